/** One cell: a number stays a number, null is empty, the rest is text. */
export type CsvCell = string | number | boolean | null;

/** A column: its heading and how a row gives its cell. */
export type CsvColumn<Row> = { heading: string; cell: (row: Row) => CsvCell };

/** UTF-8's mark of order: without it Excel reads Vietnamese as Latin-1. A `sep=` line would cancel it (B44). */
const BOM = "\uFEFF";

/** What a spreadsheet takes for a formula, as it is typed and in full width; leading blanks do not hide it. */
const FORMULA = /^[\s\p{Default_Ignorable_Code_Point}]*[=+\-@\t\r|%＝＋－＠]/u;

/** Plain numbers and phone numbers begin with a sign and run nothing. */
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*$/u;

/**
 * Text for a spreadsheet (RFC 4180, comma, CRLF after every record, with a mark of order in front). A cell of text that a
 * spreadsheet would run is put behind an apostrophe; numbers and phone numbers stay as they are.
 */
export function toCsv<Row>(rows: readonly Row[], columns: readonly CsvColumn<Row>[]): string {
  const lines = [
    columns.map((column) => quote(guard(column.heading))),
    ...rows.map((row) => columns.map((column) => written(column.cell(row)))),
  ];
  return BOM + lines.map((cells) => `${cells.join(",")}\r\n`).join("");
}

function written(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  return quote(typeof cell === "boolean" ? String(cell) : guard(cell));
}

function guard(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

function quote(text: string): string {
  return /[",;\r\n\t]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text that a guarded cell stood for: what our own import reads back. */
export function unguard(text: string): string {
  const inner = text.slice(1);
  return text.startsWith("'") && FORMULA.test(inner) && !NUMBER.test(inner) ? inner : text;
}
