import type { LexiconGroup } from "../types.ts";

/**
 * Lawful speech towards public bodies: who is addressed and how. Public bodies, utilities, public schools, the market
 * board, the head of a residential group; not private firms, landlords or a parents' committee.
 */
export const PROTECTED_WORDS: readonly LexiconGroup[] = [
  {
    id: "authority_ward",
    signal: "authority",
    phrases: `
(ủy ban|ủy ban nhân dân|ubnd|uỷ ban|hội đồng nhân dân|chính quyền|lãnh đạo phường|cán bộ phường|chủ tịch phường|phó chủ tịch|chủ tịch|bí thư|đảng ủy|tiếp dân|tiếp công dân|một cửa|bộ phận một cửa|cơ quan chức năng|cấp trên|các cấp|nhà nước|mặt trận|hội phụ nữ|đoàn thanh niên|hội nông dân)
(phường|xã|ub) (mình|ta|ơi|à|đâu|có|không|nói|bảo|trả lời|làm|xuống|về|thu|hứa|im|lại|cứ|giải quyết|họp|nào|thì|biết|mà|phải|kêu|xem|dẹp|nên|ăn|hẹn|vẫn|chưa|gì|nhận|gửi|này|toàn|chả|hay|ra|cho|xử|cấp|đã|mới)
(lên|ra|xuống|hỏi|báo|gửi|nhờ|kính gửi|kính thưa|thưa|đề nghị|mong|trình|gọi|phản ánh|của|ở|cán bộ|lãnh đạo|trụ sở|đơn|trên|bên|ông|bà|ngoài|ông ở|quan|mấy ông|loa|cổng) (phường|xã|ub)
(phòng|sở|ban|cục|chi cục) (kinh tế|văn hóa|địa chính|tư pháp|tài nguyên|xây dựng|nội vụ|hạ tầng|giáo dục|y tế|thuế|lao động|giao thông|quản lý đô thị)
`,
  },
  {
    id: "authority_official",
    signal: "authority",
    phrases: `
(cán bộ|công chức|quan|quan chức|các sếp|các quan|mấy ông quan|nhân viên quầy|cán bộ địa chính|địa chính|tư pháp|các vị|quý vị|các ông bà|các đồng chí|đồng chí|quý cấp|quý cơ quan|quý phường|các bác lãnh đạo|lãnh đạo|mấy sếp|mấy ổng|mấy ông)
(tổ trưởng|trưởng khu|trưởng khu phố|trưởng thôn|trưởng ấp|trưởng xóm|tổ phó|bí thư chi bộ|ban công tác mặt trận|chi bộ|tổ dân phố|trưởng ban|khu phố)
(đội trật tự|trật tự đô thị|đô thị|dân phòng|quy tắc|đội quản lý|thanh tra xây dựng|thanh tra|tổ công tác)
`,
  },
  {
    id: "authority_police",
    signal: "authority",
    phrases: `
(công an phường|công an xã|công an khu vực|cảnh sát khu vực|csgt|cảnh sát giao thông|đồn công an|trụ sở công an|mấy anh công an|các anh công an|trực ban|cảnh sát|anh công an|chú công an)
công an
`,
  },
  {
    id: "authority_utility",
    signal: "authority",
    phrases: `
(điện lực|công ty điện|công ty nước|nước sạch|xí nghiệp nước|cấp nước|công ty môi trường|môi trường đô thị|bên môi trường|công ty cây xanh|công ty thoát nước|nhà máy nước|trạm bơm|thủy nông|tổng đài|bưu điện|bảo hiểm xã hội|kho bạc|xe buýt|tuyến xe|bến xe|hotline|nước máy|xí nghiệp|đơn vị thi công|ban dự án|chủ đầu tư|công ty công trình)
`,
  },
  {
    id: "authority_school_clinic",
    signal: "authority",
    phrases: `
(nhà trường|hiệu trưởng|hiệu phó|ban giám hiệu|phòng giáo dục|trường công|giáo viên chủ nhiệm|cô giáo|thầy giáo|cô hiệu trưởng|thầy hiệu trưởng|trường tiểu học|trường thcs|trường mầm non|trường thpt|căng tin trường|bếp ăn)
(trạm y tế|trạm xá|bệnh viện|trung tâm y tế|khoa|bác sĩ trực|điều dưỡng|y tá|phòng khám đa khoa|trạm trưởng)
`,
  },
  {
    id: "authority_market",
    signal: "authority",
    phrases: `
(ban quản lý chợ|bql chợ|ban quản lý|quản lý chợ|ban quản trị chợ|đội thu phí|tổ thu phí|ban quản lý bến|ban quản lý dự án|nhà văn hóa|ban quản lý nghĩa trang|trung tâm văn hóa|trung tâm dịch vụ)
`,
  },
  {
    id: "petition",
    signal: "protected_cue",
    phrases: `
(đề nghị|kiến nghị|phản ánh|khiếu nại|tố cáo|kính gửi|kính đề nghị|kính mong|kính thưa|yêu cầu|đơn tố cáo|đơn khiếu nại|đơn kiến nghị|đơn phản ánh|đơn đề nghị|làm đơn|viết đơn|gửi đơn|nộp đơn|đơn thư|gửi thư|tố giác|chất vấn|đối thoại|lấy ý kiến|ý kiến|góp ý|kêu cứu) .. (tới|đến|lên|phường|xem xét|giải quyết|trả lời|kiểm tra|công khai|cơ quan|các cấp|cho|làm rõ|sớm|xử lý|ủy ban|nhà trường|điện lực|công an|tổ trưởng|của|với|)
(chúng tôi|tôi|tập thể|bà con|các hộ|cư dân|nhân dân|cử tri|{so} hộ) .. (đề nghị|kiến nghị|yêu cầu|phản ánh|khiếu nại|tố cáo|xin hỏi|mong|ký tên|ký|gửi|xin được)
(xin hỏi|cho hỏi|xin được hỏi|tôi hỏi|dân hỏi) .. (phường|ủy ban|cán bộ|nhà trường|lãnh đạo|điện lực|các|ban|công an|vì sao|bao giờ|tiền|ai|thế|có|căn cứ)
(trả lời|giải thích|phúc đáp|giải trình|công khai|minh bạch) .. (bằng văn bản|cho dân|rõ|bằng giấy|thu chi|danh sách|cụ thể|trước dân|số tiền|khoản|sổ|cho|)
(bằng văn bản|giấy trắng mực đen|theo luật|theo quy định|đúng quy định|quy định nào|căn cứ nào|điều nào|nghị định|điều {so}|luật)
(chữ ký|ký tên|ký đơn|đóng dấu|số công văn|có dấu|giấy tiếp nhận|giấy hẹn|phiếu tiếp nhận)
(xem xét|giải quyết|xử lý|can thiệp|kiểm tra|vào cuộc|thanh tra|làm rõ|xác minh|chấn chỉnh|xem lại|sửa|khắc phục|bố trí|lắp) .. (giúp|giùm|hộ|cho dân|cho bà con|sớm|dứt điểm|trước|lại|với ạ|ạ)
(cơ quan|phường|ủy ban|chính quyền|cấp trên|công an|điện lực|trường|các cấp|ban quản lý) .. (vào cuộc|xem xét|giải quyết|kiểm tra|xử lý|làm việc|can thiệp|trả lời|xuống|quan tâm|xem|phối hợp|lắp|sửa|công khai)
`,
  },
  {
    id: "complaint_service",
    signal: "protected_cue",
    phrases: `
(hành dân|hành là chính|làm khó|gây khó|hạch sách|vòi vĩnh|quan liêu|vô trách nhiệm|đùn đẩy|đá bóng|thái độ|hách dịch|cửa quyền|thờ ơ|làm ngơ|vô cảm|bao che|bảo kê|nhũng nhiễu|tham nhũng|tiêu cực|bớt xén|rút ruột|lạm thu|lạm quyền|ăn chặn|phong bì|lót tay|bôi trơn|thiên vị|người nhà|con ông cháu cha|chạy chọt|mua chuộc|nhóm lợi ích|đánh trống bỏ dùi|chống chế|câu giờ|hứa hão|hứa suông|lãng phí|hình thức|cho có|cho có lệ|nói một đằng|mị dân|giấu dân|coi thường dân|dân đen)
(gọi|báo|gửi|nộp|phản ánh|kêu|hỏi|đơn|kiến nghị|trình) .. (lần|mãi|hoài|bao nhiêu|mấy|nhiều|từ|suốt) .. (không|chẳng|chưa|vẫn|im|mà|chả) .. (ai|thấy|trả lời|giải quyết|xử lý|hồi âm|nghe|có|được|xuống|sửa)
(không|chưa|chẳng|chả) (ai|thấy|thấy ai|có ai|được) (giải quyết|trả lời|xử lý|xuống|hồi âm|phản hồi|sửa|quan tâm|nghe máy|đoái hoài|ngó|lắp|công khai|chịu trách nhiệm|đến|làm|hỏi)
(bảo|kêu|chỉ|đẩy|hẹn) .. (về|chờ|đợi|lên|sang|mai|tuần sau|quay lại|hỏi|xuống) .. (hỏi|chờ|lại|phường|tổ|phòng|tuần|nữa|làm lại|bổ sung|đợi|kia|quầy|bên)
(chạy|đi|lên|quay) .. (đi chạy lại|đi lại lại|tới lui|mấy lần|bốn lần|năm lần|ba lần|bảy lần|bao lần|lên xuống|hàng chục lần|lui)
(gọi|báo|trình báo|nhờ|kêu) ... (công an|phường|113|tổ trưởng|trực ban|đường dây nóng|tổng đài) ... (không ai|không thấy|chẳng ai|không xuống|chưa thấy|không đến|không bắt máy|không nghe máy|bảo mai|bảo chờ|chưa xuống|chưa ai)
(thu|đóng|nộp) .. (không|chẳng) .. (biên lai|hóa đơn|công khai|giải thích|giấy|phiếu|ai biết)
(thu|phí|tiền) .. (vô lý|sai|tự nguyện|bắt buộc|ép|khống|nhanh|đều|thì nhanh|không thiếu|đầy đủ)
(tự nguyện) .. (bắt buộc|ép|mà|kiểu gì|ghi sẵn|thu)
(sao|vì sao|tại sao|bao giờ|đến bao giờ|khi nào|chừng nào|đến khi nào|ai chịu trách nhiệm|trách nhiệm của ai|tiền đi đâu|tiền dân|tiền thuế|dân đóng|dân chịu|chỉ khổ dân|khổ dân|dân kêu|kêu trời|dân hỏi|dân biết|dân bàn|dân kiểm tra|lòng dân|mất lòng tin|niềm tin|dân nghèo)
(xử lý|giải quyết|sửa chữa|tiếp thu|ghi nhận|chuyển cấp trên|đang xử lý|đang xem xét) .. (rồi để đó|cho có|rồi|nửa vời|chậm|mà|lâu|suốt|hoài|mãi|để đấy)
(im lặng|im re|lặng thinh|bặt tăm|mất hút|chìm xuồng|ngâm|ngâm hồ sơ|ngâm đơn|xếp ngăn kéo|nằm ngăn kéo|bỏ ngăn kéo|ngủ trong)
(mất|cúp|cắt) (điện|nước) .. (suốt|liên tục|mấy ngày|cả ngày|không báo|hoài|từ|không thông báo|lần)
(cán bộ|công an|bác sĩ|y tá|cô giáo|hiệu trưởng|tổ trưởng|nhân viên) .. (quát|nạt|mắng|chửi|bảo|hỏi|không|bỏ về|đi muộn|nghỉ sớm|ăn trưa|bấm điện thoại|lướt|chơi game|cười|vênh|đập bàn|trừng|hất)
(công bằng|bất công|đúng người|trong khi|sao chỉ|riêng nhà|chỉ có nhà|nhà quan|nhà sếp|hai mặt|tiêu chuẩn kép|thì được|thì không|người nghèo|ô tô vẫn) .. (nhà|thì|được|không|có|hộ|tên|phạt|lại|vẫn|)
`,
  },
  {
    id: "satire",
    signal: "protected_cue",
    phrases: `
(cảm ơn|cám ơn|chúc mừng|hoan hô|nhiệt liệt|xin chúc mừng|biểu dương|khen|vinh danh|thán phục|ngưỡng mộ|trân trọng|kính mời|đề xuất) .. (phường|điện lực|cán bộ|lãnh đạo|quý|các bác|ủy ban|chủ đầu tư|đội|công ty|anh em|nhà trường)
(kỷ lục|guinness|resort|hồ bơi|hồ bơi miễn phí|nhạc nước|venice|du lịch|di sản|bảo tàng|đặc sản|thiên đường|5 sao|năm sao|chuẩn quốc tế|đáng sống|văn minh|kiểu mẫu|công nghệ|4.0|thần tốc|season|tập {so}|phần {so}|nuôi cá|thả cá|bơi|trồng lúa|trồng sen|câu cá) .. (miễn phí|phường|đường|ổ gà|nước|cống|mình|ngập|luôn|quê|dân|vỉa hè|giữa|trước|hố)
(đúng quy trình|đúng quy định lắm|quy trình|rút kinh nghiệm|nghiêm túc rút kinh nghiệm|ghi nhận ý kiến|tiếp thu|đang hoàn thiện|đang nghiên cứu|chờ chỉ đạo|xin chỉ đạo|đồng bộ|hạ tầng|thành tích|báo cáo|tổng kết|phát thưởng|bằng khen|danh hiệu|khẩu hiệu)
(năng động|quyết liệt|vào cuộc|sát sao|tận tâm|tận tụy|chu đáo|công bộc|vì dân|phục vụ nhân dân|đầy tớ|cha mẹ dân|quan phụ mẫu|các cụ|các ngài|ngài)
`,
  },
];
