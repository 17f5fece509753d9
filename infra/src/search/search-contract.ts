import { findMarks, type SearchDoc, type SearchIndex, type SearchQuery } from "@hoasom/core";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

/** A storage that an adapter's suite brings; every `open` gives an index on the same storage. */
export interface SearchGround {
  open(): SearchIndex;
  end(): Promise<void>;
}

const INSTANT = "2026-11-20T03:00:00.000Z";
const later = (minutes: number) => new Date(Date.parse(INSTANT) + minutes * 60_000).toISOString();

let count = 0;

/** What every search adapter does. `skip` is null, or why the suite cannot run here. */
export function searchContract(title: string, skip: string | null, make: () => Promise<SearchGround>): void {
  const name = skip === null ? `search on ${title}` : `search on ${title} [skipped because ${skip}]`;
  describe.skipIf(skip !== null)(name, () => {
    let ground: SearchGround;
    let index: SearchIndex;
    let wardId: string;

    beforeAll(async () => {
      ground = await make();
      index = ground.open();
      await index.ensure();
    });
    afterAll(async () => {
      await index?.close();
      await ground?.end();
    });
    beforeEach(() => {
      count += 1;
      wardId = `ward-${count}`;
    });

    const doc = (id: string, text: string, more: Partial<SearchDoc> = {}): SearchDoc => ({
      id,
      wardId,
      lane: "open",
      sensitive: false,
      text,
      postedAt: INSTANT,
      receivedAt: INSTANT,
      group: null,
      topics: [],
      conflict: 0,
      areaId: null,
      ...more,
    });
    const put = async (docs: SearchDoc[]) => {
      await index.put(docs);
      await index.refresh();
    };
    const query = (text: string, more: Partial<SearchQuery> = {}): SearchQuery => ({
      wardId,
      text,
      lanes: ["open"],
      sensitive: false,
      limit: 50,
      offset: 0,
      ...more,
    });
    const search = (text: string, more: Partial<SearchQuery> = {}) => index.search(query(text, more));
    const ids = async (text: string, more: Partial<SearchQuery> = {}) =>
      (await search(text, more)).hits.map(({ id }) => id);
    const exactIds = async (text: string) =>
      (await search(text)).hits.filter(({ exact }) => exact).map(({ id }) => id);

    it("is ready, and may be made ready again", async () => {
      await index.ensure();
      await index.ready();
      const other = ground.open();
      await Promise.all([other.ensure(), index.ensure()]);
      await other.close();
    });

    describe("words and marks", () => {
      it("finds words with or without marks, the typed marks first", async () => {
        await put([
          doc("bare", "ho ga chan ngo 12 hoi lam", { postedAt: later(5) }),
          doc("marked", "Hố ga chặn ngõ 12, hôi lắm"),
          doc("other", "họp tổ dân phố", { postedAt: later(9) }),
        ]);
        expect(await search("hố ga chặn ngõ")).toMatchObject({
          hits: [
            { id: "marked", exact: true },
            { id: "bare", exact: false },
          ],
          total: 2,
        });
        expect(await search("ho ga chan ngo")).toMatchObject({
          hits: [
            { id: "bare", exact: true },
            { id: "marked", exact: false },
          ],
          total: 2,
        });
        expect(await ids("HỐ GA")).toEqual(["marked", "bare"]);
      });

      it("ranks «hố» above «hổ» and finds both, even when the many are newer", async () => {
        const many = Array.from({ length: 1200 }, (_, at) =>
          doc(`tiger-${at}`, "chuồng hổ ở công viên", { postedAt: later(at) }),
        );
        await put([...many, doc("hole", "nắp hố bị mất", { postedAt: later(-10_000) })]);
        const page = await search("hố", { limit: 3 });
        expect(page.hits[0]).toMatchObject({ id: "hole", exact: true });
        expect(page.hits.slice(1).map(({ id, exact }) => [id, exact])).toEqual([
          ["tiger-1199", false],
          ["tiger-1198", false],
        ]);
        // A total beyond a thousand is given as a thousand.
        expect(page.total).toBe(1000);
      });

      it("puts the phrase before the words apart, the typed marks before others, then the newer", async () => {
        await put([
          doc("apart-other", "đồ ăn chín, ôn bài", { postedAt: later(4) }),
          doc("apart-typed", "ăn xong thì đó ồn", { postedAt: later(3) }),
          doc("phrase-other", "bữa đó ổn ăn thua", { postedAt: later(2) }),
          doc("phrase-other-new", "đo on an", { postedAt: later(7) }),
          doc("exact", "chỗ đó ồn ăn", { postedAt: later(1) }),
          doc("half", "chỗ đó vắng", { postedAt: later(8) }),
        ]);
        expect(await ids("đó ồn ăn")).toEqual([
          "exact",
          "phrase-other-new",
          "phrase-other",
          "apart-typed",
          "apart-other",
        ]);
      });

      it("calls exact only whole words that follow each other", async () => {
        await put([
          doc("longer", "thông báo loang ra"),
          doc("with-signs", "Loa; phường!"),
          doc("apart", "loa của phường"),
          doc("turned", "phường có loa phương"),
        ]);
        expect(await exactIds("loa phường")).toEqual(["with-signs"]);
        expect((await ids("loa phường")).sort()).toEqual(["apart", "turned", "with-signs"]);
      });

      it("takes the old and the new place of a tone for one word, also for exact", async () => {
        await put([doc("old", "tổ hoà giải"), doc("new", "tổ hòa giải"), doc("bare", "to hoa giai")]);
        expect((await exactIds("hòa giải")).sort()).toEqual(["new", "old"]);
        expect((await exactIds("hoà giải")).sort()).toEqual(["new", "old"]);
        expect((await ids("hoà giải")).sort()).toEqual(["bare", "new", "old"]);
      });

      it("finds a word in every Unicode order of its marks (B01)", async () => {
        const ways = [
          "lu\u1EADn",
          "lua\u0323\u0302n",
          "lua\u0302\u0323n",
          "lu\u00E2\u0323n",
          "lu\u1EA1\u0302n",
        ];
        await put([
          ...ways.map((word, at) => doc(`way-${at}`, `bàn ${word} xong`)),
          doc("luan", "luân phiên"),
          doc("luạn", "luạn"),
        ]);
        for (const way of ways) {
          expect((await exactIds(way)).sort()).toEqual(ways.map((_, at) => `way-${at}`));
        }
        expect((await ids("luan")).length).toBe(7);
      });

      it("finds «Đ» however it was typed, and stacked vowels (B11)", async () => {
        await put([
          doc("eth", "\u00D0ường Trần \u00D0ại"),
          doc("dd", "\u0110ường Trần \u0110ại"),
          doc("vowels", "Ẵ Ỡ Ự"),
        ]);
        expect((await ids("duong tran dai")).sort()).toEqual(["dd", "eth"]);
        expect((await ids("đường")).sort()).toEqual(["dd", "eth"]);
        expect(await ids("a o u")).toEqual(["vowels"]);
      });

      it("takes spelling variants of a name for one, but not another tone for exact (B14)", async () => {
        const groups = [
          ["Đàm Thuỷ", "Đàm Thủy"],
          ["Lục Sỹ Thành", "Lục Sĩ Thành"],
          ["K'Dang", "KDang", "K\u2019Dang"],
          ["A Vương", "Avương"],
          ["Đinh Văn-Lâm Hà", "Đinh Văn Lâm Hà"],
        ];
        await put(
          groups.flatMap((group, at) =>
            group.map((word, way) => doc(`${at}-${way}`, `thôn ${word} báo mất điện`)),
          ),
        );
        for (const [at, group] of groups.entries()) {
          for (const word of group) {
            expect((await ids(word)).sort(), word).toEqual(group.map((_, way) => `${at}-${way}`));
          }
        }
        await put([doc("pho", "xã Phó Bảng"), doc("phố", "xã Phố Bảng")]);
        expect(await exactIds("Phó Bảng")).toEqual(["pho"]);
        expect(await exactIds("Phố Bảng")).toEqual(["phố"]);
      });

      it("indexes and marks texts with repeated words and spaces (B49)", async () => {
        const texts = new Map([
          ["twice", "họp  tổ  họp  tổ"],
          ["dots", " loa .. loa"],
          ["twice-nfd", "họp  tổ  họp  tổ".normalize("NFD")],
          ["dots-nfd", " loa .. loa".normalize("NFD")],
          ["html", "<p>loa phường</p>"],
        ]);
        await put([...texts].map(([id, text]) => doc(id, text)));
        expect(await index.count(wardId)).toBe(5);
        for (const [word, expected] of [
          ["tổ", ["twice", "twice-nfd"]],
          ["loa", ["dots", "dots-nfd", "html"]],
        ] as const) {
          const found = await ids(word);
          expect(found.sort()).toEqual(expected);
          for (const id of found) {
            const text = texts.get(id) ?? "";
            const marks = findMarks(text, word);
            expect(marks.length).toBe(id === "html" ? 1 : 2);
            for (const { start, end } of marks) expect(text.slice(start, end).normalize()).toBe(word);
          }
        }
        expect(await exactIds("họp tổ họp tổ")).toHaveLength(2);
      });

      it("finds hidden and look-alike letters by the plain word (B10)", async () => {
        await put([
          doc("hidden", "đánh nh\u200Bau"),
          doc("cyrillic", "đánh nh\u0430u"),
          doc("wide", "ｄａｎｈ ｎｈａｕ"),
        ]);
        expect((await ids("đánh nhau")).sort()).toEqual(["cyrillic", "hidden", "wide"]);
      });

      it("offers near spellings only when nothing else is found", async () => {
        await put([doc("right", "chung cư Hoa Phượng mất nước"), doc("typo", "chung cu Hoa Phuowng")]);
        expect(await ids("phượng")).toEqual(["right"]);
        const near = await search("phuongg");
        expect(near.hits.map(({ id }) => id)).toContain("right");
        expect(near.hits.every(({ exact }) => !exact)).toBe(true);
        expect(await ids("chung cư Hoa Phưọngg")).toContain("right");
        expect(await ids("xylophone")).toEqual([]);
      });
    });

    describe("what was typed", () => {
      it("lists all by time, newest first, when nothing was typed", async () => {
        await put([
          doc("old", "một", { postedAt: later(1) }),
          doc("undated", "hai", { postedAt: null, receivedAt: later(2) }),
          doc("new", "ba", { postedAt: later(3), receivedAt: later(0) }),
        ]);
        expect(await search("  ")).toMatchObject({
          hits: [{ id: "new" }, { id: "undated" }, { id: "old" }],
          total: 3,
        });
      });

      it("pages without gaps and repeats", async () => {
        await put(
          Array.from({ length: 45 }, (_, at) => doc(`p${at}`, "cùng một lúc", { topics: ["civil"] })),
        );
        for (const text of ["", "cùng", "cung mot"]) {
          const seen: string[] = [];
          for (let offset = 0; offset < 50; offset += 10) {
            const page = await search(text, { limit: 10, offset });
            expect(page.total).toBe(45);
            seen.push(...page.hits.map(({ id }) => id));
          }
          expect(new Set(seen).size).toBe(45);
          expect(seen.length).toBe(45);
        }
      });

      it.each([
        "'",
        '"',
        "\\",
        "!&|:*()",
        "a & !b | (c",
        "'hố' & ''",
        "hố:*",
        "<-> hố",
        "hố AND NOT ga OR (",
        "field:hố~2^4 [a TO b] {x}",
        "%_\\%",
        "=hố",
        "#w=ward-1",
        "'; drop table search.posts; --",
        "$1 $2",
        "NaN null undefined",
        "\u200B\u202E",
        "😡😡",
        "\uD83D",
        "x".repeat(200),
        "ố ".repeat(100),
        "!&|:*()'\"\\".repeat(20),
      ])("answers %j without a fault", async (text) => {
        await put([doc("hole", "nắp hố ga")]);
        const page = await search(text);
        expect(page.hits.length).toBeLessThanOrEqual(1);
      });

      it("answers anything without a fault", async () => {
        await put([doc("hole", "nắp hố ga")]);
        await fc.assert(
          fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (text) => {
            const { hits, total } = await search(text);
            expect(total).toBeGreaterThanOrEqual(hits.length);
          }),
          { numRuns: 60 },
        );
      });

      it("finds nothing for signs alone", async () => {
        await put([doc("hole", "nắp hố ga !?")]);
        expect(await search("!?")).toEqual({ hits: [], total: 0 });
      });

      it("finds any text by its own words", async () => {
        const text = fc.string({
          unit: fc.constantFrom(..."aăâđeêioôơuưyắằẳẵặ nbcdghklmtxz'-.,5Ð"),
          minLength: 1,
          maxLength: 80,
        });
        const samples = fc.sample(text, { numRuns: 60, seed: 7 });
        const docs = samples.map((sample, at) => doc(`s${at}`, `${sample} chung`));
        await put(docs);
        for (const { id, text: own } of docs) {
          const { hits } = await search(own.split(/\s+/u).slice(0, 20).join(" "), { limit: 200 });
          expect(hits.find((hit) => hit.id === id)?.exact, own).toBe(true);
        }
      });
    });

    describe("filters", () => {
      it("keeps wards, lanes and sensitive posts apart, with words and without", async () => {
        await put([
          doc("open", "ồn ào"),
          doc("grievance", "ồn ào", { lane: "grievance" }),
          doc("sensitive", "ồn ào", { sensitive: true }),
          doc("both", "ồn ào", { lane: "grievance", sensitive: true }),
          doc("elsewhere", "ồn ào", { wardId: `${wardId}-other` }),
          doc("open", "ồn ào", { wardId: `${wardId}-other` }),
        ]);
        // The last is found by near spelling; the walls hold there as well.
        for (const text of ["", "ồn ào", "on ao", "onn aoo"]) {
          expect(await ids(text), text).toEqual(["open"]);
          expect(await ids(text, { lanes: ["grievance"] }), text).toEqual(["grievance"]);
        }
        expect((await ids("ồn", { lanes: ["open", "grievance"], sensitive: true })).sort()).toEqual([
          "both",
          "grievance",
          "open",
          "sensitive",
        ]);
        expect(await ids("ồn", { lanes: [] })).toEqual([]);
        expect(await index.count(wardId)).toBe(4);
      });

      it("filters by topic, area and time, ends included", async () => {
        await put([
          doc("land", "ranh giới", { topics: ["land", "civil"], areaId: "tdp-1", postedAt: later(0) }),
          doc("noise", "ranh giới", { topics: ["public_order"], areaId: "tdp-2", postedAt: later(10) }),
          doc("none", "ranh giới", { postedAt: null, receivedAt: later(20) }),
        ]);
        for (const text of ["", "ranh giới"]) {
          expect(await ids(text, { topic: "civil" })).toEqual(["land"]);
          expect(await ids(text, { areaId: "tdp-2" })).toEqual(["noise"]);
          expect(await ids(text, { topic: "land", areaId: "tdp-2" })).toEqual([]);
          expect(await ids(text, { from: later(10) })).toEqual(["none", "noise"]);
          expect(await ids(text, { to: later(10) })).toEqual(["noise", "land"]);
          expect(await ids(text, { from: later(1), to: later(19) })).toEqual(["noise"]);
        }
      });

      it("takes ids with any signs for what they are", async () => {
        await put([doc("a'b\\c & d:*", "lạ", { areaId: "khu 'A' | !B" }), doc("e", "lạ", { areaId: "khu" })]);
        expect(await ids("lạ", { areaId: "khu 'A' | !B" })).toEqual(["a'b\\c & d:*"]);
        await index.remove(wardId, ["a'b\\c & d:*"]);
        await index.refresh();
        expect(await ids("lạ")).toEqual(["e"]);
      });
    });

    describe("writing", () => {
      it("replaces a post of the same id, also within one call", async () => {
        await put([doc("p", "trước", { topics: ["land"] })]);
        await put([doc("p", "giữa"), doc("q", "khác"), doc("p", "sau", { topics: ["civil"] })]);
        expect(await ids("trước")).toEqual([]);
        expect(await ids("sau", { topic: "civil" })).toEqual(["p"]);
        expect(await ids("", { topic: "land" })).toEqual([]);
        expect(await index.count(wardId)).toBe(2);
      });

      it("removes posts of this ward alone, and does not mind those that are not there", async () => {
        const other = `${wardId}-other`;
        await put([doc("p", "một"), doc("q", "một"), doc("p", "một", { wardId: other })]);
        await index.remove(wardId, ["p", "absent"]);
        await index.remove(wardId, []);
        await index.refresh();
        expect(await ids("một")).toEqual(["q"]);
        expect(await index.count(wardId)).toBe(1);
        expect(await index.count(other)).toBe(1);
      });

      it("takes the longest text, and empty calls", async () => {
        await index.put([]);
        const long = `${"tiếng ồn ".repeat(5000)}kết thúc`;
        await put([doc("long", long), doc("run", "đ".repeat(50_000))]);
        expect(await exactIds("ồn kết thúc")).toEqual(["long"]);
      });
    });

    describe("rebuild", () => {
      it("puts the new version in the place of the old one, while searches go on", async () => {
        await put([doc("gone", "cũ"), doc("stays", "cũ")]);
        let inside = 0;
        async function* batches() {
          for (let at = 0; at < 3; at += 1) {
            inside += 1;
            // The old version answers until the swap.
            expect((await ids("cũ")).sort()).toEqual(["gone", "stays"]);
            yield [doc(`new-${at}`, "mới"), ...(at === 0 ? [doc("stays", "cũ")] : [])];
          }
        }
        let stop = false;
        const watching = (async () => {
          const seen = new Set<number>();
          while (!stop) seen.add((await ids("cũ")).length);
          return seen;
        })();
        const { docs } = await index.rebuild(batches());
        stop = true;
        // Never none: whoever searched saw the old version or the new one.
        expect([...(await watching)].every((found) => found === 1 || found === 2)).toBe(true);
        expect(inside).toBe(3);
        expect(docs).toBe(4);
        await index.refresh();
        expect(await ids("cũ")).toEqual(["stays"]);
        expect((await ids("mới")).sort()).toEqual(["new-0", "new-1", "new-2"]);
        await put([doc("after", "mới")]);
        expect(await ids("mới")).toHaveLength(4);
      });

      it("loses nothing that was written or removed meanwhile, by this process or another", async () => {
        const other = ground.open();
        await put([doc("edited", "bản cũ"), doc("deleted", "sẽ xóa"), doc("back", "bản cũ")]);
        async function* batches() {
          yield [doc("first", "đợt một")];
          // Written and removed after the rebuild has read them in their old form.
          await index.put([doc("edited", "bản mới"), doc("added", "thêm giữa chừng")]);
          await other.remove(wardId, ["deleted", "first", "back"]);
          await other.put([doc("back", "trở lại")]);
          yield [doc("edited", "bản cũ"), doc("deleted", "sẽ xóa"), doc("back", "bản cũ")];
        }
        const { docs } = await index.rebuild(batches());
        await index.refresh();
        expect((await ids("")).sort()).toEqual(["added", "back", "edited"]);
        expect(docs).toBe(3);
        expect(await ids("mới")).toEqual(["edited"]);
        expect(await ids("trở lại")).toEqual(["back"]);
        expect(await index.count(wardId)).toBe(3);
        await other.put([doc("afterwards", "sau cùng")]);
        await index.refresh();
        expect(await ids("sau cùng")).toEqual(["afterwards"]);
        await other.close();
      });

      it("leaves the old version when it breaks off, and can be begun anew", async () => {
        await put([doc("old", "cũ")]);
        async function* broken() {
          yield [doc("half", "nửa")];
          throw new Error("the store went away");
        }
        await expect(index.rebuild(broken())).rejects.toThrow("the store went away");
        await put([doc("meanwhile", "cũ")]);
        expect((await ids("cũ")).sort()).toEqual(["meanwhile", "old"]);
        async function* whole() {
          yield [doc("old", "cũ")];
        }
        expect(await index.rebuild(whole())).toEqual({ docs: 1 });
        await index.refresh();
        expect(await ids("")).toEqual(["old"]);
      });

      it("gives way to a later rebuild, and never shows half of one", async () => {
        await put([doc("old", "cũ")]);
        const other = ground.open();
        async function* whole() {
          yield [doc("whole-1", "đủ"), doc("whole-2", "đủ")];
        }
        async function* overtaken() {
          yield [doc("half", "nửa")];
          await other.rebuild(whole());
          yield [doc("half-2", "nửa")];
        }
        await expect(index.rebuild(overtaken())).rejects.toThrow("another rebuild");
        await index.refresh();
        expect((await ids("")).sort()).toEqual(["whole-1", "whole-2"]);
        await put([doc("after", "đủ")]);
        expect(await ids("đủ")).toHaveLength(3);
        await other.close();
      });
    });
  });
}
