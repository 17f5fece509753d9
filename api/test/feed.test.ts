import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, FIGHT, openSystem, type TestSystem, WARD } from "./support.ts";

type Told = { id: string; event: string; data: string };
let system: TestSystem;
let port = 0;
beforeAll(async () => {
  system = await openSystem();
  await system.app.listen({ port: 0, host: "127.0.0.1" });
  port = (system.app.server.address() as AddressInfo).port;
});
afterAll(() => system.close());

/** A browser's live link: reads whole events and can be cut. */
function link(client: Client, lastId?: number) {
  const told: Told[] = [];
  const waiting: (() => void)[] = [];
  const cookie = Object.entries(client.cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join("; ");
  const asked = request({
    port,
    path: "/api/feed",
    headers: { cookie, ...(lastId === undefined ? {} : { "last-event-id": String(lastId) }) },
  });
  let rest = "";
  asked.on("response", (answer) => {
    answer.setEncoding("utf8");
    answer.on("data", (chunk: string) => {
      const parts = (rest + chunk).split("\n\n");
      rest = parts.pop() ?? "";
      for (const part of parts) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(part)?.[1] ?? "";
        if (part.startsWith(":")) continue;
        told.push({ id: field("id"), event: field("event"), data: field("data") });
      }
      for (const wake of waiting.splice(0)) wake();
    });
  });
  asked.on("error", () => {});
  asked.end();
  const until = async (found: () => boolean) => {
    while (!found()) await new Promise<void>((resolve) => waiting.push(resolve));
  };
  return { told, until, cut: () => asked.destroy() };
}

const publish = (count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      system.house.store.feed.append({
        wardId: WARD.id,
        at: system.house.clock.now(),
        kind: "alert",
        targetId: `a${index}`,
        event: "firing",
        by: null,
      }),
    ),
  ).then(() => system.house.feed.ring(WARD.id));

const changes = (told: Told[]) => told.filter(({ event }) => event === "change" || event === "other");

describe("live feed (B53)", () => {
  it("gives what was missed once and in order after a lost link", async () => {
    const officer = await system.client("duty_officer");
    const first = link(officer);
    await first.until(() => first.told.length > 0);
    await publish(10);
    await first.until(() => changes(first.told).length === 10);
    first.cut();
    const last = Number(changes(first.told).at(-1)?.id);
    await publish(5);
    const second = link(officer, last);
    await second.until(() => changes(second.told).length === 5);
    await publish(1);
    await second.until(() => changes(second.told).length === 6);
    second.cut();
    const ids = [...changes(first.told), ...changes(second.told)].map(({ id }) => Number(id));
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect(new Set(ids).size).toBe(16);
  });

  it("says «resync» once when some of it is no longer kept, and for an id from another life of the store", async () => {
    const officer = await system.client("duty_officer");
    await publish(30);
    const before = (await system.house.store.feed.bounds(WARD.id)).highest;
    await publish(30);
    await system.house.store.feed.trim(WARD.id, 10);
    for (const id of [before, 999_999_999]) {
      const live = link(officer, id);
      await live.until(() => live.told.length >= 2);
      expect(live.told.map(({ event }) => event)).toEqual(["hello", "resync"]);
      await publish(1);
      await live.until(() => changes(live.told).length === 1);
      live.cut();
      expect(live.told.filter(({ event }) => event === "resync")).toHaveLength(1);
    }
  });

  it("never tells a police officer of a grievance, and lets the id move on", async () => {
    const police = link(await system.client("duty_officer"));
    const council = link(await system.client("council_office"));
    await police.until(() => police.told.length > 0);
    await council.until(() => council.told.length > 0);
    await system.house.store.feed.append({
      wardId: WARD.id,
      at: system.house.clock.now(),
      kind: "grievance",
      targetId: "g1",
      event: "received",
      by: null,
    });
    system.house.feed.ring(WARD.id);
    await council.until(() => changes(council.told).length === 1);
    await police.until(() => changes(police.told).length === 1);
    expect(council.told.at(-1)?.data).toContain("g1");
    expect(police.told.at(-1)).toMatchObject({ event: "other", data: "{}" });
    police.cut();
    council.cut();
  });

  it("reaches an open screen when a post fires an alert, and names who took it", async () => {
    const officer = await system.client("duty_officer");
    const live = link(await system.client("police_head"));
    await live.until(() => live.told.length > 0);
    await system.take([FIGHT]);
    await live.until(() => live.told.some(({ data }) => data.includes("firing")));
    const { items } = (await officer.get("/api/alerts")).json<{ items: { id: string; version: number }[] }>();
    await officer.send("POST", `/api/alerts/${items[0]?.id}/acknowledge`, { version: items[0]?.version });
    await live.until(() => live.told.some(({ data }) => data.includes("acknowledged")));
    expect(live.told.at(-1)?.data).toContain("Người duty_officer");
    live.cut();
  });
});
