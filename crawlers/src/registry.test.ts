import { describe, expect, it } from "vitest";
import { NOW, testSource } from "../test/house.ts";
import { checkSourceInput, sourceRefusal } from "./registry.ts";

describe("which source may be read", () => {
  it.each([
    [null, "not_registered"],
    [{}, null],
    [{ state: "paused" }, "paused"],
    [{ state: "withdrawn" }, "withdrawn"],
    [{ state: "expired" }, "expired"],
    [{ expiresAt: NOW }, "expired"],
    [{ expiresAt: "2026-11-25T01:00:00.001Z" }, null],
    [{ state: "paused", expiresAt: NOW }, "expired"],
    [{ state: "withdrawn", expiresAt: NOW }, "withdrawn"],
  ] as const)("%j: %s", (change, reason) => {
    expect(sourceRefusal(change === null ? null : testSource(change), NOW)).toBe(reason);
  });
  it("a time that cannot be read is over", () => {
    expect(sourceRefusal({ ...testSource(), expiresAt: "bao giờ" }, NOW)).toBe("expired");
    expect(sourceRefusal(testSource(), "bây giờ")).toBe("expired");
  });
});

describe("what is inconsistent in a new source", () => {
  const paths = (change: Parameters<typeof testSource>[0], allowLoopback = false) =>
    checkSourceInput({ ...testSource(), ...change }, NOW, { allowLoopback }).map((fault) => fault.path);
  const consent = (givenAt: string) => ({
    legalBasis: {
      kind: "consent" as const,
      givenBy: "Quản trị nhóm",
      givenAt,
      scope: "Bài công khai của nhóm",
      howToWithdraw: "Gọi văn phòng phường",
    },
  });

  it("nothing in a good one", () => {
    expect(paths({})).toEqual([]);
    expect(paths(consent("2026-11-20T00:00:00.000Z"))).toEqual([]);
    expect(paths({ kind: "desk", address: null, everyMinutes: null })).toEqual([]);
    expect(paths({ kind: "website", config: { list: { item: "li" } } })).toEqual([]);
  });
  it.each([
    [{ expiresAt: NOW }, ["expiresAt"]],
    [consent("2026-11-26T00:00:00.000Z"), ["legalBasis.givenAt"]],
    [{ address: null }, ["address"]],
    [{ everyMinutes: null }, ["everyMinutes"]],
    [{ kind: "desk", address: null }, ["everyMinutes"]],
    [
      { kind: "import", address: null, everyMinutes: null, robotsPermission: "Công văn 12" },
      ["robotsPermission"],
    ],
    [{ address: "http://a:b@tin.example/" }, ["address"]],
    [{ address: "http://192.168.1.1/rss" }, ["address"]],
    [{ address: "http://localhost/rss" }, ["address"]],
    [{ config: { la: 1 } }, ["config"]],
    [{ kind: "website", config: { list: { item: "li[" } } }, ["config.list.item"]],
  ] as const)("%j: %j", (change, expected) => {
    expect(paths(change as Parameters<typeof testSource>[0])).toEqual(expected);
  });
  it("the demo may read from its own machine", () => {
    expect(paths({ address: "http://127.0.0.1:4000/rss" })).toEqual(["address"]);
    expect(paths({ address: "http://127.0.0.1:4000/rss" }, true)).toEqual([]);
    expect(paths({ address: "http://10.0.0.1/rss" }, true)).toEqual(["address"]);
  });
  it("says in Vietnamese what is expected", () => {
    const [fault] = checkSourceInput({ ...testSource(), expiresAt: NOW }, NOW);
    expect(fault?.expected).toBe("một thời điểm trong tương lai");
  });
});
