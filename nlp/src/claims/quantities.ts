import type { Token } from "../text/normalise.ts";
import { PLACE_HEADS } from "./words.ts";

/** A number that a text gives: its value, the word it counts (key without marks, may be empty), and its words. */
export type Quantity = { value: number; unit: string; first: number; last: number };

const DIGITS: ReadonlyMap<string, number> = new Map([
  ...["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"].map(
    (word, at): [string, number] => [word, at],
  ),
  ["mốt", 1],
  ["tư", 4],
  ["lăm", 5],
  ["nhăm", 5],
  ["bẩy", 7],
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ["mươi", 10],
  ["chục", 10],
  ["trăm", 100],
  ["nghìn", 1e3],
  ["ngàn", 1e3],
  ["k", 1e3],
  ["triệu", 1e6],
  ["tr", 1e6],
  ["củ", 1e6],
  ["chai", 1e6],
  ["tỷ", 1e9],
  ["tỉ", 1e9],
]);
const MOST_WORDS = 8;
// «năm nay» is a year, «ba tôi» a father, «không có» a denial: alone these are numbers only before something counted.
const DOUBTFUL = new Set(["không", "năm", "ba", "một", "tư", "bảy"]);
const NOT_COUNTED = new Set(
  "nay ngoái sau trước tới mới học ngày tôi em mẹ má con nó của thì là bị có được".split(" "),
);

/**
 * The numbers of a text in digits and in words, as people say them («trăm ba» 130, «ba tám» 38, «2 tỷ rưỡi»), with the
 * unit that follows. Numbers that name something («tổ 7», «thứ hai») are none.
 */
export function quantitiesOf(tokens: readonly Token[]): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; ) {
    const before = tokens[at - 1]?.marked ?? "";
    const names = tokens[at]?.sign === "" && (before === "thứ" || PLACE_HEADS.has(before));
    const read = readDigits(tokens, at) ?? readWords(tokens, at);
    if (read === null) {
      at += 1;
      continue;
    }
    const unit = tokens[read.last + 1];
    const counted = unit !== undefined && unit.sign === "" && !/\d/.test(unit.key) ? unit.key : "";
    if (!names) found.push({ value: read.value, unit: counted, first: at, last: read.last });
    at = read.last + 1;
  }
  return found;
}

type Read = { value: number; last: number };

function readDigits(tokens: readonly Token[], at: number): Read | null {
  const match = /^(\d+)([a-zđ]{0,2})(\d{0,3})$/.exec(tokens[at]?.marked ?? "");
  if (match === null) return null;
  let value = Number(match[1]);
  let last = at;
  // «1.200.000», «2,5»: parts divided by a point or comma without a blank.
  for (let part = tied(tokens[last + 1]); part !== null; part = tied(tokens[last + 1])) {
    if (part.length === 3) value = value * 1000 + Number(part);
    else if (part.length < 3) value += Number(part) / 10 ** part.length;
    else break;
    last += 1;
  }
  let scale = SCALES.get(match[2] ?? "") ?? 1;
  if (scale > 1) value = value * scale + (match[3] ? Number(`0.${match[3]}`) * scale : 0);
  const next = SCALES.get(tokens[last + 1]?.marked ?? "") ?? 1;
  if (scale === 1 && next > 1) {
    scale = next;
    value *= next;
    last += 1;
  }
  if (scale > 1 && tokens[last + 1]?.marked === "rưỡi") return { value: value + scale / 2, last: last + 1 };
  return { value, last };
}

function tied(token: Token | undefined): string | null {
  if (token === undefined || token.blank || !/^[.,]$/.test(token.sign)) return null;
  return /^(\d+)(?:đ|d|vnd|vnđ)?$/.exec(token.marked)?.[1] ?? null;
}

function readWords(tokens: readonly Token[], at: number): Read | null {
  const first = tokens[at]?.marked ?? "";
  if (!DIGITS.has(first) && first !== "trăm" && first !== "nửa") return null;
  let total = 0;
  let part = 0;
  let last = at - 1;
  let words = 0;
  // The scale that was said last; a digit that ends the number counts tenths of it.
  let said = 0;
  let digits = 0;
  for (let here = at; here < Math.min(tokens.length, at + MOST_WORDS); here++) {
    const word = tokens[here]?.marked ?? "";
    if (here > at && tokens[here]?.sign !== "") break;
    const digit = DIGITS.get(word);
    const scale = SCALES.get(word);
    if (digit !== undefined && (words === 0 || word !== "không")) {
      // «ba tám» is 38, «bảy tám» seven or eight.
      if (digits === 1 && part % 10 !== 0 && digit < 10) {
        if (part >= 10 || digit === part + 1) break;
        part = part * 10 + digit;
        digits = 2;
      } else if (digits > 0 && part % 10 !== 0) break;
      else {
        const next = SCALES.get(tokens[here + 1]?.marked ?? "");
        if (said >= 100 && next === undefined && digit < 10) {
          if (said > 100) total += (digit * said) / 10;
          else part += digit * 10;
          last = here;
          words += 1;
          break;
        }
        part += digit;
        digits = 1;
      }
    } else if (scale !== undefined && scale === 10) {
      part = part - (part % 10) + Math.max(1, part % 10) * 10;
      digits = 0;
      said = 10;
    } else if (scale === 100) {
      part = Math.max(1, part) * 100;
      digits = 0;
      said = 100;
    } else if (scale !== undefined) {
      total += Math.max(1, part) * scale;
      part = 0;
      digits = 0;
      said = scale;
    } else if (word === "rưỡi" && words > 0) {
      if (part > 0) part += part >= 100 ? 50 : 0.5;
      else total += said / 2;
    } else if (word === "nửa" && words === 0) part = 0.5;
    else if (word === "linh" || word === "lẻ") said = 0;
    else break;
    last = here;
    words += 1;
  }
  if (words === 0) return null;
  const next = tokens[last + 1];
  if (words === 1 && DOUBTFUL.has(first)) {
    const counts = next !== undefined && next.sign === "" && !NOT_COUNTED.has(next.marked);
    if (first === "không" || first === "một" || !counts) return null;
  }
  return { value: total + part, last };
}

/** Whether two numbers can be one number told twice: rounded to one figure, or a tenth and a half apart at most. */
export function roundsTo(a: number, b: number): boolean {
  if (a === b) return true;
  const [low, high] = a < b ? [a, b] : [b, a];
  // People drop the thousands: «160» for 160 nghìn.
  if (low > 0 && (high / low === 1000 || high / low === 1e6)) return true;
  return low >= 8 && high / low <= 1.15;
}
