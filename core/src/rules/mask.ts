/**
 * Masks numbers that point to a person before a text is kept (wall 1): phone, ID card, bank account, vehicle
 * plate, e-mail address. What stays readable is too little to dial or look up: the last three digits at most.
 */

export const MASK_KINDS = ["phone", "id_card", "bank", "plate", "email"] as const;
export type MaskKind = (typeof MASK_KINDS)[number];

/** A masked stretch of the original text. */
export type Masked = { kind: MaskKind; start: number; end: number };

// Digits may be set apart by spaces, dots, dashes or brackets, as people write them.
const GAP = "[\\s.\\-–()\\u00A0\\p{Default_Ignorable_Code_Point}]{0,3}";
const digits = (least: number, most: number) => `\\p{Nd}(?:${GAP}\\p{Nd}){${least - 1},${most - 1}}`;

const PLATE =
  /(?<![\p{L}\d])\d{2}\s?-?\s?(?:[A-Z]{1,2}\d?|[A-Z]Đ)\s?[-–. ]?\s?\d{3}[.\s]?\d{1,2}(?![\p{L}\d])/giu;
const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
const PHONE = new RegExp(
  `(?<![\\p{Nd}\\p{L}])(?:\\+?\\(?84\\)?|[0０])${GAP}${digits(8, 10)}(?!\\p{Nd})`,
  "gu",
);
const BANK_WORDS =
  /(?:stk|số\s*tài\s*khoản|so\s*tai\s*khoan|tài\s*khoản|tai\s*khoan|tk|chuyển\s*khoản|chuyen\s*khoan|\bck\b|momo|vietcombank|vcb|techcombank|tcb|agribank|bidv|vietinbank|mbbank|mb\b|acb|vpbank|tpbank|sacombank)[^\d\n]{0,40}$/iu;
const LONG_NUMBER = new RegExp(`(?<![\\p{Nd}\\p{L}.,])${digits(8, 19)}(?!\\p{Nd})(?![.,]\\d)`, "gu");
const MONEY_AFTER =
  /^\s?(?:đ|đồng|vnđ|vnd|d|triệu|trieu|tr|nghìn|ngàn|k|tỷ|tỉ|ty|m2|m²|km|lít|kg)(?!\p{L})/iu;
const DATE = /^\d{1,2}[\s./-]\d{1,2}[\s./-](?:19|20)\d{2}$|^(?:19|20)\d{2}[\s./-]\d{1,2}[\s./-]\d{1,2}$/;
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+$/;

/** Finds what has to be masked, left to right, without overlaps. */
export function findPersonalNumbers(text: string): Masked[] {
  const found: Masked[] = [];
  const add = (kind: MaskKind, start: number, value: string) => {
    const end = start + value.length;
    if (!found.some((other) => start < other.end && other.start < end)) found.push({ kind, start, end });
  };
  for (const match of text.matchAll(EMAIL)) add("email", match.index, match[0]);
  for (const match of text.matchAll(PHONE)) {
    if (!isOrdinaryNumber(text, match.index, match[0])) add("phone", match.index, match[0]);
  }
  for (const match of text.matchAll(LONG_NUMBER)) {
    if (isOrdinaryNumber(text, match.index, match[0])) continue;
    const count = match[0].replace(/\P{Nd}/gu, "").length;
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    if (BANK_WORDS.test(before)) add("bank", match.index, match[0]);
    else if (count === 9 || count === 12) add("id_card", match.index, match[0]);
    else if (count >= 10) add("bank", match.index, match[0]);
  }
  for (const match of text.matchAll(PLATE)) add("plate", match.index, match[0]);
  return found.sort((a, b) => a.start - b.start);
}

function isOrdinaryNumber(text: string, start: number, value: string): boolean {
  const plain = value.trim();
  return THOUSANDS.test(plain) || DATE.test(plain) || MONEY_AFTER.test(text.slice(start + value.length));
}

/**
 * The text with personal numbers masked, of the same length in UTF-16 units so that spans stay valid:
 * digits and letters become `x` but for the last three digits of a phone or card number.
 */
export function maskPersonalNumbers(text: string): { text: string; masked: Masked[] } {
  const masked = findPersonalNumbers(text);
  let out = "";
  let at = 0;
  for (const { kind, start, end } of masked) {
    out += text.slice(at, start) + maskValue(kind, text.slice(start, end));
    at = end;
  }
  return { text: out + text.slice(at), masked };
}

function maskValue(kind: MaskKind, value: string): string {
  const keep = kind === "phone" || kind === "id_card" ? 3 : 0;
  let left = value.replace(/\P{Nd}/gu, "").length;
  return value.replace(/[\p{L}\p{Nd}]/gu, (letter) => {
    if (!/\p{Nd}/u.test(letter)) return "x".repeat(letter.length);
    left -= 1;
    return left < keep ? letter : "x";
  });
}
