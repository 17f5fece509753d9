import { describe, expect, it } from "vitest";
import { freshWard, minute, type Opened } from "./bench.ts";

/** Posts and their revisions, analyses, stories and removal. */
export function postContract(opened: () => Opened): void {
  describe("posts", () => {
    it("tells new, same again and new revision apart, and keeps every revision", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      expect(await store.posts.put(make.post("a", { revision: 9 }))).toEqual({ outcome: "new", revision: 1 });
      expect(await store.posts.put(make.post("a", { text: "không đổi" }))).toEqual({
        outcome: "same_again",
        revision: 1,
      });
      const edited = make.post("a", { text: "đã sửa", digest: "2" });
      expect(await store.posts.put(edited)).toEqual({ outcome: "new_revision", revision: 2 });
      // Back to the first text is a change again.
      expect(await store.posts.put(make.post("a"))).toEqual({ outcome: "new_revision", revision: 3 });
      expect(await store.posts.revisions(wardId, "a")).toEqual([
        make.post("a"),
        { ...edited, revision: 2 },
        make.post("a", { revision: 3 }),
      ]);
      expect(await store.posts.get(wardId, "a")).toEqual(make.post("a", { revision: 3 }));
      expect(await store.posts.get("another-ward", "a")).toBeNull();
      expect(await store.posts.revisions(wardId, "none")).toEqual([]);
    });

    it("lists by ids, waiting, after an id, and counts", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      const ids = ["post_B", "post_a", "post_c", "post_1"];
      for (const [index, id] of ids.entries())
        await store.posts.put(make.post(id, { receivedAt: minute(10 - index) }));
      expect((await store.posts.byIds(wardId, ["post_c", "none", "post_1"])).map((post) => post.id)).toEqual([
        "post_c",
        "post_1",
      ]);
      expect(await store.posts.byIds(wardId, [])).toEqual([]);
      expect(await store.posts.waiting(wardId, 3)).toEqual([
        { id: "post_1", revision: 1 },
        { id: "post_c", revision: 1 },
        { id: "post_a", revision: 1 },
      ]);
      // By code point, on every machine alike.
      expect((await store.posts.after(wardId, null, 3)).map((post) => post.id)).toEqual([
        "post_1",
        "post_B",
        "post_a",
      ]);
      expect((await store.posts.after(wardId, "post_a", 3)).map((post) => post.id)).toEqual(["post_c"]);
      expect(await store.posts.count(wardId)).toBe(4);
      expect(await store.posts.count("another-ward")).toBe(0);
    });

    it("stores one post once when many bring it at the same moment", async () => {
      const { store, second } = opened();
      const { wardId, make } = freshWard();
      const other = await second();
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, (_, index) => (index % 2 ? store : other).posts.put(make.post("a"))),
      );
      expect(outcomes.filter(({ outcome }) => outcome === "new")).toHaveLength(1);
      expect(outcomes.filter(({ outcome }) => outcome === "same_again")).toHaveLength(11);
      const edits = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          (index % 2 ? store : other).posts.put(make.post("a", { digest: `edit ${index}` })),
        ),
      );
      expect(edits.map(({ revision }) => revision).sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
      expect(await store.posts.revisions(wardId, "a")).toHaveLength(9);
    });

    it("ends the waiting with the analysis of the current revision only", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      await store.posts.put(make.post("a"));
      await store.posts.put(make.post("a", { digest: "2" }));
      expect(await store.analyses.put(make.analysis("a", { revision: 1 }))).toBe(true);
      expect(await store.posts.waiting(wardId, 9)).toEqual([{ id: "a", revision: 2 }]);
      expect(await store.analyses.get(wardId, "a")).toBeNull();
      expect(await store.analyses.put(make.analysis("a", { revision: 2 }))).toBe(true);
      expect(await store.posts.waiting(wardId, 9)).toEqual([]);
      expect(await store.analyses.put(make.analysis("a", { revision: 2, model: "later" }))).toBe(false);
      expect((await store.analyses.get(wardId, "a"))?.model).toBe("rules-1");
      await store.posts.put(make.post("b"));
      await store.analyses.put(make.analysis("b"));
      const byPosts = await store.analyses.byPosts(wardId, ["b", "none", "a"]);
      expect(byPosts.map(({ postId, revision }) => [postId, revision])).toEqual([
        ["b", 1],
        ["a", 2],
      ]);
      expect(await store.analyses.byPosts(wardId, [])).toEqual([]);
    });

    it("analyses once when several workers do it at the same moment", async () => {
      const { store, second } = opened();
      const { make } = freshWard();
      const other = await second();
      await store.posts.put(make.post("a"));
      const fresh = await Promise.all(
        Array.from({ length: 8 }, (_, index) => (index % 2 ? store : other).analyses.put(make.analysis("a"))),
      );
      expect(fresh.filter(Boolean)).toHaveLength(1);
    });

    it("removes a post with its revisions, analyses and places, and nothing comes after", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      await store.posts.put(make.post("a"));
      await store.posts.put(make.post("a", { digest: "2" }));
      await store.posts.put(make.post("b"));
      await store.analyses.put(make.analysis("a", { revision: 2 }));
      for (const id of ["story-2", "story-1"]) {
        await store.stories.put(make.story(id));
        await store.stories.addPost(wardId, make.place(id, "a"));
      }
      await store.stories.addPost(wardId, make.place("story-1", "b"));
      await store.alerts.addEvent(make.alertEvent("event-1", { detail: { postIds: ["a"] } }));
      expect(await store.posts.remove(wardId, "a")).toEqual({ storyIds: ["story-1", "story-2"] });
      expect(await store.posts.get(wardId, "a")).toBeNull();
      expect(await store.posts.revisions(wardId, "a")).toEqual([]);
      expect(await store.stories.ofPost(wardId, "a")).toEqual([]);
      expect((await store.stories.posts(wardId, "story-1")).map(({ postId }) => postId)).toEqual(["b"]);
      // A worker that was busy with it comes too late.
      expect(await store.analyses.put(make.analysis("a", { revision: 2 }))).toBe(false);
      expect(await store.analyses.byPosts(wardId, ["a"])).toEqual([]);
      expect(await store.posts.remove(wardId, "a")).toEqual({ storyIds: [] });
      expect(await store.alerts.events(wardId, "alert-1")).toHaveLength(1);
      // The same item may come in anew, from its beginning.
      expect(await store.posts.put(make.post("a"))).toEqual({ outcome: "new", revision: 1 });
    });
  });

  describe("stories", () => {
    it("finds the open ones of a kind, newest first", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      for (let index = 0; index < 4; index += 1)
        await store.stories.put(make.story(`story-${index}`, { lastSeen: minute(index) }));
      await store.stories.put(make.story("claim-story", { kind: "claim", lastSeen: minute(9) }));
      await store.stories.put(make.story("story-0", { lastSeen: minute(8), reports: 7 }));
      const open = await store.stories.open(wardId, { since: minute(2), kind: "incident", limit: 2 });
      expect(open.map(({ id }) => id)).toEqual(["story-0", "story-3"]);
      const exact = await store.stories.open(wardId, { since: minute(2), kind: "incident", limit: 9 });
      expect(exact.map(({ id }) => id)).toEqual(["story-0", "story-3", "story-2"]);
      expect((await store.stories.get(wardId, "story-0"))?.reports).toBe(7);
    });

    it("keeps a post's place once, in the order of time", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      await store.stories.put(make.story("story-1"));
      await store.stories.addPost(wardId, make.place("story-1", "later", { at: minute(5) }));
      await store.stories.addPost(wardId, make.place("story-1", "first", { at: minute(1) }));
      await store.stories.addPost(wardId, make.place("story-1", "later", { at: minute(6), folded: true }));
      expect(await store.stories.posts(wardId, "story-1")).toEqual([
        make.place("story-1", "first", { at: minute(1) }),
        make.place("story-1", "later", { at: minute(6), folded: true }),
      ]);
      expect((await store.stories.ofPost(wardId, "first")).map(({ id }) => id)).toEqual(["story-1"]);
    });

    it("lets one placer at a time into a ward's stories", async () => {
      const { store, second } = opened();
      const { wardId, make } = freshWard();
      const other = await second();
      // Each looks for a story and makes one when there is none: without the line there would be two.
      const place = (own: typeof store, id: string) =>
        own.transaction(async (tx) => {
          await tx.stories.lock(wardId);
          const known = await tx.stories.open(wardId, { since: minute(0), kind: "incident", limit: 1 });
          if (known.length === 0) await tx.stories.put(make.story(id));
        });
      await Promise.all(["a", "b", "c", "d"].map((id, index) => place(index % 2 ? store : other, id)));
      expect(await store.stories.open(wardId, { since: minute(0), kind: "incident", limit: 9 })).toHaveLength(
        1,
      );
    });
  });
}
