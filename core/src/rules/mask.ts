/**
 * Masks numbers that point to a person before a text is kept (wall 1): phone, ID card, bank account, vehicle
 * plate, e-mail address. What stays readable is too little to dial or look up: the last three digits at most.
 */

export const MASK_KINDS = ["phone", "id_card", "bank", "plate", "email"] as const;
export type MaskKind = (typeof MASK_KINDS)[number];

/** What a pattern caught: its kind, how much of the match counts, whether words before it say what it is. */
type Found = { kind: MaskKind; length: number; named?: boolean };

/** A masked stretch of the original text. */
export type Masked = { kind: MaskKind; start: number; end: number };

// Digits may be set apart by spaces, dots, dashes or brackets, as people write them, and by any number of
// characters that nobody sees, as people write them who want to slip through.
const UNSEEN = "\\p{Default_Ignorable_Code_Point}*";
const GAP = `${UNSEEN}(?:[\\s.\\-‐‑–—_*·()\\u00A0]${UNSEEN}){0,3}`;
const more = (least: number, most: number) => `(?:${GAP}\\p{Nd}){${least},${most}}(?!\\p{Nd})`;

// At most 64 letters before the @ (RFC 5321), so that a long run of letters is not read again from each of them.
const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
// Ten digits are tried first: what follows the tenth after a gap is mostly a price or an hour, not the number. Many
// write the letter o for the first zero.
const PHONE = new RegExp(
  `(?<!\\p{Nd}|\\p{Nd}[.,]|x)(?:\\+?\\(?[8８][4４]\\)?|[0０]|(?<!\\p{L})[oO](?=${GAP}[35789]))(?:${more(9, 9)}|${more(10, 10)}|${more(8, 8)})`,
  "gu",
);
const LONG_NUMBER = new RegExp(`(?<!\\p{Nd}|\\p{Nd}[.,]|x)\\p{Nd}${more(7, 18)}(?![.,]\\d)`, "gu");
const PLATE =
  /(?<![\p{L}\d])\d{2}\s?-?\s?(?:[A-Z]{1,2}\d?|[A-Z]Đ\d?)\s?[-–. ]?\s?\d{3}[.\s]?\d{1,2}(?![\p{L}\d])/giu;
// «50k 1000 cái», «20h 2411», «12A1 2005-2008»: a unit or a school class before another number, no plate.
const NO_PLATE = /^\d{2}\s?(?:[kmhgpdt]|tr|kg|km|ml)\s+\d|\s(?:19|20)\d{2}$/u;

const BANK_WORDS =
  /(?:stk|số\s*tài\s*khoản|so\s*tai\s*khoan|tài\s*khoản|tai\s*khoan|tk|chuyển\s*khoản|chuyen\s*khoan|\bck\b|momo|vietcombank|vcb|techcombank|tcb|agribank|bidv|vietinbank|mbbank|mb\b|acb|vpbank|tpbank|sacombank)[^\d\n]{0,40}$/iu;
const CARD_WORDS = /(?:cccd|cmnd|cmt|căn\s*cước|can\s*cuoc|chứng\s*minh|chung\s*minh)[^\d\n]{0,40}$/iu;
const MONEY_AFTER =
  /^\s?(?:đ|đồng|vnđ|vnd|d|triệu|trieu|tr|nghìn|ngàn|k|tỷ|tỉ|ty|m2|m²|km|lít|kg)(?!\p{L})/iu;
const DATES =
  /(?<!\d|\d[.-])(?:\d{1,2}[\s./-]\d{1,2}[\s./-](?:19|20)\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}|(?:19|20)\d{2}\s?[-–]\s?(?:19|20)\d{2})(?!\d)/gu;
const THOUSANDS = /^[1-9]\d{0,2}(?:\.\d{3}){1,4}$/;
const SPACED_THOUSANDS = /^[1-9]\d{0,2}(?: \d{3}){1,4}$/;
// A mobile number after the country's code is as long as a sum of billions; without a currency it is a number.
const DOTTED_MOBILE = /^84\.?[35789]/;
const SERVICE_LINE = /^1[89]00/;

/** Finds what has to be masked, left to right, without overlaps. */
export function findPersonalNumbers(text: string): Masked[] {
  return maskPersonalNumbers(text).masked;
}

