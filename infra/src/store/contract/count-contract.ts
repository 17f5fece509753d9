import type { Analysis, Post, StoryPost } from "@hoasom/core";
import { describe, expect, it } from "vitest";
import { freshWard, type Opened } from "./bench.ts";

/** What is counted as an independent report, for the map, the detector and the small charts. */
export function countContract(opened: () => Opened): void {
  const placed = (ward: ReturnType<typeof freshWard>) => {
    const { store } = opened();
    return async (
      storyId: string,
      postId: string,
      change: { post?: Partial<Post>; analysis?: Partial<Analysis>; place?: Partial<StoryPost> } = {},
    ) => {
      await store.posts.put(ward.make.post(postId, change.post));
      await store.analyses.put(ward.make.analysis(postId, change.analysis));
      await store.stories.addPost(ward.wardId, ward.make.place(storyId, postId, change.place));
    };
  };

  describe("counts of independent reports", () => {
    it("counts a voice once a story and day, where the ward's day begins at midnight in Viet Nam", async () => {
      const { store } = opened();
      const ward = freshWard();
      const { wardId, make } = ward;
      const place = placed(ward);
      await store.stories.put(make.story("s1"));
      await store.stories.put(make.story("s2", { topic: null, areaId: null }));
      // 16:59:59Z is one second to midnight, 17:00Z the next day.
      await place("s1", "a", { place: { at: "2026-11-24T16:59:59.000Z", voice: "v1" } });
      await place("s1", "b", { place: { at: "2026-11-24T16:00:00.000Z", voice: "v1" } });
      await place("s1", "c", { place: { at: "2026-11-24T17:00:00.000Z", voice: "v1" } });
      await place("s1", "d", { place: { at: "2026-11-24T18:00:00.000Z", voice: "v2" } });
      // Without a voice each post speaks for itself.
      await place("s1", "e", { place: { at: "2026-11-24T19:00:00.000Z", voice: null } });
      await place("s1", "f", { place: { at: "2026-11-24T20:00:00.000Z", voice: null } });
      await place("s1", "copy", { place: { at: "2026-11-24T20:00:00.000Z", voice: "v9", folded: true } });
      // The same voice in another story is another report; nobody knows where.
      await place("s2", "g", {
        place: { at: "2026-11-25T02:00:00.000Z", voice: "v1" },
        analysis: { areaId: null, topics: [] },
      });
      const all = await store.analyses.tally(wardId, { from: "2026-11-24", to: "2026-11-25" });
      expect(all).toEqual([
        { areaId: "tdp-1", topic: "land", day: "2026-11-24", reports: 1 },
        { areaId: "tdp-1", topic: "land", day: "2026-11-25", reports: 4 },
        { areaId: null, topic: null, day: "2026-11-25", reports: 1 },
      ]);
      expect(await store.analyses.tally(wardId, { from: "2026-11-24", to: "2026-11-24" })).toHaveLength(1);
      expect(
        await store.analyses.tally(wardId, { from: "2026-11-25", to: "2026-11-25", topic: "land" }),
      ).toEqual([{ areaId: "tdp-1", topic: "land", day: "2026-11-25", reports: 4 }]);
      expect(
        await store.analyses.tally(wardId, { from: "2026-11-24", to: "2026-11-25", topic: "family" }),
      ).toEqual([]);
      expect(await store.analyses.storySeries(wardId, "s1", "2026-11-24")).toEqual([
        { day: "2026-11-24", reports: 1 },
        { day: "2026-11-25", reports: 4 },
      ]);
      expect(await store.analyses.storySeries(wardId, "s1", "2026-11-25")).toHaveLength(1);
    });

    it("counts a voice that speaks of two areas once, where it is known", async () => {
      const { store } = opened();
      const ward = freshWard();
      const place = placed(ward);
      await store.stories.put(ward.make.story("s1", { areaId: null }));
      await place("s1", "a", { analysis: { areaId: null } });
      await place("s1", "b", { analysis: { areaId: "tdp-2" } });
      expect(await store.analyses.tally(ward.wardId, { from: "2026-11-25", to: "2026-11-25" })).toEqual([
        { areaId: "tdp-2", topic: "land", day: "2026-11-25", reports: 1 },
      ]);
    });

    it("leaves out what is sensitive, protected, undated, or no longer the current revision", async () => {
      const { store } = opened();
      const ward = freshWard();
      const { wardId, make } = ward;
      const place = placed(ward);
      await store.stories.put(make.story("s1"));
      await store.stories.put(make.story("dark", { sensitive: true }));
      await place("s1", "sensitive", { analysis: { sensitive: true }, place: { voice: "v1" } });
      await place("s1", "protected", { analysis: { protected: true }, place: { voice: "v2" } });
      await place("s1", "undated", { post: { postedAt: null }, place: { voice: "v3" } });
      await place("dark", "in a sensitive story", { place: { voice: "v4" } });
      await place("s1", "edited", { place: { voice: "v5" } });
      await store.posts.put(make.post("edited", { digest: "2" }));
      const look = () => store.analyses.tally(wardId, { from: "2026-11-01", to: "2026-11-30" });
      expect(await look()).toEqual([]);
      expect(await store.analyses.storySeries(wardId, "s1", "2026-11-01")).toEqual([]);
      await store.analyses.put(make.analysis("edited", { revision: 2 }));
      expect(await look()).toEqual([{ areaId: "tdp-1", topic: "land", day: "2026-11-25", reports: 1 }]);
    });
  });

  describe("counts of cases", () => {
    it("counts by area and type between two days in Viet Nam, never a sensitive one", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      const rows: [string, string | null, string, boolean][] = [
        ["2026-11-24T16:59:59.999Z", "tdp-1", "DAT_LOI_DI", false],
        ["2026-11-24T17:00:00.000Z", "tdp-1", "DAT_LOI_DI", false],
        ["2026-11-25T16:59:59.999Z", "tdp-1", "DAT_LOI_DI", false],
        ["2026-11-25T01:00:00.000Z", null, "DAT_LOI_DI", false],
        ["2026-11-25T01:00:00.000Z", "tdp-1", "GD_BAO_LUC", true],
        ["2026-11-25T17:00:00.000Z", "tdp-1", "DAT_LOI_DI", false],
      ];
      for (const [index, [openedAt, areaId, typeCode, sensitive]] of rows.entries())
        await store.cases.put(make.case(`case-${index}`, { openedAt, areaId, typeCode, sensitive }));
      expect(await store.cases.tally(wardId, "2026-11-25", "2026-11-25")).toEqual([
        { areaId: "tdp-1", typeCode: "DAT_LOI_DI", cases: 2 },
        { areaId: null, typeCode: "DAT_LOI_DI", cases: 1 },
      ]);
    });
  });
}
