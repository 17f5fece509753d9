import type { LexiconGroup } from "../types.ts";

/** Violence done, being done or shown: blows, weapons, blood, fire, people in fear (severity lexicon, reference 15). */
export const VIOLENCE: readonly LexiconGroup[] = [
  {
    id: "fight",
    signal: "violence",
    topics: ["public_order"],
    heat: 0.2,
    phrases: `
đánh nhau
(choảng|uýnh|quánh|tẩn|táng|phang|đập|đấm|tát|chém|đâm|xiên) nhau
(rượt|đuổi|bắn) nhau .. (bằng|cầm|dao|gậy|ngoài đường|khắp|chảy máu)
đánh lộn
đánh hội đồng
(xô xát|xô sát|ẩu đả|hỗn chiến|loạn đả|đụng độ|động thủ|hành hung|côn đồ)
(xông|lao|nhào|nhảy) (vào|vô|tới|lên|ra) .. (đánh|đấm|đập|cắn|tát|bóp|cấu|xé|nhau|túm|giằng)
túm (tóc|cổ|áo) (nhau|{ai})
(giật|lôi|nắm|kéo|giằng) (tóc|cổ áo|cổ)
(vật nhau|cấu xé|xâu xé)
(tác động vật lý|động tay động chân|động chân động tay|thượng cẳng chân|choảng)
(hai|2|mấy) (nhóm|phe|băng|toán|bên) .. (đánh|chém|đuổi|rượt|lao vào|hỗn chiến|hẹn nhau)
hội đồng {ai}
bị (hội đồng|đánh hội đồng|quây đánh|vây đánh|chặn đánh|đánh ghen)
combat
`,
  },
  {
    id: "fight_here",
    signal: "violence",
    topics: ["public_order"],
    heat: 0.2,
    phrases: `
(đánh nhau|đánh lộn|chém nhau|choảng nhau|hỗn chiến|ẩu đả|xô xát) .. (ngoài|ở|tại|trước|đầu|ngay|giữa|trong) .. (chợ|cổng|ngõ|đường|quán|bãi|sân|hẻm|ngã|xóm|bến|trường|phố|khu|tổ)
(đánh nhau|đánh lộn|chém nhau|choảng nhau) (to|kìa|ầm|dữ|rồi|rầm)
`,
  },
  {
    id: "beaten",
    signal: "violence",
    topics: ["public_order"],
    heat: 0.2,
    phrases: `
bị .. (đánh|đập|đấm|tát|chém|đâm|đạp|quất|vụt|phang|cắt cổ|bóp cổ|bắn|xiên|túm tóc|tạt axit|hành hung|bạo hành|xô ngã|kéo lê|trói)
bị .. (đánh|đấm|tát|chém|đâm|đạp) (vào|cho|đến|tới|gãy|bầm|sưng)
(đánh|đập|đấm|tát|đạp|quất|vụt|phang|nện|tẩn|bạt tai|bóp cổ|chém|đâm|xiên|thọc|chọi|xô|tống) .. (em|tôi|con|cháu|mẹ|bố|ba|má|chồng|vợ|ông|bà|cụ|người|nó) (ngã|gãy|bầm|chảy máu|sưng|rách|thâm|tím|ngất|té|nhập viện|vào viện|đi viện|cấp cứu|bất tỉnh)
(đánh|đấm|đập|phang|nện|vụt|quất|đạp|chọi|ném|táng|tạt|bổ|phập|vả|giáng|quật|thụi) .. (vào|vô|trúng|lên|ngay) (mặt|đầu|người|lưng|vai|chân|tay|bụng|ngực|cổ|gáy|sườn|má|mắt|trán)
(tát|vả|bạt tai|đấm|đạp|đá) (thẳng|luôn|cho|một|hai|mấy) (cái|phát|nhát|bạt tai)
(vung|giơ|thẳng) tay .. (tát|đánh|đấm|vả)
(đánh|đập|chém|đâm|bóp cổ|bóp mồm|tát) (con|vợ|chồng|mẹ|bố|cha|ba|má|người|cháu|dân|bà cụ|ông cụ|cụ|học sinh|khách|nhân viên|công nhân|bảo vệ|hàng xóm)
{no} (đánh|đập|đấm|tát|chém|đâm|đạp|bóp cổ|rượt|vả|phang|túm|xô|vụt|quất|lôi) {ai}
(xô|đẩy|đạp|giật|hất) .. (ngã|té|nhào|bật|văng) .. (xuống|ra|vào|cầu thang|mương|đất|đường|)
(dí|kề|gí|chĩa|kê) .. (dao|súng|kéo|rựa|vào cổ|vào mặt|vào đầu|vô cổ)
(trói|nhốt|giam|bắt giữ) {ai} (vào|lại|trong|ở|giữa|cả)
trói .. (cột điện|gốc cây|vào cây|tay|lại)
(bóp|siết|chẹn) cổ {ai}
{no} (ta|ấy|kia|đó|này) (đánh|đập|đấm|tát|chém|đâm|đạp|rượt|vả|phang|túm|xô|vụt|quất|lôi) {ai}
(hắt|tạt|đổ|hất|ném) .. (axit|a xít|nước sôi|canh nóng|nước nóng|dầu sôi|cốc bia|bát canh|mắm tôm) .. (vào|lên|trúng|vô) (người|mặt|{ai})
(tạt|hắt) .. (nước|canh|cà phê|trà|bia|xăng) .. (vào mặt|vô mặt|vào người|lên người|vô người)
bạo hành
đánh đập
hành hạ
(cho|ăn) (một|1|mấy|hai) (bạt tai|cái tát|nhát dao|gậy|đấm|búa)
(bẻ tay|bẻ ngón|vặn tay|gỡ từng ngón) {no}
lấy .. (gậy|dao|ghế|chai|búa|gạch|xẻng|cuốc|ống nước|mũ bảo hiểm|nón bảo hiểm|chổi|điếu) .. (đánh|phang|đập|vụt|ném|quật|phập|bổ)
(đuổi|rượt|dí) (đánh|chém|theo .. (chém|đánh|đâm))
(rượt|dí|đuổi) {ai} .. (chạy|quanh|vòng|khắp|tới|ra|té)
cắn .. (đứt|chảy máu|bật máu|rách)
(hiếp dâm|hãm hiếp|cưỡng bức|dâm ô|xâm hại|sàm sỡ|quấy rối tình dục)
cướp giật
(húc|tông|đâm|ủi|cán) .. (thẳng vào|vào người|cố tình|bỏ chạy|bỏ trốn)
`,
  },
  {
    id: "weapon_in_hand",
    signal: "weapon",
    topics: ["public_order"],
    heat: 0.3,
    phrases: `
(cầm|vác|xách|mang|vung|rút|thủ|giắt|lăm lăm|múa|giơ|chĩa|chìa|lôi|giấu|đem|ôm|huơ|khua|quơ|giơ lên) .. (dao|rựa|mác|mã tấu|kiếm|gậy|búa|rìu|súng|gạch|côn|tuýp|tuýp sắt|kéo|điếu cày|cuốc|xẻng|phóng lợn|dao phóng|hung khí|gậy sắt|ống sắt|thanh sắt|ống nước|lưỡi liềm|liềm|chĩa|xà beng|cây sắt|cây ba trắc|cờ lê|mỏ lết|tua vít|xăng|can xăng|chai xăng|đao|dùi cui|roi điện|axit|bình ga|pháo|lựu đạn|mìn|cái phảng|cây đòn|đòn gánh)
(dao|rựa|mã tấu|tuýp sắt|tuýp|phóng lợn|hung khí|gậy sắt|côn nhị khúc|dao phóng|bom xăng|súng hoa cải|súng tự chế|dao bầu|dao rựa|dao phay|dao thái) .. (trên tay|trong tay|sau lưng|trong cốp|trong túi|dưới yên|sẵn|kè kè|sáng loáng|trước cửa|ra đứng|đứng trước)
(mài|mua|sắm|rèn|chuẩn bị|gom|thủ sẵn) .. (dao|rựa|mã tấu|gậy|tuýp|kiếm|hung khí|hàng nóng|đồ chơi|phóng lợn)
(mã tấu|phóng lợn|tuýp sắt|hung khí|hàng nóng|bom xăng|dao phóng|súng hoa cải|súng tự chế|côn nhị khúc|lưỡi lê)
(lưỡi|mũi|sống|cán|chuôi) dao .. (đâm|chém|kề|dí|vào|vô|trúng)
(nổ|tiếng|phát) súng
(bắn|nổ) (chỉ thiên|súng)
(mấy|bốn|ba|năm|hai|nhóm|tụi|bọn) .. (thằng|người|đứa|gã) .. (cầm|vác|thủ|xách) .. (gậy|dao|gạch|tuýp|hàng|đồ)
🔪
`,
  },
  {
    id: "weapon_blow",
    signal: "weapon",
    topics: ["public_order"],
    heat: 0.4,
    phrases: `
(chém|đâm|xiên|chặt|bổ|phập|phang|bắn|xả|cứa) ... (nhát|phát) .. (dao|rựa|búa|vào|vô|trúng|)
(chém|đâm|xiên) {ai}
(chém|đâm|xiên|bắn) (chết|gục|trọng thương|bị thương|trúng|loạn xạ|lìa|đứt|túi bụi)
bằng .. (dao|rựa|gậy|búa|gạch|tuýp|cờ lê|chai|ghế|mũ bảo hiểm|nón bảo hiểm|xẻng|thắt lưng|roi|cây sắt|điếu cày|cán chổi|súng|tua vít|kéo)
trúng đạn
(đập|phang|ném|chọi) .. (chai|gạch|ghế|cốc|ly|đá|bát|điếu cày) .. (vào|vô|trúng) (đầu|mặt|người|lưng|vai|{ai})
(ném|chọi|liệng|quăng|phi|tương) .. (gạch|đá|chai|dao|bom xăng|cục bê tông|đất đá|chậu cây) (vào|vô|qua|sang|lên|trúng|xuống)
giết (người|chết|vợ|chồng|con|mẹ|cha|bố|hại)
(án mạng|thảm sát|đâm chém|chém giết)
`,
  },
  {
    id: "injury",
    signal: "injury",
    topics: ["public_order"],
    heat: 0.1,
    phrases: `
(chảy|đổ|bật|tóe|rướm|phun|đầy|vũng|dính|bê bết|loang|nhuộm|khạc|ộc) máu
máu (me|chảy|mũi|mồm|đầu|đổ|tươi|loang|chan|thấm|ra)
(đi|đưa .. đi|chở .. đi|phải|nhập|gọi) (cấp cứu|bệnh viện cấp cứu)
gãy (tay|chân|xương|mũi|răng|sườn|cổ|ngón|hai|ba|cổ tay|xương sườn)
(bầm|thâm tím|tím|sưng|rách|vỡ|toạc|lõm) .. (mặt|mắt|đầu|mũi|môi|tay|chân|lưng|người|má|trán|mày)
(bất tỉnh|ngất xỉu|ngất lịm|chấn thương sọ não|trọng thương|thương tích|hôn mê|nằm gục|gục xuống)
(khâu|may) .. (mũi|vết)
(khâu|may) {so} mũi
nằm (viện|hồi sức|một chỗ vì|bẹp)
bị thương
(bỏng|phỏng) .. (mặt|người|tay|lưng|nặng|vai|hết)
rụng .. răng
què (chân|giò|tay|quặt)
sảy thai
thủng (màng nhĩ|phổi|bụng|đầu)
mù (một|mắt)
`,
  },
  {
    id: "ongoing",
    signal: "ongoing",
    phrases: `
đang .. (đánh|đập|chém|chửi|la|vây|bao vây|đuổi|rượt|phá|hò hét|gây sự|chặn|giữ|giằng|cãi|cầm|đứng trước|lao)
(cứu với|cứu tôi|cứu em|cứu con|kêu cứu|la cứu|hô cứu|help|cứu mạng|ai cứu)
(ai|nhà nào|mọi người|bà con|anh em) .. (gần|rảnh|quanh) .. (ra|qua|sang|chạy|tới) .. (giúp|can|với|hộ|giùm|ngay)
(gọi|báo|kêu|alo) .. (công an|113|cảnh sát|cơ động|cấp cứu|115) .. (giúp|với|giùm|ngay|gấp|đi|hộ|chưa|tới|lẹ)
(nãy giờ|ngay lúc này|ngay bây giờ|bây giờ|hiện giờ|hiện tại|giờ này) .. (vẫn|còn|đang|chưa|nó|bên)
(công an|cơ động|113|cảnh sát) .. (tới|đến|xuống|có mặt) (rồi|chưa|kìa|nơi)
(mọi người|cả xóm|hàng xóm|dân|bà con|cả hẻm|cả ngõ|bu|xúm) .. (ra xem|xúm lại|đứng xem|bu đông|đứng coi|đứng kín|ra can|xúm vô|can không|can ra)
kìa (bà con|mọi người|anh em|trời)
(to|ghê|dữ|căng) (lắm|quá|rồi) (bà con|mọi người)
đập cửa
`,
  },
  {
    id: "fear",
    signal: "tension",
    phrases: `
(sợ|hoảng|run) (lắm|quá|không dám|chết khiếp|tới giờ|muốn chết|xanh mặt)
(không|chẳng) (ai|đứa nào|nhà nào|người nào) dám
không dám (ra|về|ngủ|mở|nói|đi|ở|ló|bước|cho con|đến|lên tiếng|kêu|khóa)
(tay|chân) .. run
(trốn|núp|chui) .. (trong|dưới|vào|vô) .. (nhà|phòng|gầm|tủ|buồng|toilet|nhà tắm)
khóa .. cửa .. (không dám|trong|ngồi|sợ|trốn|im)
(khiếp|hãi|kinh hoàng|rùng mình|ám ảnh|thót tim|hết hồn)
ôm con (chạy|bỏ|trốn|khóc|ra|ngồi)
bồng con (chạy|bỏ|trốn|qua|về)
`,
  },
  {
    id: "arson",
    signal: "violence",
    topics: ["public_order"],
    heat: 0.4,
    phrases: `
(đốt|châm lửa|phóng hỏa|thiêu|tưới xăng|đổ xăng|tẩm xăng|tạt xăng) .. (nhà|xe|quán|tiệm|xưởng|cửa|người|cả|kho|chòi|lều|sạp|trụ sở)
(tưới|tẩm|rưới|hất) xăng
đổ xăng .. (vào|lên|khắp|cửa|nhà|người|dọa|đòi|định)
(can|chai|lít|ca|bình|xô) xăng
phóng hỏa
(châm|quẹt|bật) .. (lửa|bật lửa|diêm|hộp quẹt) .. (đốt|xăng|cháy|dọa)
(xả|mở|vặn|khóa) .. (bình ga|bình gas|khí ga)
(bỏ|rải|đánh|đầu|hạ) (bả|thuốc độc|thuốc chuột|độc)
ném .. (bom xăng|mìn|pháo) .. (vào|vô|sang|qua)
(phá|đập|ủi|kéo) sập (nhà|cả nhà|tường .. khi)
`,
  },
  {
    id: "family_violence",
    signal: "violence",
    topics: ["family"],
    sensitive: true,
    heat: 0.3,
    phrases: `
(chồng|bố|ba|cha|anh ấy|dượng|bố dượng|chồng em|chồng tôi|chồng chị|anh ta) .. (đánh|đập|tát|đấm|đạp|bóp cổ|bạo hành|túm tóc|trói|lôi tóc|vụt|quất|hành hạ|nhốt|đốt) .. (vợ|mẹ|em|tôi|con|chị|cháu|má|nó|mình)
(đánh|đập|bạo hành|tát|đạp|đấm|tẩn) (vợ|chồng|mẹ già|bố già|cha già|mẹ đẻ|mẹ ruột|vợ con|bà nội|ông nội)
(vợ|chồng|con|mẹ|bố|con dâu|mẹ chồng|con trai) .. (cầm|vác|lấy|xách) .. (dao|gậy|chày|kéo|chổi|ghế) .. (đuổi|dọa|chém|đánh|đòi)
(con|thằng con|con trai|thằng cháu) .. (đánh|đập|tát|đạp|bóp cổ|chửi) (mẹ|bố|cha|ba|má|bà|ông|cụ)
(bạo lực gia đình|bạo hành gia đình|vũ phu)
(say|xỉn|nhậu|rượu) .. (về|vào|vô) .. (đánh|đập|lôi|chửi) .. (vợ|mẹ|con|em|tôi|má|mấy mẹ con)
(bắt|ép) .. quỳ
(đuổi|tống|đẩy) .. (vợ|mẹ|con|em|tôi|bà|cụ|mẹ con|chị) .. (ra khỏi nhà|ra đường|ra ngoài|ra khỏi cửa|ra hiên)
(nhốt|khóa trái|khóa) .. (vợ|con|mẹ|bà cụ|em|chị) .. (trong|ngoài|lại|vào)
(tát|đánh|vả) .. (nàng dâu|con dâu|mẹ chồng|em chồng|chị dâu)
`,
  },
  {
    id: "child_abuse",
    signal: "vulnerable",
    topics: ["family"],
    sensitive: true,
    phrases: `
(đánh|đập|bạo hành|tát|vụt|quất|hành hạ|bóp cổ|trói|nhốt|bỏ đói|dí|bỏ rơi|bỏ mặc|xâm hại|dâm ô|sàm sỡ|ép) .. (con bé|thằng bé|cháu bé|bé gái|bé trai|đứa nhỏ|đứa bé|con nhỏ|trẻ con|trẻ em|trẻ|mấy đứa nhỏ|con nít|học sinh|con riêng|hai đứa nhỏ|cháu)
(cháu|bé|con bé|thằng bé|đứa nhỏ|đứa bé|con riêng) .. bị .. (đánh|đập|bạo hành|tát|nhốt|trói|bỏ đói|bỏ rơi|xâm hại|sàm sỡ|bắt nạt|vụt|hành hạ|mẹ kế|bố dượng|dượng)
(bố dượng|mẹ kế|mẹ ghẻ|dượng|dì ghẻ) .. (đánh|đập|bắt|hành|nhốt|chửi|vụt|tát|ép|đuổi)
bạo lực học đường
(bắt nạt|trấn lột) .. (ở trường|con|cháu|bạn|học sinh|em|ở lớp|)
(bỏ rơi|bỏ mặc) .. (con|cháu|trẻ|em bé)
`,
  },
  {
    id: "vulnerable",
    signal: "vulnerable",
    phrases: `
(bà|ông|mẹ|bố) (cụ|già)
cụ (bà|ông)
mang (bầu|thai)
(đang bầu|bầu {so} tháng|có bầu|có thai|thai phụ|bà bầu)
(trẻ con|trẻ nhỏ|con nhỏ|cháu bé|em bé|bé gái|đứa nhỏ|con nít|con thơ)
(khuyết tật|tàn tật|liệt|tâm thần|neo đơn|mồ côi)
{so} tuổi
`,
  },
  {
    id: "self_harm",
    signal: "self_harm",
    topics: ["public_order"],
    sensitive: true,
    phrases: `
(không|chả|chẳng|hết) (muốn|thiết) sống (nữa|)
(tự tử|tự vẫn|quyên sinh|tự sát|tự kết liễu|kết liễu)
(nhảy|gieo mình|lao|trẫm mình) .. (lầu|cầu|sông|hồ|xuống sông|xuống hồ|sân thượng|tầng)
(uống|nốc) .. (thuốc sâu|thuốc chuột|thuốc trừ sâu|thuốc diệt cỏ|thuốc ngủ|cả vỉ|hết vỉ)
(treo cổ|thắt cổ|cắt cổ tay|rạch tay|cứa tay|lạch tay)
(chết|đi) (cho|quách cho|đi cho|quách|phứt) (xong|rảnh|khuất mắt|đỡ khổ|nhẹ|rồi|vừa lòng|hết)
(đòi|dọa|định|tính) (chết|tự tử|nhảy lầu|nhảy cầu|nhảy sông|uống thuốc sâu)
muốn (tự tử|chết quách|chết cho xong|nhảy lầu|nhảy cầu)
(đứng trên lan can|trên thành cầu|ngồi trên lan can|đứng trên sân thượng|leo qua lan can)
(vĩnh biệt|xin lỗi bố mẹ|xin lỗi ba mẹ|thư tuyệt mệnh|thư để lại)
(lấy|nuôi) .. (chồng khác|con giúp|con giùm|con hộ) (đi|em|anh|)
`,
  },
];
