import { type CorrectionText, findPersonalNumbers, fold } from "@hoasom/core";

/** What is wrong with a correction before it leaves the house. */
export const FINDING_CODES = [
  "headline_repeats_rumour",
  "names_a_person",
  "personal_number",
  "link_to_post",
  "checked_in_future",
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** One finding: in which field, what to do about it, and whether it stops the correction. */
export type Finding = { code: FindingCode; path: string; detail: string; blocking: boolean };

/** Addresses of posts and people on networks; a ward's own page may be linked. */
const POST_LINK =
  /(?:https?:\/\/|www\.|\b)(?:[a-z0-9-]+\.)*(?:facebook\.com|fb\.com|fb\.watch|m\.me|zalo\.me|tiktok\.com|youtube\.com|youtu\.be|t\.me|x\.com|twitter\.com|instagram\.com|threads\.net)\/\S+/iu;

/** A form of address before a name of two or more words in capitals: «bà Lê Thị Mẫu», «anh Nguyễn Văn A». */
const ADDRESSED =
  /(?<!\p{L})(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Ee]m|[Cc]háu|[Mm]ợ|[Dd]ì|[Đđ]ối tượng|[Tt]ên|[Nn]ick)\s+(?:là\s+)?(\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*)+)/gu;

/** A family name and at least two further capitals, wherever it stands. */
const FULL_NAME =
  /(?<!\p{L})(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý)\s+\p{Lu}\p{Ll}*\s+\p{Lu}\p{Ll}*/gu;

/** Words before a name that make it a street, a school or an office. */
const OF_A_PLACE =
  /(?:đường|phố|ngõ|ngách|trường|cầu|chợ|công viên|quảng trường|phường|tượng đài|bệnh viện|khu đô thị|tiểu học|THCS|THPT|mầm non)\s+$/iu;

const WORD = /[\p{L}\p{N}]+/gu;
const runsOf = (text: string): Set<string> => {
  const words = fold(text).match(WORD) ?? [];
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`));
};

/** The share of a text's three-word runs that another holds; equal short texts count as whole. */
function repeats(headline: string, rumour: string): number {
  const plain = (text: string) => (fold(text).match(WORD) ?? []).join(" ");
  const [short, long] = [plain(headline), plain(rumour)];
  if (short === "" || long === "") return 0;
  if (short.includes(long) || long.includes(short)) return 1;
  const mine = runsOf(headline);
  const theirs = runsOf(rumour);
  const smaller = Math.min(mine.size, theirs.size);
  if (smaller === 0) return 0;
  return [...mine].filter((run) => theirs.has(run)).length / smaller;
}

/** Words that turn a repeated rumour into its denial; it is still the rumour that is read and remembered. */
const REPEATED_FROM = 0.6;

/**
 * Checks a correction before it is sent for approval: the headline gives the fact and does not repeat the rumour in its
 * words (a denial of it repeats it too); no person is named, no number points to one; no link leads to a post. Patterns,
 * not understanding: what they find stops a text, what they miss the second person has to see. `rumour` is the
 * claim's statement, `today` the day in the ward.
 */
export function harmCheck(text: CorrectionText, more: { rumour?: string; today?: string } = {}): Finding[] {
  const found: Finding[] = [];
  const add = (code: FindingCode, path: string, detail: string) =>
    found.push({ code, path, detail, blocking: true });

  const rumours = [text.circulating, ...(more.rumour === undefined ? [] : [more.rumour])];
  if (text.verdict !== "true" && rumours.some((rumour) => repeats(text.headline, rumour) >= REPEATED_FROM))
    add("headline_repeats_rumour", "headline", "Tiêu đề nhắc lại tin đồn; hãy nêu sự thật đã xác minh.");

  const fields: [path: string, value: string][] = [
    ["headline", text.headline],
    ["circulating", text.circulating],
    ...text.facts.flatMap((fact, index): [string, string][] => [
      [`facts.${index}.text`, fact.text],
      [`facts.${index}.source`, fact.source],
    ]),
    ["doing", text.doing],
    ["residents", text.residents],
  ];
  for (const [path, value] of fields) {
    if (namesPerson(value))
      add("names_a_person", path, "Có vẻ nêu tên một người; bỏ tên, chỉ nói về sự việc.");
    // The hotline is for calling; a number elsewhere belongs to someone.
    const numbers = findPersonalNumbers(value).filter(
      ({ start, end }) => digitsOf(value.slice(start, end)) !== digitsOf(text.hotline),
    );
    if (numbers.length > 0)
      add("personal_number", path, "Có số điện thoại, giấy tờ hoặc biển số; bỏ đi trước khi gửi.");
    if (POST_LINK.test(value))
      add("link_to_post", path, "Có liên kết đến bài đăng; không dẫn người đọc về tin đồn.");
  }
  text.facts.forEach((fact, index) => {
    if (more.today !== undefined && fact.checkedOn > more.today)
      add("checked_in_future", `facts.${index}.checkedOn`, "Ngày kiểm tra chưa đến.");
  });
  return found;
}

const digitsOf = (value: string): string => value.replace(/\D/g, "");

function namesPerson(value: string): boolean {
  for (const pattern of [FULL_NAME, ADDRESSED])
    for (const match of value.matchAll(pattern))
      if (!OF_A_PLACE.test(value.slice(0, match.index))) return true;
  return false;
}
