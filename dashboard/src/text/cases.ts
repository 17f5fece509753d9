import type { CaseDetail } from "@hoasom/core";
import { CASE_RESULT_LABELS, CASE_STATE_LABELS, CASE_STEP_LABELS, REOPEN_REASON_LABELS } from "./labels.ts";
import { formatDay, formatNumber } from "./time.ts";

/** Words of the list of cases. */
export const CASES_TEXT = {
  title: "Vụ việc",
  question: "Vụ nào đang ở bước nào, ai giữ, đến khi nào?",
  help: [
    "Mỗi vụ việc có một đơn vị xử lý, một người phụ trách và một thời hạn.",
    "Lọc theo đơn vị, nơi, quá hạn; địa chỉ trang giữ bộ lọc để gửi cho đồng nghiệp.",
    "Vụ việc mở từ cảnh báo, hoặc bấm Mở vụ việc khi người dân đến trực tiếp, gọi điện.",
  ],
  list: "Danh sách vụ việc",
  state: "Trạng thái",
  open: "Đang mở",
  all: "Tất cả",
  unit: "Đơn vị xử lý",
  everyUnit: "Mọi đơn vị",
  area: "Nơi",
  everyArea: "Mọi nơi",
  mine: "Việc của tôi",
  overdue: "Quá hạn",
  clear: "Bỏ lọc",
  number: "Số",
  name: "Vụ việc",
  person: "Phụ trách",
  deadline: "Thời hạn",
  step: "Bước",
  count: (shown: number, total: number) =>
    shown === total
      ? `${formatNumber(total)} vụ việc`
      : `${formatNumber(shown)} trên ${formatNumber(total)} vụ việc`,
  empty: "Không có vụ việc nào đang mở",
  emptyHint: "Vụ việc mở từ một cảnh báo, hoặc từ tin người dân báo trực tiếp.",
  emptyFiltered: "Không có vụ việc nào khớp với lọc",
  nobody: "chưa phân công",
  add: "Mở vụ việc",
  addTitle: "Mở vụ việc không từ cảnh báo",
  addWhat:
    "Dùng khi người dân đến trực tiếp, gọi điện, gửi đơn. Không ghi tên, số điện thoại, số giấy tờ vào ghi chú.",
  channel: "Nguồn tin",
  caseTitle: "Tên vụ việc",
  type: "Loại",
  note: "Nội dung ban đầu",
  added: "Đã mở vụ việc",
  required: "Cần điền mục này",
  atLeast: (count: number) => `Viết ít nhất ${count} ký tự`,
} as const;

/** Words of one case. */
export const CASE_TEXT = {
  question: "Vụ này đang ở đâu và bước tiếp theo là gì?",
  back: "Về danh sách vụ việc",
  steps: "Các bước",
  stepOf: (step: number) => `Bước ${step}/5`,
  facts: "Tóm tắt",
  state: "Trạng thái",
  type: "Loại",
  mediation: "Hòa giải",
  nature: "Tính chất",
  complexity: "Mức độ",
  area: "Nơi",
  channel: "Nguồn tin",
  coordinator: "Đơn vị điều phối",
  unit: "Đơn vị xử lý",
  person: "Người phụ trách",
  deadline: "Thời hạn",
  basis: "Căn cứ",
  opened: "Mở lúc",
  closed: "Kết thúc lúc",
  result: "Kết quả",
  notYet: "chưa xác định",
  sensitive: "Hồ sơ nhạy cảm: mỗi lần xem đều được ghi sổ, không lên bản đồ, không vào số liệu gửi ra ngoài.",
  classifyTitle: "Bước 1: phân loại và phân công",
  classifyHint: "Máy chỉ gợi ý đơn vị và thời hạn; người phân loại quyết định.",
  reclassify: "Phân loại lại",
  title: "Tên vụ việc",
  suggestion: "Gợi ý",
  noSuggestion: "Chọn loại và tính chất để xem gợi ý đơn vị và thời hạn.",
  support: "Phối hợp",
  suggestedUnit: "Đơn vị xử lý",
  useSuggestion: "Dùng gợi ý",
  chosen: "Đang theo gợi ý",
  differs: "Khác gợi ý; ghi rõ lý do ở ghi chú sau khi lưu.",
  dueBy: (day: string) => `hạn ngày ${formatDay(day)}`,
  chooseComplexity: "Chọn mức độ",
  chooseUnit: "Chọn đơn vị xử lý",
  classify: "Lưu phân loại",
  classified: "Đã lưu phân loại",
  timeline: "Diễn biến",
  note: "Ghi chú",
  noteHint: "Ghi việc đã làm, ai gặp ai (các bên, không ghi tên), hẹn gì.",
  addNote: "Thêm ghi chú",
  noted: "Đã thêm ghi chú",
  close: "Kết thúc",
  closeTitle: "Kết thúc vụ việc",
  closeWhat: "Vụ việc đóng lại với kết quả dưới đây; đồng hồ thời hạn dừng. Có thể mở lại khi có lý do.",
  closeNote: "Kết quả cụ thể",
  closedDone: "Đã kết thúc vụ việc",
  reopen: "Mở lại",
  reopenTitle: "Mở lại vụ việc",
  reopenWhat: "Vụ việc trở lại danh sách đang mở và có thời hạn mới.",
  reopenNote: "Vì sao mở lại",
  reopened: "Đã mở lại vụ việc",
  posts: "Các bài",
  noPosts: "Vụ việc này không có bài nào kèm theo.",
  alerts: "Cảnh báo đã gắn",
  noAlerts: "Không mở từ cảnh báo nào.",
  required: "Cần điền mục này",
  atLeast: (count: number) => `Viết ít nhất ${count} ký tự`,
} as const;

/** The basis of a suggestion as a reader understands it; `proposal` is the table's word for our own. */
export function basisWords(basis: string): string {
  return basis === "proposal" ? "đề xuất của sản phẩm, phường có thể đổi" : basis;
}

const WORDS: Record<string, string> = {
  ...CASE_RESULT_LABELS,
  ...REOPEN_REASON_LABELS,
  ...CASE_STATE_LABELS,
};

/** The known parts of an event's detail in words: result, reason, step, unit, due day. */
export function caseEventDetail(
  event: CaseDetail["events"][number],
  unitName: (code: string) => string,
): string[] {
  const { detail } = event;
  const text = (key: string) => (typeof detail[key] === "string" ? (detail[key] as string) : null);
  const lines: string[] = [];
  for (const key of ["result", "reason", "state", "to"]) {
    const word = text(key);
    if (word && WORDS[word]) lines.push(WORDS[word]);
  }
  const unit = text("handlingUnit") ?? text("unit");
  if (unit) lines.push(unitName(unit));
  const day = text("dueDay");
  if (day) lines.push(CASE_TEXT.dueBy(day));
  const step = detail.step;
  if (step === 1 || step === 2 || step === 3 || step === 4 || step === 5)
    lines.push(`${CASE_TEXT.stepOf(step)}: ${CASE_STEP_LABELS[step]}`);
  return lines;
}
