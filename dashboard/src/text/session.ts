/** Words of signing in and of changing one's password. */
export const SESSION_TEXT = {
  title: "Đăng nhập",
  about: "Cảnh báo sớm mâu thuẫn và tin đồn, để hòa giải sớm.",
  username: "Tên đăng nhập",
  password: "Mật khẩu",
  signIn: "Đăng nhập",
  required: "Cần điền mục này",
  demo: "Tài khoản dùng thử",
  demoHint: "Phường Mẫu và mọi dữ liệu ở đây là bịa ra. Chọn một vai để vào thử.",
  enterAs: (name: string) => `Vào với vai ${name}`,
  publicPage: "Thông tin chính thức cho người dân",
  forgot: "Quên mật khẩu: nhờ quản trị phường cấp lại.",
  changeTitle: "Đổi mật khẩu",
  changeQuestion: "Mật khẩu mới của bạn là gì?",
  forced:
    "Đây là lần đăng nhập đầu hoặc mật khẩu vừa được cấp lại. Đặt mật khẩu của riêng bạn rồi mới dùng được các màn hình khác.",
  current: "Mật khẩu hiện tại",
  next: "Mật khẩu mới",
  again: "Nhập lại mật khẩu mới",
  notSame: "Hai lần nhập chưa giống nhau",
  notStrong: "Còn thiếu điều kiện nêu bên dưới",
  rules: "Mật khẩu cần",
  met: "đã đủ",
  unmet: "còn thiếu",
  change: "Đổi mật khẩu",
  changed: "Đã đổi mật khẩu; các phiên đăng nhập khác đã kết thúc",
  signOut: "Đăng xuất",
} as const;

/** What a password needs, each with its test; the server holds the same line (`NewPassword` of the core). */
export const PASSWORD_RULES: readonly { words: string; met: (text: string) => boolean }[] = [
  { words: "ít nhất 14 ký tự", met: (text) => text.length >= 14 },
  { words: "chữ thường", met: (text) => /\p{Ll}/u.test(text) },
  { words: "chữ hoa", met: (text) => /\p{Lu}/u.test(text) },
  { words: "chữ số", met: (text) => /\d/.test(text) },
  { words: "ký tự khác, ví dụ dấu cách hoặc dấu chấm", met: (text) => /[^\p{L}\d]/u.test(text) },
];
