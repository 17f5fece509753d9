import type { LexiconGroup } from "../types.ts";

/** What the talk is about: the phrases of the taxonomy (domain reference 14) with its exceptions. */
export const TOPIC_WORDS: readonly LexiconGroup[] = [
  {
    id: "topic_land_boundary",
    signal: "topic",
    topics: ["land"],
    phrases: `
(tranh chấp|lấn|lấn chiếm|chiếm|ăn gian|dịch|dời|nhổ|cắm|xê dịch|đóng|xâm) .. (ranh giới|mốc|cọc|đất|ranh|bờ rào|mốc giới|bờ ruộng|bờ|lối đi|ngõ chung|rào)
(lấn|ăn|lẹm|thò|xén) (sang|qua|vào|vô|ra|gần|hết|mất) .. (đất|phân|mét|gang|vườn|nhà|ngõ|lối|tấc|mày|viên gạch)
(ranh giới|ranh đất|mốc giới|cột mốc|cọc mốc|bờ rào|hàng rào|giáp ranh|ranh|mốc|thửa|lô đất|tờ bản đồ|bản đồ địa chính|địa chính|trích lục|đo đạc|đo đất|đo lại|mét đất|miếng đất|mảnh đất|thước đất|đất nhà|đất tôi|đất ông|đất của|mét vuông|m2 đất|phần đất|bờ ruộng|thổ cư|tấc đất|khoảnh đất)
(bịt|rào|khóa|chắn|chặn|lấp|xây) .. (lối đi|ngõ chung|lối|cổng ngõ|đường đi|lối chung|ngõ|lối vào|hẻm)
(lối đi chung|ngõ chung|lối đi|đường đi chung|lối đi qua|lối ra|cổng ngõ)
`,
  },
  {
    id: "topic_land_papers",
    signal: "topic",
    topics: ["land"],
    phrases: `
(sổ đỏ|sổ hồng|bìa đỏ|giấy tờ đất|quyền sử dụng đất|giấy chứng nhận đất|sổ chung|sang tên|tách sổ|tách thửa|giấy tay|cấp sổ|cấp đổi|giấy trắng mực đen)
(chia|tranh|giành|bán|đòi|cầm|chiếm) .. (đất|mảnh đất|miếng đất|nhà đất|đất đai|đất hương hỏa|nhà thờ|đất vườn|ruộng) .. (bố mẹ|ba má|ông bà|cụ|để lại|của cha|hương hỏa|anh em|)
(đất|nhà) .. (bố mẹ|ba má|ông bà|cụ|ông nội|cha|má) .. (để lại|cho|chia|di chúc|hứa|mất)
(di chúc|hương hỏa|thừa kế|đứng tên|mồ mả|đất họ|nhà thờ họ|từ đường|đất ông bà|mả|mộ)
(mua|bán|đặt cọc|cọc) .. (đất|lô|nền|nhà đất)
(giá đất|sốt đất|quy hoạch|lên thổ cư|lên đất ở|chuyển mục đích|phân lô)
`,
  },
  {
    id: "topic_land_clearance",
    signal: "topic",
    topics: ["land", "public_service"],
    phrases: `
(đền bù|bồi thường|giải phóng mặt bằng|giải tỏa|thu hồi đất|tái định cư|cưỡng chế|áp giá|kiểm đếm|đất dự án|mặt bằng|giá đền|phương án bồi thường|thu hồi)
(dự án|mở rộng đường|mở đường|nắn đường|làm đường) .. (đất|nhà|qua|lấy|thu hồi|đi qua|hộ)
`,
  },
  {
    id: "topic_family_couple",
    signal: "topic",
    topics: ["family"],
    phrases: `
vợ chồng
(ly hôn|ly dị|li dị|ly thân|ra tòa|quyền nuôi con|nuôi con|giành con|gặp con|thăm con|trợ cấp nuôi con|chu cấp|tái hôn|chồng cũ|vợ cũ|đơn ly hôn)
(chồng|vợ|ông xã|bà xã) (em|tôi|mình|tao|chị|nó|cũ|mới|anh|ơi|con|thì|về|đi|bỏ|lại|cờ bạc|nhậu|say|chửi|đánh)
(ngoại tình|cặp bồ|tiểu tam|đánh ghen|bồ nhí|nhân tình|tuesday|lăng nhăng|cắm sừng|giật chồng|con giáp thứ 13|trà xanh)
(bỏ|đuổi|đánh|chửi|cãi) .. (vợ|chồng)
`,
  },
  {
    id: "topic_family_kin",
    signal: "topic",
    topics: ["family"],
    phrases: `
(mẹ chồng|bố chồng|nàng dâu|con dâu|nhà chồng|em chồng|chị chồng|chị dâu|anh rể|con rể|nhà ngoại|nhà nội|nhà vợ|bố vợ|mẹ vợ|em dâu|cháu dâu|dì ghẻ|mẹ kế|bố dượng|dượng|thông gia|sui gia|má chồng|ba chồng|chị em dâu|con riêng|ông bà nội|bà nội|bà ngoại)
(nuôi|bỏ mặc|bỏ rơi|chăm|phụng dưỡng|gửi|đẩy|đuổi) .. (mẹ già|bố già|cha mẹ|bố mẹ|ông bà|mẹ|bố|cụ|ba má|bà|má)
(anh em|chị em|anh chị em|con cái|con cháu|anh cả|anh hai|chị cả|em út|chú bác|họ hàng|cô dì|bên nội|bên ngoại|ruột thịt|máu mủ|cả họ|trong nhà) .. (cãi|tranh|giành|từ mặt|không nhìn|chia|bỏ|đánh|chửi|kiện|đùn đẩy|tị|giận|nhìn mặt|hỗn|mất|ghét|đòi|xa nhau|ruột)
(con|cháu) .. (bất hiếu|hỗn|láo|bỏ học|nghiện|phá của|báo nhà|hư|cãi mẹ|cãi bố)
(tiền phúng|tiền viếng|vàng cưới|của hồi môn|chia tài sản|sính lễ|đám giỗ|giỗ bố|giỗ mẹ|tang lễ|đám tang|đám cưới) .. (cãi|tranh|chia|không|lấy|giữ|đòi|ai|)
(gia đình|trong nhà|nhà) (lục đục|tan nát|tan cửa|bất hòa|xào xáo|mâu thuẫn)
`,
  },
  {
    id: "topic_noise",
    signal: "topic",
    topics: ["environment"],
    phrases: `
(karaoke|loa kẹo kéo|kẹo kéo|loa kéo|loa thùng|dàn loa|hát hò|hát karaoke|mở nhạc|bật nhạc|mở loa|bật loa|vặn loa|vặn nhạc|nhạc sàn|tiếng nhạc|tiếng loa|nẹt pô|rú ga|ồn ào|tiếng ồn|ồn|inh ỏi|ầm ĩ|đinh tai|đinh tai nhức óc|tra tấn|hát)
(xưởng|máy|hàn xì|máy cưa|máy cắt|máy xay|máy khoan|tiếng máy) .. (ồn|kêu|chạy|đêm|gầm|rung|cả ngày|suốt)
(không|không) ngủ (được|nổi|dc)
(khoan|đục|kéo ghế|nhảy|chạy rầm rầm|nện|gõ) .. (đêm|tầng trên|trưa|suốt|sáng sớm|khuya)
`,
  },
  {
    id: "topic_waste_smell",
    signal: "topic",
    topics: ["environment"],
    phrases: `
(rác|bãi rác|đổ rác|vứt rác|túi rác|xe rác|rác thải|xả rác|bỏ rác|quăng rác|gom rác|thu gom rác|bịch rác|rác sinh hoạt|xà bần|đổ trộm)
(hôi|thối|mùi|hôi thối|bốc mùi|nồng nặc|hôi rình|khai|khẳn|tanh|xú uế|mùi hôi|mùi thối|khét) .. (quá|lắm|cả|nhà|không chịu|rác|chuồng|cống|phân|lợn|gà|rình|thối|nồng|bay|khắp|sang|cháy|)
(khói|bụi|đốt rác|đốt rơm|đốt lá|khói bụi|than tổ ong|bụi mù|khói mù|đốt vàng mã|đốt nilon|lò gạch|lò hơi|ống khói|đốt đồng)
(nước thải|xả thải|xả nước|cống|rãnh|thoát nước|nước bẩn|mương|ngập|lụt|nước đọng|hố ga|tràn|nghẹt cống|tắc cống|nước mưa|máng nước|nước chảy|cá chết|kênh|nước đen|ô nhiễm|chất thải|hóa chất|thuốc trừ sâu|phun thuốc|xịt thuốc)
`,
  },
  {
    id: "topic_animals",
    signal: "topic",
    topics: ["environment"],
    phrases: `
(chó|mèo) .. (sủa|cắn|ỉa|thả rông|rượt|đái|phóng uế|rọ mõm|xích|không rọ|tru|tha|dại|đuổi|bậy|gặm|chạy rông|kêu|mất|bả|chết|nhà bên|nhà nó|nhà ông|nhà bà|nhà hàng xóm)
(nuôi|trại|chuồng) .. (lợn|gà|heo|vịt|bò|chó|mèo|chim|yến|bồ câu|ngan|dê|cá|dế|gà chọi|rắn|ong)
(gà|gà chọi|gà trống) .. (gáy|bới|phá|chạy sang|ị|mổ)
(yến|bồ câu|chim) .. (kêu|ỉa|phân|loa)
(phân chó|cứt chó|chó thả|thả chó|dắt chó|con chó|phân mèo|lông mèo|chăn nuôi|dịch tả lợn|cúm gia cầm|bệnh dại|lợn chết|heo chết|gà chết)
`,
  },
  {
    id: "topic_order_street",
    signal: "topic",
    topics: ["public_order"],
    phrases: `
(đỗ|đậu|để|dừng|gửi) (xe|ô tô|xe tải|ô tô con|xe máy|nhờ|xe hơi) .. (chắn|trước|giữa|bịt|lấn|chặn|kín|chình ình|cổng|cửa|lòng đường|vỉa hè|ngõ|hẻm|trái|không|sai|chỗ)
(xe|ô tô|oto|xế hộp) .. (chắn|chặn|chình ình|bít|án|chiếm) .. (cửa|cổng|ngõ|hẻm|lối|đường|chỗ)
(đua xe|bốc đầu|nẹt pô|lạng lách|quái xế|tổ lái|đánh võng|rú ga|tốc độ|phóng nhanh|phóng bạt mạng|vượt đèn|ngược chiều)
(cờ bạc|đánh bạc|xóc đĩa|sới|sới gà|đá gà|chọi gà|lô đề|số đề|tài xỉu|ba cây|sòng|sát phạt|bài bạc|đánh bài|cá độ|xì dách|bầu cua|ăn tiền)
(say rượu|say xỉn|xỉn|nhậu|nhậu nhẹt|nát rượu|bợm nhậu|quậy|ăn nhậu|say|sâu rượu) .. (chửi|quậy|phá|gây|la|hét|đập|nằm|đêm|suốt|rồi|om|hát|đái|ói|)
(vỉa hè|lòng đường|hàng rong|chợ cóc|bán hàng rong|bày bàn|lấn chiếm vỉa hè|bán lấn|xe đẩy|hàng quán|tranh chỗ|giành chỗ|chỗ bán|chỗ ngồi|chỗ đỗ|chỗ đậu|giành khách|tranh khách|giành mối)
(thanh niên|choai choai|trẻ trâu|đầu xanh đầu đỏ|băng nhóm|tụ tập|tóc vàng|xăm trổ|dân anh chị|giang hồ|học sinh|đám trẻ|tụi nhỏ) .. (tụ tập|đánh|đuổi|hẹn|nhau|gây|quậy|chửi|rú|phá|hút|cầm|đua|chặn|kéo|trấn|hò|ném)
(va quẹt|va chạm|quẹt xe|tông xe|tạt đầu|va xe|xước xe|đâm xe|đụng xe|quệt xe) .. (đòi|chửi|cãi|đánh|đền|đường|giữa|với|gây|)
(hút chích|kim tiêm|nghiện|con nghiện|ma túy|hàng đá|bay lắc|đập đá|mại dâm|gái gọi|ngáo đá|ngáo)
(xe ôm|taxi|grab|lơ xe|tài xế|phụ xe|bảo vệ) .. (tranh|giành|chặn|đánh|cãi|chửi|bắt khách|gây|đuổi|dọa)
(ném pháo|đốt pháo|pháo nổ|bắn pháo|pháo tép)
`,
  },
  {
    id: "topic_crime",
    signal: "topic",
    topics: ["public_order"],
    phrases: `
(trộm|ăn trộm|mất trộm|mất xe|kẻ trộm|đột nhập|bẻ khóa|cạy cửa|móc túi|cướp|cướp giật|giật dây chuyền|giật điện thoại|giật túi|trộm chó|trộm xe|cậy cửa|lẻn vào|vào nhà trộm|kẻ gian|mất đồ|mất cắp|mất trộm xe|nhập nha|dàn cảnh|cướp tiệm)
(bắt cóc|dụ dỗ|dụ trẻ|bế trẻ|mất tích|thôi miên|đánh thuốc mê|chuốc mê|người lạ|kẻ lạ|xe lạ|biến thái|khoe của|rình trộm|quay lén|mẹ mìn|bỏ bùa|ma cô)
(cháy|hỏa hoạn|nổ|bom|mìn|thuốc nổ|chập điện|bốc cháy|cháy nhà|cháy chợ|cháy xe)
(giả danh|mạo danh|giả làm|giả mạo|giả công an|xưng là|tự xưng) .. (công an|điện lực|ngân hàng|cán bộ|nhân viên|nhà trường|tòa|bưu điện|thuế|bảo hiểm|giáo viên|shipper|y tế|viettel|)
(lừa|lừa đảo) .. (qua mạng|qua điện thoại|chuyển khoản|online|đường link|mã otp|cài app|ứng dụng)
(mã otp|đường link lạ|cài app|hack|chiếm tài khoản|deepfake|link lạ|bấm vào link|quét mã)
`,
  },
  {
    id: "topic_civil_debt",
    signal: "topic",
    topics: ["civil"],
    phrases: `
(nợ|vay|mượn|đòi nợ|quỵt nợ|xù nợ|trả nợ|con nợ|chủ nợ|cho vay|vay nóng|giấy nợ|khoản vay|vay tiền|mượn tiền|vay mượn|tiền nợ|trả góp|xiết nợ|siết nợ|cầm đồ|tín dụng đen|lãi|lãi suất|lãi mẹ|lãi cắt cổ|bốc họ|bốc bát họ|app vay|vay app|vay qua app|nặng lãi|trốn nợ|vỡ nợ|góp ngày|đáo hạn|khủng bố điện thoại|đòi nợ thuê|gán nợ|khất nợ) .. (không|tiền|trả|tôi|em|mãi|triệu|tr|ngày|nóng|mấy|nợ|người|đòi|)
(hụi|dây hụi|chủ hụi|vỡ hụi|bể hụi|giật hụi|hốt hụi|chơi hụi|góp hụi|tiền hụi|chân hụi|chơi họ|chủ họ|vỡ họ|dây họ|góp họ|bốc họ|hốt họ|bát họ|chơi phường|vỡ phường|chủ phường|biêu|chơi biêu|vỡ biêu|tiền phường|góp phường)
(ôm tiền|giật tiền|cuỗm tiền|mất tiền|lừa tiền|chuyển khoản|sao kê|huy động vốn|đa cấp|đầu tư|sàn|tiền ảo|hoa hồng|góp vốn)
(quỹ tín dụng|ngân hàng|tiệm vàng|gửi tiết kiệm|rút tiền|sổ tiết kiệm)
`,
  },
  {
    id: "topic_civil_contract",
    signal: "topic",
    topics: ["civil"],
    phrases: `
(cọc|tiền cọc|đặt cọc|mất cọc|trả cọc|hợp đồng|thuê nhà|thuê trọ|nhà trọ|phòng trọ|chủ trọ|chủ nhà|tiền phòng|tiền thuê|trả phòng|tăng giá phòng|đuổi khách|xóm trọ|ở trọ|thuê phòng) .. (không|đuổi|trả|giữ|tăng|cọc|đòi|chửi|cắt|bắt|khóa|lấy|vô lý|)
(hàng lỗi|hàng giả|hàng nhái|hàng fake|kém chất lượng|đổi trả|hoàn tiền|bảo hành|bom hàng|bùng đơn|bùng hàng|boom hàng|giao sai|giao thiếu|cân điêu|cân thiếu|chặt chém|bán đắt|hét giá|gian thương|treo đầu dê|hàng dỏm|hết hạn|quá hạn|không đổi|chém giá|tính tiền|thối tiền|ngộ độc|đau bụng|hàng tàu|cân gian)
(shop|quán|tiệm|cửa hàng|quầy|ship|shipper|khách) .. (lừa|chửi|bùng|chặn|không trả|không đổi|giao|chặt chém|ôm|thái độ|cãi|đuổi|bán|quỵt|bom|boom|bể|hư|hỏng|làm hư)
(bắt đền|đền|không đền|đền bù|làm hỏng|làm vỡ|làm hư|hư hỏng|bồi thường|vỡ|bể|móp|xước|hỏng) .. (xe|đồ|tiền|điện thoại|tường|kính|triệu|cho|tôi|em|mái|cửa|)
(mượn|cho mượn) .. (xe|đồ|máy|vàng|điện thoại|nhà|cái|không trả|hỏng|làm hỏng|mất|rồi)
`,
  },
  {
    id: "topic_civil_honour",
    signal: "topic",
    topics: ["civil"],
    phrases: `
(bôi nhọ|vu khống|nói xấu|xúc phạm|bóc phốt|danh dự|đặt điều|bịa đặt|sỉ nhục|lăng mạ|nhục mạ|bêu riếu|đăng ảnh|đăng hình|tung tin|tung ảnh|ghép ảnh|đăng lên mạng|lên facebook|đưa lên mạng|làm nhục|vu oan|đổ oan|nghi|dựng chuyện|buôn chuyện|ngồi lê|tin đồn|đồn)
(chửi|chửi bới|chửi rủa) .. (trên mạng|trên facebook|trên nhóm|trong nhóm|giữa chợ|cả xóm|hàng xóm|cả ngày)
`,
  },
  {
    id: "topic_labour",
    signal: "topic",
    topics: ["labour"],
    phrases: `
(lương|tiền lương|nợ lương|chậm lương|quỵt lương|trả lương|tăng ca|trừ lương|cắt lương|lương tháng|thưởng tết|tiền công|công nhật|tạm ứng|tháng lương|chuyên cần|ngày công|lương thưởng|phụ cấp|tiền tăng ca|giam lương)
(đuổi việc|sa thải|cho nghỉ việc|nghỉ việc|mất việc|thôi việc|cắt hợp đồng|ép nghỉ|xin nghỉ|ngừng việc|đình công|bỏ việc|lãn công|nhảy việc|cho thôi việc)
(công nhân|người lao động|công đoàn|quản đốc|chuyền|chuyền trưởng|tổ trưởng chuyền|xưởng may|nhà máy|khu công nghiệp|ca đêm|đổi ca|thợ|chủ thầu|cai thầu|cai|sếp|ông chủ|chủ xưởng|giám đốc|phòng nhân sự|thử việc|ca làm|tan ca|line|quản lý ca|đồng nghiệp|học việc|phụ hồ|bốc xếp|bốc vác) .. (lương|công|đòi|chửi|trừ|nợ|nghỉ|đuổi|bắt|ép|không trả|làm|ca|tăng|đình|bỏ|tiền|mắng|phạt|kho|chia)
(bảo hiểm xã hội|bhxh|sổ bảo hiểm|đóng bảo hiểm|nợ bảo hiểm|chốt sổ|tai nạn lao động|ngã giàn giáo|an toàn lao động)
`,
  },
  {
    id: "topic_construction",
    signal: "topic",
    topics: ["construction"],
    phrases: `
(xây|xây nhà|xây dựng|thi công|ép cọc|đóng cọc|đào móng|đổ móng|đổ mái|đổ bê tông|đào hố|khoan cọc|đập tường|sửa nhà|cơi nới|xây tường|xây lấn|xây cao|xây thêm|nâng tầng|lợp mái|lợp tôn|phá dỡ|xây chuồng|dựng cột|đào hầm|đào đất|san lấp|xây bịt|chống thấm) .. (không phép|trái phép|sai phép|lấn|nứt|che|chắn|nhà|tầng|đêm|cạnh|sát|bên|sang|ồn|bụi|móng|dở|sập|tường|)
(giấy phép xây dựng|không phép|trái phép|sai phép|vượt tầng|xin phép xây|chỉ giới)
(nứt|lún|nghiêng|sập|thấm|dột|toác|tụt|xệ|võng|rạn|bong) .. (tường|nhà|nền|móng|trần|sàn|gạch|vách|mái|cầu thang|cột|cổng|sân|hầm)
(tường|nhà|nền|trần|vách|sàn|mái|móng|cầu thang) .. (nứt|lún|nghiêng|sập|thấm|dột|toác|xệ|võng|rạn|bong)
(vết nứt|công trình|công trường|giàn giáo|xi măng|bê tông|vữa|gạch cát|đống cát|đống gạch|vật liệu|cát đá|bụi xây dựng|xe bồn|xe ben|cần cẩu|máy xúc|máy khoan|thợ xây|thợ hồ|nhà thầu|chủ thầu|chủ đầu tư|đội thợ|thầu|cục nóng|mái tôn|mái che|mái hiên|ban công|cửa sổ|trổ cửa|lam|bức tường|hố móng|cột anten|cột sóng|máng xối|sê nô|tầng thượng)
(che|chắn|bịt) .. (nắng|ánh sáng|gió|cửa sổ|ô thoáng|tầm nhìn|hết sáng|lỗ thông)
(đổ|để|chất) .. (cát|gạch|đá|vật liệu|xà bần|sắt) .. (đường|ngõ|hẻm|lối|trước|chắn|lòng đường|cửa)
`,
  },
  {
    id: "topic_service_papers",
    signal: "topic",
    topics: ["public_service"],
    phrases: `
(thủ tục|hồ sơ|giấy tờ|khai sinh|khai tử|căn cước|cccd|hộ khẩu|tạm trú|tạm vắng|xác nhận|công chứng|chứng thực|một cửa|bộ phận một cửa|nộp hồ sơ|trả kết quả|dịch vụ công|trích lục|sao y|bản sao|giấy xác nhận|đăng ký kết hôn|xin dấu|con dấu|lấy số|quầy|giấy hẹn|phiếu hẹn|vneid|định danh|cổng dịch vụ|lý lịch|đóng dấu|biểu mẫu|bốc số)
(thuế|lệ phí|thu phí|tiền quỹ|quỹ|đóng góp|tự nguyện|phí vệ sinh|biên lai|thu tiền|đóng tiền|thu quỹ|phí dịch vụ|phí quản lý|thu chi|kê khai|xã hội hóa|các khoản|thu thêm|tiền trường|học phí|quỹ phụ huynh|quỹ lớp|quỹ đền ơn|quỹ vì người nghèo|vé chợ|phí chợ|tiền điện|tiền nước|hóa đơn)
(hộ nghèo|cận nghèo|chính sách|trợ cấp|hỗ trợ|bảo trợ|người có công|thương binh|liệt sĩ|tiền tuất|hưu trí|danh sách hộ|bình xét|xét duyệt|cứu trợ|quà tết|bảo hiểm y tế|thẻ bảo hiểm)
(cán bộ|công chức|tiếp dân|lãnh đạo|chủ tịch|phó chủ tịch|bí thư|địa chính|tư pháp|tổ trưởng|trưởng khu|trưởng thôn|trưởng ấp|trưởng xóm)
`,
  },
  {
    id: "topic_service_utilities",
    signal: "topic",
    topics: ["public_service"],
    phrases: `
(mất|cúp|cắt|ngưng|tạm ngưng|ngừng|cấp|thiếu|yếu) .. (điện|nước|nước máy|cấp nước|cấp điện|nước sạch|đèn)
(điện lực|nước sạch|nước máy|xí nghiệp nước|công ty nước|đèn đường|đồng hồ nước|đồng hồ điện|công tơ|trạm bơm|trạm biến áp|cột điện|dây điện|nhà máy nước|trạm nước|chỉ số điện|chỉ số nước|bồn nước|ống nước|đường ống|tuyến ống|loa phường|wifi|mạng)
(ổ gà|ổ voi|đường hỏng|mặt đường|vá đường|đào đường|làm đường|vỉa hè|lát|nắp cống|hố ga|cây xanh|chiếu sáng|đèn giao thông|biển báo|trải nhựa|gạch lát|cấm đường|phân luồng|cầu hỏng|xe buýt|bến xe|nhà chờ|sửa đường|lát vỉa hè)
(trạm y tế|trạm xá|bệnh viện|phòng khám|bác sĩ|y tá|điều dưỡng|tiêm chủng|tiêm phòng|khám bệnh|vắc xin|vaccine|dịch bệnh|sốt xuất huyết|ca bệnh|cách ly|phòng dịch|thuốc|viện)
(trường học|nhà trường|hiệu trưởng|cô giáo|thầy giáo|giáo viên|học sinh|phụ huynh|mầm non|tiểu học|thcs|thpt|bán trú|suất ăn|bếp ăn|căng tin|dạy thêm|học thêm|trái tuyến|tuyển sinh|lớp học|lạm thu|sách giáo khoa|cổng trường|trường cấp)
(ban quản lý chợ|chợ|tiểu thương|ki ốt|sạp|nhà văn hóa|sân bóng|công viên|sân chơi|thư viện|nhà vệ sinh công cộng|sân vận động|nghĩa trang|bãi xe công)
`,
  },
];
