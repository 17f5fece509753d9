import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { refusalOf, testDoor, testSource } from "../../test/house.ts";
import {
  endless,
  inTurn,
  redirect,
  reply,
  startUglyServer,
  type UglyServer,
} from "../../test/ugly-server.ts";
import type { Door } from "./door.ts";
import { ROBOTS_KEPT_MS, ROBOTS_RETRY_MS } from "./robots.ts";

let server: UglyServer;
let doors: Door[] = [];
beforeEach(async () => {
  server = await startUglyServer();
  server.on("/tin", reply(200, "text/html", "tin"));
  server.on("/kin/1", reply(200, "text/html", "kín"));
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
const robots = (text: string) => server.on("/robots.txt", reply(200, "text/plain", text));
const pagesAsked = () => server.asked.filter((line) => line !== "GET /robots.txt");

describe("robots.txt", () => {
  it("is obeyed by path, and its refusal sends no request for the page", async () => {
    robots("\ufeffUser-agent: *\r\nDisallow: /kin/ # riêng\r\n");
    const door = open();
    expect((await door.get(source(), `${server.origin}/tin`)).robots).toBe("allowed");
    expect(await refusalOf(door.get(source(), `${server.origin}/kin/1`))).toBe("robots_disallow");
    expect(pagesAsked()).toEqual(["GET /tin"]);
  });
  it("is obeyed under our own name before that of all", async () => {
    robots("User-agent: *\nDisallow:\n\nUser-agent: hoasomtest\nDisallow: /\n");
    expect(await refusalOf(open().get(source(), `${server.origin}/tin`))).toBe("robots_disallow");
  });
  it("is obeyed by each page of a redirect", async () => {
    robots("User-agent: *\nDisallow: /kin/\n");
    server.on("/tin", redirect("/kin/1"));
    expect(await refusalOf(open().get(source(), `${server.origin}/tin`))).toBe("robots_disallow");
    expect(pagesAsked()).toEqual(["GET /tin"]);
  });
  it.each([404, 410, 403])("that answers %i forbids nothing", async (status) => {
    server.on("/robots.txt", reply(status, "text/html", ""));
    expect((await open().get(source(), `${server.origin}/tin`)).status).toBe(200);
  });
  it("that is a page for people forbids nothing", async () => {
    server.on("/robots.txt", reply(200, "text/html", "<html><p>Disallow nothing: trang chủ</p></html>"));
    expect((await open().get(source(), `${server.origin}/tin`)).status).toBe(200);
  });
  it.each([500, 503, 429])(
    "that answers %i forbids all for now, and is asked again later",
    async (status) => {
      server.on("/robots.txt", inTurn(reply(status, "text/plain", ""), reply(200, "text/plain", "")));
      const door = open();
      expect(await refusalOf(door.get(source(), `${server.origin}/tin`))).toBe("robots_disallow");
      expect(await refusalOf(door.get(source(), `${server.origin}/tin`))).toBe("robots_disallow");
      expect(server.asked).toEqual(["GET /robots.txt"]);
      door.advance(ROBOTS_RETRY_MS);
      expect((await door.get(source(), `${server.origin}/tin`)).status).toBe(200);
    },
  );
  it("without end, or sent on to another host, forbids all for now", async () => {
    server.on("/robots.txt", endless("# ".repeat(30_000), 1));
    expect(await refusalOf(open().get(source(), `${server.origin}/tin`))).toBe("robots_disallow");
    server.on("/robots.txt", redirect("http://bao-khac.example/robots.txt"));
    expect(await refusalOf(open().get(source(), `${server.origin}/tin`))).toBe("robots_disallow");
    expect(pagesAsked()).toEqual([]);
  });
  it("that cannot be reached is named as the network's fault, and the page is not asked for", async () => {
    server.on("/robots.txt", (request) => void request.socket.destroy());
    expect(await refusalOf(open().get(source(), `${server.origin}/tin`))).toBe("network_error");
    expect(pagesAsked()).toEqual([]);
  });
  it("is followed where it moved on the same host", async () => {
    server.on("/robots.txt", redirect("/r.txt", 301));
    server.on("/r.txt", reply(200, "text/plain", "User-agent: *\nDisallow: /"));
    expect(await refusalOf(open().get(source(), `${server.origin}/tin`))).toBe("robots_disallow");
  });
  it("is kept for a day", async () => {
    robots("User-agent: *\nDisallow:\n");
    const door = open();
    await door.get(source(), `${server.origin}/tin`);
    robots("User-agent: *\nDisallow: /\n");
    door.advance(ROBOTS_KEPT_MS - 60_000);
    await door.get(source(), `${server.origin}/tin`);
    door.advance(60_000);
    expect(await refusalOf(door.get(source(), `${server.origin}/tin`))).toBe("robots_disallow");
  });
  it("gives way to the written permission on the record, and the answer says so", async () => {
    robots("User-agent: *\nDisallow: /\nCrawl-delay: 7\n");
    const door = open();
    const allowed = source({ robotsPermission: "Công văn 12/CV ngày 03/11/2026" });
    expect((await door.get(allowed, `${server.origin}/tin`)).robots).toBe("by_permission");
    expect(door.slept).toEqual([7_000]);
    expect(await refusalOf(door.get(source(), `${server.origin}/tin`))).toBe("robots_disallow");
  });
  it("sets the pace, and a pause too long to wait for is left to a later collection", async () => {
    robots("User-agent: *\nCrawl-delay: 30\n");
    const door = open();
    await door.get(source(), `${server.origin}/tin`);
    await door.get(source(), `${server.origin}/tin`);
    expect(door.slept).toEqual([30_000, 30_000]);
    robots("User-agent: *\nCrawl-delay: 3600\n");
    const patient = open();
    expect(await refusalOf(patient.get(source(), `${server.origin}/tin`))).toBe("robots_disallow");
    patient.advance(3_600_000);
    expect((await patient.get(source(), `${server.origin}/tin`)).status).toBe(200);
  });
});
