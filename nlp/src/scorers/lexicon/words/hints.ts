import type { LexiconGroup } from "../types.ts";

/**
 * Single words and short forms that prove nothing alone and get small weights: what the talk is likely about, and
 * how heated it is. Words of one line weigh the same.
 */
export const HINTS: readonly LexiconGroup[] = [
  {
    id: "hint_force",
    signal: "violence",
    phrases: `
đánh
đập
(đâm|xiên|thọc)
chém
giết
(đốt|thiêu|châm lửa)
(bắn|nổ súng)
(đấm|tát|vả|bạt tai)
(đạp|đá|húc)
(bóp|siết|ghì) cổ
(phang|nện|vụt|quất|giáng|táng)
(túm|lôi|giật|giằng)
(xô|đẩy|ấn)
(chặt|băm|bổ|phập)
(ném|chọi|liệng|phi)
(tạt|hắt|hất)
(trói|còng|nhốt)
(rượt|đuổi|dí)
(vây|quây|bủa)
(chặn|cản)
(khiêng|vác|ôm|bế)
(ngã|té|gục)
(run|run rẩy|run cầm cập)
(la|hét|gào|thét|kêu cứu)
(khóc|nấc)
(quỳ|lạy)
(trốn|núp)
(cắn|cào|cấu)
(dẫm|giẫm)
(lao|xông|nhào|bổ nhào)
(nhảy xuống|leo rào|trèo rào|phá cửa|đạp cửa|đập cửa)
`,
  },
  {
    id: "hint_weapon",
    signal: "weapon",
    phrases: `
dao
(gậy|cây gậy)
(búa|rìu)
(rựa|mác|kiếm|mã tấu|đao)
(súng|đạn)
(xăng|can xăng)
(gạch|viên gạch|cục gạch|nửa viên gạch)
(cuốc|xẻng|xà beng|liềm)
(tuýp|côn|cờ lê|ống sắt|thanh sắt|cây sắt)
(kéo|tua vít|mảnh chai|vỏ chai|chai bia)
(axit|a xít)
(bình ga|ga)
(mài|rèn)
(đồ nghề|đồ chơi|hàng nóng|hung khí)
(máu)
(viện|cấp cứu|khâu|băng bó|bó bột)
(sẹo|vết thương|vết bầm|vết cắn|bầm)
(chết|mạng|xác)
`,
  },
  {
    id: "hint_threat",
    signal: "threat",
    phrases: `
(coi chừng|liệu|biết tay|biết mặt)
(đừng trách|khỏi trách)
(xử|tính sổ|hỏi tội|dằn mặt)
(thách|đố)
(lần nữa|nữa thì|nữa là)
(mà còn|còn mà|cứ thử|thử coi|thử xem)
(tối nay|đêm nay|lát nữa|chiều nay|tan ca|tan học)
(ngoài cổng|cổng sau|đầu ngõ|đầu hẻm|bãi đất trống|chân cầu|gầm cầu)
(đợi|chờ|đón|rình|canh)
(thăm|hỏi thăm|ghé|tiếp đón|tiễn)
(khỏi cần|khỏi phải|khỏi mất công)
(anh em|đàn em|đồng bọn|mấy đứa nhỏ|mấy thằng em)
(dạy|dạy dỗ|dạy cho|bài học)
(gãy|què|lìa|rụng|nát|vỡ sọ|vỡ mặt)
(tù|đi tù|ra tù|mới ra tù|bóc lịch)
(giang hồ|xăm trổ|đầu gấu|dân chơi)
(quan tài|hòm|vòng hoa|nhang|thắp nhang|di ảnh|lên bàn thờ|bảo hiểm nhân thọ|di chúc)
(máu|lấy máu|đổ máu)
tao
mày
(thằng nào|con nào|đứa nào|ai mà)
(ló mặt|thò mặt|bén mảng|bước chân|đặt chân|bước qua|bước vào|lại gần|lảng vảng)
(nể|nhịn|hiền|sợ gì|sợ ai|ngán|ngại gì)
(cho mày|cho nó|cho chúng nó|cho tụi nó|cho ổng|cho bả)
(giữ|lo|ôm) .. (cái mạng|cái thân|cái mồm|cái miệng|cái răng|con)
`,
  },
  {
    id: "hint_dispute",
    signal: "dispute",
    phrases: `
(cãi|cãi lại|cự|cự lại)
(chửi|mắng|quát|nạt|rủa)
(đòi|bắt|ép|đuổi)
(đôi bên|hai bên|hai nhà|2 bên|2 nhà)
(phe|bè|phía)
(bênh|binh)
(đứng giữa|đứng chắn|đứng chặn|nằm chắn)
(chống nạnh|chỉ mặt|trừng|hất hàm|vênh)
(không ai nhường|không chịu|nhất định không|cương quyết)
(kiện|tòa|luật sư|công chứng)
(tranh|giành|giật lại|cướp)
(lấn|chiếm|xâm phạm)
(khóa|xích|bịt|rào|chắn)
(đổ|vứt|ném|quăng|hất) .. (sang|qua|vào|vô)
(nhổ|bẻ|cắt|giật|dỡ|tháo)
(dán|treo|giăng|căng) .. (giấy|biển|ảnh|băng rôn|tờ)
(livestream|quay clip|clip|camera)
(bóc phốt|phốt|đăng|lên mạng)
(bỏ về|bỏ đi|quay lưng|sập cửa|đóng cửa)
(tuyên bố|thề|cấm|cấm cửa)
(cắm|dựng|xây) .. (cọc|rào|tường|biển) .. (giữa|chặn|chắn|ngang)
(thợ|máy xúc|xe ben|xe tải) .. (không cho|chặn|cản|đuổi)
(đối chất|ba mặt một lời|nói cho ra)
(trả đây|trả lại|trả tiền|đền đi|đền đây|xin lỗi đi)
(lật lọng|tráo trở|hứa lèo|nuốt lời)
(oan|vu|bịa|đổ cho|đổ tại)
(trộm|ăn cắp|lấy cắp|thó|nẫng)
(bồ|bồ bịch|ghen|cặp)
(nợ|quỵt|xù)
(gây|kiếm chuyện|sinh sự|khiêu khích)
(tổ trưởng|công an|dân phòng|bảo vệ) .. (can|đến|tới|mời|lập biên bản|ra|xuống)
`,
  },
  {
    id: "hint_tension",
    signal: "tension",
    phrases: `
(cố tình|nhất quyết|khăng khăng|bố láo|láo toét|hỗn láo|thách thức|hống hách|ích kỷ|tham lam)
(thằng|con) (này|kia|đó|nào|ấy)
(quá đáng|quá thể|đến cùng)
(căng thẳng|ầm ĩ|ồn ào)
(luật sư|phiên tòa|kiện)
(bực|tức|ức|cay|cáu|điên|bực bội)
(khổ|mệt|chán|nản|ngán|oải)
(sao mà|kiểu gì|vậy đó|thế đấy|thế mà|vậy mà)
(nói hoài|nói mãi|nhắc hoài|nhắc mãi|nói không nghe|nói rồi)
(hàng xóm|nhà bên|nhà kế bên|nhà đối diện|nhà sát vách|phòng bên|tầng trên)
(không ai|chẳng ai|chả ai) .. (dám|nói|nghe|chịu|trả)
(ý thức|vô ý thức|tự giác)
(đừng|thôi đừng|bớt)
(làm ơn|xin|nhờ|mong) .. (giùm|hộ|giúp|bớt|đừng)
(nhịn|chịu|chịu đựng|cắn răng)
(tủi|buồn|đau lòng|cay đắng|nghẹn)
(ghét|hận|thù|oán|trách)
(kêu|than|phàn nàn|góp ý)
(ngại|sợ|không dám)
(mà không|mà chẳng|chứ không|thì không)
(ai cho|quyền gì|ai bảo|ai đời)
(nhường|nhịn|biết điều|tình nghĩa|tình làng)
(hứa|hẹn|khất)
nó
(thằng)
(con mụ|mụ|lão)
(bả|ổng|ảnh|chỉ)
`,
  },
  {
    id: "hint_land",
    signal: "topic",
    topics: ["land"],
    phrases: `
đất
(ruộng|thửa|lô|nền)
(vườn|bờ ao|ao)
cọc
(mốc|cọc mốc|cột mốc)
(rào|hàng rào|bờ rào|dây kẽm)
(ranh|giáp ranh)
(sổ đỏ|sổ hồng|sổ|bìa đỏ)
(mét|phân|tấc|gang tay|mét vuông)
(lối đi|lối|ngõ chung)
(địa chính|bản đồ|thước|đo|trích lục)
(đền bù|bồi thường|giải tỏa|tái định cư|thu hồi|cưỡng chế)
(di chúc|chia|thừa kế|hương hỏa|đứng tên)
(ông nội|ông ngoại|cha ông|tổ tiên|bố mẹ để lại)
(mộ|mả|nghĩa địa|mồ)
(dự án|quy hoạch|mở đường)
(gốc cây|hàng cây|cây mít|cây xoài|bụi tre|hàng cau)
(bờ ruộng|bờ đê|mương)
(bán đất|mua đất|giấy tay)
(họ tôi|cả họ|trưởng họ|dòng họ)
`,
  },
  {
    id: "hint_family",
    signal: "topic",
    topics: ["family"],
    phrases: `
(chồng|ông xã|lão chồng)
(vợ|bà xã|vợ con)
(mẹ chồng|bố chồng|nhà chồng|má chồng|ba chồng)
(con dâu|nàng dâu|em dâu|chị dâu|dâu)
(con rể|rể|anh rể)
(bố|cha|ba|tía)
(mẹ|má|u|bu)
(bà nội|bà ngoại|ông nội|ông ngoại|nhà ngoại|nhà nội)
(em trai|em gái|anh trai|chị gái|anh cả|anh hai|chị hai|út)
(ly hôn|ly dị|tòa ly hôn|đơn ly hôn)
(nuôi con|đón con|gặp con|con chung|tiền nuôi con)
(bồ|ngoại tình|tiểu tam|nhân tình)
(con trai|con gái|thằng con|đứa con|con cái)
(cháu nội|cháu ngoại|đứa cháu)
(giỗ|bàn thờ|đám giỗ|thắp hương|thắp nhang|của hồi môn|vàng cưới|nhẫn cưới)
(mâm cơm|bát cơm|nồi cơm|bữa cơm|cơm nước)
(ra khỏi nhà|bỏ nhà|về ngoại|bế con|dắt con)
(dượng|mẹ kế|bố dượng|dì ghẻ)
(nhậu|say|xỉn|cờ bạc) .. (về|chồng|ba|bố|ổng|anh)
(viện dưỡng lão|nuôi mẹ|nuôi bố|chăm mẹ|chăm bà|mẹ già)
`,
  },
  {
    id: "hint_environment",
    signal: "topic",
    topics: ["environment"],
    phrases: `
(hát|karaoke)
(loa|âm ly|thùng loa)
(nhạc|mở nhạc)
(ồn|ầm|inh|đinh tai)
rác
(chó|cún)
mèo
(gà|vịt|ngan|chim|bồ câu|yến)
(lợn|heo|chuồng)
(mùi|hôi|thối|khai|khét)
(khói|bụi|đốt)
(cống|rãnh|mương|kênh|thoát nước)
(nước thải|xả|xả thải)
(ngập|lụt|tràn)
(sủa|cắn|tha|ỉa|gáy)
(ngủ|mất ngủ|ru con|giấc ngủ)
(xưởng|máy cưa|máy xay|lò|ống khói)
(phân|nước tiểu|nước bẩn|ruồi|muỗi|chuột)
(cá chết|tôm chết|ao cá)
(thuốc sâu|xịt thuốc|hóa chất)
(mái tôn|máng|nước mưa|nước chảy)
(thuốc lào|thuốc lá|than tổ ong|rơm)
(đê|lũ|bão|triều|sạt lở|gas|khí)
(pháo|pháo nổ)
`,
  },
  {
    id: "hint_public_order",
    signal: "topic",
    topics: ["public_order"],
    phrases: `
(xe|ô tô|xe máy|xe tải)
(đỗ|đậu|đỗ xe|đậu xe)
(công an|cảnh sát|dân phòng|113)
(bảo vệ)
(thanh niên|choai choai|trẻ trâu|học sinh)
(nhậu|say|xỉn|rượu|bia)
(cờ bạc|sới|sòng|đá gà|cá độ|đánh bài|lô đề)
(trộm|cướp|mất xe|mất trộm|kẻ gian)
(bắt cóc|mất tích|người lạ|kẻ lạ)
(đua xe|nẹt pô|rú ga|lạng lách)
(vỉa hè|lòng đường|chỗ bán|chỗ ngồi|sạp)
(cháy|nổ|bom)
(ma túy|nghiện|kim tiêm|kẹo)
(tụ tập|đám đông|cả đám|cả bọn)
(va quẹt|va chạm|tông|quẹt)
(giả danh|mạo danh|lừa đảo|đường link|otp)
(đánh|chém|đâm|đập|dao|gậy|máu)
(dọa|hăm|đe)
(chặn đầu|chặn đường|bám theo|theo dõi|rình)
(xe ôm|grab|tài xế|taxi|lơ xe)
(sân bóng|cổng trường|bến xe|quán nét|quán net|quán bia|vũ trường|bar)
(quay lén|biến thái|sàm sỡ|khoe)
(tao|mày|ra đây|solo)
`,
  },
  {
    id: "hint_civil",
    signal: "topic",
    topics: ["civil"],
    phrases: `
(nợ|vay|mượn|cho vay)
(trả|trả lại|hoàn)
(tiền|triệu|tr|củ|chỉ vàng)
(cọc|đặt cọc|tiền cọc)
(hụi|dây hụi|chân hụi|bát họ|phường hụi)
(lãi|góp|trả góp|app)
(shop|tiệm|quán|cửa hàng)
(mua|bán|hàng|giao hàng|ship)
(khách|khách hàng)
(chủ trọ|phòng trọ|nhà trọ|tiền phòng|thuê)
(hợp đồng|giấy tay|cam kết)
(đền|bồi thường|bắt đền|hỏng|vỡ|hư|bể)
(đăng|bóc phốt|lên mạng|trên nhóm|bêu)
(vu khống|nói xấu|bịa|danh dự|xin lỗi công khai|xin lỗi trên nhóm)
(đòi nợ|siết nợ|con nợ|chủ nợ|trốn nợ)
(tạt sơn|sơn đỏ|mắm tôm|khủng bố)
(ngân hàng|quỹ|đầu tư|sàn|chuyển khoản)
(lừa|lừa đảo|gạt|gian)
(block|chặn số|khóa máy|thuê bao)
(giá|tăng giá|chặt chém|hét giá|cân điêu)
(tiệm vàng|cầm đồ|cầm xe|cầm sổ)
(thịt|cá|bún|rau|bánh|cơm|trà sữa|cafe)
`,
  },
  {
    id: "hint_labour",
    signal: "topic",
    topics: ["labour"],
    phrases: `
lương
(công ty|công ti|xưởng|nhà máy|hãng)
(công nhân|người lao động|thợ)
(sếp|quản lý|giám đốc|quản đốc|chủ xưởng|ông chủ|bà chủ|cai|chủ thầu)
(tăng ca|ca đêm|ca|đổi ca|chuyền|tổ may)
(nghỉ việc|đuổi việc|sa thải|cho nghỉ|mất việc)
(đình công|ngừng việc|bỏ máy)
(bảo hiểm|bhxh|chốt sổ)
(thưởng|phụ cấp|chuyên cần|trừ tiền|phạt tiền)
(ứng|tạm ứng|tiền công|công nhật|ngày công)
(thử việc|học việc|phụ hồ|bốc xếp|bốc vác|phục vụ)
(chấm công|điểm danh|tan ca|vào ca)
(tai nạn|ngã giàn giáo|kẹp tay)
(đồng nghiệp|anh em thợ|kho|bếp)
`,
  },
  {
    id: "hint_construction",
    signal: "topic",
    topics: ["construction"],
    phrases: `
(xây|xây nhà|cất nhà|làm nhà)
(thợ|thợ xây|thợ hồ|đội thợ|cai)
(tường|vách|bức tường)
(nứt|lún|nghiêng|sập|thấm|dột)
(móng|ép cọc|đào|cọc nhồi)
(công trình|công trường|thi công)
(tầng|sân thượng|mái|ban công)
(gạch|cát|xi măng|vữa|bê tông|sắt)
(phép|giấy phép|không phép|sai phép)
(thầu|chủ thầu|nhà thầu|chủ đầu tư)
(khoan|đục|búa|máy trộn|xe bồn|xe ben)
(cục nóng|điều hòa|cửa sổ|ô thoáng|máng)
(cơi nới|lấn|chìa|che)
(giàn giáo|bạt che|lưới che)
(cột|anten|trạm phát sóng)
(hố|hào|cống|đường ống) .. (đào|lấp|hở)
(sửa nhà|phá dỡ|đập đi)
`,
  },
  {
    id: "hint_service",
    signal: "topic",
    topics: ["public_service"],
    phrases: `
(phường|ủy ban|xã)
(cán bộ|công chức|chủ tịch|lãnh đạo)
(tổ trưởng|tổ dân phố|trưởng khu|trưởng thôn|trưởng ấp)
(hồ sơ|giấy tờ|thủ tục|đơn)
(điện|cúp điện|mất điện|điện lực)
(nước|nước máy|mất nước|cúp nước)
(trường|lớp|cô giáo|thầy|hiệu trưởng|phụ huynh)
(trạm y tế|trạm xá|bệnh viện|bác sĩ|y tá|khoa)
(thu|phí|quỹ|đóng góp|tiền quỹ|biên lai)
(đường|ổ gà|vỉa hè|đèn đường|nắp cống|cột đèn)
(chợ|ban quản lý|tiểu thương)
(họp|niêm yết|thông báo|công khai)
(hộ nghèo|trợ cấp|hỗ trợ|chính sách)
(rác|xe rác|thu gom|công ty môi trường)
(xe buýt|bến|bãi xe|cầu)
(tiêm|vắc xin|dịch|thuốc|khám|bệnh)
(thuế|phạt|quyết định|văn bản)
(nhà văn hóa|sân chơi|công viên|loa phường)
(xếp hàng|lấy số|quầy|ghế chờ|giờ làm việc|nghỉ trưa)
(dân|bà con|cử tri|các hộ)
(trả lời|giải quyết|xử lý|tiếp nhận)
`,
  },
  {
    id: "hint_claim",
    signal: "claim_cue",
    phrases: `
(từ|kể từ)
(tại|ở)
(ngày|thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật)
(sáng nay|chiều nay|tối nay|đêm qua|hôm qua|tối qua|trưa nay)
{so}
(đã|vừa|mới)
(thông báo|niêm yết|danh sách|biên bản|kết quả|kế hoạch)
(công an|trạm y tế|điện lực|phường|trường)
(tăng|giảm|lên giá)
(bắt|bị bắt|tạm giữ)
(chết|tử vong|mất tích|cấp cứu)
(cháy|tai nạn|ngập|sập|nổ|lật)
(đóng cửa|tạm dừng|mở cửa|cấm|cắt)
(hộ|người|cháu|nhà) .. {so}
{so} .. (hộ|người|cháu|nhà|triệu|nghìn|tỷ|đồng|con)
(nghe|thấy bảo|đồn)
(có tin|tin|nguồn)
(dán|treo|loa phát|phát loa)
(ai có con|nhà nào|các hộ|bà con)
(sẽ|sắp|chuẩn bị|dự kiến)
(thu|nộp|phí|quỹ)
`,
  },
  {
    id: "hint_harm",
    signal: "claim_harm",
    phrases: `
(thuốc|uống|chữa)
(độc|nhiễm|hóa chất|thuốc sâu)
(bắt cóc|dụ|bế|kẹo|ma túy)
(rút tiền|vỡ|ôm|tẩu tán|bỏ trốn)
(dịch|lây|nhiễm bệnh|ca bệnh)
(đừng|tuyệt đối|kẻo|coi chừng)
(giấu|bưng bít|che|ém)
(lừa|lừa đảo|giả danh|giả)
(chuyển khoản|stk|tài khoản|đường link|nạp|slot|lãi)
(thịt|lợn chết|heo chết|ôi|thối|giòi|hàn the)
(chết|tử vong|nguy kịch|co giật|ung thư)
(vỡ đê|xả lũ|sóng thần|động đất|bom|nổ)
(nhận tiền|phong bì|chung chi|hối lộ|ăn chặn|tham ô|khai khống)
(người nhà|sân sau|bao che|bảo kê)
(lạ|người lạ|xe lạ|đàn ông|đàn bà|phụ nữ) .. (cháu|bé|trẻ|con|trường|cổng)
(trộm|cướp|thủ phạm|nó lấy|kẻ)
(thu hồi|vô hiệu|mất trắng|không đền|phạt)
(gấp|ngay|khẩn|nóng|liền)
(giá|sốt|tăng gấp|đầu tư)
(ngâm|tẩm|giả|dỏm|hết hạn|quá hạn|kém)
(bùa|thầy|linh|thần|thánh|gia truyền|khỏi)
(chia sẻ|share|lan)
`,
  },
  {
    id: "hint_protected",
    signal: "protected_cue",
    phrases: `
(dân|người dân|bà con)
(đơn|lá đơn|đơn từ)
(trả lời|hồi âm|phúc đáp|giải thích)
(đề nghị|kiến nghị|yêu cầu|phản ánh|khiếu nại|tố cáo)
(công khai|minh bạch|bằng văn bản)
(lần thứ|ba lần|bốn lần|năm lần|lần nào)
(chờ|đợi|hẹn|ngồi chờ|xếp hàng)
(thu|phí|quỹ|biên lai|tự nguyện|đóng góp)
(cán bộ|quan|các vị|lãnh đạo|sếp)
(giấy|hồ sơ|dấu|chữ ký|ký)
(quy định|luật|đúng luật|nghị định|quy trình)
(trách nhiệm|chịu trách nhiệm|vô trách nhiệm)
(hứa|nói suông|để đó|bỏ đó)
(sao|vì sao|tại sao|bao giờ)
(họp|lấy ý kiến|bàn|biểu quyết)
(đường|đèn|cống|nước|điện|rác) .. (hỏng|hư|tắc|mất|cúp|vỡ|bể|không|chưa|nghẹt|tối|gãy)
(sửa|làm|lắp|vá|khắc phục) .. (đi|giùm|lại|xong|hoài|mãi|chưa)
(kính|thưa|kính thưa|kính gửi)
(tổ trưởng|trưởng khu|hiệu trưởng|trạm trưởng)
(phạt|xử phạt|lập biên bản)
(công bằng|thiên vị|người nhà|quen biết|con cháu)
(nghèo|hộ nghèo|trợ cấp|danh sách)
(phường|ủy ban|xã|ub|chính quyền)
`,
  },
  {
    id: "hint_calm",
    signal: "fiction",
    phrases: `
(ngon|thèm|ăn)
(vui|cười|hihi|haha|hehe)
(đẹp|xinh|dễ thương|cute)
(cảm ơn|cám ơn|biết ơn)
(chúc|mừng|chúc mừng)
(ạ)
(nhé|nha|nhen|nghen)
(bác nào|các bác|các cụ|mn|mọi người)
(mua ở đâu|ở đâu|chỗ nào|bao nhiêu)
(phim|game|nhạc|bài hát|trận|bóng)
(nhớ|thương|yêu)
(mèo|hoa|cây|mưa|nắng|trời|gió)
(bán|giá|ship|ib|inbox)
(học|thi|bài tập|điểm)
(con|bé|nhóc) .. (ngoan|yêu|đáng yêu|cưng|biết|học)
`,
  },
];
