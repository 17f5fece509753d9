/**
 * The one table of errors: each is named for what must happen next. `status` is the HTTP answer, `title` and
 * `next` are what a person reads (Vietnamese). Text of exceptions never reaches a client; these do.
 */
export const ERRORS = {
  fix_input: {
    status: 400,
    title: "Dữ liệu gửi lên chưa đúng",
    next: "Xem các mục được đánh dấu, sửa rồi gửi lại.",
  },
  sign_in: { status: 401, title: "Cần đăng nhập", next: "Đăng nhập rồi thử lại." },
  check_credentials: {
    status: 401,
    title: "Tên đăng nhập hoặc mật khẩu không đúng",
    next: "Kiểm tra lại cả hai; sau năm lần sai tài khoản tạm khóa.",
  },
  change_password: {
    status: 403,
    title: "Cần đổi mật khẩu lần đầu",
    next: "Đặt mật khẩu mới rồi mới dùng được các màn hình khác.",
  },
  ask_for_right: {
    status: 403,
    title: "Tài khoản không có quyền này",
    next: "Nếu công việc cần đến, đề nghị quản trị phường cấp vai trò phù hợp.",
  },
  reload_page: { status: 403, title: "Phiên làm việc không khớp", next: "Tải lại trang rồi thử lại." },
  wait_for_unlock: {
    status: 423,
    title: "Tài khoản đang tạm khóa",
    next: "Đợi 15 phút hoặc nhờ quản trị mở khóa.",
  },
  look_elsewhere: {
    status: 404,
    title: "Không tìm thấy",
    next: "Mục này không có, hoặc không thuộc quyền xem.",
  },
  reload_and_retry: {
    status: 409,
    title: "Người khác vừa thay đổi mục này",
    next: "Tải lại để xem thay đổi, rồi quyết định lại.",
  },
  already_so: { status: 409, title: "Việc này đã được làm rồi", next: "Không cần làm gì thêm." },
  step_not_allowed: {
    status: 409,
    title: "Chưa thể làm bước này",
    next: "Hoàn tất các điều kiện nêu dưới đây rồi làm lại.",
  },
  ask_second_person: {
    status: 403,
    title: "Cần người thứ hai duyệt",
    next: "Người soạn không được tự duyệt; nhờ người có thẩm quyền khác.",
  },
  source_refused: {
    status: 422,
    title: "Nguồn không được phép thu thập",
    next: "Đăng ký nguồn với căn cứ hoặc sự đồng ý của quản trị nhóm trước.",
  },
  send_less: { status: 413, title: "Nội dung gửi lên quá lớn", next: "Chia nhỏ hoặc rút gọn rồi gửi lại." },
  slow_down: { status: 429, title: "Gửi quá nhiều lần", next: "Đợi một phút rồi thử lại." },
  already_set_up: {
    status: 409,
    title: "Hệ thống đã được cài đặt",
    next: "Đăng nhập bằng tài khoản quản trị.",
  },
  wrong_setup_code: {
    status: 403,
    title: "Mã cài đặt không đúng",
    next: "Dùng mã in trên màn hình máy chủ khi khởi động.",
  },
  call_operator: {
    status: 500,
    title: "Hệ thống gặp lỗi",
    next: "Thử lại sau ít phút; nếu vẫn lỗi, báo quản trị kèm mã yêu cầu.",
  },
  make_room: {
    status: 507,
    title: "Ổ đĩa máy chủ sắp đầy",
    next: "Quản trị dọn chỗ trên ổ đĩa chứa dữ liệu rồi thử lại; chưa có gì bị mất.",
  },
  try_again_soon: { status: 503, title: "Hệ thống đang bận", next: "Thử lại sau ít phút." },
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** A field that was wrong: where, and what was expected there. */
export type FieldError = { path: string; expected: string };

/** An error from the table; `detail` is written for the reader and holds no exception text and no secret. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: string | undefined;
  readonly fields: FieldError[];

  constructor(code: ErrorCode, options: { detail?: string; fields?: FieldError[]; cause?: unknown } = {}) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.detail = options.detail;
    this.fields = options.fields ?? [];
  }
}
