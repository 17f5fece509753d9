import { describe, expect, it } from "vitest";
import { tokenise } from "../text/normalise.ts";
import { findNames } from "./find-names.ts";
import { BUCKET_BITS, placeFeatures } from "./span-features.ts";
import { findSpans, LABELS, likelySpans, readSpanWeights, writeSpanWeights } from "./span-model.ts";
import { SPAN_WEIGHTS } from "./span-weights.ts";

const named = (text: string) => {
  const tokens = tokenise(text);
  return findNames(SPAN_WEIGHTS, tokens).map(({ first, last }) =>
    text.slice(tokens[first]?.start, tokens[last]?.end),
  );
};

describe("the span model", () => {
  it.each([
    ["nước ngập đường Kênh Cạn Bé từ sáng", ["đường Kênh Cạn Bé"]],
    ["mấy hộ ở ngách 14/3 Lò Than kêu ồn", ["ngách 14/3 Lò Than"]],
    ["cả hẻm 27 Vườn Trâm mất điện", ["hẻm 27 Vườn Trâm"]],
    ["Kiệt 12 Lê Cảnh Bé có trộm", ["Kiệt 12 Lê Cảnh Bé"]],
    ["Trường mầm non Sóc Bông tuyển cô nuôi", ["Trường mầm non Sóc Bông"]],
    ["xe tải đỗ kín cầu Đò Gạo", ["cầu Đò Gạo"]],
    ["rác đầy chợ Bàu Trắm mấy hôm nay", ["chợ Bàu Trắm"]],
    ["chùa Tịnh Lâm mở hội", ["chùa Tịnh Lâm"]],
    ["danh nhau o ngo 9 Hoa Ngau toi qua", ["ngo 9 Hoa Ngau"]],
    ["dân tổ 4, khu phố 9 họp tối nay", ["tổ 4", "khu phố 9"]],
    ["chung cư Mây Hồng cắt nước", ["chung cư Mây Hồng"]],
  ])("finds the whole name: %s", (text, places) => {
    expect(named(text)).toEqual(places);
  });

  it.each([
    "đi chợ mua bó rau",
    "ngõ nhà mình ngập quá",
    "sang nhà ông Tư mượn cái thang",
    "đường đông quá tắc từ sáng",
    "trường cho nghỉ học hai hôm",
    "con đường phía trước còn dài",
  ])("finds none in %s", (text) => {
    expect(named(text)).toEqual([]);
  });

  it("gives chances of spans that do not overlap, in order", () => {
    const tokens = tokenise("từ ngõ 5 Hàng Mành qua chợ Gò Lúa tới tổ 8 rồi về trường Đồng Sậy");
    const spans = likelySpans(SPAN_WEIGHTS, placeFeatures(tokens), 0.01);
    expect(spans.length).toBeGreaterThanOrEqual(3);
    spans.forEach((span, at) => {
      expect(span.chance).toBeGreaterThanOrEqual(0.01);
      expect(span.chance).toBeLessThanOrEqual(1);
      expect(span.first).toBeGreaterThan(spans[at - 1]?.last ?? -1);
      expect(span.last).toBeGreaterThanOrEqual(span.first);
    });
  });
});

describe("the weights file", () => {
  const words = new Float32Array(LABELS << BUCKET_BITS);
  words.set([0.5, -1, 2], 3 * LABELS);
  words.set([0, 0, -2], 900 * LABELS);
  const file = writeSpanWeights({ words, scale: 0.5, steps: new Float32Array(9).fill(0.25), least: 0.3 });

  it("comes back as written, to a byte's precision", () => {
    const read = readSpanWeights(Buffer.concat([Buffer.from("xy"), file]).subarray(2));
    const weight = (at: number) => (read.words[at] ?? 0) * read.scale;
    expect(weight(3 * LABELS + 2)).toBeCloseTo(1, 2);
    expect(weight(3 * LABELS + 1)).toBeCloseTo(-0.5, 2);
    expect(weight(900 * LABELS + 2)).toBeCloseTo(-1, 2);
    expect(weight(4 * LABELS)).toBe(0);
    expect(read).toMatchObject({ least: 0.3 });
    expect(findSpans(read, [])).toEqual([]);
  });

  it("is refused with a reason when it is cut, of another version or no such file", () => {
    expect(() => readSpanWeights(file.subarray(0, file.length - 1))).toThrow("cut");
    expect(() => readSpanWeights(Buffer.from("{}\n"))).toThrow("another version");
    expect(() => readSpanWeights(Buffer.from("hello"))).toThrow("not JSON");
  });
});
