import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBytes } from "../../text/decode.ts";
import { parseFeed } from "./parse-feed.ts";

const BASE = "http://tin.phuong-mau.example/rss";
const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
const itemsOf = (text: string) => parseFeed(text, BASE)?.items ?? [];

describe("the dialects", () => {
  it("RSS 2.0: CDATA, escaped HTML, bare HTML, a document type, media elements, relative links", () => {
    expect(parseFeed(fixture("rss20.xml"), BASE)).toEqual({
      broken: 0,
      items: [
        {
          guid: "pm-101",
          link: "http://tin.phuong-mau.example/bai/101",
          title: "Họp tổ dân phố 2 về tiếng ồn",
          body: "Bà con phản ánh loa kéo & karaoke.\n\nTổ hòa giải sẽ đến.",
          publishedAt: "Tue, 24 Nov 2026 19:30:00 GMT+7",
          author: "Ban biên tập",
        },
        {
          guid: "http://tin.phuong-mau.example/bai/102",
          link: "http://tin.phuong-mau.example/bai/102",
          title: "Thu gom rác: 5 < 6 ngày & lịch mới",
          body: "Dòng thông báo\n\nĐã đổi",
          publishedAt: "24/11/2026 08:15",
          author: null,
        },
        {
          guid: null,
          link: null,
          title: "Không ngày",
          body: "Thẻ không thoát & dấu và\n\ndòng hai",
          publishedAt: null,
          author: null,
        },
      ],
    });
  });
  it("RSS 1.0", () => {
    expect(itemsOf(fixture("rss10.xml"))).toEqual([
      {
        guid: "http://tin.phuong-mau.example/bai/7",
        link: "http://tin.phuong-mau.example/bai/7",
        title: "Ngõ 7 tranh lối đi",
        body: "Hai hộ tranh lối đi chung.",
        publishedAt: "2026-11-24T10:00:00+07:00",
        author: "Tổ 7",
      },
    ]);
  });
  it("Atom: the published time before the updated one, XHTML content, the alternate link", () => {
    expect(itemsOf(fixture("atom.xml"))).toEqual([
      {
        guid: "tag:phuong-mau.example,2026:9",
        link: "http://tin.phuong-mau.example/bai/9",
        title: "Chó thả rông cắn người",
        body: "Một con chó & hai người.\n\nĐã tiêm.",
        publishedAt: "2026-11-24T03:00:00Z",
        author: "Trạm y tế",
      },
      {
        guid: "tag:phuong-mau.example,2026:10",
        link: "http://tin.phuong-mau.example/bai/10",
        title: "Chỉ có tóm tắt",
        body: "Nước rút.",
        publishedAt: "2026-11-24T05:00:00+07:00",
        author: null,
      },
    ]);
  });
  it("JSON Feed: wrong fields cost the field, wrong items the item", () => {
    const feed = parseFeed(fixture("feed.json"), BASE);
    expect(feed?.broken).toBe(1);
    expect(feed?.items.map(({ guid, body, publishedAt }) => [guid, body, publishedAt])).toEqual([
      ["501", "Khói nhiều.\n\nKhông ai bị thương.", "2026-11-24T07:00:00+07:00"],
      ["502", "Chỉ có chữ.", null],
      ["503", "", null],
    ]);
  });
});

