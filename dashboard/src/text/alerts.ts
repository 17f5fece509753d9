import type { AlertDetail, ConflictLevel } from "@hoasom/core";
import {
  ALERT_STATE_LABELS,
  CONFLICT_LABELS,
  DISMISS_REASON_LABELS,
  FIRE_REASON_LABELS,
  NUMBER_LABELS,
} from "./labels.ts";
import { formatNumber, formatTime } from "./time.ts";

/** Words of the duty desk. */
export const ALERTS_TEXT = {
  title: "Trực cảnh báo",
  question: "Việc gì cần người xem ngay, và vì sao?",
  help: [
    "Danh sách bên trái, mới nhất ở trên; bấm hoặc dùng phím j, k để xem từng cảnh báo và lý do máy đưa ra.",
    "Máy chỉ gợi ý. Người trực nhận, bỏ qua kèm lý do, mở vụ việc hoặc chuyển bàn tin đồn; ai đang giữ thì mọi người đều thấy.",
    "Không có tên người viết. Cần xem nguyên văn thì mở liên kết gốc. Bấm ? để xem các phím.",
  ],
  list: "Danh sách cảnh báo",
  detail: "Chi tiết cảnh báo",
  back: "Về danh sách",
  choose: "Chọn một cảnh báo để xem lý do và các bài.",
  keys: "Các phím",
  search: "Lọc theo chữ",
  state: "Trạng thái",
  level: "Mức",
  topic: "Chủ đề",
  area: "Nơi",
  lane: "Bàn",
  everyLevel: "Mọi mức",
  everyTopic: "Mọi chủ đề",
  everyArea: "Mọi nơi",
  everyLane: "Mọi bàn",
  open: "Đang chờ",
  all: "Tất cả",
  clear: "Bỏ lọc",
  empty: "Không có cảnh báo nào đang chờ",
  emptyHint:
    "Máy vẫn đọc các nguồn đã đăng ký. Im lặng không có nghĩa là yên ổn: nguồn nào ngừng báo sẽ hiện ở trang quản trị.",
  emptyFiltered: "Không có cảnh báo nào khớp với lọc",
  showAllStates: "Xem cả cảnh báo đã xong",
  count: (shown: number, total: number) =>
    shown === total
      ? `${formatNumber(total)} cảnh báo`
      : `${formatNumber(shown)} trên ${formatNumber(total)} cảnh báo`,
  narrow: "Còn nhiều hơn; lọc hẹp lại để thấy hết.",
  older: (count: number) => `Xem thêm cảnh báo cũ hơn (còn ${formatNumber(count)})`,
  select: (summary: string) => `Chọn cảnh báo: ${summary}`,
  selected: (count: number) => `Đã chọn ${count}`,
  unselect: "Bỏ chọn",
  voices: (count: number) => `${formatNumber(count)} người nói`,
  sources: (count: number) => `${formatNumber(count)} nguồn`,
  posts: (count: number) => `${formatNumber(count)} bài`,
  heldBy: (name: string) => `${name} đang giữ`,
  silencedUntil: (until: string) => `tạm lặng đến ${formatTime(until)}`,
  sensitive: "Hồ sơ nhạy cảm",
  sensitiveHint: "Mỗi lần xem đều được ghi sổ.",
} as const;

/** Words of the alert card, from its top to its bottom. */
export const CARD_TEXT = {
  since: "Từ",
  spread: "Lan đến đâu",
  chart: "14 ngày qua, tin độc lập mỗi ngày",
  usual: "mức thường ngày",
  noUsual: "Chưa đủ dữ liệu để biết mức thường ngày.",
  why: "Vì sao",
  independent: (voices: number) => `${formatNumber(voices)} người nói độc lập`,
  inPlaces: (word: string, count: number) => `${word} (${formatNumber(count)} chỗ)`,
  forIt: "Từ ngữ đã tính đến",
  againstIt: "Từ ngữ nói ngược lại",
  noAgainst: "Không thấy điều gì nói ngược lại.",
  sure: "Chắc đến đâu",
  noTrack: "Chưa đủ cảnh báo loại này đã được người xét để biết máy hay đúng hay sai ở đây.",
  toQuality: "Máy đúng bao nhiêu",
  places: "Nơi nhắc tới",
  noTopics: "chưa rõ chủ đề",
  track: (confirmed: number, judged: number) =>
    `Ở đây, ${formatNumber(confirmed)} trên ${formatNumber(judged)} cảnh báo loại này đã được người xét là đúng.`,
  postsTitle: "Các bài",
  postsHint: "mới nhất trước; bài chép lại được gộp",
  copies: (count: number) => `và ${formatNumber(count)} bài chép lại`,
  original: "Mở bài gốc",
  noPosts: "Các bài của cảnh báo này đã hết thời hạn lưu.",
  placeAs: (name: string, confidence: number) => `${name}, chắc ${percent(confidence)}`,
  record: "Ai đã biết, ai đang giữ",
  nobody: "Chưa ai nhận.",
  holds: (name: string, at: string) => `${name} nhận lúc ${formatTime(at)}.`,
  ifNobody: (at: string) =>
    `Nếu không ai nhận, cảnh báo tự hết hạn lúc ${formatTime(at)} và được ghi là chưa xử lý.`,
  machine: "Hệ thống",
  similar: "Cảnh báo tương tự trước đây",
  noSimilar: "Chưa có cảnh báo tương tự.",
  cases: "Vụ việc đã gắn",
  play: "Việc làm trước tiên ở mức này",
  claim: "Mở ở bàn tin đồn",
} as const;

