import type {
  FetchReason,
  IntakeReason,
  LegalBasis,
  RunOutcome,
  SourceKind,
  SourceState,
  SourceView,
  WardPlace,
} from "@hoasom/core";

/** Through which door texts of a source come in. */
export const SOURCE_KIND_LABELS: Record<SourceKind, string> = {
  rss: "Kênh tin RSS",
  website: "Trang web",
  import: "Tệp nhập vào",
  desk: "Bàn tiếp nhận",
  group_head: "Báo cáo của tổ trưởng",
  citizen_form: "Phiếu của người dân",
};

/** Whether a source may be collected. */
export const SOURCE_STATE_LABELS: Record<SourceState, string> = {
  active: "Đang dùng",
  paused: "Tạm dừng",
  withdrawn: "Đã rút",
  expired: "Hết thời hạn",
};

/** Whether a source still speaks. */
export const SOURCE_HEALTH_LABELS: Record<SourceView["health"]["state"], string> = {
  healthy: "Bình thường",
  quiet: "Im lặng lâu hơn thường lệ",
  failing: "Đang lỗi",
  never_run: "Chưa thu thập lần nào",
  stopped: "Đã dừng",
};

/** How a collection ended. */
export const RUN_OUTCOME_LABELS: Record<RunOutcome, string> = {
  new: "Có bài mới",
  empty: "Không có bài nào",
  unchanged: "Không có gì mới",
  failed: "Không lấy được",
  refused: "Không được phép lấy",
};

/** Why the door to the network stayed shut, or a fetch failed. */
export const FETCH_REASON_LABELS: Record<FetchReason, string> = {
  not_registered: "Nguồn chưa đăng ký",
  expired: "Nguồn đã hết thời hạn",
  withdrawn: "Nguồn đã rút",
  paused: "Nguồn đang tạm dừng",
  robots_disallow: "Trang không cho máy đọc (robots.txt)",
  private_address: "Địa chỉ nội bộ, không được vào",
  bad_scheme: "Địa chỉ không phải http hoặc https",
  too_large: "Nội dung quá lớn",
  timed_out: "Quá lâu không trả lời",
  http_error: "Trang trả lỗi",
  network_error: "Không kết nối được",
  wrong_content: "Nội dung không đúng dạng",
  challenge: "Trang đòi kiểm tra người thật",
  too_many_redirects: "Chuyển hướng quá nhiều lần",
};

/** Why an item became a post, or did not. */
export const INTAKE_REASON_LABELS: Record<IntakeReason, string> = {
  broken_json: "Dòng hỏng, không đọc được",
  wrong_shape: "Thiếu hoặc sai mục",
  empty_text: "Không có chữ",
  text_too_long: "Quá dài",
  bad_characters: "Ký tự không hợp lệ",
  bad_link: "Liên kết không hợp lệ",
  bad_time: "Thời gian không hợp lệ",
  time_before_2004: "Thời gian trước năm 2004",
  time_in_future: "Thời gian ở tương lai",
  unknown_group: "Nhóm chưa đăng ký",
  same_again: "Đã có rồi",
  new_revision: "Bản sửa của bài đã có",
  new: "Bài mới",
};

/** On what ground a source may be read. */
export const LEGAL_BASIS_LABELS: Record<LegalBasis["kind"], string> = {
  law: "Căn cứ pháp luật",
  consent: "Quản trị nhóm đồng ý",
};

/** What sort of place a name means. */
export const PLACE_KIND_LABELS: Record<WardPlace["kind"], string> = {
  street: "Đường, phố",
  alley: "Ngõ, ngách",
  market: "Chợ",
  school: "Trường học",
  building: "Tòa nhà",
  landmark: "Địa điểm",
};
