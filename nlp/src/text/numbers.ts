import { findPersonalNumbers, type MaskKind } from "@hoasom/core";

/** What a number in a text is. */
export type NumberKind = "date" | "time" | "money" | MaskKind;

/** A number that means something: its span in UTF-16 units of the text, its kind, and its value where there is one. */
export type FoundNumber = {
  start: number;
  end: number;
  kind: NumberKind;
  /** Dates as `2026-02-04` or `--02-04` without a year, times as `19:30`, money in đồng; null for the rest. */
  value: string | number | null;
};

const NOT_INSIDE = "(?<![\\p{L}\\d.,/:-])";
const ENDS = "(?![\\p{L}\\d]|[.,/:-]\\d)";
const WITH_YEAR = new RegExp(`${NOT_INSIDE}(\\d{1,2})([/.-])(\\d{1,2})\\2((?:19|20)\\d{2})${ENDS}`, "gu");
const ISO = new RegExp(`${NOT_INSIDE}((?:19|20)\\d{2})-(\\d{1,2})-(\\d{1,2})${ENDS}`, "gu");
// «8/10» alone is a mark or a house in an alley; only after a word of time is it a day.
const AFTER_DAY_WORD = new RegExp(
  `(?<=(?:ngày|ngay|hôm|hom|sáng|sang|trưa|trua|chiều|chieu|tối|toi|đêm|dem)\\s{1,3})(\\d{1,2})[/.-](\\d{1,2})${ENDS}`,
  "giu",
);
const SPELT_OUT =
  /(?<![\p{L}\d])ng[aà]y\s{1,3}(\d{1,2})\s{1,3}th[aá]ng\s{1,3}(\d{1,2})(?:\s{1,3}n[aă]m\s{1,3}((?:19|20)\d{2}))?(?!\d)/giu;
const CLOCK = new RegExp(
  `${NOT_INSIDE}([01]?\\d|2[0-4])\\s?(?:h|g|giờ|gio)\\s?([0-5]\\d)?(?:\\s?(?:p|ph|phút|phut))?(?![\\p{L}\\d])`,
  "giu",
);
const COLON = new RegExp(`${NOT_INSIDE}([01]?\\d|2[0-4]):([0-5]\\d)(?::[0-5]\\d)?${ENDS}`, "gu");

const UNITS: Record<string, number> = {
  k: 1e3,
  nghìn: 1e3,
  nghin: 1e3,
  ngàn: 1e3,
  ngan: 1e3,
  tr: 1e6,
  triệu: 1e6,
  trieu: 1e6,
  củ: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
  ty: 1e9,
};
const UNIT = Object.keys(UNITS)
  .sort((a, b) => b.length - a.length)
  .join("|");
const AMOUNT = "\\d{1,3}(?:\\.\\d{3}){1,4}|\\d{1,9}(?:[.,]\\d{1,2})?";
const WITH_UNIT = new RegExp(
  `(?<![\\p{L}\\d.,/:-])(${AMOUNT})\\s?(${UNIT})\\s?(\\d{1,3})?(?:\\s?(?:đồng|đ|vnđ|vnd))?(?![\\p{L}\\d])`,
  "giu",
);
const IN_DONG = new RegExp(`(?<![\\p{L}\\d.,/:-])(${AMOUNT})\\s?(?:đồng|đ|vnđ|vnd)(?![\\p{L}\\d])`, "giu");

/**
 * The dates, hours, sums of money, phone, card, account and plate numbers of a text, left to right, without overlaps;
 * where two kinds meet, the longer one counts. A number that is none of these is not reported.
 */
export function findNumbers(text: string): FoundNumber[] {
  if (!/\p{Nd}/u.test(text)) return [];
  const found: FoundNumber[] = [];
  const run = (
    pattern: RegExp,
    kind: NumberKind,
    read: (match: RegExpExecArray) => string | number | null,
  ) => {
    for (const match of text.matchAll(pattern)) {
      const value = read(match);
      if (value !== null) found.push({ start: match.index, end: match.index + match[0].length, kind, value });
    }
  };
  run(WITH_YEAR, "date", ([, day, , month, year]) => dateOf(day, month, year));
  run(ISO, "date", ([, year, month, day]) => dateOf(day, month, year));
  run(AFTER_DAY_WORD, "date", ([, day, month]) => dateOf(day, month, undefined));
  run(SPELT_OUT, "date", ([, day, month, year]) => dateOf(day, month, year));
  run(CLOCK, "time", ([, hour, minute]) => clockOf(hour, minute));
  run(COLON, "time", ([, hour, minute]) => clockOf(hour, minute));
  run(WITH_UNIT, "money", ([, amount, unit, rest]) => moneyOf(amount, unit, rest));
  run(IN_DONG, "money", ([, amount]) => numberOf(amount ?? ""));
  for (const { kind, start, end } of findPersonalNumbers(text)) found.push({ start, end, kind, value: null });
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: FoundNumber[] = [];
  for (const number of found) {
    const last = kept.at(-1);
    if (last === undefined || number.start >= last.end) kept.push(number);
    else if (number.end - number.start > last.end - last.start) kept[kept.length - 1] = number;
  }
  return kept;
}

function dateOf(day: string | undefined, month: string | undefined, year: string | undefined): string | null {
  const d = Number(day);
  const m = Number(month);
  if (d < 1 || d > 31 || m < 1 || m > 12) return null;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${year ?? "-"}-${two(m)}-${two(d)}`;
}

function clockOf(hour: string | undefined, minute: string | undefined): string {
  return `${(hour ?? "").padStart(2, "0")}:${minute ?? "00"}`;
}

/** `1.500.000` and `1,5` as Vietnamese writes them. */
function numberOf(amount: string): number {
  if (/^\d{1,3}(?:\.\d{3})+$/.test(amount)) return Number(amount.replaceAll(".", ""));
  return Number(amount.replace(",", "."));
}

// «1tr5» is one and a half million, «3 tỷ 250» three thousand two hundred and fifty million.
function moneyOf(
  amount: string | undefined,
  unit: string | undefined,
  rest: string | undefined,
): number | null {
  const worth = UNITS[(unit ?? "").toLowerCase()];
  if (worth === undefined || (rest !== undefined && worth < 1e6)) return null;
  const more = rest === undefined ? 0 : (Number(rest) / 10 ** rest.length) * worth;
  return Math.round(numberOf(amount ?? "") * worth + more);
}
