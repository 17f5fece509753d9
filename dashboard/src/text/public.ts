/** Words of the page that anyone may read. Plain, warm, nothing promised that the house does not hold. */
export const PUBLIC_TEXT = {
  title: (ward: string) => `Thông tin chính thức của ${ward}`,
  lead: "Điều gì đúng trong những chuyện bà con đang nói? Phường kiểm chứng rồi viết ở đây, có ngày và nguồn để ai cũng xem lại được.",
  documentTitle: "Thông tin chính thức",
  danger: "Có người đang gặp nguy hiểm? Gọi ngay, đừng viết ở đây.",
  contents: "Trên trang này",
  print: "In trang này",
  sections: {
    corrections: "Thông tin đã kiểm chứng",
    report: "Báo cho phường một chuyện",
    walls: "Hệ thống này không làm gì",
    sources: "Phường đọc những nguồn nào, vì sao",
    quality: "Máy đúng bao nhiêu",
    retention: "Giữ bao lâu",
    rights: "Dữ liệu của bà con",
  },
  corrections: {
    empty: "Hiện chưa có tin nào cần đính chính.",
    emptyHint: "Bà con nghe điều gì chưa rõ, hãy hỏi phường ở mục bên dưới.",
    older: (count: number) => `Xem ${count} bản cũ hơn`,
    ask: "Báo hoặc hỏi phường",
  },
  report: {
    lead: "Không cần tên, không cần số điện thoại. Viết việc gì, ở đâu, khi nào.",
    danger:
      "Phiếu này không được đọc ngay lập tức. Có người bị đánh, bị dọa, cháy nhà, cần cấp cứu: gọi 113 (công an), 114 (chữa cháy), 115 (cấp cứu).",
    text: "Có chuyện gì?",
    hint: "Ví dụ: «Ngõ 5, quán hát loa to tới nửa đêm ba hôm nay, bà con nói mà chưa được.»",
    privacy: "Số điện thoại, số giấy tờ viết vào đây sẽ được che trước khi lưu.",
    area: "Ở tổ nào?",
    anyArea: "Không rõ, hoặc nơi khác trong phường",
    send: "Gửi cho phường",
    needed: "Viết ít nhất 10 ký tự.",
    failed: "Chưa gửi được",
    thanks: "Phường đã nhận được. Cảm ơn bà con.",
    receipt: "Mã phiếu",
    receiptHint: "Ghi lại mã này nếu muốn hỏi lại sau; mã không cho biết ai đã gửi.",
    again: "Gửi chuyện khác",
    criticism:
      "Góp ý, phê bình, khiếu nại cơ quan cũng viết được ở đây: lời đó được chuyển tới nơi phải trả lời, công an không đọc được.",
  },
  walls: {
    lead: "Bảy điều hệ thống này được dựng để không làm được, không phải chỉ hứa không làm.",
  },
  sources: {
    lead: "Chỉ những nguồn trong bảng này. Không đọc nhóm kín khi quản trị nhóm chưa đồng ý, không lập tài khoản giả.",
    name: "Nguồn",
    kind: "Cách vào",
    purpose: "Để làm gì",
    basis: "Căn cứ",
    until: "Đến hết ngày",
    empty: "Hiện chưa đọc nguồn nào.",
  },
  quality: {
    lead: "Máy đọc và gợi ý, cán bộ xét từng cảnh báo là đúng hay sai. Đây là kết quả một năm qua, ghi cả chỗ sai.",
    all: "Mọi chủ đề",
    topic: "Chủ đề",
    judged: "Đã xét",
    share: "Máy báo đúng",
    atLeast: (count: string) => `từ ${count} cảnh báo trở lên`,
    between: (low: string, high: string) => `khoảng ${low} đến ${high}`,
    few: (least: string) =>
      `Chưa đủ số liệu: phải có ít nhất ${least} cảnh báo được xét thì con số mới nói lên điều gì.`,
    how: (least: string) =>
      `Chủ đề có dưới ${least} cảnh báo được xét thì không ghi. Số được làm tròn, không tính chuyện bạo lực gia đình và trẻ em, để không ai bị đoán ra.`,
  },
  retention: {
    lead: "Hết hạn là xóa. Bài bị gỡ ở nơi gốc thì bản lưu ở đây cũng bị xóa.",
    days: (days: number) => `${days} ngày`,
    case: "Bài gắn với một vụ việc đang giải quyết được giữ cùng hồ sơ vụ việc, theo quy định lưu trữ.",
  },
  rights: {
    lead: "Bà con có quyền hỏi phường đang giữ gì về mình, xin xem, xin sửa, xin xóa, phản đối việc dùng, và khiếu nại (Luật Bảo vệ dữ liệu cá nhân 2025).",
    steps: [
      "Đến Văn phòng HĐND và UBND phường, hoặc gọi số dưới đây. Không cần nói lý do.",
      "Hệ thống không lưu tên người viết, nên hãy mang theo liên kết tới bài, hoặc chép lại câu trong bài và ngày đăng, để phường tìm được.",
      "Phường trả lời đã làm gì. Nếu không xóa được vì phải giữ hồ sơ theo luật, phường nói rõ điều luật nào.",
    ],
    upstream: "Cách nhanh nhất để xóa một bài của mình: gỡ bài ở nơi đã đăng. Bản lưu ở đây sẽ mất theo.",
    phone: "Số liên hệ của phường",
  },
  footer: {
    staff: "Cán bộ đăng nhập",
    made: "Trang này không dùng cookie theo dõi và không tải gì từ bên ngoài.",
  },
} as const;

