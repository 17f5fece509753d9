import { type Alert, AppError, type Page, type PageRequest, type Store } from "@hoasom/core";
import { describe, expect, it } from "vitest";
import { freshWard, minute, type Opened } from "./bench.ts";
import type { Samples } from "./samples.ts";

type Versioned = { id: string; version: number };
type Aggregate = {
  make: (make: Samples, id: string, change: { version?: number }) => Versioned;
  put: (store: Store, value: never) => Promise<void>;
  get: (store: Store, wardId: string, id: string) => Promise<Versioned | null>;
};

const VERSIONED: Record<string, Aggregate> = {
  alerts: {
    make: (make, id, change) => make.alert(id, change),
    put: (store, value) => store.alerts.put(value),
    get: (store, ward, id) => store.alerts.get(ward, id),
  },
  cases: {
    make: (make, id, change) => make.case(id, change),
    put: (store, value) => store.cases.put(value),
    get: (store, ward, id) => store.cases.get(ward, id),
  },
  claims: {
    make: (make, id, change) => make.claim(id, change),
    put: (store, value) => store.claims.put(value),
    get: (store, ward, id) => store.claims.get(ward, id),
  },
  corrections: {
    make: (make, id, change) => make.correction(id, change),
    put: (store, value) => store.claims.putCorrection(value),
    get: (store, ward, id) => store.claims.correction(ward, id),
  },
  grievances: {
    make: (make, id, change) => make.grievance(id, change),
    put: (store, value) => store.grievances.put(value),
    get: (store, ward, id) => store.grievances.get(ward, id),
  },
};

/** All items of a list, page by page. */
async function everyPage<Item>(
  read: (page: PageRequest) => Promise<Page<Item>>,
  limit: number,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Item> = await read(cursor === null ? { limit } : { limit, cursor });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
}

