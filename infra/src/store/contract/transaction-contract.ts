import { describe, expect, it } from "vitest";
import { migrate } from "../migrate.ts";
import { MIGRATIONS } from "../migrations/index.ts";
import { freshWard, minute, type Opened } from "./bench.ts";

const UNUSUAL: Record<string, string> = {
  "Vietnamese composed and decomposed": "Tổ dân phố Tổ dân phố".normalize("NFC") + "ổ".normalize("NFD"),
  "right to left and overrides": "abc \u202Eđảo ngược\u202C \u2067מלל\u2069 עברית",
  "zero width": "đánh nh\u200Bau \u200D\u2060",
  "emoji of several parts": "👩‍👩‍👧‍👦🏳️‍🌈🇻🇳 𝐭ạ𝐭",
  "quotes and backslashes": `'; drop table posts; -- \\ \\' "\u0001" $1 %s {"a":1}`,
  "lines and tabs": "a\r\nb\tc\u2028d\u2029e",
  "50,000 units": `${"ệ".repeat(49_999)}!`,
  "50,000 units of pairs": "😀".repeat(25_000),
};

/** What holds over all aggregates: transactions, odd texts, errors, starting twice. */
export function transactionContract(opened: () => Opened): void {
  describe("transactions", () => {
    it("keep all or nothing, over every aggregate", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      const work = (fail: boolean) =>
        store.transaction(async (tx) => {
          await tx.posts.put(make.post("a"));
          await tx.analyses.put(make.analysis("a"));
          await tx.stories.put(make.story("s"));
          await tx.stories.addPost(wardId, make.place("s", "a"));
          await tx.alerts.put(make.alert("alert-1"));
          await tx.alerts.addEvent(make.alertEvent("event-1"));
          await tx.audit.append(make.audit());
          await tx.feed.append(make.feed());
          // It sees its own work.
          expect(await tx.posts.count(wardId)).toBe(1);
          expect((await tx.alerts.list(wardId, { lanes: ["police"] }, { limit: 5 })).total).toBe(1);
          if (fail) throw new TypeError("the work failed");
          return "done";
        });
      const counts = async () => [
        await store.posts.count(wardId),
        (await store.stories.posts(wardId, "s")).length,
        (await store.alerts.events(wardId, "alert-1")).length,
        (await store.audit.after(wardId, 0, 9)).length,
        (await store.feed.since(wardId, 0, 9)).length,
      ];
      await expect(work(true)).rejects.toThrow(TypeError);
      expect(await counts()).toEqual([0, 0, 0, 0, 0]);
      expect(await work(false)).toBe("done");
      expect(await counts()).toEqual([1, 1, 1, 1, 1]);
    });

    it("fail as a whole when one statement failed, even if the work goes on", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      const work = store.transaction(async (tx) => {
        await tx.posts.put(make.post("a"));
        await tx.posts.put(make.post("b", { receivedAt: "no time at all" })).catch(() => {});
      });
      await expect(work).rejects.toThrow();
      expect(await store.posts.count(wardId)).toBe(0);
    });

    it("are not nested, and the store outside is refused inside", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      await store.transaction(async (tx) => {
        await expect(tx.transaction(async () => {})).rejects.toThrow(/cannot be nested/);
        await expect(store.transaction(async () => {})).rejects.toThrow(/cannot be nested/);
        await expect(store.posts.count(wardId)).rejects.toThrow(/use the store it hands over/);
        await expect(tx.close()).rejects.toThrow();
        await tx.ready();
        await tx.posts.put(make.post("a"));
      });
      expect(await store.posts.count(wardId)).toBe(1);
    });

    it("of many at once each see a whole picture", async () => {
      const { store, second } = opened();
      const { wardId, make } = freshWard();
      const other = await second();
      await store.wards.putValue(wardId, "sum", "0");
      await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          (index % 2 ? store : other).transaction(async (tx) => {
            await tx.stories.lock(wardId);
            const sum = Number(await tx.wards.getValue(wardId, "sum"));
            await tx.posts.put(make.post(`p${index}`));
            await tx.wards.putValue(wardId, "sum", String(sum + 1));
          }),
        ),
      );
      expect(await store.wards.getValue(wardId, "sum")).toBe("20");
      expect(await store.posts.count(wardId)).toBe(20);
    });

    it("tell the one whom a deadlock ends to reload, and let the other go on", async () => {
      const { store, second } = opened();
      const { wardId, make } = freshWard();
      const other = await second();
      for (const id of ["a", "b"]) await store.alerts.put(make.alert(id));
      const crossing = (own: typeof store, one: string, two: string) =>
        own.transaction(async (tx) => {
          await tx.alerts.put(make.alert(one, { version: 2 }));
          await new Promise((resolve) => setTimeout(resolve, 50));
          await tx.alerts.put(make.alert(two, { version: 2 }));
        });
      const ends = await Promise.allSettled([crossing(store, "a", "b"), crossing(other, "b", "a")]);
      expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(ends.find(({ status }) => status === "rejected")).toMatchObject({
        reason: { code: "reload_and_retry" },
      });
      expect((await store.alerts.get(wardId, "a"))?.version).toBe(2);
      expect((await store.alerts.get(wardId, "b"))?.version).toBe(2);
    });
  });

  describe("texts", () => {
    it.each(Object.entries(UNUSUAL))("come back unit for unit: %s", async (_name, text) => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      await store.posts.put(make.post("a", { text }));
      expect((await store.posts.get(wardId, "a"))?.text).toBe(text);
      await store.audit.append(make.audit({ actor: text.slice(0, 100), detail: { q: text } }));
      const { items } = await store.audit.list(wardId, { actor: text.slice(0, 100) }, { limit: 1 });
      expect(items[0]?.detail).toEqual({ q: text });
    });

    it("that no database can look up are named as wrong input", async () => {
      const { store } = opened();
      const { wardId } = freshWard();
      const looks = await Promise.allSettled([
        store.posts.get(wardId, "a\0b"),
        store.users.byUsername(wardId, "\0"),
        store.posts.byIds(wardId, ["\0"]),
      ]);
      for (const look of looks)
        expect(look).toMatchObject({ status: "rejected", reason: { code: "fix_input" } });
    });
  });

  describe("the schema", () => {
    it("is brought up to date once, though several start together", async () => {
      const { pool, store } = opened();
      await Promise.all([migrate(pool), migrate(pool), migrate(pool)]);
      expect((await pool.query("select id, name from schema_steps order by id")).rows).toMatchObject(
        MIGRATIONS.map(({ id, name }) => ({ id, name })),
      );
      await store.ready();
    });

    it("takes a step whole or not at all, and a newer one is not touched", async () => {
      const { pool } = opened();
      const newest = MIGRATIONS.length;
      const broken = [
        ...MIGRATIONS,
        { id: newest + 1, name: "broken", sql: "create table half (a int); select * from not_there" },
      ];
      await expect(migrate(pool, broken)).rejects.toThrow(/not_there/);
      expect((await pool.query("select to_regclass('half') as half")).rows).toEqual([{ half: null }]);
      await expect(migrate(pool, [])).rejects.toThrow(
        new RegExp(`written by a newer version \\(step ${newest}, this one knows 0\\)`),
      );
    });

    it("keeps instants to the millisecond on both sides of a filter", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      await store.stories.put(make.story("s", { lastSeen: "2026-11-25T00:00:00.123Z" }));
      const open = (since: string) => store.stories.open(wardId, { since, kind: "incident", limit: 1 });
      expect(await open("2026-11-25T00:00:00.123Z")).toHaveLength(1);
      expect(await open("2026-11-25T00:00:00.124Z")).toHaveLength(0);
      expect(await open(minute(0))).toHaveLength(1);
    });
  });
}
