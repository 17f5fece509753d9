import { cleanText, fold, type IntakeReason, MAX_POST_LENGTH } from "@hoasom/core";
import { holdsBadCharacters } from "../../intake.ts";
import type { RawItem } from "../../raw-item.ts";

/** A line of a file: an item for `toPost`, or why the line cannot be used. Line numbers begin at 1. */
export type ImportedLine = { line: number; item: RawItem } | { line: number; fault: IntakeReason };

/** The longest line that is looked into, in UTF-16 units: the longest text written in six-unit escapes, and some. */
export const MAX_LINE_LENGTH = 6 * MAX_POST_LENGTH + 20_000;

/**
 * Reads one line of an import file. Only an unusable id or text refuses the line; a time, link or group of the wrong
 * kind is handed on as it stands, so that `toPost` leaves it out, names it and keeps the rest. Ids may be numbers of
 * any length: their digits count, not their nearest double. Never throws.
 */
export function parseImportLine(line: string, lineNumber: number): ImportedLine {
  const fault = (reason: IntakeReason): ImportedLine => ({ line: lineNumber, fault: reason });
  if (line.length > MAX_LINE_LENGTH) return fault("text_too_long");
  let value: unknown;
  try {
    value = parseJson(line);
  } catch {
    return fault("broken_json");
  }
  if (!isRecord(value)) return fault("wrong_shape");
  const id = typeof value.id === "number" ? String(value.id) : value.id;
  if (typeof id !== "string" || id.trim() === "" || id.length > 500 || typeof value.text !== "string")
    return fault("wrong_shape");
  if (holdsBadCharacters(id)) return fault("bad_characters");
  const text = cleanText(value.text);
  if (text.length > MAX_POST_LENGTH) return fault("text_too_long");
  if (fold(text).trim() === "") return fault("empty_text");
  const postedAt = value.postedAt;
  return {
    line: lineNumber,
    item: {
      externalId: id,
      text: value.text,
      postedAt: typeof postedAt === "number" ? postedAt : asGiven(postedAt),
      link: asGiven(value.link),
      group: asGiven(value.group),
      author: scalar(value.author),
      parentExternalId: scalar(value.parent),
    },
  };
}

/** A string or number as text, nothing as null, anything else as `?`: unusable, and named as such by intake. */
function asGiven(value: unknown): string | null {
  if (value === undefined || value === null || value === "") return null;
  return typeof value === "string" || typeof value === "number" ? String(value) : "?";
}

/** A name or id; of another kind it names nobody and nothing. */
const scalar = (value: unknown) =>
  (typeof value === "string" && value !== "") || typeof value === "number" ? String(value) : null;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

type SourceReviver = (key: string, value: unknown, context: { source?: string }) => unknown;
// TypeScript's library does not yet know the third argument (ECMAScript, JSON.parse source text access).
const parseWithSource = JSON.parse as (text: string, reviver: SourceReviver) => unknown;

/** JSON with whole numbers too long for a double kept as their digits. */
function parseJson(text: string): unknown {
  return parseWithSource(text, (_key, value, context) =>
    typeof value === "number" && !Number.isSafeInteger(value) && /^-?\d+$/.test(context.source ?? "")
      ? context.source
      : value,
  );
}
