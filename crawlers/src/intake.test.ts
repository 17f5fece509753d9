import { MAX_POST_LENGTH, Post, postId, voiceOf } from "@hoasom/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NOW, testSource, WARD } from "../test/house.ts";
import { holdsBadCharacters, type IntakeContext, toPost } from "./intake.ts";
import type { RawItem } from "./raw-item.ts";

const CONTEXT: IntakeContext = {
  ward: WARD,
  source: testSource({ kind: "import", address: null, everyMinutes: null }),
  channel: "social_alert",
  receivedAt: NOW,
  voiceKey: "khoa-thu-30-ngay",
};
const ITEM: RawItem = { externalId: "p1", text: "Hàng xóm cãi nhau vì lối đi." };
const accepted = async (change: Partial<RawItem>, context: Partial<IntakeContext> = {}) => {
  const result = await toPost({ ...ITEM, ...change }, { ...CONTEXT, ...context });
  if ("fault" in result) throw new Error(result.fault);
  return result;
};
const faultOf = async (change: Partial<RawItem>) => {
  const result = await toPost({ ...ITEM, ...change }, CONTEXT);
  return "fault" in result ? result.fault : null;
};

describe("an item becomes a post", () => {
  it("with all that it has", async () => {
    const { post, notes, masked } = await accepted({
      text: "Gọi 0912 000 111 nhé",
      postedAt: "2026-11-24 20:15",
      link: "https://nhom.example/bai/1?utm_source=x&fbclid=y&id=7#b",
      group: "hội cư dân phường mẫu",
      author: "Trần Thị Mẫu",
      parentExternalId: "p0",
      areaId: "tdp-2",
    });
    expect(post).toEqual({
      id: await postId("phuong-mau", "source_1", "p1"),
      wardId: "phuong-mau",
      revision: 1,
      sourceId: "source_1",
      externalId: "p1",
      channel: "social_alert",
      text: "Gọi xxxx xxx 111 nhé",
      postedAt: "2026-11-24T13:15:00.000Z",
      receivedAt: NOW,
      link: "https://nhom.example/bai/1?id=7#b",
      parentId: await postId("phuong-mau", "source_1", "p0"),
      voice: await voiceOf("khoa-thu-30-ngay", "source_1", "Trần Thị Mẫu"),
      group: "Hội cư dân Phường Mẫu",
      areaId: "tdp-2",
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect({ notes, masked }).toEqual({ notes: [], masked: 1 });
  });
  it("with the least: undated, without voice", async () => {
    const { post, notes } = await accepted({});
    expect(post).toMatchObject({
      postedAt: null,
      link: null,
      parentId: null,
      voice: null,
      group: null,
      areaId: null,
    });
    expect(notes).toEqual([]);
  });
  it("composed, so that two spellings in bytes are one text and one digest (B05)", async () => {
    const one = await accepted({ text: "Tổ dân phố".normalize("NFD") });
    const two = await accepted({ text: "Tổ dân phố" });
    expect(one.post.text).toHaveLength(10);
    expect(one.post.digest).toBe(two.post.digest);
  });
  it("readable, where it was typed in an old font, with its numbers masked (B04, B07, wall 1)", async () => {
    const vni = await accepted({
      text: "Toå daân phoá 5: goïi 0912 000 111, soá taøi khoaûn 123456789012, nôï 500.000ñ",
    });
    expect(vni.post.text).toBe("Tổ dân phố 5: gọi xxxx xxx 111, số tài khoản xxxxxxxxxxxx, nợ 500.000đ");
    expect(vni).toMatchObject({ masked: 2, notes: [] });
    const tcvn3 = await accepted({ text: "Tæ d©n phè n\u00ADíc ch¶y, gäi 0912 000 111" });
    expect(tcvn3.post.text).toBe("Tổ dân phố nước chảy, gọi xxxx xxx 111");
    const modern = await accepted({ text: "Tổ dân phố nước chảy, gọi 0912 000 111" });
    expect(tcvn3.post.digest).toBe(modern.post.digest);
  });
  it("HTML in it is text", async () => {
    const text = '<script>alert(1)</script> <b>ồn</b> &amp; "đêm"';
    expect((await accepted({ text })).post.text).toBe(text);
  });
  it("in the source's area where the sender names none of the ward's", async () => {
    const source = testSource({ defaultAreaId: "tdp-1" });
    expect((await accepted({}, { source })).post.areaId).toBe("tdp-1");
    expect((await accepted({ areaId: "xa-khac" }, { source })).post.areaId).toBe("tdp-1");
    expect((await accepted({ areaId: "tdp-2" }, { source })).post.areaId).toBe("tdp-2");
  });
  it("one voice for one author in one source and period, another in each other", async () => {
    const voice = async (author: string, context: Partial<IntakeContext> = {}) =>
      (await accepted({ author }, context)).post.voice;
    expect(await voice("a")).toBe(await voice(" a "));
    expect(await voice("a")).not.toBe(await voice("b"));
    expect(await voice("a")).not.toBe(await voice("a", { voiceKey: "khóa khác" }));
    expect(await voice("a")).not.toBe(await voice("a", { source: testSource({ id: "source_2" }) }));
    expect(await voice("  ")).toBeNull();
  });
});

describe("what cannot be used is left out and named, the rest goes in", () => {
  it.each<[string, Partial<RawItem>, string]>([
    ["no time at all", { postedAt: "hôm qua" }, "bad_time"],
    ["a clock at its start", { postedAt: "1970-01-01T00:00:00Z" }, "time_before_2004"],
    ["Unix zero", { postedAt: 0 }, "time_before_2004"],
    ["next year", { postedAt: "2027-11-25T00:00:00Z" }, "time_in_future"],
    ["a script for a link", { link: "javascript:alert(1)" }, "bad_link"],
    ["a password in the link", { link: "https://a:b@nhom.example/" }, "bad_link"],
    ["a link too long", { link: `https://nhom.example/${"x".repeat(2000)}` }, "bad_link"],
    ["a phone number for a link", { link: "https://chat.example/0912000111" }, "bad_link"],
    ["a group not of the ward", { group: "Nhóm Lạ" }, "unknown_group"],
    ["a group that two may be", { group: "cho hoa" }, "unknown_group"],
    ["NUL", { text: "cãi\u0000 nhau" }, "bad_characters"],
    ["half a letter", { text: "cãi nhau \ud83d" }, "bad_characters"],
    ["turned direction", { text: "cãi \u202enhau\u202c" }, "bad_characters"],
  ])("%s", async (_name, change, note) => {
    const { post, notes } = await accepted(change);
    expect(notes).toEqual([note]);
    expect(post).toMatchObject({ postedAt: null, link: null, group: null });
    expect(post.text).toMatch(/cãi nhau/);
    expect(holdsBadCharacters(post.text)).toBe(false);
  });
  it("a group by its very marks is no guess", async () => {
    expect((await accepted({ group: "Chợ Hoà" })).post.group).toBe("Chợ Hòa");
    expect((await accepted({ group: "chợ hoa" })).post.group).toBe("Chợ Hoa");
  });
  it("all at once", async () => {
    const { notes } = await accepted({ postedAt: "x", link: "x", group: "x", text: "a\u0000" });
    expect(notes).toEqual(["bad_characters", "bad_time", "bad_link", "unknown_group"]);
  });
});

describe("what cannot become a post", () => {
  it.each<[string, Partial<RawItem>]>([
    ["empty_text", { text: "" }],
    ["empty_text", { text: " \n\u200b\u0000 " }],
    ["text_too_long", { text: "x".repeat(MAX_POST_LENGTH + 1) }],
    ["text_too_long", { text: "x".repeat(5_000_000) }],
    ["wrong_shape", { externalId: "" }],
    ["wrong_shape", { externalId: "x".repeat(501) }],
    ["bad_characters", { externalId: "a\u0000b" }],
    ["bad_characters", { externalId: "\ud800" }],
  ])("%s", async (fault, change) => {
    expect(await faultOf(change)).toBe(fault);
  });
  it("a text of just the longest length can", async () => {
    expect((await accepted({ text: "x".repeat(MAX_POST_LENGTH) })).post.text).toHaveLength(MAX_POST_LENGTH);
  });
});

describe("no person in any field (wall 1)", () => {
  const AUTHOR = "Lê Văn Mẫu";
  const PHONES = ["0912000111", "0912 000 111", "+84 912.000.111", "(84) 912-000-111"];
  it.each(PHONES)("%s and the author, wherever they stand", async (phone) => {
    const { post, masked } = await accepted({
      externalId: `${AUTHOR}/${phone}`,
      text: `Gọi ${phone}, CCCD 030090001234, STK 19001234567890, xe 34A-123.45, thư a.b@thu.example`,
      author: AUTHOR,
      link: `https://nhom.example/le.van.mau/posts/5?tel=${encodeURIComponent(phone)}`,
      group: `Nhóm của ${AUTHOR} ${phone}`,
      parentExternalId: `${AUTHOR}/${phone}/0`,
      areaId: `${AUTHOR} ${phone}`,
      postedAt: `${phone} ${AUTHOR}`,
    });
    const kept = JSON.stringify(post);
    expect(masked).toBe(5);
    expect(kept).not.toContain(AUTHOR);
    expect(kept.toLowerCase()).not.toMatch(/le\.van\.mau|lê văn|a\.b@thu/);
    const texts = Object.values({ ...post, id: "", parentId: "", digest: "", voice: "" }).join("\n");
    expect(texts.replace(/\D/g, "")).not.toMatch(/912000|030090001|1900123|12345/);
    expect(Post.parse(post)).toEqual(post);
  });
  it("a profile link names the author, a post's number does not", async () => {
    const link = async (link: string, author: string) => (await accepted({ link, author })).post.link;
    expect(await link("https://mang.example/levanmau", AUTHOR)).toBeNull();
    expect(await link("https://mang.example/story?id=100012345&s=7", "100012345")).toBeNull();
    expect(await link("https://mang.example/@m%E1%BA%ABu", "Mẫu")).toBeNull();
    expect(await link("https://mang.example/groups/1/posts/1234567890123456", AUTHOR)).not.toBeNull();
  });
  it("an id that is just a number stays what it was, for the answer to name it", async () => {
    expect((await accepted({ externalId: "1234567890123456" })).post.externalId).toBe("1234567890123456");
  });
  it("holds for any author with a name of some length", async () => {
    const name = fc.array(fc.constantFrom("Nguyễn", "Trần", "Mẫu", "Thị", "Đỗ", "Hạnh"), {
      minLength: 2,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(name, fc.constantFrom("", "-", ".", " ", "_"), async (parts, glue) => {
        const author = parts.join(" ");
        const handle = parts.join(glue);
        const link = `https://mang.example/${encodeURIComponent(handle)}/bai/1`;
        const { post } = await accepted({ author, link, group: author, externalId: handle });
        expect(decodeURIComponent(JSON.stringify(post))).not.toContain(handle);
        expect(JSON.stringify(post)).not.toContain(author);
      }),
    );
  });
});

describe("any input", () => {
  const any = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  );
  const maybe = fc.option(any, { nil: null });
  it("gives a post that fits its shape, or a named fault, and the same again for the same", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          externalId: any,
          text: any,
          postedAt: fc.oneof(maybe, fc.double(), fc.integer()),
          link: fc.oneof(maybe, fc.webUrl({ withFragments: true, withQueryParameters: true })),
          group: maybe,
          author: maybe,
          parentExternalId: maybe,
          areaId: maybe,
        }),
        async (item) => {
          const result = await toPost(item, CONTEXT);
          expect(await toPost(item, CONTEXT)).toEqual(result);
          if ("fault" in result) return;
          expect(Post.parse(result.post)).toEqual(result.post);
          expect(result.post.text.isWellFormed()).toBe(true);
          expect(new Set(result.notes).size).toBe(result.notes.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});
