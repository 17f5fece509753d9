import { createReadStream, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NOW, testSource, WARD } from "../../../test/house.ts";
import { toPost } from "../../intake.ts";
import { type ImportedLine, MAX_LINE_LENGTH, parseImportLine } from "./parse-line.ts";
import { type ImportInput, readImport } from "./read-import.ts";

const MIXED = new URL("fixtures/mixed.jsonl", import.meta.url);
async function* pieces(...parts: (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* parts;
}
async function read(input: ImportInput): Promise<ImportedLine[]> {
  const lines: ImportedLine[] = [];
  for await (const line of readImport(input)) lines.push(line);
  return lines;
}
const inShort = (lines: ImportedLine[]) =>
  lines.map((line) => `${line.line} ${"fault" in line ? line.fault : line.item.externalId}`);
const GOOD = '{"id":"a","text":"Ồn quá"}';

describe("a file of posts", () => {
  it("each bad line is named with its number, the rest goes in", async () => {
    expect(inShort(await read(createReadStream(MIXED)))).toEqual([
      "1 m1",
      "2 1234567890123456789",
      "3 1234567890123456788",
      "5 broken_json",
      "6 wrong_shape",
      "7 wrong_shape",
      "8 wrong_shape",
      "9 empty_text",
      "10 m9",
      "11 bad_characters",
      "12 m11",
      "13 m12",
      "14 m13",
    ]);
  });
  it("a post goes in without its unusable parts, each counted by name", async () => {
    const context = {
      ward: WARD,
      source: testSource({ kind: "import", address: null, everyMinutes: null }),
      channel: "social_alert" as const,
      receivedAt: NOW,
      voiceKey: "khóa",
    };
    const found: Record<string, unknown> = {};
    for (const line of await read(createReadStream(MIXED))) {
      if ("fault" in line) continue;
      const result = await toPost(line.item, context);
      if ("fault" in result) throw new Error(result.fault);
      found[line.item.externalId] = [result.post.text, result.post.postedAt, result.notes];
    }
    expect(found).toEqual({
      m1: ["Hai quầy cãi nhau vì chỗ để xe.", "2026-11-24T13:15:00.000Z", []],
      "1234567890123456789": ["Số hiệu dài hơn số nguyên an toàn.", "2026-11-24T03:00:00.000Z", []],
      "1234567890123456788": ["Số hiệu bên cạnh.", null, []],
      m9: ["Nửa chữ  và NUL  ở giữa.", null, ["bad_characters"]],
      m11: ["Giờ sai.", null, ["bad_time", "bad_link", "unknown_group"]],
      m12: ["<b>Thẻ HTML</b> giữ nguyên, chữ đảo abc.", null, ["bad_characters", "time_before_2004"]],
      m13: ["Năm sau.", null, ["time_in_future", "unknown_group"]],
    });
  });
  it("a line of 5 MB is a fault, in one piece or in many, and the next line is read", async () => {
    const long = `{"id":"b","text":"${"x".repeat(5_000_000)}"}`;
    const file = `${GOOD}\n${long}\n${GOOD}`;
    const expected = ["1 a", "2 text_too_long", "3 a"];
    expect(inShort(await read(pieces(file)))).toEqual(expected);
    const many: string[] = [];
    for (let at = 0; at < file.length; at += 65_536) many.push(file.slice(at, at + 65_536));
    expect(inShort(await read(pieces(...many)))).toEqual(expected);
    expect(inShort(await read(pieces(...many, "\n", "x".repeat(MAX_LINE_LENGTH + 1))))).toEqual([
      ...expected,
      "4 text_too_long",
    ]);
  });
  it("the longest text goes in even when every letter of it is escaped", () => {
    const line = `{"id":"a","text":"${"\\u1ed3".repeat(50_000)}"}`;
    expect(parseImportLine(line, 1)).toHaveProperty("item");
    expect(parseImportLine(`{"id":"a","text":"${"x".repeat(50_001)}"}`, 1)).toHaveProperty(
      "fault",
      "text_too_long",
    );
  });
  it("BOM, CRLF, a missing last line end, UTF-16 from a spreadsheet, letters cut between pieces", async () => {
    const file = `\ufeff${GOOD}\r\n\r\n${GOOD}`;
    const expected = await read(pieces(GOOD, "\n\n", GOOD));
    expect(inShort(expected)).toEqual(["1 a", "3 a"]);
    expect(await read(pieces(file))).toEqual(expected);
    const utf8 = Buffer.from(file);
    expect(await read(pieces(...Array.from(utf8, (byte) => Uint8Array.of(byte))))).toEqual(expected);
    expect(await read(pieces(Buffer.from(file, "utf16le")))).toEqual(expected);
    expect(await read(pieces())).toEqual([]);
    expect(inShort(await read(pieces(Buffer.from("x"))))).toEqual(["1 broken_json"]);
  });
  it("nesting without end is a broken line", () => {
    const deep = `{"id":"a","text":"x","y":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    expect(parseImportLine(deep, 1)).toHaveProperty("line", 1);
    expect(parseImportLine('{"__proto__":{"id":"a","text":"b"}}', 1)).toEqual({
      line: 1,
      fault: "wrong_shape",
    });
  });
});

describe("any input", () => {
  it("a line gives an item or a fault, never an exception", () => {
    const units = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    const line = fc.oneof(
      fc.string({ unit: units }),
      fc.json(),
      fc.record({ id: fc.anything(), text: fc.anything(), postedAt: fc.anything() }).map((value) => {
        try {
          return JSON.stringify(value) ?? "";
        } catch {
          return "";
        }
      }),
      fc
        .record({ id: fc.string({ unit: units }), text: fc.string({ unit: units }) })
        .map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(line, (text) => {
        const found = parseImportLine(text, 7);
        expect(found.line).toBe(7);
        expect("item" in found !== "fault" in found).toBe(true);
        if ("item" in found) expect(found.item.externalId.trim()).not.toBe("");
      }),
      { numRuns: 500 },
    );
  });
  it("where a file is cut into pieces makes no difference", async () => {
    const bytes = readFileSync(MIXED);
    const whole = await read(pieces(bytes));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 12 }), async (cuts) => {
        const marks = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const parts = marks.slice(1).map((end, index) => bytes.subarray(marks[index], end));
        expect(await read(pieces(...parts))).toEqual(whole);
      }),
    );
  });
});
