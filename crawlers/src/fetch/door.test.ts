import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NOW, refusalOf, testDoor, testSource } from "../../test/house.ts";
import {
  bomb,
  endless,
  inTurn,
  redirect,
  reply,
  startUglyServer,
  type UglyServer,
  withEtag,
} from "../../test/ugly-server.ts";
import { createDoor, type Door } from "./door.ts";

let server: UglyServer;
let doors: Door[] = [];
beforeEach(async () => {
  server = await startUglyServer();
});
afterEach(async () => {
  await Promise.all(doors.map((door) => door.close()));
  doors = [];
  await server.close();
});

function open(change: Parameters<typeof testDoor>[0] = {}) {
  const door = testDoor(change);
  doors.push(door);
  return door;
}
const source = (change: Parameters<typeof testSource>[0] = {}) =>
  testSource({ address: `${server.origin}/tin`, ...change });
const page = (text: string) => reply(200, "text/html; charset=utf-8", text);

describe("the wall: without registration no connection is opened", () => {
  it.each([
    ["withdrawn", { state: "withdrawn" }],
    ["paused", { state: "paused" }],
    ["expired", { state: "expired" }],
    ["expired", { expiresAt: NOW }],
    ["expired", { expiresAt: "2026-11-24T00:00:00.000Z" }],
  ] as const)("%s %j", async (reason, change) => {
    const door = open();
    expect(await refusalOf(door.get(source(change), `${server.origin}/tin`))).toBe(reason);
    expect(server.connections()).toBe(0);
  });
  it("not in the register", async () => {
    const door = open({ isRegistered: () => "not_registered" });
    expect(await refusalOf(door.get(source(), `${server.origin}/tin`))).toBe("not_registered");
    expect(server.connections()).toBe(0);
  });
  it("a host or port that is not the source's, a wrong scheme, a password in the address", async () => {
    const door = open();
    const elsewhere = source({ address: "http://tin.phuong-mau.example/" });
    expect(await refusalOf(door.get(elsewhere, `${server.origin}/tin`))).toBe("not_registered");
    expect(await refusalOf(door.get(source(), "http://127.0.0.1:1/tin"))).toBe("not_registered");
    expect(await refusalOf(door.get(source(), "file:///etc/passwd"))).toBe("bad_scheme");
    expect(await refusalOf(door.get(source(), "không phải địa chỉ"))).toBe("bad_scheme");
    expect(await refusalOf(door.get(source(), `http://a:b@${server.host}/tin`))).toBe("bad_scheme");
    expect(server.connections()).toBe(0);
  });
  it("a withdrawal while waiting for the turn is heard before sending", async () => {
    server.on("/tin", page("tin"));
    let withdrawn = false;
    const door = open({
      minGapMs: 5_000,
      sleep: async () => {
        withdrawn = true;
      },
      isRegistered: () => (withdrawn ? "withdrawn" : null),
    });
    expect(await refusalOf(door.get(source(), `${server.origin}/tin`))).toBe("withdrawn");
    expect(server.asked).toEqual(["GET /robots.txt"]);
  });
});

describe("addresses", () => {
  it("refuses loopback, also where a public name leads there", async () => {
    server.on("/tin", page("tin"));
    const port = server.host.split(":")[1];
    const named = (addresses: string[]) => open({ allowLoopback: false, resolve: async () => addresses });
    const address = `http://bao-mau.example:${port}/tin`;
    expect(await refusalOf(open({ allowLoopback: false }).get(source(), `${server.origin}/tin`))).toBe(
      "private_address",
    );
    for (const addresses of [["127.0.0.1"], ["10.0.0.1"], ["::1"], ["::ffff:127.0.0.1"], ["169.254.169.254"]])
      expect(await refusalOf(named(addresses).get(source({ address }), address))).toBe("private_address");
    expect(server.connections()).toBe(0);
  });
  it("checks the address of each connection, so a second answer of the name server gains nothing", async () => {
    const port = server.host.split(":")[1];
    const address = `http://bao-mau.example:${port}/tin`;
    const answers = [["127.0.0.1"], ["192.168.0.10"]];
    server.on("/robots.txt", reply(200, "text/plain", "", { connection: "close" }));
    const door = open({ resolve: async () => answers.shift() ?? ["192.168.0.10"] });
    expect(await refusalOf(door.get(source({ address }), address))).toBe("private_address");
    expect(server.asked).toEqual(["GET /robots.txt"]);
  });
});

