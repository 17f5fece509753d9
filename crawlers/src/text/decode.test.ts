import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBytes } from "./decode.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const TCVN = Uint8Array.from([0x54, 0xf4, 0xd2, 0x20, 0x64, 0xe2, 0x6e, 0x20, 0x70, 0x68, 0xf4, 0xec]);

describe("bytes to text", () => {
  it("windows-1258 comes out composed, named or not (B05)", () => {
    expect(decodeBytes(TCVN, { header: "windows-1258" })).toBe("Tổ dân phố");
    expect(decodeBytes(TCVN)).toBe("Tổ dân phố");
    expect(decodeBytes(TCVN)).toHaveLength(10);
  });
  it("a mark at the start beats every label", () => {
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([..."Tổ"].map((c) => c.charCodeAt(0))).buffer),
    ]);
    expect(decodeBytes(utf16, { header: "utf-8" })).toBe("Tổ");
    expect(decodeBytes(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes("Tổ")]), { header: "latin1" })).toBe("Tổ");
  });
  it("whole UTF-8 is UTF-8, whatever the header says", () => {
    for (const header of ["iso-8859-1", "us-ascii", "windows-1258", "la-lung", null])
      expect(decodeBytes(bytes("Zoë ở chợ Tổ 5"), { header })).toBe("Zoë ở chợ Tổ 5");
  });
  it("the header beats the declaration, which beats nothing", () => {
    const declared = (text: string) => Uint8Array.from([...bytes(text), ...TCVN]);
    const xml = declared('<?xml version="1.0" encoding="windows-1258"?>');
    expect(decodeBytes(xml, { declaredIn: "xml" })).toContain("Tổ dân phố");
    expect(decodeBytes(xml, { declaredIn: "xml", header: "windows-1252" })).not.toContain("Tổ");
    expect(decodeBytes(declared("<meta charset=windows-1258>"), { declaredIn: "html" })).toContain(
      "Tổ dân phố",
    );
    expect(decodeBytes(declared("<meta charset=utf-16>"), { declaredIn: "html" })).toContain("<meta");
  });
  it("one bad byte in UTF-8 costs itself only (B23)", () => {
    expect(decodeBytes(Uint8Array.from([...bytes("Tổ dân "), 0xff, ...bytes(" phố")]))).toBe(
      "Tổ dân \ufffd phố",
    );
  });
  it("never throws, and reads all UTF-8 as it was", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string({ unit: "grapheme" }), fc.string(), (any, text, header) => {
        decodeBytes(any, { header, declaredIn: "xml" });
        expect(decodeBytes(bytes(`ở ${text}`), { header })).toBe(`ở ${text}`);
      }),
    );
  });
});
