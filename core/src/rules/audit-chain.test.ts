import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AuditEntry, AuditInput } from "../shapes/audit.ts";
import { CHAIN_START, ChainVerifier, linkAudit } from "./audit-chain.ts";

const input = (number: number): AuditInput => ({
  wardId: "phuong-mau",
  at: new Date(Date.UTC(2026, 10, 25) + number * 1000).toISOString(),
  actor: number % 2 ? "program" : "user_lan",
  action: "search",
  target: { kind: "search", id: `s${number}` },
  detail: { words: `hố ga ${number}`, found: number, nested: { b: [1, null], a: "ữ" } },
});

async function chain(length: number): Promise<AuditEntry[]> {
  const links: AuditEntry[] = [];
  for (let number = 0; number < length; number += 1)
    links.push(await linkAudit(links.at(-1) ?? null, input(number)));
  return links;
}

async function verify(entries: readonly AuditEntry[], batch = 3) {
  const verifier = new ChainVerifier();
  for (let at = 0; at < entries.length; at += batch) {
    const fault = await verifier.check(entries.slice(at, at + batch));
    if (fault) return fault;
  }
  return verifier.verdict();
}

describe("wall-7 the record", () => {
  test("an untouched chain is whole, in batches of any size, and after a way through a store", async () => {
    const links = await chain(8);
    const whole = { ok: true, links: 8, lastHash: links[7]?.hash };
    for (const size of [1, 3, 8]) expect(await verify(links, size)).toEqual(whole);
    expect(await verify(JSON.parse(JSON.stringify(links)) as AuditEntry[])).toEqual(whole);
    expect(await verify([])).toEqual({ ok: true, links: 0, lastHash: CHAIN_START });
  });

  test("what a store turns into text (a date) hashes as that text", async () => {
    const until = new Date("2026-11-25T01:00:00.000Z");
    const link = await linkAudit(null, { ...input(1), detail: { until } });
    expect(await verify(JSON.parse(JSON.stringify([link])) as AuditEntry[])).toMatchObject({ ok: true });
    expect(link.hash).not.toBe((await linkAudit(null, { ...input(1), detail: { until: new Date(0) } })).hash);
  });

  const at = fc.nat(7);
  const whole = chain(8);

  test("a change of any field of any entry is found there", async () => {
    const change = fc.constantFrom<(entry: AuditEntry) => AuditEntry>(
      (entry) => ({ ...entry, actor: `${entry.actor} ` }),
      (entry) => ({ ...entry, at: "2026-11-24T00:00:00.000Z" }),
      (entry) => ({ ...entry, wardId: "phuong-khac" }),
      (entry) => ({ ...entry, action: "sign_in" }),
      (entry) => ({ ...entry, target: { ...entry.target, id: "" } }),
      (entry) => ({ ...entry, detail: {} }),
      (entry) => ({ ...entry, detail: { ...entry.detail, nested: { b: [1], a: "ữ" } } }),
      (entry) => ({ ...entry, hash: CHAIN_START }),
    );
    await fc.assert(
      fc.asyncProperty(at, change, async (index, alter) => {
        const links = [...(await whole)];
        const entry = links[index];
        if (!entry) return;
        links[index] = alter(entry);
        expect(await verify(links)).toEqual({ ok: false, seq: index + 1, why: "changed" });
      }),
    );
  });

  test("a change with a hash made to fit is found at the next entry", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(6), async (index) => {
        const links = [...(await whole)];
        links[index] = await linkAudit(links[index - 1] ?? null, { ...input(index), actor: "user_khac" });
        expect(await verify(links)).toEqual({ ok: false, seq: index + 2, why: "broken_link" });
      }),
    );
  });

  test("a deleted entry is found; one cut from the end shows in count and last hash", async () => {
    const links = await whole;
    await fc.assert(
      fc.asyncProperty(at, async (index) => {
        const verdict = await verify(links.toSpliced(index, 1));
        if (index < links.length - 1) expect(verdict).toEqual({ ok: false, seq: index + 2, why: "gap" });
        else expect(verdict).toEqual({ ok: true, links: 7, lastHash: links[6]?.hash });
      }),
    );
  });

  test("an inserted or doubled entry is found, and two that changed places", async () => {
    const links = await whole;
    await fc.assert(
      fc.asyncProperty(at, at, async (to, from) => {
        const extra = links[from];
        if (!extra) return;
        expect(await verify(links.toSpliced(to, 0, extra))).toMatchObject({ ok: false });
        if (to === from) return;
        const swapped = [...links];
        [swapped[to], swapped[from]] = [extra, links[to] ?? extra];
        expect(await verify(swapped)).toMatchObject({ ok: false, seq: Math.max(to, from) + 1, why: "gap" });
      }),
    );
  });
});