describe("redirects", () => {
  it("follows five on the own host and names the last address", async () => {
    for (let n = 0; n < 5; n += 1) server.on(`/${n}`, redirect(`/${n + 1}`));
    server.on("/5", page("đến nơi"));
    const got = await open().get(source(), `${server.origin}/0`);
    expect(got).toMatchObject({
      status: 200,
      url: `${server.origin}/5`,
      contentType: "text/html",
      charset: "utf-8",
    });
    expect(new TextDecoder().decode(got.body)).toBe("đến nơi");
  });
  it("stops in a loop", async () => {
    server.on("/tin", redirect("/tin2", 301));
    server.on("/tin2", redirect("/tin", 307));
    expect(await refusalOf(open().get(source(), `${server.origin}/tin`))).toBe("too_many_redirects");
    expect(server.asked.filter((line) => line !== "GET /robots.txt")).toHaveLength(6);
  });
  it.each([
    ["http://169.254.169.254/latest/meta-data", "not_registered"],
    ["http://[::ffff:127.0.0.1]/", "not_registered"],
    ["//bao-khac.example/", "not_registered"],
    ["file:///etc/passwd", "bad_scheme"],
    ["javascript:alert(1)", "bad_scheme"],
    ["/dang-nhap?ve=/tin", "challenge"],
  ])("to %s ends with %s", async (to, reason) => {
    server.on("/tin", redirect(to));
    expect(await refusalOf(open().get(source(), `${server.origin}/tin`))).toBe(reason);
    expect(server.asked).toEqual(["GET /robots.txt", "GET /tin"]);
  });
  it.each(["http://169.254.169.254/", "http://10.0.0.8/", "http://0300.0250.1/"])(
    "to %s ends at the address wall even where the config lists that host",
    async (to) => {
      server.on("/tin", redirect(to));
      const listed = source({ config: { hosts: [new URL(to).host] } });
      expect(await refusalOf(open().get(listed, `${server.origin}/tin`))).toBe("private_address");
      expect(server.asked).toEqual(["GET /robots.txt", "GET /tin"]);
    },
  );
  it("a source that is itself a mapped address stays shut, loopback allowed or not", async () => {
    const address = `http://[::ffff:127.0.0.1]:${server.host.split(":")[1]}/tin`;
    expect(await refusalOf(open().get(source({ address }), address))).toBe("private_address");
    expect(server.connections()).toBe(0);
  });
  it("goes to another host that the config lists", async () => {
    const other = await startUglyServer();
    try {
      server.on("/tin", redirect(`${other.origin}/bai`));
      other.on("/bai", page("bài"));
      const got = await open().get(source({ config: { hosts: [other.host] } }), `${server.origin}/tin`);
      expect(got.url).toBe(`${other.origin}/bai`);
      expect(other.asked).toEqual(["GET /robots.txt", "GET /bai"]);
    } finally {
      await other.close();
    }
  });
});