/** Words of the light question under a card: was the machine right? */
export const VERDICT_TEXT = {
  ask: "Máy báo có đúng không?",
  hint: "Một lần bấm là đủ, không đóng hay đổi cảnh báo. Bấm lại nếu nghĩ khác; lần sau cùng được tính.",
  whichTopic: "Chủ đề đúng (không bắt buộc)",
  given: "Đã ghi nhận xét",
  by: (word: string, name: string) => `${word}, ${name}`,
  withDismissal: (reason: string) => `ghi cùng lúc bỏ qua: ${reason.toLowerCase()}`,
  topicIs: (topic: string) => `đúng ra là ${topic.toLowerCase()}`,
  earlier: (count: number) => `và ${formatNumber(count)} nhận xét trước đó`,
} as const;

/** Words of «chưa chắc»: where the machine leaves a question open. */
export const UNSURE_TEXT = {
  tag: "chưa chắc",
  about: (what: string) => `chưa chắc về ${what}`,
  help: (what: string) =>
    `Máy chưa chắc về ${what}. Nó để ngỏ chứ không đoán bừa; người xem quyết định theo bài gốc.`,
} as const;

/** A share from 0 to 1 as a percentage in Vietnamese writing. */
export function percent(share: number): string {
  return `${formatNumber(Math.round(share * 100))} %`;
}

/** Figures that steer the dispatch and tell a reader nothing. */
const UNSAID = new Set(["here", "newReport", "newWords"]);
const HOURS = new Set(["windowHours", "ageHours"]);
const SHARES = new Set(["conflictScore", "areaConfidence", "confidence", "probability", "placeConfidence"]);

/** A figure of a signal: its name and its value in words, in the order the detector gave them. */
export function signalFigures(numbers: Record<string, number>): { name: string; value: string }[] {
  return Object.entries(numbers)
    .filter(([key]) => !UNSAID.has(key))
    .map(([key, value]) => ({
      name: NUMBER_LABELS[key] ?? key,
      value: figureWords(key, value),
    }));
}

function figureWords(key: string, value: number): string {
  if (key === "conflict") return conflictWords(value);
  if (SHARES.has(key)) return percent(value);
  return HOURS.has(key) ? `${formatNumber(value)} giờ` : formatNumber(value);
}

function conflictWords(value: number): string {
  return value in CONFLICT_LABELS ? CONFLICT_LABELS[value as ConflictLevel] : formatNumber(value);
}

/** What is usual for one day, from the newest signal that knows it; null when none does. */
export function usualPerDay(signals: AlertDetail["signals"]): number | null {
  for (const { numbers } of [...signals].sort((a, b) => (a.at < b.at ? 1 : -1))) {
    const usual = numbers.usual;
    if (usual !== undefined) return (usual * 24) / (numbers.windowHours ?? 24);
  }
  return null;
}

/** How sure the reading is of level and place, in words with the figure; empty when no signal says. */
export function sureWords(signals: AlertDetail["signals"]): string[] {
  const best = (key: string) => {
    const found = signals.flatMap(({ numbers }) => numbers[key] ?? []);
    return found.length > 0 ? Math.max(...found) : null;
  };
  const level = best("conflictScore");
  const place = best("areaConfidence");
  return [
    ...(level === null ? [] : [`về mức mâu thuẫn: ${howSure(level)} (${percent(level)})`]),
    ...(place === null ? [] : [`về nơi xảy ra: ${howSure(place)} (${percent(place)})`]),
  ];
}

function howSure(share: number): string {
  if (share >= 0.85) return "khá chắc";
  if (share >= 0.6) return "có thể";
  return "chưa chắc";
}

const REASONS: Record<string, string> = {
  ...FIRE_REASON_LABELS,
  ...DISMISS_REASON_LABELS,
  time_over: "quá thời gian mà không ai xử lý",
  corrected: "đã công bố thông tin chính thức",
  answered: "đã trả lời",
};

/** Why an event of an alert happened: the closed list's word, else the person's own words. */
export function eventReason(event: AlertDetail["events"][number]): string {
  const note = event.detail.note;
  if (event.event === "refused_press") {
    const state = event.detail.state;
    return typeof state === "string" && state in ALERT_STATE_LABELS
      ? ALERT_STATE_LABELS[state as keyof typeof ALERT_STATE_LABELS].toLowerCase()
      : "";
  }
  const reason = REASONS[event.reason] ?? event.reason;
  return typeof note === "string" && note ? `${reason}: ${note}` : reason;
}