/** The seven walls (design 2) as a resident would say them. */
export const WALLS_TEXT: readonly { title: string; text: string }[] = [
  {
    title: "Không theo dõi người viết",
    text: "Tên người viết không được lưu. Không có hồ sơ, không chấm điểm, không tìm theo tên một ai. Số điện thoại, giấy tờ, tài khoản, biển số trong bài được che trước khi lưu.",
  },
  {
    title: "Góp ý, phê bình, khiếu nại không bị coi là chuyện xấu",
    text: "Nói phường làm chưa tốt, kiến nghị, tố cáo, châm biếm là quyền của bà con. Lời đó được chuyển tới nơi phải trả lời, có thời hạn; công an không mở được. Chỉ khi chính người viết dọa đánh hay kêu gọi đánh người thì mới khác.",
  },
  {
    title: "Máy chỉ gợi ý, người quyết định",
    text: "Không vụ việc nào được mở, không kết luận nào được đưa ra mà không có một người ký tên chịu trách nhiệm. Thông tin chính thức phải có người thứ hai duyệt.",
  },
  {
    title: "Chỉ đọc nguồn đã đăng ký",
    text: "Mỗi nguồn có chủ, có căn cứ hoặc sự đồng ý, có mục đích và ngày hết hạn, ghi ở bảng bên dưới. Không vào nhóm kín, không tài khoản giả, không giả dạng.",
  },
  {
    title: "Số nhỏ không đưa lên bản đồ",
    text: "Nơi có dưới ba việc thì không hiện con số, để không ai bị đoán ra. Bạo lực gia đình và chuyện trẻ em không bao giờ lên bản đồ.",
  },
  {
    title: "Dữ liệu có ngày hết",
    text: "Bài không liên quan bị xóa sau ít ngày. Bà con gỡ bài của mình thì bản lưu ở đây cũng mất.",
  },
  {
    title: "Ai xem gì cũng được ghi lại",
    text: "Mỗi quyết định, mỗi lần xem hồ sơ nhạy cảm, mỗi lần lấy dữ liệu ra được ghi vào một cuốn sổ không sửa, không xóa được; có người kiểm tra cuốn sổ đó.",
  },
];