describe("the wild (B23)", () => {
  it("one control character and one bad byte harm nothing but themselves", () => {
    const bytes = Buffer.concat([
      Buffer.from("<rss><channel><item><title>Tiếng\u0008 ồn</title></item><item><title>Rác "),
      Buffer.from([0xff]),
      Buffer.from(" thải</title></item><item><title>Đường&#8; ngập&#x1;</title></item></channel></rss>"),
    ]);
    for (const header of ["utf-8", null]) {
      const text = decodeBytes(bytes, { header, declaredIn: "xml" });
      expect(itemsOf(text).map((item) => item.title)).toEqual(["Tiếng ồn", "Rác \ufffd thải", "Đường ngập"]);
    }
  });
  it("a broken item costs itself only", () => {
    const item = (n: number) => `<item><title>Tin ${n}</title></item>`;
    const feed = parseFeed(
      `<rss><channel>${item(1)}<item><title>hỏng</item>${item(2)}</channel></rss>`,
      BASE,
    );
    expect(feed).toMatchObject({ broken: 1, items: [{ title: "Tin 1" }, { title: "Tin 2" }] });
  });
  it("a letter that grows in lower case moves nothing", () => {
    const items = `<ITEM><title>İİİİ</title></ITEM><item><title>Tin 2</title></item>`;
    const feed = parseFeed(`<rss><channel>${items}<item><title>hỏng</item></channel></rss>`, BASE);
    expect(feed?.items.map((item) => item.title)).toEqual(["İİİİ", "Tin 2"]);
  });
  it("a feed cut off in the middle keeps what is whole", () => {
    const whole = fixture("rss20.xml");
    const feed = parseFeed(whole.slice(0, whole.indexOf("Thẻ không")), BASE);
    expect(feed?.items.slice(0, 2).map((item) => item.guid)).toEqual([
      "pm-101",
      "http://tin.phuong-mau.example/bai/102",
    ]);
  });
  it("what is no feed is none", () => {
    for (const text of ["", "<html><body>Trang chủ</body></html>", "chữ", '{"items":[]}', "{", "<", "[]"])
      expect(parseFeed(text, BASE)).toBeNull();
  });
  it("an empty feed is a feed", () => {
    expect(parseFeed("<rss><channel><title>x</title></channel></rss>", BASE)).toEqual({
      items: [],
      broken: 0,
    });
    expect(parseFeed('<feed xmlns="http://www.w3.org/2005/Atom"></feed>', BASE)).toEqual({
      items: [],
      broken: 0,
    });
  });
  it("entities of the document type are not expanded", () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "${"x".repeat(50)}"><!ENTITY b "${"&a;".repeat(50)}">]>`;
    const [item] = itemsOf(`${bomb}<rss><channel><item><title>&b;</title></item></channel></rss>`);
    expect(item?.title).toBe("&b;");
  });
  it("thousands of ordinary entities are no bomb", () => {
    const [item] = itemsOf(
      `<rss><channel><item><title>${"a &amp; b; ".repeat(5_000)}</title></item></channel></rss>`,
    );
    expect(item?.title).toHaveLength(5_000 * "a & b; ".length - 1);
  });
  it("deep nesting and dangerous names break nothing", () => {
    const deep = "<b>".repeat(5_000);
    expect(
      itemsOf(`<rss><channel><item><description>${deep}sâu</description></item></channel></rss>`)[0]?.body,
    ).toBe("sâu");
    expect(() => parseFeed(`<rss>${"<a>".repeat(5_000)}</rss>`, BASE)).not.toThrow();
    expect(
      itemsOf("<rss><channel><item><__proto__>x</__proto__><title>t</title></item></channel></rss>"),
    ).toHaveLength(1);
  });
  it.each([
    "<item>",
    "<item",
    "<![CDATA[",
    "<!DOCTYPE[",
    "<!DOCTYPE ",
    "<title>",
    "</item",
    "&#x",
    "&",
    "<a b=",
    "<?",
    "<!--",
  ])("half a megabyte of %s is read to its end", (piece) => {
    for (const start of ["<rss><channel>", "<rss><channel><item>", "<rss><channel><item><title>"])
      parseFeed(start + piece.repeat(500_000 / piece.length), BASE);
  });
  it("never throws, whatever stands there", () => {
    const whole = fixture("rss20.xml");
    fc.assert(
      fc.property(
        fc.nat(whole.length),
        fc.nat(200),
        fc.string({ unit: "binary", maxLength: 12 }),
        (at, cut, junk) => {
          parseFeed(whole.slice(0, at) + junk + whole.slice(at + cut), BASE);
          parseFeed(`<rss><channel><item>${junk}`, BASE);
          parseFeed(`{"version":"https://jsonfeed.org/version/1","items":[${junk}]}`, BASE);
        },
      ),
    );
  });
});