/** Alerts, cases, claims, corrections and grievances: versions, pages, filters. */
export function deskContract(opened: () => Opened): void {
  describe.each(Object.entries(VERSIONED))("versions of %s", (_name, { make, put, get }) => {
    it("let one of two who changed the same thing win, and tell the other to reload", async () => {
      const { store, second } = opened();
      const ward = freshWard();
      const at = (version: number) => make(ward.make, "one", { version }) as never;
      await put(store, at(1));
      await expect(put(store, at(1))).rejects.toMatchObject({ code: "reload_and_retry" });
      await put(store, at(2));
      for (const wrong of [2, 1, 4]) {
        await expect(put(store, at(wrong))).rejects.toBeInstanceOf(AppError);
        await expect(put(store, at(wrong))).rejects.toMatchObject({ code: "reload_and_retry" });
      }
      await expect(put(store, make(ward.make, "unknown", { version: 2 }) as never)).rejects.toMatchObject({
        code: "reload_and_retry",
      });
      const other = await second();
      const race = await Promise.allSettled(
        Array.from({ length: 6 }, (_, index) => put(index % 2 ? store : other, at(3))),
      );
      expect(race.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect((await get(store, ward.wardId, "one"))?.version).toBe(3);
      expect(await get(store, "another-ward", "one")).toBeNull();
    });
  });

  describe("alerts", () => {
    const LANES = { lanes: ["police", "culture_social", "service"] } as const;

    it("come in stable pages, newest first, while others come in", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      // Several share an instant, so that the id has to decide.
      for (let index = 0; index < 11; index += 1)
        await store.alerts.put(
          make.alert(`alert-${String(index).padStart(2, "0")}`, { openedAt: minute(index >> 1) }),
        );
      const before = await everyPage((page) => store.alerts.list(wardId, LANES, page), 20);
      expect(before.map(({ id }) => id)).toEqual(
        Array.from({ length: 11 }, (_, index) => `alert-${String(10 - index).padStart(2, "0")}`),
      );
      let come = 0;
      const during = await everyPage(async (page) => {
        const read = await store.alerts.list(wardId, LANES, page);
        come += 1;
        await store.alerts.put(make.alert(`late-${come}`, { openedAt: minute(60 + come) }));
        return read;
      }, 3);
      expect(during.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      const { total, items } = await store.alerts.list(wardId, LANES, { limit: 1 });
      expect([total, items[0]?.id]).toEqual([15, "late-4"]);
    });

    it("are filtered by lane, state, level, topic, area and story", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      const changes: Partial<Alert>[] = [
        {},
        { lane: "service" },
        { state: "dismissed" },
        { level: 3 },
        { topic: null },
        { areaId: "tdp-2" },
        { storyId: "story-2" },
      ];
      for (const [index, change] of changes.entries())
        await store.alerts.put(make.alert(`alert-${index}`, { openedAt: minute(index), ...change }));
      const found = async (filter: Partial<Parameters<Store["alerts"]["list"]>[1]>) =>
        (await store.alerts.list(wardId, { ...LANES, ...filter }, { limit: 50 })).items.map(({ id }) => id);
      expect(await found({})).toHaveLength(7);
      expect(await found({ lanes: ["service"] })).toEqual(["alert-1"]);
      expect(await found({ lanes: [] })).toEqual([]);
      expect(await found({ states: ["dismissed", "expired"] })).toEqual(["alert-2"]);
      expect(await found({ states: [] })).toEqual([]);
      expect(await found({ level: 3 })).toEqual(["alert-3"]);
      expect(await found({ topic: "land" })).toHaveLength(6);
      expect(await found({ areaId: "tdp-2" })).toEqual(["alert-5"]);
      expect(await found({ storyId: "story-2", states: ["firing"] })).toEqual(["alert-6"]);
    });

    it("are due when open and their time is over", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      await store.alerts.put(make.alert("later", { expiresAt: minute(20) }));
      await store.alerts.put(make.alert("now", { expiresAt: minute(10), state: "pending" }));
      await store.alerts.put(make.alert("long ago", { expiresAt: minute(1), state: "acknowledged" }));
      await store.alerts.put(make.alert("closed", { expiresAt: minute(1), state: "case" }));
      const due = async (limit: number) =>
        (await store.alerts.due(wardId, minute(10), limit)).map(({ id }) => id);
      expect(await due(9)).toEqual(["long ago", "now"]);
      expect(await due(1)).toEqual(["long ago"]);
    });

    it("keep their events in order and each signal as it first was", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      await store.alerts.addEvent(make.alertEvent("z", { at: minute(1) }));
      await store.alerts.addEvent(make.alertEvent("a", { at: minute(1) }));
      await store.alerts.addEvent(make.alertEvent("first", { at: minute(0), by: null }));
      await store.alerts.addEvent(make.alertEvent("other", { alertId: "alert-2" }));
      // Delivered twice, told once.
      await store.alerts.addEvent(make.alertEvent("a", { at: minute(1) }));
      expect((await store.alerts.events(wardId, "alert-1")).map(({ id }) => id)).toEqual(["first", "z", "a"]);
      await store.alerts.putSignal(make.signal("s1"));
      await store.alerts.putSignal(make.signal("s1", { numbers: { voices: 99 } }));
      await store.alerts.putSignal(make.signal("s2"));
      const signals = await store.alerts.signals(wardId, ["s2", "none", "s1"]);
      expect(signals).toEqual([make.signal("s2"), make.signal("s1")]);
      expect(await store.alerts.signals(wardId, [])).toEqual([]);
    });

    it("refuse a cursor that they did not give, in words for the reader", async () => {
      const { store } = opened();
      const { wardId } = freshWard();
      const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
      const broken = [
        "",
        "x",
        "%%%",
        encoded(1),
        encoded(["no time", "id"]),
        encoded([minute(1)]),
        encoded([minute(1), "\0"]),
        encoded({}),
      ];
      for (const cursor of broken) {
        const lists = [
          store.alerts.list(wardId, LANES, { limit: 5, cursor }),
          store.cases.list(wardId, { sensitive: true }, { limit: 5, cursor }),
          store.claims.list(wardId, {}, { limit: 5, cursor }),
          store.grievances.list(wardId, {}, { limit: 5, cursor }),
          store.audit.list(wardId, {}, { limit: 5, cursor }),
        ];
        for (const result of await Promise.allSettled(lists))
          expect(result).toMatchObject({ reason: { code: "fix_input", fields: [{ path: "cursor" }] } });
      }
    });
  });

  describe("cases", () => {
    it("are filtered by state, unit, person, area, lateness and sensitivity", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      const due = (dueAt: string) => ({
        ruleId: "r",
        triggeredAt: minute(0),
        dueAt,
        dueDay: "2026-11-25",
        basis: "thử",
      });
      await store.cases.put(make.case("plain", { openedAt: minute(1), deadline: null }));
      await store.cases.put(
        make.case("late", { openedAt: minute(2), deadline: due(minute(10)), handlingUnit: "CAP" }),
      );
      await store.cases.put(
        make.case("closed", { openedAt: minute(3), deadline: due(minute(10)), state: "closed" }),
      );
      await store.cases.put(
        make.case("dark", { openedAt: minute(4), sensitive: true, deadline: null, areaId: "tdp-2" }),
      );
      const found = async (filter: Partial<Parameters<Store["cases"]["list"]>[1]>) =>
        (await store.cases.list(wardId, { sensitive: true, ...filter }, { limit: 50 })).items.map(
          ({ id }) => id,
        );
      expect(await found({})).toEqual(["dark", "closed", "late", "plain"]);
      expect(await found({ sensitive: false })).toEqual(["closed", "late", "plain"]);
      expect(await found({ sensitive: false, areaId: "tdp-2" })).toEqual([]);
      expect(await found({ unit: "CAP" })).toEqual(["late"]);
      expect(await found({ states: ["closed"] })).toEqual(["closed"]);
      expect(await found({ personId: "nobody" })).toEqual([]);
      // In time at the very end, late a millisecond after.
      expect(await found({ overdueAt: minute(10) })).toEqual([]);
      expect(await found({ overdueAt: minute(11) })).toEqual(["late"]);
      const pages = await everyPage((page) => store.cases.list(wardId, { sensitive: false }, page), 1);
      expect(pages.map(({ id }) => id)).toEqual(["closed", "late", "plain"]);
    });

    it("never give a number twice, and give it back when the transaction fails", async () => {
      const { store, second } = opened();
      const { wardId } = freshWard();
      const other = await second();
      const numbers = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          (index % 2 ? store : other).transaction((tx) => tx.cases.nextNumber(wardId, 2026)),
        ),
      );
      expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
      const failing = store.transaction(async (tx) => {
        await tx.cases.nextNumber(wardId, 2026);
        throw new Error("the case could not be stored");
      });
      await expect(failing).rejects.toThrow("the case could not be stored");
      expect(await store.cases.nextNumber(wardId, 2026)).toBe(21);
      expect(await store.cases.nextNumber(wardId, 2027)).toBe(1);
    });

    it("keep their timeline in order", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      for (const id of ["z", "b", "a"]) await store.cases.addEvent(make.caseEvent(id, { text: id }));
      expect((await store.cases.events(wardId, "case-1")).map(({ text }) => text)).toEqual(["z", "b", "a"]);
    });
  });

  describe("claims, corrections and grievances", () => {
    it("are listed by state, newest first", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      for (const [index, state] of (["suspected", "verifying", "corrected"] as const).entries())
        await store.claims.put(make.claim(`claim-${index}`, { state, createdAt: minute(index) }));
      for (const [index, state] of (["received", "answered"] as const).entries())
        await store.grievances.put(
          make.grievance(`grievance-${index}`, { state, receivedAt: minute(index), postId: `post-${index}` }),
        );
      const claims = await everyPage((page) => store.claims.list(wardId, {}, page), 2);
      expect(claims.map(({ id }) => id)).toEqual(["claim-2", "claim-1", "claim-0"]);
      const some = await store.claims.list(wardId, { states: ["suspected", "corrected"] }, { limit: 1 });
      expect([some.total, some.items[0]?.id]).toEqual([2, "claim-2"]);
      const grievances = await everyPage((page) => store.grievances.list(wardId, {}, page), 1);
      expect(grievances.map(({ id }) => id)).toEqual(["grievance-1", "grievance-0"]);
      expect((await store.grievances.list(wardId, { states: ["answered"] }, { limit: 9 })).total).toBe(1);
      expect((await store.grievances.ofPost(wardId, "post-0"))?.id).toBe("grievance-0");
      expect(await store.grievances.ofPost(wardId, "none")).toBeNull();
    });

    it("see a post once, and find corrections by claim and state", async () => {
      const { store } = opened();
      const { wardId, make } = freshWard();
      expect(await store.claims.addSighting(wardId, make.sighting("c", "p2", { at: minute(2) }))).toBe(true);
      expect(await store.claims.addSighting(wardId, make.sighting("c", "p1", { at: minute(1) }))).toBe(true);
      expect(await store.claims.addSighting(wardId, make.sighting("c", "p2", { at: minute(3) }))).toBe(false);
      expect((await store.claims.sightings(wardId, "c")).map(({ postId }) => postId)).toEqual(["p1", "p2"]);
      await store.claims.putCorrection(
        make.correction("k1", { claimId: "c", state: "draft", draftedAt: minute(1) }),
      );
      await store.claims.putCorrection(make.correction("k2", { claimId: "c", draftedAt: minute(2) }));
      await store.claims.putCorrection(make.correction("k3", { claimId: "d", draftedAt: minute(3) }));
      const found = async (filter: Parameters<Store["claims"]["corrections"]>[1]) =>
        (await store.claims.corrections(wardId, filter)).map(({ id }) => id);
      expect(await found({})).toEqual(["k3", "k2", "k1"]);
      expect(await found({ claimId: "c" })).toEqual(["k2", "k1"]);
      expect(await found({ states: ["pending"] })).toEqual(["k3", "k2"]);
    });
  });
}
