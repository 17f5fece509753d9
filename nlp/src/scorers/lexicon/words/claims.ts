import type { LexiconGroup } from "../types.ts";

/** Statements of fact about the public: how they are introduced and what would follow if they were false. */
export const CLAIM_WORDS: readonly LexiconGroup[] = [
  {
    id: "hearsay",
    signal: "claim_cue",
    phrases: `
(nghe nói|nghe bảo|nghe đâu|nghe đồn|nghe tin|nghe kể|thấy bảo|thấy nói|nghe ông|nghe bà|nghe chị|nghe thằng|nghe mấy|nghe đồn là|đồn là|đồn rằng|người ta nói|người ta bảo|ngta bảo|ngta nói|tin nội bộ|tin mật|tin chuẩn|tin nóng|tin hot|nguồn tin|nguồn đáng tin|người trong|người quen làm|bạn tôi làm|chị tôi làm|có tin|tin từ|được biết|theo nguồn|nghe mẹ|nghe cô|nghe người|nghe chú|nghe bác|nghe em|nghe ngta|nội bộ|nguồn nội bộ|rò rỉ|không ai nói|giấu dân|bưng bít|ém|giấu nhẹm)
(mới|vừa|hôm qua|sáng nay|chiều nay|tối qua|trưa nay|đêm qua|hồi sáng|hồi trưa) (nghe|biết|được|đọc|nhận|có|xảy ra|thấy|công an|bị)
(tôi|em|mình|chị) .. (làm ở|làm trong|làm bên|có người nhà|có đứa cháu|có ông chú|có người quen|có bà chị)
tận mắt
`,
  },
  {
    id: "alarm_share",
    signal: "claim_cue",
    phrases: `
(chia sẻ|share|lan truyền|chuyển tiếp|gửi cho|nhắn cho|báo cho|truyền tay) .. (gấp|ngay|mọi người|người thân|rộng|giùm|cho|bà con|biết|nhiều|các nhóm|liên tục|đi)
(cảnh báo|cảnh giác|khẩn|khẩn cấp|nóng|tin khẩn|cấp báo|báo động|chú ý|lưu ý|alert|sos|hot|gấp|tin nóng)
(bà con|mọi người|các mẹ|phụ huynh|cả nhà|ai có con|nhà nào có|chị em|các bác|các hộ) .. (cẩn thận|cảnh giác|chú ý|đừng|không nên|tuyệt đối|trông|để ý|giữ con|rút|tránh|lưu ý|nhớ|đề phòng|né|coi chừng|dự trữ|trữ)
(đừng|tuyệt đối không|không nên|ngưng|cấm) (ăn|uống|mua|cho con|ra|dùng|đi|mở cửa|nhận|bấm|tin|gửi|chuyển|đến|tới|cho trẻ|cho ai|chủ quan)
(giữ con|trông con|đón con|trông chừng|canh con|để mắt)
(kẻo|không là|chậm là|để lâu|muộn là) .. (mất|khóc|chết|hối|trắng tay|hết|muộn|không kịp|tiêu|ngộ độc|nguy)
(rút|đi rút|mau rút|rút hết|tranh thủ rút) .. (tiền|ngay|gấp|liền|hết|kẻo|về|sạch)
(mua|trữ|tích trữ|gom|dự trữ|đổ xăng) .. (trước|sẵn|ngay|gấp|gạo|nước|thuốc|muối|xăng|mì)
`,
  },
  {
    id: "harm_children",
    signal: "claim_harm",
    topics: ["public_order"],
    phrases: `
(bắt cóc|bắt trẻ|bế trẻ|dụ trẻ|bắt con nít|mẹ mìn|lấy nội tạng|mổ lấy|bán nội tạng|dụ dỗ|thôi miên|đánh thuốc|chuốc thuốc|kẹo ma túy|kẹo lạ|kẹo bay màu|kim tiêm|chụp hình trẻ|chụp ảnh trẻ|theo dõi trẻ|bế đi|dắt đi|bắt đi|kéo lên xe|lôi lên xe|bịt miệng|ma túy)
(cháu|bé|trẻ|học sinh|con|em) .. (mất tích|bị bắt|bị dụ|bị bế|bị cho ăn|bị ép|lên cơn|co giật|bị đánh thuốc|bị kéo|bị chụp|lờ đờ|bị lôi|nhập viện|ngộ độc|bị xâm hại)
(người lạ|xe lạ|đàn bà lạ|đàn ông lạ|gã lạ|hai người lạ|ô tô đen|xe 7 chỗ|xe 16 chỗ|xe bán tải|xe không biển|giả làm|giả danh|đóng giả|mặc đồ|đeo khẩu trang|tóc dài|xe biển) .. (bắt|dụ|chở|lảng vảng|bế|cho kẹo|hỏi|bán|xin|phát|rình|chụp|đi|vào|trước|quanh|gõ|nhân viên|cháu|trẻ|trường)
`,
  },
  {
    id: "harm_health",
    signal: "claim_harm",
    topics: ["public_service"],
    phrases: `
(ngộ độc|nhiễm độc|trúng độc|co giật|tử vong|chết người|nhiễm khuẩn|nhiễm bệnh|lây|lây lan|ổ dịch|dịch bệnh|có dịch|dịch về|bùng dịch|cách ly|phong tỏa|dương tính|ca bệnh|dịch tả|dịch hạch|cúm|virus|bạch hầu|dại|thương hàn|tay chân miệng|sốt xuất huyết|não mô cầu|viêm màng não|nhập viện hàng loạt)
(nước|nước máy|nước giếng|giếng|nước sông) .. (nhiễm|có độc|độc|thuốc sâu|hóa chất|asen|bẩn|vàng khè|đục|mùi|xác|chết|dầu|ung thư|giun|đen|clo|vượt ngưỡng|không uống)
(thịt|rau|cá|bún|giò|thuốc|sữa|gạo|trứng|quán|cơm|tôm|bánh|thực phẩm|nước mắm|kẹo|hàng) .. (bẩn|bệnh|thối|hóa chất|hàn the|ôi|nhiễm|giả|lợn chết|heo chết|lợn dịch|formol|tẩm|quá hạn|hết hạn|dỏm|ngâm|chết dịch|thuốc chuột|độc|phẩm màu|giòi|nhựa)
(uống|ăn|nhịn ăn|dùng|đắp|bôi|xông|ngậm|tiêm) .. (khỏi|chữa|hết|tan|tiêu) .. (bệnh|ung thư|khối u|tiểu đường|huyết áp|gan|sỏi|u bướu|thoát vị|tai biến|xương khớp|mỡ máu|covid|cúm)
(chữa|trị|điều trị) .. (khỏi|dứt điểm|tận gốc|bách bệnh|ung thư|tiểu đường|khối u)
(bỏ|ngưng|không cần|đừng) .. (thuốc tây|uống thuốc|hóa trị|đi viện|tiêm|vắc xin|bác sĩ|mổ|phẫu thuật)
(tiêm|vắc xin|vaccine|thuốc) .. (chết|liệt|vô sinh|tự kỷ|biến chứng|sốc|hết hạn|quá hạn|giả|chip|phản ứng|nhầm)
`,
  },
  {
    id: "harm_money",
    signal: "claim_harm",
    topics: ["civil"],
    phrases: `
(ngân hàng|quỹ|quỹ tín dụng|hợp tác xã|công ty|tiệm vàng|sàn|hụi|dây hụi|họ|phường|đường dây) .. (vỡ|phá sản|sập|mất thanh khoản|đóng cửa|bị bắt|bỏ trốn|ôm tiền|hết tiền|không cho rút|khóa|tê liệt|bể|sắp vỡ|lừa|lung lay|giải thể|vỡ nợ)
(vỡ|bể|sập|giật|đổ) (hụi|họ|phường|nợ|biêu|quỹ|dây|sàn)
(giám đốc|chủ hụi|chủ họ|kế toán|thủ quỹ|bà chủ|ông chủ|chủ tiệm) .. (ôm|bị bắt|bỏ trốn|trốn|cuỗm|biến mất|bán nhà|ra nước ngoài|lặn|thụt két)
(ôm|cuỗm|giật|lừa) .. (tỷ|triệu|tỏi|tr|tiền|hụi|trăm triệu|chục triệu) .. (bỏ trốn|trốn|chạy|của|mất|rồi|bà con|)
(lãi|lợi nhuận|lời) .. (mỗi ngày|một ngày|cam kết|tuần|cao|khủng|{so})
(đầu tư|nạp|góp|chuyển|đóng|nộp) .. (trước|ngay|nhận|lãi|suất|slot|phí|cọc|tài khoản|stk|số tài khoản) .. (hôm nay|triệu|ngay|giữ|nhận|lãi|suất|kẻo|lại|hồ sơ|)
(số tài khoản|stk|chuyển khoản|momo|quét mã) .. (ủng hộ|cứu|giúp|quyên góp|mổ|phí|giữ hộ|gấp|cho bé|trước)
(tên thật|lộ mặt|mặt thật|đây là mặt|nhớ mặt|mặt nó|biển số|nhà ở|tên là|sinh năm|quê ở) .. (lừa|trộm|cướp|ôm|này|nó|đây|thằng|con|ai thấy|)
(đồng loạt|hàng loạt|nhiều người|mấy chục người|cả xóm|cả khu|cả chợ|{so} người|{so} hộ|năm người) .. (bị lừa|mất|bị|báo bị|dính|sập bẫy|trắng tay|ngộ độc|nhập viện|đều|chết)
`,
  },
  {
    id: "harm_disaster",
    signal: "claim_harm",
    topics: ["environment", "public_order"],
    phrases: `
(vỡ đê|vỡ đập|xả lũ|lũ về|nước dâng|sạt lở|sóng thần|động đất|siêu bão|bão cấp|lốc xoáy|mưa đá|vỡ hồ|tràn đê|nứt đê|sập cầu|cầu sập|nứt cầu|nổ bình|rò rỉ ga|rò gas|rò khí|nổ kho|kho pháo|bom|cài bom|đặt bom|có bom|sắp nổ|sập chung cư|nghiêng chung cư|nứt hầm|nứt toác|hóa chất tràn|khí độc|phóng xạ)
(đêm nay|tối nay|mai|sắp|vài tiếng nữa|ngày mai|sáng mai|rạng sáng) .. (vỡ|sập|nổ|bão|lũ|ngập hết|chết|đổ bộ|cắt điện|cúp điện|cắt nước|phong tỏa|cấm)
(chết|thiệt mạng|tử vong|thương vong|mất tích|đuối nước) .. ({so}|người|cháu|em|mấy|cả|nhiều|hàng loạt)
({so}|hai|ba|mấy|nhiều|bốn|năm) .. (người|cháu|em|bé|mạng) .. (chết|tử vong|thiệt mạng|nguy kịch|cấp cứu|nhập viện|mất tích|co giật|bị thương)
`,
  },
  {
    id: "harm_land_rumour",
    signal: "claim_harm",
    topics: ["land"],
    phrases: `
(thu hồi|giải tỏa|cưỡng chế|mất|vô hiệu|hủy) .. (toàn bộ|hết|sổ đỏ|cả khu|đất|nhà|sổ|không đền|trắng) .. (không|sau|từ|ngày|đền|bù|tháng|khu|sổ|hết|)
(quy hoạch|dự án|sân bay|cao tốc|khu công nghiệp|lên quận|lên thành phố|mở đường) .. (đất|giá|tăng|sắp|duyệt|ký|đi qua|lên|chạy qua|gấp|mua|xong)
(giá) .. (tăng|lên|sập|giảm) .. (gấp|triệu|tr|vùn vụt|từng ngày|tuần sau|nay mai|{so})
(ai không|nhà nào không|hộ nào không|không) .. (đổi|nộp|kê khai|đóng|làm) .. (phạt|mất|bị|cắt|thu|triệu|không được)
`,
  },
  {
    id: "harm_official",
    signal: "claim_harm",
    topics: ["public_service"],
    phrases: `
(chủ tịch|cán bộ|công an|hiệu trưởng|tổ trưởng|cô giáo|thầy|bác sĩ|địa chính|trưởng trạm|thủ quỹ|kế toán|ông phó|bà phó|lãnh đạo|ban quản lý|trật tự) .. (nhận tiền|ăn tiền|ăn hối lộ|nhận phong bì|bao che|bảo kê|chia nhau|đút túi|ăn chặn|biển thủ|tham ô|bán đất|bị bắt|bị khởi tố|sờ soạng|sàm sỡ|dâm ô|đánh|lấy của|bớt xén|ký khống|khai khống|chung chi|ôm|cho người nhà|rút|tuồn)
(chung chi|chung tiền|lót tay|phong bì|bôi trơn|hối lộ|lại quả|bảo kê|chạy chọt|chạy án|ăn chia|khai khống|lập khống|ký khống|kê khống|bớt xén|rút ruột|quỹ đen|sân sau|tuồn ra|đi cửa sau|mua suất|bán suất)
`,
  },
  {
    id: "public_event",
    signal: "claim_cue",
    phrases: `
(thông báo|niêm yết|công bố|quyết định|văn bản|kế hoạch|lịch|kết quả|danh sách|biên bản|thông tin|công văn|chỉ thị|nghị quyết|thông cáo|giấy mời|thư mời) .. (từ|số|ngày|về|của|tại|cho|đã|đến|các hộ|dán|trên|gửi|được|)
(từ|kể từ|bắt đầu|đến hết|trước) .. (ngày|{so}|{so} giờ|thứ|mai|hôm nay|tháng|sáng|tuần) .. (tạm|cấm|đóng|mở|cắt|ngừng|ngưng|thu|phun|tiêm|phát|họp|tăng|sửa|áp dụng|khám|cấp|nhận|đến|đi|chợ|trường)
(tạm dừng|tạm ngưng|tạm đóng|đóng cửa|cấm đường|phân luồng|cắt điện|cắt nước|cúp điện|cúp nước|tạm ngừng|mở cửa|khai trương|khánh thành|nghiệm thu|phun thuốc muỗi|tiêm phòng|phát quà|cấp phát|dời|di dời|sáp nhập|đổi tên|thay tổ trưởng|bầu|khởi công|thông xe|ngừng hoạt động|dời chợ|đóng chợ)
(tai nạn|tông nhau|lật xe|kẹt xe|tắc đường|ùn tắc|cây đổ|gãy cành|cháy|đuối nước|sập|vỡ ống|mất điện|mất nước|ngập|nước lên|đứt dây|xe lật|bão|lũ|triều cường|nổ bình|chập điện|đổ dầu|lật thuyền) .. (ở|tại|đường|ngã|chỗ|đoạn|khu|trước|cầu|chợ|rồi|cả|từ|lúc|sáng|đêm|)
(tăng|giảm|lên|xuống|còn|hạ) .. (giá|{so} nghìn|{so}|đồng|ngàn|phí|học phí) .. (một|kg|cân|lít|m3|tháng|từ|rồi|so|tô|bát|ký|vé|khối|)
(công an|đoàn kiểm tra|thanh tra|bộ đội|dân phòng|chính quyền|phường|trường|trạm y tế|điện lực|bệnh viện|cơ quan chức năng) .. (bắt|lập biên bản|khám xét|phong tỏa|kiểm tra|thu giữ|xử phạt|đóng cửa|vừa|đã|tạm giữ|phá|niêm phong|triệu tập|giải tán|khởi tố|thông báo|cho biết|xác nhận|kết luận|làm việc)
(nhiều nơi|mấy nhà|{so} hộ|{so} nhà|{so} người|{so} cháu|cả tổ|cả khu|cả xóm|cả ngõ|cả chợ) .. (bị|mất|ngập|được|đã|không có|đều|phải|chưa)
lúc {so}
(sáng|chiều|tối|trưa|đêm|khuya|hôm) (nay|qua) .. (ở|tại|trước|có|trên|đường|ngay|khu|chỗ|gần|bên|trong|ngoài)
`,
  },
  {
    id: "denial",
    signal: "denial",
    phrases: `
(không có chuyện|không phải là|không có việc|không đúng|sai sự thật|tin giả|tin đồn|tin vịt|bịa|đồn nhảm|đồn bậy|tin sai|tin thất thiệt|fake|đính chính|xác minh|kiểm chứng|xin nói rõ|nói rõ|nói lại cho rõ|làm rõ|hiểu lầm|hiểu nhầm|nghe nhầm|lan truyền sai|đừng đồn|đừng tung tin|ngưng đồn|đừng chia sẻ|thôi đừng đồn|gỡ bài|không phải bắt cóc|không có dịch|không ai bị|vẫn bình thường|hoạt động bình thường|đã kiểm tra|đã xác nhận|đã hỏi)
(camera|biên bản|kết quả|công an|trạm|trường|chủ) .. (cho thấy|xác nhận|ghi nhận|trả lời) .. (không|là|chỉ)
(đâu có|làm gì có|có đâu|không hề|chẳng hề) .. (bắt cóc|dịch|vỡ|ngộ độc|chuyện|thu hồi|ma|bom|chết)
`,
  },
];
