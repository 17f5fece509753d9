import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { testDoor, testSource } from "../../../test/house.ts";
import { inTurn, reply, startUglyServer, type UglyServer, withEtag } from "../../../test/ugly-server.ts";
import { collectSource } from "../../collect.ts";

const FEED = readFileSync(new URL("fixtures/rss20.xml", import.meta.url));
let server: UglyServer;
let door: ReturnType<typeof testDoor>;
beforeEach(async () => {
  server = await startUglyServer();
  door = testDoor();
});
afterEach(async () => {
  await door.close();
  await server.close();
});
const collect = (state: Parameters<typeof collectSource>[1]["state"] = null, config = {}) =>
  collectSource(testSource({ address: `${server.origin}/rss`, config }), { door, clock: door.clock, state });

describe("collecting a feed", () => {
  it("brings items with headline and text, and knows by etag that nothing changed", async () => {
    server.on("/rss", withEtag('"1"', "text/xml; charset=utf-8; charset=utf-8", FEED));
    const first = await collect(null, { group: "Chợ Hòa" });
    expect(first).toMatchObject({ outcome: "new", reason: null, faults: {} });
    expect(first.items[0]).toEqual({
      externalId: "pm-101",
      text: "Họp tổ dân phố 2 về tiếng ồn\n\nBà con phản ánh loa kéo & karaoke.\n\nTổ hòa giải sẽ đến.",
      postedAt: "Tue, 24 Nov 2026 19:30:00 GMT+7",
      link: "http://tin.phuong-mau.example/bai/101",
      group: "Chợ Hòa",
      author: "Ban biên tập",
    });
    const again = await collect(JSON.parse(JSON.stringify(first.state)));
    expect(again).toMatchObject({ outcome: "unchanged", items: [], state: first.state });
    expect(server.headersOf("/rss")?.["if-none-match"]).toBe('"1"');
  });
  it("knows the same bytes again without etag, and an edit as the same item", async () => {
    const edited = FEED.toString().replace("tiếng ồn", "tiếng ồn đêm");
    server.on(
      "/rss",
      inTurn(reply(200, "text/xml", FEED), reply(200, "text/xml", FEED), reply(200, "text/xml", edited)),
    );
    const first = await collect();
    const second = await collect(first.state);
    expect(second.outcome).toBe("unchanged");
    const third = await collect(second.state);
    expect(third.outcome).toBe("new");
    expect(third.items.map((item) => item.externalId)).toEqual(first.items.map((item) => item.externalId));
    expect(third.items[0]?.text).toContain("tiếng ồn đêm");
  });
  it("remembers no word of the texts", async () => {
    server.on("/rss", reply(200, "text/xml", FEED));
    expect(JSON.stringify((await collect()).state)).not.toMatch(/tiếng|loa|Ban biên tập/);
  });
  it("reads windows-1258 and composes it (B05)", async () => {
    const head = Buffer.from('<?xml version="1.0" encoding="windows-1258"?><rss><channel><item><title>');
    const words = Buffer.from([0x54, 0xf4, 0xd2, 0x20, 0x64, 0xe2, 0x6e, 0x20, 0x70, 0x68, 0xf4, 0xec]);
    const body = Buffer.concat([head, words, Buffer.from("</title></item></channel></rss>")]);
    for (const type of ["text/xml", "text/xml; charset=windows-1258", "text/xml; charset=la-lung"]) {
      server.on("/rss", reply(200, type, body));
      const { items } = await collect();
      expect(items[0]?.text).toBe("Tổ dân phố");
      expect(items[0]?.text).toHaveLength(10);
    }
  });
  it("each way to bring nothing has its name", async () => {
    const cases: [Parameters<UglyServer["on"]>[1], string, string | null][] = [
      [reply(200, "text/xml", "<rss><channel></channel></rss>"), "empty", null],
      [reply(200, "text/html", "<html><body>Bảo trì</body></html>"), "failed", "wrong_content"],
      [reply(200, "image/png", "x"), "failed", "wrong_content"],
      [reply(500, "text/xml", ""), "failed", "http_error"],
      [reply(403, "text/xml", ""), "failed", "challenge"],
      [(request) => void request.socket.destroy(), "failed", "network_error"],
    ];
    for (const [answer, outcome, reason] of cases) {
      server.on("/rss", answer);
      expect(await collect()).toMatchObject({ outcome, reason, items: [] });
    }
    server.on("/robots.txt", reply(200, "text/plain", "User-agent: *\nDisallow: /"));
    door.advance(25 * 3_600_000);
    expect(await collect()).toMatchObject({ outcome: "refused", reason: "robots_disallow" });
  });
  it("500, then fine", async () => {
    server.on("/rss", inTurn(reply(500, "text/xml", ""), reply(200, "text/xml", FEED)));
    const first = await collect();
    expect(first.outcome).toBe("failed");
    expect((await collect(first.state)).outcome).toBe("new");
  });
});
