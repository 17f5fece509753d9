import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NOW, testDoor, testSource } from "../../../test/house.ts";
import { reply, startUglyServer, type UglyServer, withEtag } from "../../../test/ugly-server.ts";
import { collectSource } from "../../collect.ts";
import type { CollectState } from "../connector.ts";
import { parseDetailPage, parseListPage } from "./parse-page.ts";
import { WebsiteConfig } from "./profile.ts";

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
const html = (text: string) => reply(200, "text/html; charset=utf-8", text);
const PROFILE = {
  list: { item: "ul.tin li", link: "a.ten", title: "a.ten", date: ".ngay" },
  detail: { title: "h1.ten", body: ".noi-dung", date: "time", author: ".tac-gia", remove: [".lien-quan"] },
};

describe("reading pages by a profile", () => {
  const profile = WebsiteConfig.parse(PROFILE);
  it("a list: relative links resolved, dates within words, none invented", () => {
    const items = parseListPage(fixture("list.html"), "http://phuong-mau.example/tin/", profile, NOW);
    expect(items.map(({ link, title, postedAt }) => [link, title, postedAt])).toEqual([
      [
        "http://phuong-mau.example/tin/bai/1.html?utm_source=trang-chu",
        "Lịch tiếp dân tháng 12",
        "2026-11-25T00:30:00.000Z",
      ],
      ["http://phuong-mau.example/bai/2.html", "Cấm đốt rác ở bờ sông", "2026-11-24T09:05:00.000Z"],
      [null, "Không mở được", "hôm qua"],
      ["http://phuong-mau.example/tin/bai/3.html", "Bài cũ không ngày", null],
    ]);
  });
  it("a detail page: paragraphs kept, scripts, styles and what the profile removes left out", () => {
    const { detail } = profile;
    if (!detail) throw new Error("no detail");
    const item = parseDetailPage(
      fixture("detail-1.html"),
      "http://phuong-mau.example/1",
      { ...profile, detail },
      NOW,
    );
    expect(item).toEqual({
      link: "http://phuong-mau.example/1",
      title: "Lịch tiếp dân tháng 12",
      body: "Chủ tịch phường tiếp dân sáng thứ năm.\n\nTại trụ sở:\nsố 1 đường Mẫu.\n\nmang căn cước\nmang đơn\n\nCa Giờ\n1 8:00",
      postedAt: "2026-11-25T00:30:00.000Z",
      author: "Văn phòng",
    });
    expect(parseDetailPage("<p>x</p>", "http://a.example/", { ...profile, detail }, NOW)).toBeNull();
  });
  it("two dates beside each other are no date", () => {
    const page =
      '<ul class="tin"><li><a class="ten" href="/1">Từ ngày đến ngày</a><i class="ngay">01/11/2026 - 20/11/2026</i></li></ul>';
    expect(parseListPage(page, "http://a.example/", profile, NOW)[0]?.postedAt).toBe(
      "01/11/2026 - 20/11/2026",
    );
  });
  it("a profile with a selector that is none, or a setting that is none, is refused", () => {
    const faulty = (change: object) => WebsiteConfig.safeParse({ ...PROFILE, ...change }).success;
    expect(faulty({})).toBe(true);
    expect(faulty({ list: { item: "li[" } })).toBe(false);
    expect(faulty({ list: { item: "li", urls: ["ftp://a.example/"] } })).toBe(false);
    expect(faulty({ lits: {} })).toBe(false);
    expect(faulty({ hosts: ["http://a.example"] })).toBe(false);
  });
});

