import { describe, expect, it } from "vitest";
import { freshWard, minute, type Opened } from "./bench.ts";

/** Verdicts of people, and the readings of two versions of a model. */
export function labelContract(opened: () => Opened): void {
  describe("labels", () => {
    it("keeps every verdict on a thing, oldest first, and the same id once", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      await store.labels.add(make.label("label-2", { at: minute(5), verdict: "right" }));
      await store.labels.add(make.label("label-1", { at: minute(5), verdict: "wrong" }));
      await store.labels.add(make.label("label-3", { at: minute(1) }));
      await store.labels.add(make.label("label-3", { at: minute(9), verdict: "right" }));
      await store.labels.add(make.label("label-4", { subject: "grievance", at: minute(2) }));
      await store.labels.add(make.label("label-5", { subjectId: "alert-2", at: minute(7) }));
      const on = async (subject: "alert" | "grievance", ids: string[]) =>
        (await store.labels.on(wardId, subject, ids)).map(({ id, verdict }) => `${id} ${verdict}`);
      expect(await on("alert", ["alert-1"])).toEqual([
        "label-3 other_topic",
        "label-1 wrong",
        "label-2 right",
      ]);
      expect(await on("grievance", ["alert-1"])).toEqual(["label-4 other_topic"]);
      expect(await on("alert", ["alert-2", "alert-1", "none"])).toHaveLength(4);
      expect(await on("alert", [])).toEqual([]);
      expect(await store.labels.on("another-ward", "alert", ["alert-1"])).toEqual([]);
    });

    it("lists them newest first, page by page, from an instant on", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      for (let index = 0; index < 7; index += 1)
        await store.labels.add(make.label(`label-${index}`, { at: minute(index) }));
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await store.labels.list(
          wardId,
          { since: minute(2) },
          { limit: 2, ...(cursor === undefined ? {} : { cursor }) },
        );
        expect(page.total).toBe(5);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toEqual(["label-6", "label-5", "label-4", "label-3", "label-2"]);
      expect((await store.labels.list(wardId, {}, { limit: 50 })).items).toHaveLength(7);
    });
  });

  describe("a newer model", () => {
    const read = { model: "rules-2", analysedAt: minute(600), conflict: 3 as const };

    it("is put in the place of the old reading of the current revision only", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      await store.posts.put(make.post("a"));
      expect(await store.analyses.replace(make.analysis("a", read))).toBe(false);
      await store.analyses.put(make.analysis("a"));
      expect(await store.analyses.replace(make.analysis("a", read))).toBe(true);
      expect(await store.analyses.get(wardId, "a")).toEqual(make.analysis("a", read));
      await store.posts.put(make.post("a", { digest: "2" }));
      expect(await store.analyses.replace(make.analysis("a", { ...read, model: "rules-3" }))).toBe(false);
      expect(await store.analyses.replace(make.analysis("none", read))).toBe(false);
    });

    it("counts by the new reading: what is protected now leaves the counts", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      await store.posts.put(make.post("a"));
      await store.analyses.put(make.analysis("a"));
      await store.stories.put(make.story("s"));
      await store.stories.addPost(wardId, make.place("s", "a"));
      const days = { from: "2026-11-25", to: "2026-11-25" };
      expect(await store.analyses.tally(wardId, days)).toHaveLength(1);
      await store.analyses.replace(make.analysis("a", { ...read, protected: true }));
      expect(await store.analyses.tally(wardId, days)).toEqual([]);
    });

    it("keeps what a post in a story was read as, to be had by its time, until the post is removed", async () => {
      const { store, pool } = opened();
      const { wardId, make } = freshWard();
      await store.stories.put(make.story("s"));
      for (const id of ["in", "out"]) {
        await store.posts.put(make.post(id));
        await store.analyses.put(make.analysis(id));
      }
      await store.stories.addPost(wardId, make.place("s", "in"));
      for (const id of ["in", "out"]) await store.analyses.replace(make.analysis(id, read));
      const at = async (time: string) =>
        (await store.analyses.byPostsAt(wardId, ["out", "in", "none"], time)).map(
          ({ postId, model }) => `${postId} ${model}`,
        );
      expect(await at(minute(500))).toEqual(["out rules-2", "in rules-1"]);
      expect(await at(minute(600))).toEqual(["out rules-2", "in rules-2"]);
      // Before the first reading: the oldest that is kept.
      expect(await at(minute(-600))).toEqual(["out rules-2", "in rules-1"]);
      expect(await store.analyses.byPostsAt(wardId, [], minute(1))).toEqual([]);
      await store.posts.remove(wardId, "in");
      const left = await pool.query("select post_id from past_analyses where ward_id = $1", [wardId]);
      expect(left.rows).toEqual([]);
    });

    it("finds what another model read, newest first, and counts by model", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      for (const [index, id] of ["old", "a", "b", "waiting"].entries())
        await store.posts.put(make.post(id, { receivedAt: minute(index * 10) }));
      for (const id of ["old", "a", "b"]) await store.analyses.put(make.analysis(id));
      const since = minute(5);
      const others = (model: string, limit = 9) =>
        store.analyses.readByOthers(wardId, { model, since, limit });
      expect(await others("rules-1")).toEqual([]);
      expect(await others("rules-2")).toEqual(["b", "a"]);
      expect(await others("rules-2", 1)).toEqual(["b"]);
      await store.analyses.replace(make.analysis("b", read));
      expect(await others("rules-2")).toEqual(["a"]);
      expect(await store.analyses.models(wardId, since)).toEqual([
        { model: "rules-1", posts: 1 },
        { model: "rules-2", posts: 1 },
      ]);
    });
  });
}