/**
 * The text with personal numbers masked, of the same length in UTF-16 units so that spans stay valid:
 * digits and letters become `x` but for the last three digits of a phone or card number. Masking twice is masking
 * once.
 */
export function maskPersonalNumbers(text: string): { text: string; masked: Masked[] } {
  const masked: Masked[] = [];
  // Each kind is looked for in what the kinds before it left, so that no number hides behind its neighbour.
  let now = text;
  const run = (pattern: RegExp, kindOf: (value: string, at: number) => Found | null) => {
    const seen = hideDates(now);
    let out = "";
    let at = 0;
    for (const match of seen.matchAll(pattern)) {
      const found = kindOf(match[0], match.index);
      if (!found) continue;
      const { kind, length } = found;
      const end = match.index + length;
      masked.push({ kind, start: match.index, end });
      const goesOn = new RegExp(`^${GAP}\\p{Nd}`, "u").test(now.slice(end));
      out += now.slice(at, match.index) + maskValue(kind, now.slice(match.index, end), goesOn);
      at = end;
    }
    now = out + now.slice(at);
  };
  run(EMAIL, (value) => ({ kind: "email", length: value.length }));
  const long = (value: string, at: number) =>
    longNumber(value, now.slice(Math.max(0, at - 60), at), now.slice(at + value.length));
  run(LONG_NUMBER, (value, at) => {
    // A card or an account that is named as one may hold ten digits in a row that look like a phone.
    const found = long(value, at);
    return found?.named && !/^[0０](?:\P{Nd}*\p{Nd}){9}\P{Nd}*$/u.test(value.slice(0, found.length))
      ? found
      : null;
  });
  run(PHONE, (value, at) =>
    isSum(value, now.slice(at + value.length)) ? null : { kind: "phone", length: value.length },
  );
  run(LONG_NUMBER, long);
  run(PLATE, (value) => (NO_PLATE.test(value) ? null : { kind: "plate", length: value.length }));
  return { text: now, masked: masked.sort((a, b) => a.start - b.start) };
}

/** Dates keep their length and lose their digits, so that no number is read across them. */
function hideDates(text: string): string {
  return text.replace(DATES, (date) => "/".repeat(date.length));
}

/** Whether digits that could be a phone after 84 are a sum of money; what begins with a zero never is. */
function isSum(value: string, after: string): boolean {
  if (!/^84/.test(value)) return false;
  return MONEY_AFTER.test(after) || (THOUSANDS.test(value) && !DOTTED_MOBILE.test(value));
}

function longNumber(value: string, before: string, after: string): Found | null {
  const bank = BANK_WORDS.test(before);
  const named = bank || CARD_WORDS.test(before);
  let length = value.length;
  if (MONEY_AFTER.test(after)) {
    if (THOUSANDS.test(value) || SPACED_THOUSANDS.test(value)) return null;
    // An account number and then a sum: the last group is the sum's.
    length = value.search(/[\s.\-()]+\p{Nd}+$/u);
    if (length === -1) return null;
  } else if (THOUSANDS.test(value) && (!bank || value.endsWith("000") || value.length < 11)) return null;
  const number = value.slice(0, length);
  const count = number.replace(/\P{Nd}/gu, "").length;
  if (SERVICE_LINE.test(number) && count <= 10) return null;
  if (bank && count >= 8) return { kind: "bank", length, named };
  // Scores, hours and lottery numbers stand in ones and twos.
  if (!/\p{Nd}{3}/u.test(number.replace(/\p{Default_Ignorable_Code_Point}/gu, ""))) return null;
  if (count === 9 || count === 12) return { kind: "id_card", length, named };
  return count >= 10 ? { kind: "bank", length, named } : null;
}

function maskValue(kind: MaskKind, value: string, goesOn: boolean): string {
  // Kept digits must not run into those that follow, or they would be part of another number.
  const keep = !goesOn && (kind === "phone" || kind === "id_card") ? 3 : 0;
  let left = value.replace(/\P{Nd}/gu, "").match(/./gu)?.length ?? 0;
  return value.replace(/[\p{L}\p{Nd}]/gu, (letter) => {
    if (!/\p{Nd}/u.test(letter)) return "x".repeat(letter.length);
    left -= 1;
    return left < keep ? letter : "x".repeat(letter.length);
  });
}
