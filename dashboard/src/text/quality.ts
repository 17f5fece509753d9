import { formatNumber } from "./time.ts";

/** Words of the published error page. */
export const QUALITY_TEXT = {
  title: "Máy đúng bao nhiêu",
  question: "Máy báo đúng đến đâu, sai ở chỗ nào, theo lời người đã xét?",
  help: [
    "«Báo đúng» là tỉ lệ cảnh báo được cán bộ xét là đúng, trong số đã xét. Báo khác chủ đề hoặc không thuộc phường tính là sai. Chưa xét thì không tính.",
    "«Báo kịp» là tỉ lệ vụ việc và tin cần kiểm chứng đã ghi sổ mà trước đó máy có tự báo. Chuyện không ai biết thì không đếm được, chuyện chỉ kể ở quầy thì máy không đọc được; nên đây chỉ là ước lượng.",
    "Hai số nhỏ bên cạnh là khoảng tin cậy 95 % (Wilson). Hồ sơ nhạy cảm không có trong số nào; cảnh báo do tổ trưởng báo hoặc văn phòng chuyển không tính công hay lỗi cho máy.",
  ],
  period: (from: string, to: string) => `Từ ${from} đến ${to}`,
  raised: "Máy tự báo",
  judged: "Đã có người xét",
  precision: "Báo đúng",
  recall: "Báo kịp (ước lượng)",
  recallShort: "Báo kịp",
  known: "Việc đã ghi sổ",
  lawful: "Xếp đúng là phản ánh",
  lawfulNote: "do văn phòng xét; công an không mở được các bài này",
  alerts: (count: string) => `${count} cảnh báo`,
  fewer: "dưới 3",
  few: "chưa đủ số liệu",
  fewNote: (least: number) =>
    `«Chưa đủ số liệu»: dưới ${formatNumber(least)} cảnh báo đã xét (hoặc việc đã ghi sổ). Ít hơn thế, khoảng tin cậy rộng đến mức con số không nói lên điều gì.`,
  bias: "Người xét tự chọn cảnh báo để nhận xét, nên tỉ lệ này chưa phải mẫu ngẫu nhiên.",
  all: "Tất cả",
  verdicts: "Người xét nói",
  topics: { title: "Theo chủ đề máy nêu", head: "Chủ đề" },
  registers: {
    title: "Theo cách viết",
    head: "Cách viết",
    note: "Cách viết do máy đoán theo quy tắc: trên kho bài mẫu đoán đúng khoảng 9 trên 10 bài.",
  },
  months: { title: "Theo tháng", head: "Tháng báo", empty: "Chưa có cảnh báo nào được xét." },
  models: { title: "Theo phiên bản máy", head: "Phiên bản" },
  model: (version: string) => `Phiên bản đang dùng: ${version}.`,
  readAll: (days: number, posts: string) => `Đã đọc hết ${posts} bài của ${days} ngày qua.`,
  reading: (days: number, read: string, left: string) =>
    `Đang đọc lại bài của ${days} ngày qua: xong ${read}, còn ${left}. Cảnh báo cũ giữ nguyên lý do khi báo.`,
  unknown: "Chưa rõ",
  between: (low: string, high: string) => `${low} – ${high}`,
} as const;

/** Ways of writing as the figures tell them apart; a key without a word is shown as it stands. */
export const WRITING_LABELS: Record<string, string> = {
  marks: "Có dấu",
  no_marks: "Không dấu",
  chat: "Viết tắt kiểu nhắn tin",
};

/** A month `YYYY-MM` as `MM/YYYY`. */
export function monthWords(month: string): string {
  const [year, part] = month.split("-");
  return `${part}/${year}`;
}
