import type { Alert, Store } from "@hoasom/core";
import { describe, expect, it } from "vitest";
import { freshWard, minute, type Opened } from "./bench.ts";

/** Wards, sources, accounts, and what has lived its time. */
export function houseContract(opened: () => Opened): void {
  describe("wards", () => {
    it("are listed, replaced, and keep small values beside them", async () => {
      const { store } = opened();
      const [one, two] = [freshWard(), freshWard()];
      await store.wards.put(two.make.ward(), minute(0));
      await store.wards.put(one.make.ward(), minute(0));
      await store.wards.put({ ...one.make.ward(), name: "Phường Mẫu Mới" }, minute(1));
      expect((await store.wards.get(one.wardId))?.name).toBe("Phường Mẫu Mới");
      expect(await store.wards.get("none")).toBeNull();
      const listed = await store.wards.list();
      expect(listed).toEqual([...listed].sort());
      expect(listed).toEqual(expect.arrayContaining([one.wardId, two.wardId]));
      await store.wards.putValue(one.wardId, "voice-key", "một");
      await store.wards.putValue(one.wardId, "voice-key", "hai");
      expect(await store.wards.getValue(one.wardId, "voice-key")).toBe("hai");
      expect(await store.wards.getValue(two.wardId, "voice-key")).toBeNull();
      await store.wards.putValue(one.wardId, "voice-key", null);
      expect(await store.wards.getValue(one.wardId, "voice-key")).toBeNull();
    });
  });

  describe("sources", () => {
    it("keep their runs, newest first, and when each last brought something new", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      for (const id of ["source-2", "source-1"]) await store.sources.put(make.source(id));
      await store.sources.put(make.source("source-1", { state: "paused" }));
      expect((await store.sources.list(wardId)).map(({ id, state }) => [id, state])).toEqual([
        ["source-1", "paused"],
        ["source-2", "active"],
      ]);
      const outcomes = ["new", "new", "empty", "failed"] as const;
      for (const [index, outcome] of outcomes.entries())
        await store.sources.addRun(
          make.run(`run-${index}`, {
            outcome,
            startedAt: minute(index * 10),
            endedAt: minute(index * 10 + 1),
          }),
        );
      await store.sources.addRun(make.run("other", { sourceId: "source-2", outcome: "unchanged" }));
      // Reported twice, kept once.
      await store.sources.addRun(make.run("other", { sourceId: "source-2", outcome: "unchanged" }));
      expect((await store.sources.runs(wardId, "source-1", 3)).map(({ id }) => id)).toEqual([
        "run-3",
        "run-2",
        "run-1",
      ]);
      expect(await store.sources.runs(wardId, "source-2", 9)).toHaveLength(1);
      expect(await store.sources.lastNew(wardId)).toEqual(new Map([["source-1", minute(11)]]));
    });
  });

  describe("accounts", () => {
    it("have a name once in a ward, found however it is typed", async () => {
      const { store } = opened();
      const [one, two] = [freshWard(), freshWard()];
      await store.users.put(one.make.user("u1", { username: "lan.tran" }));
      await store.users.put(two.make.user("u1", { username: "lan.tran" }));
      await expect(store.users.put(one.make.user("u2", { username: "lan.tran" }))).rejects.toMatchObject({
        code: "fix_input",
        fields: [{ path: "username" }],
      });
      await store.users.put(one.make.user("u0", { username: "an.le" }));
      await store.users.put(one.make.user("u1", { username: "lan.tran", failedCount: 5 }));
      expect((await store.users.byUsername(one.wardId, " Lan.TRAN "))?.failedCount).toBe(5);
      expect(await store.users.byUsername(one.wardId, "nobody")).toBeNull();
      expect((await store.users.list(one.wardId)).map(({ username }) => username)).toEqual([
        "an.le",
        "lan.tran",
      ]);
    });

    it("lose all their sessions at once", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      const names = ["a", "b", "c"].map((name) => `${wardId} ${name}`);
      for (const name of names) await store.users.putSession(make.session(name));
      await store.users.putSession(make.session(`${wardId} other`, { userId: "user-2" }));
      await store.users.putSession(make.session(names[2] ?? "", { revokedAt: minute(1) }));
      expect(await store.users.revokeSessions(wardId, "user-1", minute(5))).toBe(2);
      const found = await Promise.all(names.map((name) => store.users.session(name)));
      expect(found).toEqual([
        make.session(names[0] ?? "", { revokedAt: minute(5) }),
        make.session(names[1] ?? "", { revokedAt: minute(5) }),
        make.session(names[2] ?? "", { revokedAt: minute(1) }),
      ]);
      expect((await store.users.session(`${wardId} other`))?.revokedAt).toBeNull();
      expect(await store.users.revokeSessions(wardId, "user-1", minute(6))).toBe(0);
      expect(await store.users.session("unknown")).toBeNull();
    });
  });

  describe("retention", () => {
    it("finds old posts that belong to nothing", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      const ids = ["old-2", "old-1", "young", "in story", "in grievance", "in claim", "in case"];
      for (const [index, id] of ids.entries())
        await store.posts.put(
          make.post(id, { receivedAt: id === "young" ? minute(100) : minute(10 - index) }),
        );
      await store.stories.put(make.story("s"));
      await store.stories.addPost(wardId, make.place("s", "in story"));
      await store.grievances.put(make.grievance("g", { postId: "in grievance" }));
      await store.claims.addSighting(wardId, make.sighting("c", "in claim"));
      await store.cases.put(make.case("k", { postIds: ["x", "in case"] }));
      expect(await store.retention.unmatchedPosts(wardId, minute(100), 9)).toEqual(["old-1", "old-2"]);
      expect(await store.retention.unmatchedPosts(wardId, minute(100), 1)).toEqual(["old-1"]);
      expect(await store.retention.unmatchedPosts("another-ward", minute(100), 9)).toEqual([]);
    });

    it("finds the posts of stories that have come to nothing", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      const closed: Partial<Alert> = { state: "dismissed", closedAt: minute(50), caseIds: [], claimId: null };
      const stories: Record<string, (store: Store) => Promise<void>> = {
        dismissed: (own) => own.alerts.put(make.alert("a1", { ...closed, storyId: "dismissed" })),
        expired: (own) =>
          own.alerts.put(make.alert("a2", { ...closed, state: "expired", storyId: "expired" })),
        "closed lately": (own) =>
          own.alerts.put(make.alert("a3", { ...closed, closedAt: minute(100), storyId: "closed lately" })),
        "still firing": async (own) => {
          await own.alerts.put(make.alert("a4", { ...closed, storyId: "still firing" }));
          await own.alerts.put(
            make.alert("a5", { ...closed, state: "firing", closedAt: null, storyId: "still firing" }),
          );
        },
        "became a case": (own) =>
          own.alerts.put(make.alert("a6", { ...closed, state: "case", storyId: "became a case" })),
        "has a claim": async (own) => {
          await own.alerts.put(make.alert("a7", { ...closed, storyId: "has a claim" }));
          await own.claims.put(make.claim("c1", { storyId: "has a claim" }));
        },
        "was linked": (own) =>
          own.alerts.put(make.alert("a8", { ...closed, caseIds: ["case-9"], storyId: "was linked" })),
        "never alerted, long ago": async () => {},
      };
      for (const [index, [name, also]] of Object.entries(stories).entries()) {
        await store.posts.put(make.post(`post of ${name}`, { receivedAt: minute(index) }));
        await store.stories.put(make.story(name, { lastSeen: minute(index) }));
        await store.stories.addPost(wardId, make.place(name, `post of ${name}`));
        await also(store);
      }
      await store.posts.put(make.post("young", { receivedAt: minute(100) }));
      await store.stories.addPost(wardId, make.place("dismissed", "young"));
      await store.posts.put(make.post("in two", { receivedAt: minute(1) }));
      for (const story of ["expired", "still firing"])
        await store.stories.addPost(wardId, make.place(story, "in two"));
      const ended = await store.retention.endedStoryPosts(wardId, minute(100), 99);
      expect(ended).toEqual(["post of dismissed", "post of expired", "post of never alerted, long ago"]);
      expect(await store.retention.endedStoryPosts(wardId, minute(50), 99)).toEqual([
        "post of never alerted, long ago",
      ]);
    });

    it("drops sessions that are over", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      const longAgo = "2001-01-01T00:00:00.000Z";
      await store.users.putSession(make.session(`${wardId} over`, { expiresAt: longAgo }));
      await store.users.putSession(
        make.session(`${wardId} not yet`, { expiresAt: "2001-01-02T00:00:00.000Z" }),
      );
      expect(await store.retention.dropSessions("2001-01-02T00:00:00.000Z")).toBe(1);
      expect(await store.users.session(`${wardId} over`)).toBeNull();
      expect(await store.users.session(`${wardId} not yet`)).not.toBeNull();
    });
  });
}
