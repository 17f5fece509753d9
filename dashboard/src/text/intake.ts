import type { MaskKind } from "@hoasom/core";
import type { CallInput } from "../data/client.ts";

/** Doors through which a person tells something at the desk. */
export type DeskChannelCode = CallInput<"intake">["body"]["channel"];

/** Words of the officer's intake. */
export const INTAKE_TEXT = {
  title: "Tiếp nhận",
  question: "Có chuyện gì vừa được kể?",
  help: [
    "Dán một bài kèm liên kết, hoặc gõ lại điều được kể qua điện thoại, tại quầy, bằng giấy, khi tuần tra.",
    "Số điện thoại, giấy tờ, tài khoản, biển số được che trước khi lưu. Đừng gõ tên người viết.",
    "Bài trùng sẽ được nhận ra, không ghi hai lần.",
  ],
  paste: "Dán bài có liên kết",
  told: "Gõ lại điều được kể",
  text: "Nội dung",
  textPaste: "Dán nguyên văn bài",
  textTold: "Kể lại: việc gì, ở đâu, khi nào, còn đang diễn ra không",
  link: "Liên kết tới bài",
  linkHint: "Bắt đầu bằng http:// hoặc https://. Ai cần xem bản gốc thì mở liên kết này.",
  channel: "Đến bằng cách nào",
  when: "Lúc nào",
  whenPaste: "Bài đăng lúc",
  whenTold: "Việc xảy ra lúc",
  whenUnknown: "Để trống nếu không rõ",
  area: "Nơi",
  areaHint: "Để trống nếu chưa rõ",
  maskPreview: (count: number) => `${count} chỗ sẽ được che trước khi lưu`,
  masked: (count: number) => `${count} chỗ đã được che.`,
  submit: "Tiếp nhận",
  again: "Tiếp nhận bài khác",
  outcomes: {
    new: "Đã tiếp nhận bài mới.",
    new_revision: "Bài này đã có; bản vừa dán khác bản cũ nên được ghi là bản sửa.",
    same_again: "Bài này đã có, không ghi thêm lần nữa.",
  },
  next: "Máy đang đọc bài; nếu đáng chú ý, cảnh báo sẽ hiện ở bàn trực.",
  look: "Tìm bài vừa tiếp nhận",
  toDesk: "Về bàn trực cảnh báo",
  linkNeeded: "Cần liên kết đầy đủ, ví dụ https://…",
  textNeeded: "Cần ít nhất 3 ký tự.",
  danger: "Có người đang nguy hiểm? Gọi 113, 114 hoặc 115 trước, ghi sau.",
} as const;

/** The ways of «gõ lại điều được kể». */
export const TOLD_CHANNELS: readonly Exclude<DeskChannelCode, "social_alert">[] = [
  "phone",
  "in_person",
  "written_petition",
  "patrol",
  "crime_report",
  "denunciation_of_crime",
];

/** What was masked. */
export const MASK_TEXT: Record<MaskKind, string> = {
  phone: "số điện thoại",
  id_card: "số giấy tờ",
  bank: "số tài khoản",
  plate: "biển số xe",
  email: "thư điện tử",
};
