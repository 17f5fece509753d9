import type { LexiconGroup } from "../types.ts";

/** Open disputes and the tension before them: quarrels, insults, accusations, sides, doors shut, things broken. */
export const DISPUTES: readonly LexiconGroup[] = [
  {
    id: "quarrel",
    signal: "dispute",
    heat: 0.15,
    phrases: `
cãi nhau
(đấu khẩu|lời qua tiếng lại|đôi co|to tiếng|cự cãi|cự nự|hục hặc|xích mích|khẩu chiến|đốp chát|cãi cọ|cãi vã|gây gổ|gây sự|gây lộn|cãi lộn|chửi lộn|sinh sự|kiếm chuyện|xỉa xói|lớn tiếng|làm ầm|làm um|làm loạn|đay nghiến|kình nhau|hằm hè|gằm ghè)
(cãi|chửi|mắng|cự|gây|quát|hét|lườm|đá thúng đụng nia) (nhau|qua lại|tay đôi|với nhau)
(chửi|mắng|quát|chửi bới|chửi rủa|nhiếc|xỉ vả|sỉ nhục|lăng mạ|réo|bêu|nhục mạ|chửi xối xả|văng tục|nạt|quát mắng|quát nạt|sừng sộ|trừng mắt|hất hàm|chì chiết|nhiếc móc) .. (tôi|em|mẹ|cả nhà|nhau|nó|con|vợ|chồng|hàng xóm|bố|lại|ầm|um|suốt|cả|khách|tục|thẳng|ngay|giữa|từ|bả|ổng|mấy đứa|bà|ông|người ta|vào mặt|vô mặt)
{no} chửi
chửi {ai}
chửi (lại|nguyên|cả|hết|um|ầm|đổng|bóng gió|xéo|thẳng|ông bà|tổ tiên|tông)
ra .. (chửi|quát|đứng chửi|chống nạnh|chỉ mặt|sừng sộ|gây)
chỉ (mặt|tay|thẳng mặt|vào mặt) .. (tôi|em|mẹ|nhau|nó|chửi|bảo|nói|)
(đứng|ngồi|nằm|ra) .. (trước|ngay|giữa|chặn|canh|lì) .. (cửa|cổng|nhà|ngõ|đường|xe|đòi|thợ|máy) .. (không cho|chặn|đòi|chửi|la|hét|canh|giữ|từ|cả|đến|không về|khóc|không đi|nó|tôi|hai|)
(hai|2) (nhà|bên|đứa|ông|bà|vợ chồng|chị em|anh em|cha con|gia đình|xóm|mẹ con|dãy|tổ|hàng|quán|phe) .. (cãi|chửi|đứng|gây|không nhìn|không nói|kéo|đòi|tranh|giành|giằng|ra phường|kiện|không ai|chỉ mặt|thách|to tiếng|căng|găng|giữ|cự|ném|tạt|gằm ghè)
(không|chả|chẳng) (bên|ai|đứa|nhà) nào (chịu|nhường|nhịn)
không ai (chịu|nhường|nhịn) ai
(chia|thành|theo) (phe|hai phe|2 phe|bè)
(bênh|về phe|đứng về phía) .. (nó|bên|chồng|vợ|con|tôi|nhau|chị|ông|bà)
(cạch mặt|từ mặt|không nhìn mặt|gạch tên|nghỉ chơi|cắt đứt|đoạn tuyệt|không đội trời)
(đùng đùng|đập bàn|đập cửa|dằn mâm|sập cửa|đóng sầm|ném cửa) .. (giữa|không|cái rầm|ngay|bỏ|trước|)
(bỏ về|bỏ đi) .. (giữa chừng|không nói|ngay giữa)
(bốp chát|căng như dây đàn|nảy lửa|um sùm|bát nháo|náo loạn)
đỉnh điểm
lôi .. (tổ tiên|ông bà|cả họ|dòng họ|bố mẹ|vợ con|con tôi|mẹ tôi) .. ra (chửi|nói|mà|rủa)
`,
  },
  {
    id: "confront",
    signal: "dispute",
    phrases: `
(tôi|em|mình|tao|mẹ tôi|chồng em|vợ tôi|ba tôi|chị|anh) .. (sang|qua|ra|lên|xuống|tới|đến) .. (nói|hỏi|nhắc|góp ý|nói chuyện|bảo|kêu|đòi|gặp|thưa|phản ánh) .. (thì|bị|nó|ông|bà|họ|anh|chị|ổng|bả|chủ|lại|còn)
(nói|hỏi|nhắc|góp ý|nhắc nhở|bảo) .. (thì|lại|còn) .. (chửi|quát|bảo|nói|kêu|cãi|đóng cửa|cười|thách|dọa|chối|lờ|im|trợn|hất|gây|sửng cồ|xông|vênh|cự|nạt)
(nói|nhắc|góp ý|hỏi|kêu) .. (mấy lần|bao lần|nhiều lần|hoài|mãi|mười lần|ba lần|năm lần|bảy lần|hai lần|bốn lần|3 lần|2 lần|4 lần|5 lần|đủ kiểu|hết lời|khản cổ|rát họng|gãy lưỡi) .. (không|vẫn|mà|rồi|nó|còn|chả|đâu|thì)
(nó|ông|bà|ổng|bả|họ|chủ|bên đó|bên kia|anh|chị|thằng|con) .. (bảo|nói|kêu|cãi|trả lời|phán|thách|vênh mặt) .. (đất nhà|đất tao|tường nhà|việc nhà|thích thì|kiện đi|đi mà kiện|làm gì được|ai bảo|có giỏi|kệ mẹ|kệ mày|liên quan gì|thì sao nào|thì đã sao)
(không|không) (chịu|thèm|thềm) .. (trả|dời|dọn|nhường|xin lỗi|đền|nói|nghe|bồi thường|dừng|ra|ký|tắt|sửa|dẹp|tháo|gặp|chuyển|đi|bỏ|nhận|mở)
(ngang ngược|ngang nhiên|trơ tráo|trắng trợn|coi trời bằng vung|xấc xược|cậy (thế|quyền|tiền|đông))
(được thể|đã thế|đã vậy|thế mà|vậy mà|ấy thế mà) .. (còn|lại|nó|ông|bà) .. (chửi|cãi|thách|vênh|bảo|gân cổ|đòi|lên mặt)
(làm cho ra lẽ|cho ra nhẽ|ba mặt một lời|đối chất|đối mặt|nói cho ra|tính cho xong|làm rõ trắng đen|nói thẳng mặt|giáp mặt|hỏi cho ra)
(ra|gặp|về|trả lời|nói) .. (mặt|đây) .. (nói chuyện|nói một câu|cho rõ|trả lời|với tôi|nói đi|đối)
(đừng|khỏi|thôi) (có |)(chối|cãi|giả vờ|giả ngu|vờ|lấp liếm|đóng kịch|đổ thừa|đổ lỗi|diễn|lảng|bao biện|ngụy biện|vòng vo)
(ai|mày|ông|bà|anh|chị|cô|chú) .. (cho phép|lấy quyền|quyền gì|nghĩ mình là ai|là cái gì mà|là cái thá gì|có tư cách gì)
(mày|chúng mày|tụi bay|bọn bay) (là|có|ra|đừng|mà|tưởng|dám|nói|làm|đi|còn|không)
(trả|đưa|đền|xin lỗi|nhận|dời|dẹp|tháo|tắt|cút|biến) .. (đây|ngay|đi|lại|lẹ|liền|cho tôi|cho tao) .. (không thì|kẻo|trước khi|nếu không|thằng|con|đồ|ông|bà|nhé|nha)
(hạn|cho hạn) .. (ngày|giờ|tuần|hôm|mai|tối|thứ|chủ nhật|24h|48h|tiếng) .. (không|nếu|phải)
(tới cùng|không bỏ qua|không để yên|không tha|không nhịn|hết nhịn|hết chịu nổi|quá đáng lắm|quá lắm rồi|quá quắt|giọt nước tràn ly|không chịu được nữa|nhịn đủ|hết cái để nhịn)
`,
  },
  {
    id: "insult",
    signal: "dispute",
    heat: 0.4,
    phrases: `
(đồ|thứ|loại|quân|lũ|bọn|phường|cái loại|cái thứ|con|thằng) (chó|lợn|vô học|mất dạy|khốn nạn|khốn|ăn cướp|ăn cắp|súc sinh|súc vật|hèn|đểu|bẩn|rác rưởi|bần|tham|vô ơn|đạo đức giả|lừa đảo|vô lương tâm|giả tạo|bất hiếu|phá hoại|điếm|đĩ|cave|mặt dày|ngu|vô liêm sỉ|ăn bám|đầu trộm|bợm|trơ trẽn|láo|hãm|điên|khùng|già mồm|mất nết|cà chớn|trời đánh|ôn dịch|cướp ngày|cướp|ăn xin|rảnh|máu lạnh|cầm thú|bạc ác|ác|phản bội|sống chó|dơ|thối)
(mất dạy|vô học|khốn nạn|đểu cáng|mặt dày|trơ trẽn|bất hiếu|vô liêm sỉ|vô ơn|lật lọng|tráo trở|ăn cháo đá bát|cạn tàu ráo máng|cạn tình|sống lỗi|ăn ở thất đức|thất đức|thất nhân|ác ôn|đê tiện|hèn hạ|bỉ ổi|lươn lẹo|láo cá|lếu láo)
(thằng|con) (mặt|ranh|ml|mất dạy|khốn|chó) {no}
(cút|biến|xéo) (đi|về|khỏi|ra|mẹ|xéo|cho|hết)
(câm|ngậm) (mồm|miệng|họng)
(im|câm) (mẹ|mồm|họng)
(mồm|mõm|cái mặt|bản mặt|cái mồm) .. (thối|chó|dày|lợn|thớt|mày|nó|như|câm|kia|đó)
`,
  },
  {
    id: "rough_person",
    signal: "tension",
    heat: 0.1,
    phrases: `
(thằng|con) {Ten}
(thằng|con mụ|lão|mụ|bọn|lũ|tụi|mấy thằng|mấy con|con mẹ|thằng cha|mẹ con|cha con) (nó|đó|này|kia|ấy|nào|hàng xóm|chủ|ông|bà|già|trẻ|em|cha|nhà|bên|thợ|choai|đòi|ở|giao)
(chúng nó|tụi nó|bọn nó|bọn họ|tụi nó|lũ|bọn chúng|nó với|mụ ta|lão ta|hắn|mụ|lão)
(nó|hắn) (đứng|cầm|lôi|chửi|đánh|quay|cười|bảo|kêu|nói|lấy|đòi|không chịu|ra|qua|xông|đập|ném|tạt|cắm|nhổ|dời|khóa|chặn|vênh)
(mày|mi|chúng mày|tụi bay|bọn bay|bọn mày|tụi mày)
(tao|tau)
`,
  },
  {
    id: "profanity",
    signal: "profanity",
    heat: 0.3,
    phrases: `
(địt mẹ|vãi lồn|địt|đụ má|đụ mẹ|đù má|đậu má|đù|má nó|mẹ kiếp|con mẹ nó|mẹ nó|bố khỉ|cái lồn|cái đéo|đéo|đếch|cặc|buồi|clm|vãi cả|tổ sư|tiên sư|mả cha|mả mẹ|cha mày|mẹ mày|cha nó|má mày|bà nội mày|chó má|dkm|cc|cl|lol|đmm|mie|cứt|ỉa vào|shit|fuck|wtf|đệt|mịa)
`,
  },
  {
    id: "accuse",
    signal: "accusation",
    topics: ["civil"],
    heat: 0.15,
    phrases: `
(quỵt|xù|bùng|giật|ôm|nuốt|ăn chặn|ăn bớt|chiếm|cướp|cuỗm|biển thủ|trấn|lừa|tham ô|đút túi|bỏ túi|thụt) .. (tiền|nợ|đất|nhà|hụi|họ|cọc|lương|quỹ|của|tài sản|vàng|xe|hàng|công|sổ)
(bùng|ôm|quỵt|xù) (tiền|hàng|nợ|cọc|hụi|kèo)
(lừa đảo|lừa tiền|lừa dối|lừa gạt|lật kèo|lừa bà con|gạt tiền|ăn gian|ăn cắp|ăn trộm|lấy trộm|lấy cắp|trộm cắp|móc túi|gian lận|gian dối|làm giả|treo đầu dê)
(bóc phốt|phốt|bóc trần|vạch mặt|tố cáo|tố|đưa lên mạng|đăng lên|up lên|bêu tên|nêu tên|chụp mặt|đăng ảnh|đăng hình|đăng mặt|cho lên sóng|livestream) .. (nó|ông|bà|tôi|nhà|mặt|mạng|nhóm|chủ|shop|quán|tiệm|em|facebook|phây|cho|tên|lên)
(vu khống|vu oan|đổ oan|bôi nhọ|bịa chuyện|bịa đặt|dựng chuyện|đặt điều|nói xấu|đâm chọt|vu vạ|vu cho|đổ tội|đổ vấy|đổ thừa|gắp lửa|xuyên tạc)
(chính|là|do|tại) (nó|ông|bà|thằng|con|ổng|bả|mày|vợ chồng|chị|anh) .. (lấy|phá|gây|đổ|ném|đào|cắt|đập|giết|đầu độc|nhổ|trộm|quỵt|vứt|tháo|chứ ai|bày)
(ông|bà|anh|chị|cô|chú|thằng|con|nhà|bác) {Ten} .. (lấy trộm|quỵt|lừa|đánh|lấn|chiếm|vứt|xả|chửi|phá|đập|nợ|mượn|vay|giật|ôm|cắt|rào|bịt|chặn|không trả|đuổi|xây lấn|cho thợ|thả chó|đổ rác|ném|ăn chặn|ăn cắp)
(chủ|thằng|con|ông|bà) (hụi|họ|trọ|thầu|shop|quán|tiệm|xưởng|nợ) .. (ôm|trốn|quỵt|lừa|không trả|biến mất|bỏ trốn|chặn|khóa|giữ|đuổi|nợ|mất tăm|lặn|chuồn|bùng|giật|cắt)
(cao chạy xa bay|bỏ trốn|trốn nợ|chặn số|chặn zalo|chặn luôn|block luôn|lặn mất|lặn không sủi tăm)
(cặp bồ|ngoại tình|bồ nhí|tiểu tam|tuesday|trà xanh|giật chồng|cướp chồng|ăn vụng|nhân tình|cắm sừng|con giáp|chim chuột)
(đánh ghen|bắt ghen|bắt quả tang|bắt tại trận)
(trơ trẽn|chiếm dụng|chiếm đoạt|tự ý|ngang nhiên|âm thầm|lén|lén lút|giở trò) .. (lấy|bán|dời|chặt|phá|đào|rào|xây|đổ|nhổ|cắt|khóa|cơi|dựng)
(camera|clip|video|có bằng chứng|bằng chứng|nhân chứng|ghi âm|quay lại|quay clip|chụp lại|còn giữ tin nhắn|tin nhắn còn) .. (rõ|ghi|quay|đây|hết|mặt|đủ|còn|rành rành)
(né|cạch|tẩy chay|đừng ai|đừng mua|không ai nên) .. (shop|quán|tiệm|thằng|con|bà|ông|chỗ này|gấp|chủ)
`,
  },
  {
    id: "repetition",
    signal: "repetition",
    phrases: `
(lần) (thứ) {so}
(lần thứ mấy|bao nhiêu lần|biết bao lần|không biết bao nhiêu lần|không biết bao lần|mấy lần rồi|nhiều lần|n lần|lần này là lần|hết lần này|năm lần bảy lượt|ba lần bảy lượt)
{so} (lần|năm|tháng|tuần) (nay|rồi|qua|liền|trời|ròng)
(mấy|suốt|cả|ròng rã|liên tục|ba|hai|bốn|năm) (năm|tháng|tuần|đêm|ngày) (nay|trời|qua|liền|ròng|rồi)
(ngày|đêm|tối|hôm|sáng|chiều|trưa|lần|bữa|tuần|tháng) nào (cũng|cx|không)
(hết ngày này|ngày này qua|từ năm|từ hồi|bao năm|bao đời|triền miên|quanh năm|suốt ngày|cả ngày lẫn đêm|cả đêm|thâu đêm|tái diễn|lặp lại|đâu lại vào đấy|vẫn y nguyên|vẫn vậy|như cũ|mãi không|hoài không|vẫn chưa)
(báo|nói|kêu|gọi|phản ánh|góp ý|nhắc|gửi đơn) (mãi|hoài|bao lần|nhiều lần|mấy lần) .. (không|chẳng|chả|vẫn)
(lại|nữa) .. (rồi|tiếp|y như|vẫn|à)
`,
  },
  {
    id: "damage",
    signal: "property_damage",
    heat: 0.2,
    phrases: `
(đập|phá|đập phá|ném vỡ|đánh vỡ|chọi vỡ) .. (nhà|xe|cửa|kính|quán|đồ|tường|cổng|rào|biển|hàng|camera|bàn|máy|ki ốt|sạp|loa|bếp|chậu|gương|mái|cột|mộ|tivi|tủ|ống)
(đập|phá|đạp|húc|ủi|chặt|xé|dỡ|nhổ|xô|giẫm|cưa|cắt|chọc|rạch|bẻ) .. (tường|rào|hàng rào|cọc|mốc|cổng|hàng cây|gốc|biển|bạt|lốp|bánh xe|yên xe|ổ khóa|camera|luống|lưới|mái)
(nhổ|dời|dịch|lấn|cắm|bẻ) (cọc|mốc|cột mốc|rào|bờ)
(tạt|đổ|hắt|xịt|ném|rải|đổ trộm|trét|bôi|quăng|quẳng|vứt|liệng) .. (sơn|mắm tôm|nước bẩn|phân|rác|dầu luyn|dầu nhớt|chất bẩn|trứng thối|nhớt|nước thải|xà bần|cứt|keo|xăng|nước tiểu|bùn) .. (vào|vô|sang|qua|lên|trước|khắp|cửa|nhà|cổng|)
(tạt sơn|xịt sơn|sơn đỏ|dán giấy|dán ảnh|đổ keo|đổ bê tông|đổ đất|đổ gạch|đổ cát) .. (cửa|cổng|nhà|ổ khóa|lối|khắp|chặn|lên|)
(khóa|xích|bịt|rào|lấp|xây bịt|bít) .. (cổng|cửa|lối|ngõ|hẻm|đường|cống|mương|rãnh|lối đi|nhà tôi|xe tôi) .. (không cho|của|chung|nhà|lại|người ta|tôi|mất|luôn|bằng|)
(chặn|chắn) .. (lối đi|ngõ chung|lối chung|đường đi|cửa không cho|không cho ai|đường vào nhà)
(cắt|khóa|cúp) .. (nước|điện|khóa|ổ|xích) .. (nhà|phòng|của|tôi|em|mấy|người thuê)
(xì|chọc|đâm|rạch|xịt|chích) .. (lốp|bánh|vỏ xe|yên xe|săm)
(giết|đánh chết|đánh bả|đầu độc|bỏ bả|bả chết) .. (chó|mèo|đàn gà|ao cá)
(vứt|ném|quăng|hất|khiêng|quẳng|liệng|dọn) .. (đồ|quần áo|hàng|đồ đạc|xe|chăn|bàn thờ|bàn ghế|nồi) .. (ra đường|ra ngõ|ra ngoài|ra cửa|ra sân|xuống|của|đi|hết|ra)
(tháo|dỡ|cẩu|xiết|siết|lấy|giữ|hốt) .. (xe|nhà|đồ|máy|hàng|cửa|mái|tivi|tủ) .. (trừ nợ|gán nợ|không cho|mang đi|đem đi)
đập (nát|tan|vỡ|bể|gãy|luôn|phá|tung)
(đập|phá) .. (nát|tan tành|tanh bành|bể|vỡ|tan hoang)
`,
  },
  {
    id: "crowd",
    signal: "crowd_residents",
    topics: ["public_order"],
    phrases: `
(kéo nhau|kéo đến|kéo sang|kéo người|ùn ùn|tụ tập|vây|bao vây|quây) .. (trước|nhà|cổng|cửa|công ty|quán|tiệm|xưởng|sân|kín|đông|ngoài|sang|đến|tới|lên)
tập trung .. (trước cổng|trước cửa|trước nhà|đòi)
(cả|mấy chục|hàng chục|vài chục|hai chục|ba chục|trăm|ngàn|{so}) .. (người|hộ|nhà|anh em|công nhân|bà con|dân|cư dân|thằng|đứa|mạng) .. (kéo|vây|chặn|tụ tập|bao vây|bỏ việc|bỏ máy|đòi|phản đối|đứng chặn|ngồi chặn|đứng chắn|hò hét)
(căng|giơ|treo) .. (băng rôn|biểu ngữ|khẩu hiệu)
(chặn|chắn|cản|nằm|ngồi|dàn hàng|đứng) .. (xe|máy|đường|thợ|máy xúc|xe ben|công trình|cổng|bánh xe|xe tải|đầu xe) .. (không cho|đòi|phản đối|từ|cả|lại|không|ra|vào)
(đình công|bãi công|ngừng việc|lãn công|bỏ máy|tắt máy|dừng máy|ngưng việc) .. (đòi|tập thể|cả|từ|không|đồng|hàng loạt|)
(mai|tối nay|sáng mai|chiều nay|chủ nhật|tối mai|{so} giờ) .. (tập trung|có mặt|kéo|tụ tập|đông đủ) .. (nhà|cổng|trước|đòi|phường|ủng hộ|phản đối)
(ai|nhà nào|bà con|hộ nào) .. (cùng|chung|cũng bị) .. (ký|liên hệ|nhắn|gom|làm đơn|inbox|ib|lên tiếng|kiện|đứng|góp)
(biểu tình|làm loạn|nổi loạn|quậy phá)
phe (này|kia|ông|bà|bên)
`,
  },
  {
    id: "lawsuit",
    signal: "dispute",
    phrases: `
(thưa kiện|kiện tụng|kiện cáo|ra tòa|đâm đơn|khởi kiện|hầu tòa|kiện tới cùng|kiện nhau|kiện nó|vụ kiện|đòi kiện|dọa kiện)
(gặp nhau|hẹn|lôi|kéo|đưa) .. (ở tòa|ra tòa|lên phường|ra phường|lên công an|ra công an|lên xã|ở phường|lên đồn)
(trình báo|báo công an|gọi công an|tố cáo|tố giác|làm đơn|viết đơn|gửi đơn|nộp đơn|lập biên bản|báo phường|mời công an|báo chính quyền|báo tổ trưởng) .. (rồi|nó|ông|bà|lên|ra|gửi|đòi|về|kiện|nhờ|)
(tranh chấp|tranh giành|giành giật|tranh nhau|giành nhau|chiếm đất|đòi chia|tranh quyền|giành con|tranh con)
(ly hôn|li dị|ly dị|ra tòa|ly thân)
hòa giải .. (không xong|bất thành|mấy lần|lần {so}|chưa xong|không thành)
(thi hành án|tòa tuyên|tòa xử|vi bằng)
`,
  },
  {
    id: "grievance",
    signal: "tension",
    phrases: `
(bức xúc|bực|tức|ức|cay|uất|tủi|chán|nản|ngán|điên|phát điên|nổi điên|tức anh ách|cáu|bực mình|khó chịu|mệt mỏi|ấm ức|nhức đầu|stress|áp lực|oải|phiền|khổ|khốn khổ|ngao ngán|phẫn nộ|căm|hận|ghét|bó tay|chịu thua|hết nói|khó ưa|ám ảnh) .. (vì|quá|lắm|thật|với|không|vl|ghê|mà|thiệt|cái|ơi|hết|rồi|)
(không|chẳng|không) (chịu|ngủ|thở|sống|ăn|học|nghỉ) (nổi|được|yên) .. (với|vì|nữa|luôn|cả|)
(ý thức|vô ý thức|kém ý thức|mất vệ sinh|mất lịch sự|vô duyên|bất lịch sự|vô trách nhiệm|thiếu tôn trọng|coi thường|khinh|ích kỷ|sống không biết|chỉ biết mình|không biết điều|chơi xấu|chơi bẩn|ác|vô tâm|kỳ cục|quá đáng|trái khoáy|ngang trái|bất công|vô lý|ép|bắt nạt|ức hiếp|ăn hiếp|hà hiếp|đè đầu|bắt chẹt|o ép|chèn ép|làm khó)
(tôi|em|mình|nhà tôi|nhà em|cả nhà|nhà mình|mẹ con|tao|con tôi) .. (chịu|khổ|mất ngủ|không ngủ|mệt|chịu trận|chịu đựng|nhịn|thức trắng|hít|ngửi|nghe|ngại|sợ|ức|đau đầu)
(nhà|hàng xóm|phòng|ông|bà|quán|tiệm|bên) (bên|bên cạnh|kế bên|sát vách|đối diện|trên|dưới|kế|hàng xóm|phía trên|cạnh|đầu ngõ|kia|tầng trên|sau lưng|cuối ngõ) .. (cứ|lại|suốt|hay|toàn|cả|mở|hát|đổ|xả|nuôi|xây|đục|để|vứt|thả|đốt|đỗ|đậu|làm|chuyên|nó|đêm|sáng|hôm|khoan|ồn|gáy|sủa|kéo|ném|chửi|dựng|lắp|treo|lấn|bật)
(làm ơn|làm phước|xin|mong|nhờ|đề nghị|yêu cầu|van|lạy) .. (nhà|anh|chị|cô|chú|bác|ông|bà|ai|các|mấy|chủ|đừng|bớt|dọn|vặn|tắt|dời|dừng|giữ|tự giác|ý thức) .. (đừng|giùm|hộ|bớt|dọn|nhỏ|tắt|dời|cho|ý thức|lại|đi|tự giác|thu|dẹp|trả|thôi|giữ|xích)
(nhà ai|ai|nhà nào|xe ai|xe nhà ai|chó nhà ai|chủ nhân|bạn nào|đứa nào|thằng nào|con nào|anh nào|người nào|mấy ông|mấy bà|mấy anh|mấy chị) .. (đỗ|đậu|để|vứt|đổ|thả|hát|mở|lấy|bỏ|xả|đốt|chắn|chặn|nuôi|quăng|ném|dán|ỉa|cho chó|nhổ|lấn|ra|dời)
(cũng bị|bị hoài|bị mãi|bị rồi|bị y|y chang|y như vậy|giống nhà|như nhà)
(sao|mà|thì) .. (im|lặng|lờ|làm ngơ|không ai|chả ai|bỏ mặc|kệ|mặc kệ|ngơ) .. (nói|hỏi|gì|giải quyết|đi|ai|)
(chủ nhà|chủ trọ|chủ quán|chủ thầu|chủ xưởng|ông chủ|bà chủ|quản lý|sếp|chủ đầu tư|chủ shop) .. (không|bắt|ép|đuổi|tăng|trừ|giữ|quỵt|nợ|hứa|kêu|bảo|lờ|chửi|cắt|đòi|khất|hẹn)
(trách|giận|hờn|dỗi|oán|thù|ghen|ganh|tị|nghi|tiếc) .. (nó|ông|bà|anh|chị|nhau|tôi|chồng|vợ|lắm|mẹ|nhà|em|cả)
`,
  },
  {
    id: "owed",
    signal: "tension",
    topics: ["civil"],
    phrases: `
(chưa|không|chả|không) .. (trả|thanh toán|hoàn|đền|chuyển khoản) .. (tiền|nợ|cọc|lương|đồng|xu|cho|tôi|em|lại|hàng|)
(đòi|hỏi|nhắn|gọi) .. (tiền|nợ|cọc|lương) .. (không|thì|lại|mãi|hoài|block|chặn|kêu|bảo|hẹn|khất|im)
(hẹn|khất|hứa|lần lữa|câu giờ|dây dưa) (mãi|hoài|lần|nay|tuần|tháng|rày mai|lên|xuống|tới lui|trả|suốt|từ)
(nợ|mượn|vay) (tôi|em|mình|tao|chị|mẹ|bố|nhà|người ta|bà|cả|anh) .. (triệu|tr|{so}|tiền|trăm|chục|từ|chưa|không|mà|hai|mấy)
`,
  },
];
