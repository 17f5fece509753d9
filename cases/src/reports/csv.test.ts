import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CsvCell, toCsv, unguard } from "./csv.ts";

/** A plain reader of RFC 4180, written for the test. */
function read(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const text = csv.replace(/^\uFEFF/u, "");
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ",") {
      row.push(cell);
      cell = "";
    } else if (letter === "\r" && text[index + 1] === "\n") {
      rows.push([...row, cell]);
      row = [];
      cell = "";
      index += 1;
    } else cell += letter;
  }
  return rows;
}

const one = (cell: CsvCell) => toCsv([{ cell }], [{ heading: "x", cell: (row) => row.cell }]);
const line = (cell: CsvCell) => one(cell).slice("\uFEFFx\r\n".length).replace(/\r\n$/u, "");

describe("CSV for a spreadsheet (B44)", () => {
  it("starts with EF BB BF, has no sep= line, ends every record with CRLF", () => {
    const bytes = new TextEncoder().encode(one("Tổ 5"));
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(one("Tổ 5")).toBe("\uFEFFx\r\nTổ 5\r\n");
    expect(toCsv([], [{ heading: "Số", cell: () => 1 }])).toBe("\uFEFFSố\r\n");
  });

  it.each<[CsvCell, string]>([
    ['=HYPERLINK("http://a","x")', `"'=HYPERLINK(""http://a"",""x"")"`],
    ["@SUM(1)", "'@SUM(1)"],
    ["+84912000111", "+84912000111"],
    ["0912000111", "0912000111"],
    [-0.02, "-0.02"],
    ["-0.02", "-0.02"],
    ['Tổ 5; "A"\ndòng hai', '"Tổ 5; ""A""\ndòng hai"'],
    ["+1+cmd|' /C calc'!A0", "'+1+cmd|' /C calc'!A0"],
    ["-2+3", "'-2+3"],
    [" =1+1", "' =1+1"],
    ["\t=1+1", `"'\t=1+1"`],
    ["\u200B=1+1", "'\u200B=1+1"],
    ["＝1+1", "'＝1+1"],
    ["- họp tổ", "'- họp tổ"],
    [null, ""],
    ["", ""],
    [true, "true"],
    [Number.NaN, ""],
    [1e21, "1e+21"],
  ])("%j is written %s", (cell, right) => {
    expect(line(cell)).toBe(right);
  });

  it("gives back every text through our own import", () => {
    const odd = fc.constantFrom(
      "=",
      "+",
      "-",
      "@",
      "'",
      '"',
      ",",
      ";",
      "\r\n",
      "\n",
      "\t",
      " ",
      "ộ",
      "😡",
      "0",
      "9",
      "a",
    );
    const text = fc.array(odd, { maxLength: 12 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 5 }), (rows) => {
        const csv = toCsv(rows, [
          { heading: "a", cell: (row) => row[0] },
          { heading: "b", cell: (row) => row[1] },
        ]);
        const cells = read(csv);
        expect(cells[0]).toEqual(["a", "b"]);
        for (const [index, row] of rows.entries()) {
          const back = (cells[index + 1] ?? []).map(unguard);
          // A text that itself begins with an apostrophe before a formula is the one that cannot be told apart.
          expect(back).toEqual(row.map((value) => unguard(value)));
        }
      }),
    );
  });

  it("leaves no cell that a spreadsheet would run", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), (value) => {
        const cell = read(one(value))[1]?.[0] ?? "";
        if (/^[\s]*[=+\-@]/u.test(cell)) expect(cell).toMatch(/^[+-]?\d+(?:[.,]\d+)*$/u);
      }),
    );
  });
});
