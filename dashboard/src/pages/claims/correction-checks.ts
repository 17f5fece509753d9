import { type CorrectionText, findPersonalNumbers, markedKey } from "@hoasom/core";

/** What the local check can say about a draft; the words of each kind stand in `text/claims.ts`. */
export const CHECK_KINDS = [
  "headline_repeats",
  "names_person",
  "links_post",
  "personal_number",
  "heated_word",
  "date_ahead",
  "true_part_missing",
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** One piece of advice: which part of the draft, and the words that gave rise to it. */
export type Check = { kind: CheckKind; path: string; quote: string };

// Words that carry no subject, and the words of denial: «không có chuyện nước máy nhiễm độc» still repeats it.
const EMPTY_WORDS = new Set(
  `không có chuyện việc tin đồn là sai thật sự đúng chưa bị được đã đang sẽ và của các những một ở tại về cho
  với trong này đó thì mà như do từ đến ra vào rằng nào gì hề phải giả bịa`.split(/\s+/),
);
const REPEATS_FROM = 0.7;

/** Share of the headline's subject words that also stand in the rumour, 0 to 1; 0 under three such words. */
export function headlineOverlap(headline: string, rumour: string): number {
  const spoken = new Set(subjectWords(rumour));
  const words = [...new Set(subjectWords(headline))];
  if (words.length < 3) return 0;
  return words.filter((word) => spoken.has(word)).length / words.length;
}

function subjectWords(text: string): string[] {
  return (markedKey(text).match(/[\p{L}\d]+/gu) ?? []).filter((word) => !EMPTY_WORDS.has(word));
}

// Streets, schools and markets bear people's names; a name after one of these words is a place.
const PLACE_BEFORE =
  /(?:đường|phố|ngõ|ngách|hẻm|trường|chợ|phường|xã|cầu|viện|chung cư|tòa nhà|quảng trường|công viên|thcs|thpt|tiểu học|mầm non|đền|đình|chùa|khu)\s+(?:số\s+)?$/iu;
const TITLED =
  /(?<!\p{L})(?:[ôÔ]ng|[bB]à|[aA]nh|[cC]hị|[cC]ô|[cC]hú|[bB]ác|[cC]ụ|[tT]hầy|[eE]m)(?:\s\p{Lu}\p{L}*){1,4}/gu;
const SURNAMES =
  "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đào|Đoàn|Trịnh|Đinh|Mai|Lương|Tạ|Cao";
const FULL_NAME = new RegExp(`(?<!\\p{L})(?:${SURNAMES})(?:\\s\\p{Lu}\\p{Ll}*){1,3}`, "gu");
const LINK =
  /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\d.])(?:facebook\.com|fb\.com|fb\.watch|zalo\.me|tiktok\.com|youtube\.com|youtu\.be|t\.me)\S*/giu;
const OFFICIAL = /^(?:https?:\/\/)?(?:[\w-]+\.)*gov\.vn(?:[/?#:]|$)/iu;
const HEATED =
  /(?<!\p{L})(?:kẻ xấu|kẻ gian|đối tượng|bịa đặt|phao tin|thất thiệt|phản động|luận điệu|xuyên tạc|vô học|ngu dốt|thiếu hiểu biết|anh hùng bàn phím|cảnh cáo)(?!\p{L})/giu;

/** Names of persons in a text; a name that belongs to a street, school or market is left out. */
export function personNames(text: string): string[] {
  const found: { start: number; end: number; name: string }[] = [];
  for (const pattern of [TITLED, FULL_NAME]) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (PLACE_BEFORE.test(text.slice(Math.max(0, match.index - 30), match.index))) continue;
      if (found.some((other) => match.index < other.end && other.start < end)) continue;
      found.push({ start: match.index, end, name: match[0] });
    }
  }
  return found.sort((a, b) => a.start - b.start).map((one) => one.name);
}

/** Links in a text that may lead to somebody's post; pages of the authorities (`gov.vn`) may stand. */
export function postLinks(text: string): string[] {
  return [...text.matchAll(LINK)].map((match) => match[0]).filter((link) => !OFFICIAL.test(link));
}

/**
 * Reads a draft as a careful colleague would: the headline repeats the rumour, a person is named, a post is linked,
 * a personal number or a heated word stands in it, a check lies in the future, a part that is true is not named.
 * It advises and never forbids; `today` is a ward day, `statement` the claim in neutral words.
 */
export function checkCorrection(text: CorrectionText, statement: string, today: string): Check[] {
  const checks: Check[] = [];
  const rumourIsTrue = text.verdict === "true" || text.verdict === "mostly_true";
  if (!rumourIsTrue) {
    const worst = Math.max(
      headlineOverlap(text.headline, statement),
      headlineOverlap(text.headline, text.circulating),
    );
    if (worst >= REPEATS_FROM)
      checks.push({ kind: "headline_repeats", path: "headline", quote: text.headline });
  }
  const parts: [path: string, value: string][] = [
    ["headline", text.headline],
    ["circulating", text.circulating],
    ...text.facts.flatMap((fact, index): [string, string][] => [
      [`facts.${index}.text`, fact.text],
      [`facts.${index}.source`, fact.source],
    ]),
    ["doing", text.doing],
    ["residents", text.residents],
  ];
  for (const [path, value] of parts) {
    // The person who signed a paper may be named as its source: that is an office speaking.
    if (!path.endsWith(".source"))
      for (const quote of personNames(value)) checks.push({ kind: "names_person", path, quote });
    for (const quote of postLinks(value)) checks.push({ kind: "links_post", path, quote });
    for (const { start, end } of findPersonalNumbers(value))
      checks.push({ kind: "personal_number", path, quote: value.slice(start, end) });
    for (const match of value.matchAll(HEATED)) checks.push({ kind: "heated_word", path, quote: match[0] });
  }
  text.facts.forEach((fact, index) => {
    if (fact.checkedOn > today)
      checks.push({ kind: "date_ahead", path: `facts.${index}.checkedOn`, quote: fact.checkedOn });
  });
  const partly = text.verdict === "misleading" || text.verdict === "mostly_true";
  if (partly && !text.facts.some((fact) => /(?<!\p{L})(?:đúng|có thật|xác nhận)(?!\p{L})/iu.test(fact.text)))
    checks.push({ kind: "true_part_missing", path: "facts", quote: "" });
  return checks;
}