describe("collecting a website", () => {
  let server: UglyServer;
  let door: ReturnType<typeof testDoor>;
  beforeEach(async () => {
    server = await startUglyServer();
    door = testDoor();
    server.on("/tin/", html(fixture("list.html")));
    server.on("/tin/bai/1.html?utm_source=trang-chu", withEtag('"1"', "text/html", fixture("detail-1.html")));
    server.on("/bai/2.html", html(fixture("detail-2.html")));
    server.on("/tin/bai/3.html", html(fixture("detail-3.html")));
  });
  afterEach(async () => {
    await door.close();
    await server.close();
  });
  const collect = (state: CollectState | null = null, config: object = PROFILE) =>
    collectSource(testSource({ kind: "website", address: `${server.origin}/tin/`, config: { ...config } }), {
      door,
      clock: door.clock,
      state,
    });

  it("brings each page once, its undated ones undated, and names the link that leads nowhere", async () => {
    const found = await collect();
    expect(found).toMatchObject({ outcome: "new", reason: null });
    expect(
      found.items.map(({ externalId, postedAt }) => [externalId.replace(server.host, "máy"), postedAt]),
    ).toEqual([
      ["máy/tin/bai/1.html", "2026-11-25T00:30:00.000Z"],
      ["máy/bai/2.html", "2026-11-24T09:05:00.000Z"],
      ["máy/tin/bai/3.html", null],
    ]);
    expect(found.items[1]?.text).toBe("Cấm đốt rác ở bờ sông\n\nĐốt rác gây khói, đã có hai nhà cãi nhau.");
  });
  it("reads no page again before its time, then asks whether it changed", async () => {
    const first = await collect();
    const asked = server.asked.length;
    const second = await collect(first.state);
    expect(second).toMatchObject({ outcome: "unchanged", items: [] });
    expect(server.asked.slice(asked)).toEqual(["GET /tin/"]);
    door.advance(24 * 3_600_000);
    const third = await collect(second.state);
    expect(server.headersOf("/tin/bai/1.html?utm_source=trang-chu")?.["if-none-match"]).toBe('"1"');
    expect(third.items.map((item) => item.externalId.replace(server.host, ""))).toEqual([
      "/bai/2.html",
      "/tin/bai/3.html",
    ]);
  });
  it("a page that fails costs itself only, is named, and is tried again", async () => {
    server.on("/bai/2.html", reply(500, "text/html", ""));
    const first = await collect();
    expect(first).toMatchObject({ outcome: "new", reason: "http_error" });
    expect(first.items).toHaveLength(2);
    server.on("/bai/2.html", html(fixture("detail-2.html")));
    const second = await collect(first.state);
    expect(second.items.map((item) => item.externalId.replace(server.host, ""))).toEqual(["/bai/2.html"]);
  });
  it("all pages failing is a failure; a list without items, or a page without its body, is not a quiet day", async () => {
    for (const path of ["/tin/bai/1.html?utm_source=trang-chu", "/bai/2.html", "/tin/bai/3.html"])
      server.on(path, reply(404, "text/html", ""));
    expect(await collect()).toMatchObject({ outcome: "failed", reason: "http_error" });
    server.on("/bai/2.html", html("<p>Mẫu trang mới</p>"));
    expect(await collect()).toMatchObject({
      outcome: "empty",
      reason: "http_error",
      faults: { empty_text: 1 },
    });
    server.on("/tin/", html("<p>Mẫu trang mới</p>"));
    expect(await collect()).toMatchObject({ outcome: "failed", reason: "wrong_content" });
  });
  it("a list that holds the texts needs no detail page, and is known again", async () => {
    const config = { list: { item: "ul.tin li", link: "a.ten", body: "a.ten", date: ".ngay" } };
    const first = await collect(null, config);
    expect(first.outcome).toBe("new");
    expect(first.items).toHaveLength(4);
    expect(server.asked).toEqual(["GET /robots.txt", "GET /tin/"]);
    expect((await collect(first.state, config)).outcome).toBe("unchanged");
  });
  it("no more pages at a time than the profile says, the rest next time", async () => {
    const config = { ...PROFILE, maxPages: 2 };
    const first = await collect(null, config);
    expect(first.items).toHaveLength(2);
    const second = await collect(first.state, config);
    expect(second.items.map((item) => item.externalId.replace(server.host, ""))).toEqual(["/tin/bai/3.html"]);
  });
  it("links to other hosts are not followed", async () => {
    server.on(
      "/tin/",
      html('<ul class="tin"><li><a class="ten" href="http://bao-khac.example/x">Báo khác</a></li></ul>'),
    );
    expect(await collect()).toMatchObject({ outcome: "refused", reason: "not_registered" });
  });
  it("a page built to break parsers is an outcome, not a crash", async () => {
    const deep = "<div>".repeat(40_000);
    server.on("/tin/", html(`<ul class="tin"><li><a class="ten" href="/bai/2.html">x</a></li></ul>${deep}`));
    server.on("/bai/2.html", html(`<div class="noi-dung">${deep}sâu`));
    expect(await collect()).toMatchObject({ outcome: "failed", reason: "wrong_content" });
    server.on("/tin/", html(fixture("list.html")));
    expect(await collect()).toMatchObject({ outcome: "new", reason: "wrong_content", items: { length: 2 } });
  });
});