describe("what comes back", () => {
  it.each(["gzip", "br", "deflate"] as const)("a %s bomb is stopped at the limit", async (coding) => {
    server.on("/tin", bomb(coding, 30_000_000));
    expect(await refusalOf(open().get(source(), `${server.origin}/tin`, { maxBytes: 1_000_000 }))).toBe(
      "too_large",
    );
  });
  it.each(["gzip", "br", "deflate"] as const)("%s is unpacked", async (coding) => {
    server.on("/tin", bomb(coding, 1_000));
    expect((await open().get(source(), `${server.origin}/tin`)).body).toEqual(new Uint8Array(1_000));
  });
  it("a body twice packed, broken or of unknown packing", async () => {
    const twice = gzipSync(gzipSync("hai lớp"));
    server.on("/2", reply(200, "text/html", twice, { "content-encoding": "gzip, gzip" }));
    server.on("/x", reply(200, "text/html", "thường", { "content-encoding": "gzip" }));
    server.on("/y", reply(200, "text/html", "thường", { "content-encoding": "la-lung" }));
    const door = open();
    expect(new TextDecoder().decode((await door.get(source(), `${server.origin}/2`)).body)).toBe("hai lớp");
    expect(await refusalOf(door.get(source(), `${server.origin}/x`))).toBe("wrong_content");
    expect(await refusalOf(door.get(source(), `${server.origin}/y`))).toBe("wrong_content");
  });
  it("an endless body ends at the size limit, a declared size at once", async () => {
    server.on("/tin", endless("x".repeat(50_000), 1));
    server.on("/to", (_request, response) => {
      response.writeHead(200, { "content-type": "text/html", "content-length": "999999999" });
      response.write("x");
    });
    const door = open();
    expect(await refusalOf(door.get(source(), `${server.origin}/tin`, { maxBytes: 300_000 }))).toBe(
      "too_large",
    );
    expect(await refusalOf(door.get(source(), `${server.origin}/to`))).toBe("too_large");
  });
  it("a slow drip and a server that never answers end at the time limit", async () => {
    server.on("/nho-giot", endless("x", 20));
    server.on("/im", () => undefined);
    const door = open();
    for (const path of ["/nho-giot", "/im"])
      expect(await refusalOf(door.get(source(), `${server.origin}${path}`, { timeoutMs: 300 }))).toBe(
        "timed_out",
      );
  });
  it("a connection cut off, and a port where nobody listens", async () => {
    server.on("/dut", (request) => void request.socket.destroy());
    const door = open();
    expect(await refusalOf(door.get(source(), `${server.origin}/dut`))).toBe("network_error");
    const gone = await startUglyServer();
    await gone.close();
    expect(await refusalOf(door.get(source({ address: gone.origin }), gone.origin))).toBe("network_error");
  });
  it("a wrong content type, errors, and fine again", async () => {
    server.on("/anh", reply(200, "image/png", "x"));
    server.on("/tin", inTurn(reply(500, "text/html", "hỏng"), page("tốt")));
    const door = open();
    expect(await refusalOf(door.get(source(), `${server.origin}/anh`, { accept: ["text/html"] }))).toBe(
      "wrong_content",
    );
    expect(await refusalOf(door.get(source(), `${server.origin}/tin`))).toBe("http_error");
    expect((await door.get(source(), `${server.origin}/tin`)).status).toBe(200);
    expect(await refusalOf(door.get(source(), `${server.origin}/khong-co`))).toBe("http_error");
  });
  it.each([
    ["401", reply(401, "text/html", "")],
    ["403", reply(403, "text/html", "")],
    ["503 with a challenge", reply(503, "text/html", "<title>Just a moment...</title>")],
    ["200 with a challenge", page('<div class="cf-challenge">')],
    ["a header of a challenge", reply(200, "text/html", "x", { "cf-mitigated": "challenge" })],
  ])("%s is a challenge, and is left alone", async (_name, answer) => {
    server.on("/tin", answer);
    expect(await refusalOf(open().get(source(), `${server.origin}/tin`))).toBe("challenge");
    expect(server.asked).toEqual(["GET /robots.txt", "GET /tin"]);
  });
  it("304 when nothing changed, only to whoever asked for it", async () => {
    server.on("/tin", withEtag('"v1"', "text/html", "tin"));
    server.on("/304", reply(304, "text/html", ""));
    const door = open();
    const first = await door.get(source(), `${server.origin}/tin`);
    expect(first).toMatchObject({ etag: '"v1"', notModified: false });
    const again = await door.get(source(), `${server.origin}/tin`, { etag: first.etag });
    expect(again).toMatchObject({ status: 304, etag: '"v1"', notModified: true });
    expect(again.body).toHaveLength(0);
    expect(await refusalOf(door.get(source(), `${server.origin}/304`))).toBe("http_error");
    expect((await door.get(source(), `${server.origin}/tin`, { etag: "x\r\ny: z" })).status).toBe(200);
  });
});

describe("manners", () => {
  it("says who it is and sends no cookie back", async () => {
    server.on("/tin", reply(200, "text/html", "tin", { "set-cookie": "theo-doi=1" }));
    const door = open();
    await door.get(source(), `${server.origin}/tin`);
    await door.get(source(), `${server.origin}/tin`);
    const headers = server.headersOf("/tin");
    expect(headers?.["user-agent"]).toBe("HoaSomTest/1.0 (+https://phuong-mau.example/hoa-som)");
    expect(headers).not.toHaveProperty("cookie");
    expect(headers).not.toHaveProperty("referer");
  });
  it("refuses a user agent that no header can carry", () => {
    const { clock, sleep } = testDoor();
    const make = (userAgent: string) => createDoor({ clock, sleep, userAgent, isRegistered: () => null });
    expect(() => make("Hòa Sớm")).toThrow(RangeError);
    expect(() => make("x\r\ny: z")).toThrow(RangeError);
  });
  it("waits between requests to one host, by the clock, one at a time", async () => {
    let busy = 0;
    let most = 0;
    server.on("/tin", (_request, response) => {
      busy += 1;
      most = Math.max(most, busy);
      setTimeout(() => {
        busy -= 1;
        page("tin")(_request, response);
      }, 20);
    });
    const door = open({ minGapMs: 2_000 });
    await Promise.all([1, 2, 3].map(() => door.get(source(), `${server.origin}/tin`)));
    expect(most).toBe(1);
    expect(door.slept.filter((ms) => ms === 2_000).length).toBeGreaterThanOrEqual(3);
    const before = door.slept.length;
    door.advance(2_000);
    await door.get(source(), `${server.origin}/tin`);
    expect(door.slept).toHaveLength(before);
  });
});
