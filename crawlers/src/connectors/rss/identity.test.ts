import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NOW } from "../../../test/house.ts";
import type { FeedItem } from "./feed-item.ts";
import { identify, numberKey, spellsHeadline } from "./identity.ts";

const SITE = "https://tin.phuong-mau.example";
const item = (change: Partial<FeedItem>): FeedItem => ({
  guid: null,
  link: null,
  title: "Tin",
  body: "",
  publishedAt: "2026-11-24T10:11:12+07:00",
  author: null,
  ...change,
});
const NOTHING = { seen: [], guidsShared: false };
const ids = (...fetches: FeedItem[][]) => {
  let known: Pick<ReturnType<typeof identify>, "seen" | "guidsShared"> = NOTHING;
  const all = new Set<string>();
  for (const items of fetches) {
    const found = identify(items, known, NOW);
    for (const { id } of found.items) all.add(id);
    known = found;
  }
  return all.size;
};

describe("which items are one (B22)", () => {
  const tenOfOneGuid = Array.from({ length: 10 }, (_, n) =>
    item({ guid: "bản-tin", link: `${SITE}/bai/${n}`, title: `Tin số ${n}` }),
  );
  it("A: ten items of one GUID and ten links are ten, at each fetch the same ten", () => {
    expect(ids(tenOfOneGuid)).toBe(10);
    expect(ids(tenOfOneGuid, tenOfOneGuid.slice(3), tenOfOneGuid.slice(9))).toBe(10);
  });
  it("A, first seen alone: the item keeps the id it had", () => {
    expect(ids(tenOfOneGuid.slice(0, 1), tenOfOneGuid)).toBe(10);
  });
  it("B: a headline mended, also in a GUID that spells it, stays one item", () => {
    const before = { title: "Hop tổ dân phố 5 vê tiếng ồn", guid: `${SITE}/hop-to-dan-pho-5-ve-tieng-on` };
    const after = { title: "Họp tổ dân phố năm về tiếng ồn", guid: `${SITE}/hop-to-dan-pho-nam-ve-tieng-on` };
    const fetches = (link: (guid: string) => string): [FeedItem[], FeedItem[]] => [
      [item({ ...before, link: link(before.guid) })],
      [item({ ...after, link: link(after.guid) })],
    ];
    const links = [() => `${SITE}/bai/9`, (guid: string) => guid, (guid: string) => `${guid}-4827364.html`];
    for (const link of links) expect(ids(...fetches(link))).toBe(1);
    // And without any memory, where the address offers something lasting.
    for (const link of [links[0], links[2]]) {
      if (!link) continue;
      const [one, two] = fetches(link).map((items) => identify(items, NOTHING, NOW).items[0]?.id);
      expect(one).toBe(two);
    }
  });
  it("C: http, then https, tracking, www and a last slash are one", () => {
    const forms = [
      "http://tin.example/a",
      "https://tin.example/a",
      "https://www.tin.example/a/",
      "http://tin.example/a?utm_source=x#y",
    ];
    expect(ids(...forms.map((link) => [item({ link })]))).toBe(1);
    expect(ids(...forms.map((link) => [item({ link, guid: link })]))).toBe(1);
    expect(new Set(forms.map((link) => identify([item({ link })], NOTHING, NOW).items[0]?.id)).size).toBe(1);
  });
  it("a link shared by all, with GUIDs of their own, does not make them one", () => {
    const notices = [1, 2, 3].map((n) =>
      item({ guid: `n${n}`, link: `${SITE}/thong-bao`, publishedAt: `2026-11-2${n}` }),
    );
    expect(ids(notices)).toBe(3);
    expect(ids(...notices.map((notice) => [notice]))).toBe(3);
  });
  it("no GUID and no link: the words tell; all GUIDs and links the same: the words tell too", () => {
    expect(ids([item({ title: "Một" }), item({ title: "Hai" })])).toBe(2);
    const same = { guid: "x", link: SITE };
    const one = item({ ...same, title: "Một" });
    expect(ids([one, item({ ...same, title: "Hai", publishedAt: "2026-11-23" })])).toBe(2);
    // The same time beside the same GUID and link is one item with its headline mended.
    expect(ids([one, item({ ...same, title: "Một tin" })])).toBe(1);
  });
  it("an item twice in one feed is one", () => {
    expect(ids([item({ guid: "a" }), item({ guid: "a" })])).toBe(1);
  });
  it("two different items of one second are two, and a new one is not taken for one that slid out", () => {
    const one = item({ link: `${SITE}/mat-nuoc-o-ngo-3`, title: "Mất nước ở ngõ 3" });
    const two = item({ link: `${SITE}/hop-phu-huynh-truong-mau`, title: "Họp phụ huynh trường Mẫu" });
    expect(ids([one], [two])).toBe(2);
    expect(ids([one, two], [two, one])).toBe(2);
  });
  it("gives stable ids, no two items one id, for any feed", () => {
    const piece = fc.option(
      fc.constantFrom(
        "a",
        "b",
        "http://x.example/1",
        "https://x.example/1",
        "http://x.example/tin-12345.html",
      ),
      { nil: null },
    );
    const anyItem = fc.record({ guid: piece, link: piece, title: fc.string(), body: fc.string() }).map(item);
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 8 }), (items) => {
        const once = identify(items, NOTHING, NOW);
        const found = once.items.map(({ id }) => id);
        expect(new Set(found).size).toBe(found.length);
        expect(identify(items, once, NOW).items.map(({ id }) => id)).toEqual(found);
      }),
    );
  });
});

describe("what an address says", () => {
  it("spells the headline or not", () => {
    expect(spellsHeadline(`${SITE}/hop-to-dan-pho`, "Họp tổ dân phố")).toBe(true);
    expect(spellsHeadline(`${SITE}/h%E1%BB%8Dp-t%E1%BB%95-d%C3%A2n`, "Họp tổ dân")).toBe(true);
    expect(spellsHeadline(`${SITE}/?p=12`, "Họp tổ dân phố")).toBe(false);
  });
  it("ends in an article number, not in a day", () => {
    expect(numberKey("x.example/tin/cai-nhau-4827364.html")).toBe("x.example#4827364");
    expect(numberKey("x.example/tin/su-kien-20261125")).toBeNull();
    expect(numberKey("x.example/tin/2026")).toBeNull();
  });
});
