import { type AuditEntry, ChainVerifier } from "@hoasom/core";
import { describe, expect, it } from "vitest";
import { freshWard, minute, type Opened } from "./bench.ts";

/** Checks a ward's chain as an outsider would, in batches. */
async function verdictOn(read: (afterSeq: number) => Promise<AuditEntry[]>) {
  const verifier = new ChainVerifier();
  for (let after = 0; ; ) {
    const batch = await read(after);
    if (batch.length === 0) return verifier.verdict();
    const fault = await verifier.check(batch);
    if (fault) return fault;
    after = batch.at(-1)?.seq ?? after;
  }
}

/** The audit chain, the feed, and the walls that the database itself holds up. */
export function recordContract(opened: () => Opened): void {
  describe("the record", () => {
    it("is one unbroken chain though many write at once, inside transactions and outside", async () => {
      const { store, second } = opened();
      const { wardId, make } = freshWard();
      const other = await second();
      const entries = await Promise.all(
        Array.from({ length: 24 }, (_, index) => {
          const own = index % 2 ? store : other;
          const input = make.audit({ at: minute(index), detail: { index } });
          return index % 3 ? own.audit.append(input) : own.transaction((tx) => tx.audit.append(input));
        }),
      );
      expect(entries.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 24 }, (_, index) => index + 1),
      );
      const verdict = await verdictOn((after) => store.audit.after(wardId, after, 7));
      expect(verdict).toMatchObject({ ok: true, links: 24 });
    });

    it("loses the links of a transaction that failed, and leaves no gap", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      await store.audit.append(make.audit());
      const failing = store.transaction(async (tx) => {
        await tx.audit.append(make.audit());
        await tx.audit.append(make.audit());
        throw new Error("no");
      });
      await expect(failing).rejects.toThrow("no");
      await store.transaction(async (tx) => {
        await tx.audit.append(make.audit());
        await tx.audit.append(make.audit());
      });
      expect(await verdictOn((after) => store.audit.after(wardId, after, 100))).toMatchObject({
        ok: true,
        links: 3,
      });
    });

    it("hashes what can be read back, whatever the detail holds", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      const odd = {
        when: new Date(0),
        none: undefined,
        zero: -0,
        list: [undefined, Number.NaN],
        nul: "a\0b",
        half: "\uD83D",
        emoji: "😀",
      };
      const entry = await store.audit.append(make.audit({ detail: odd }));
      expect(await store.audit.after(wardId, 0, 1)).toEqual([entry]);
      expect(await verdictOn((after) => store.audit.after(wardId, after, 100))).toMatchObject({
        ok: true,
        links: 1,
      });
    });

    it("is listed newest first by act, person and thing", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      for (let index = 0; index < 5; index += 1)
        await store.audit.append(
          make.audit({
            // The clock went back meanwhile; the chain has an order of its own.
            at: minute(100 - index),
            actor: index % 2 ? "user-2" : "user-1",
            action: index === 4 ? "export" : "search",
            target: { kind: "post", id: `p${index}` },
          }),
        );
      const pages: number[] = [];
      let cursor: string | undefined;
      do {
        const page = await store.audit.list(
          wardId,
          {},
          { limit: 2, ...(cursor === undefined ? {} : { cursor }) },
        );
        expect(page.total).toBe(5);
        pages.push(...page.items.map(({ seq }) => seq));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(pages).toEqual([5, 4, 3, 2, 1]);
      const seqs = async (filter: Parameters<typeof store.audit.list>[1]) =>
        (await store.audit.list(wardId, filter, { limit: 9 })).items.map(({ seq }) => seq);
      expect(await seqs({ action: "export" })).toEqual([5]);
      expect(await seqs({ actor: "user-2" })).toEqual([4, 2]);
      expect(await seqs({ targetId: "p0" })).toEqual([1]);
      expect(await seqs({ targetId: "p0", actor: "user-2" })).toEqual([]);
    });

    it.each(["audit", "case_events", "alert_events", "labels"])(
      "cannot be changed by anybody: %s",
      async (table) => {
        const { store, pool } = opened();
        const { make } = freshWard();
        await store.audit.append(make.audit());
        await store.cases.addEvent(make.caseEvent("event-1"));
        await store.alerts.addEvent(make.alertEvent("event-1"));
        await store.labels.add(make.label("label-1"));
        const count = async () => (await pool.query(`select count(*)::int as rows from ${table}`)).rows;
        const before = await count();
        for (const attack of [
          `update ${table} set body = '{}'`,
          `delete from ${table}`,
          `delete from ${table} where false`,
          `truncate ${table}`,
          `truncate ${table} cascade`,
        ])
          await expect(pool.query(attack)).rejects.toThrow(`the table ${table} only grows`);
        expect(await count()).toEqual(before);
      },
    );
  });

  describe("the feed", () => {
    it("gives rising ids, tells what came since, and forgets the oldest", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      expect(await store.feed.bounds(wardId)).toEqual({ forgotten: 0, highest: 0 });
      const ids: number[] = [];
      for (let index = 0; index < 6; index += 1)
        ids.push((await store.feed.append(make.feed({ targetId: `alert-${index}` }))).id);
      expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
      const [, , third, , , last] = ids;
      expect(await store.feed.bounds(wardId)).toEqual({ forgotten: 0, highest: last });
      const since = await store.feed.since(wardId, third ?? 0, 2);
      expect(since.map(({ targetId }) => targetId)).toEqual(["alert-3", "alert-4"]);
      await store.feed.trim(wardId, 2);
      expect(await store.feed.bounds(wardId)).toEqual({ forgotten: ids[3], highest: last });
      await store.feed.trim(wardId, 10);
      expect(await store.feed.since(wardId, 0, 10)).toHaveLength(2);
      await store.feed.trim(wardId, 0);
      expect(await store.feed.bounds(wardId)).toEqual({ forgotten: last, highest: last });
      // Not even an empty feed begins anew, nor does one whose last event was rolled back.
      const rolledBack = store.transaction(async (tx) => {
        const { id } = await tx.feed.append(make.feed());
        throw new Error(String(id));
      });
      const lost = await rolledBack.then(
        () => 0,
        (error: Error) => Number(error.message),
      );
      expect(lost).toBeGreaterThan(last ?? 0);
      expect((await store.feed.append(make.feed())).id).toBeGreaterThan(lost);
    });

    it("misses none: a lower id is never seen after a higher one", async () => {
      const { store, second } = opened();
      const { wardId, make } = freshWard();
      const other = await second();
      const seen: number[] = [];
      let writing = true;
      const reader = (async () => {
        while (writing || (await store.feed.since(wardId, seen.at(-1) ?? 0, 1)).length > 0)
          seen.push(...(await store.feed.since(wardId, seen.at(-1) ?? 0, 100)).map(({ id }) => id));
      })();
      const written = await Promise.all(
        Array.from({ length: 30 }, (_, index) =>
          (index % 2 ? store : other).transaction(async (tx) => {
            const { id } = await tx.feed.append(make.feed());
            // Long transactions and short ones, so that they would overtake each other if they could.
            for (let step = 0; step < index % 5; step += 1) await tx.posts.count(wardId);
            return id;
          }),
        ),
      );
      writing = false;
      await reader;
      expect(seen).toEqual(written.sort((a, b) => a - b));
    });
  });
}
