import type { SourceKind } from "@hoasom/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { refusalOf, testDoor, testSource } from "../test/house.ts";
import { reply, startUglyServer, type UglyServer } from "../test/ugly-server.ts";
import { collectSource } from "./collect.ts";
import type { Door } from "./fetch/door.ts";

let server: UglyServer;
let door: ReturnType<typeof testDoor>;
beforeEach(async () => {
  server = await startUglyServer();
  server.on("/rss", reply(200, "text/xml", "<rss><channel><item><title>Tin</title></item></channel></rss>"));
  door = testDoor();
});
afterEach(async () => {
  await door.close();
  await server.close();
});
const collect = (change: Parameters<typeof testSource>[0] = {}, through: Door = door) =>
  collectSource(testSource({ address: `${server.origin}/rss`, ...change }), {
    door: through,
    clock: door.clock,
    state: null,
  });

describe("how a collection ends", () => {
  it.each(["withdrawn", "paused", "expired"] as const)(
    "a %s source is refused and never connected to",
    async (state) => {
      for (const kind of ["rss", "website"] as const) {
        const config = kind === "rss" ? {} : { list: { item: "li" } };
        expect(await collect({ state, kind, config })).toMatchObject({
          outcome: "refused",
          reason: state,
          items: [],
        });
      }
      expect(server.connections()).toBe(0);
    },
  );
  it("an expiry that passed, an unregistered source and a source without address likewise", async () => {
    const past = { expiresAt: "2026-11-25T00:59:59.000Z" };
    expect(await collect(past)).toMatchObject({ outcome: "refused", reason: "expired" });
    expect(await collect({ address: null })).toMatchObject({ outcome: "refused", reason: "not_registered" });
    const strict = testDoor({ isRegistered: () => "not_registered" });
    expect(await collect({}, strict)).toMatchObject({ outcome: "refused", reason: "not_registered" });
    await strict.close();
    expect(server.connections()).toBe(0);
  });
  it.each<SourceKind>(["import", "desk", "group_head", "citizen_form"])(
    "%s waits for people",
    async (kind) => {
      expect(await collect({ kind })).toMatchObject({ outcome: "refused", reason: "not_registered" });
      expect(server.connections()).toBe(0);
    },
  );
  it("settings that the connector does not take are a failure with their names for the log", async () => {
    expect(await collect({ config: { list: 1 } })).toMatchObject({
      outcome: "failed",
      reason: "wrong_content",
    });
    const website = await collect({ kind: "website", config: { list: { item: "li[" } } });
    expect(website).toMatchObject({
      outcome: "failed",
      reason: "wrong_content",
      detail: "config: list.item",
    });
    expect(server.connections()).toBe(0);
  });
  it("keeps the old state when nothing was read", async () => {
    const first = await collect();
    expect(first.outcome).toBe("new");
    server.on("/rss", reply(500, "text/xml", ""));
    const { state } = first;
    const source = testSource({ address: `${server.origin}/rss` });
    expect(await collectSource(source, { door, clock: door.clock, state })).toMatchObject({
      outcome: "failed",
      state,
    });
  });
  it("a source that takes part in a test has to be registered too", async () => {
    expect(await refusalOf(door.get(testSource(), `${server.origin}/rss`))).toBe("not_registered");
    expect(server.connections()).toBe(0);
  });
});
