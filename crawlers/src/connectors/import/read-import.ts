import { type ImportedLine, MAX_LINE_LENGTH, parseImportLine } from "./parse-line.ts";

/** A file as it comes: text or bytes in pieces of any size, e.g. a Node stream. */
export type ImportInput = AsyncIterable<string | Uint8Array>;

/**
 * Reads a file of posts line by line and gives out each item or fault as it comes; memory holds one line at most, so
 * the file may have any size. Bytes are UTF-8, or UTF-16 where a byte order mark says so. Blank lines are no lines,
 * but count in the numbers. It throws only what the input itself throws.
 */
export async function* readImport(input: ImportInput): AsyncGenerator<ImportedLine> {
  let number = 0;
  for await (const line of linesOf(input)) {
    number += 1;
    if (line === null) yield { line: number, fault: "text_too_long" };
    else if (line.trim() !== "") yield parseImportLine(line, number);
  }
}

/** Lines without their ends; null for a line that is longer than any we look into. */
async function* linesOf(input: ImportInput): AsyncGenerator<string | null> {
  let held = "";
  let tooLong = false;
  let first = true;
  for await (const text of textOf(input)) {
    let from = 0;
    const piece = first ? text.replace(/^\ufeff/, "") : text;
    if (text !== "") first = false;
    for (let end = piece.indexOf("\n"); end !== -1; end = piece.indexOf("\n", from)) {
      const size = held.length + end - from;
      yield tooLong || size > MAX_LINE_LENGTH ? null : (held + piece.slice(from, end)).replace(/\r$/, "");
      held = "";
      tooLong = false;
      from = end + 1;
    }
    if (!tooLong && held.length + piece.length - from > MAX_LINE_LENGTH) {
      tooLong = true;
      held = "";
    }
    if (!tooLong) held += piece.slice(from);
  }
  if (tooLong) yield null;
  else if (held !== "") yield held.replace(/\r$/, "");
}

async function* textOf(input: ImportInput): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let start: Uint8Array = new Uint8Array();
  for await (const piece of input) {
    if (typeof piece === "string") {
      yield piece;
      continue;
    }
    let bytes = piece;
    if (decoder === null) {
      // The mark is two bytes long, and the first piece may be shorter.
      bytes = Buffer.concat([start, piece]);
      if (bytes.length < 2) {
        start = bytes;
        continue;
      }
      decoder = new TextDecoder(encodingOf(bytes));
    }
    yield decoder.decode(bytes, { stream: true });
  }
  if (decoder === null && start.length > 0) yield new TextDecoder().decode(start);
  else if (decoder !== null) yield decoder.decode();
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}
