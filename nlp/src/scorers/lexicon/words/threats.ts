import type { LexiconGroup } from "../types.ts";

/** Threats and calls to force. Groups with `own` are the writer's own words unless they stand in a quotation. */
export const THREATS: readonly LexiconGroup[] = [
  {
    id: "own_threat",
    signal: "threat",
    topics: ["public_order"],
    own: true,
    heat: 0.6,
    phrases: `
{tao} (sẽ|thề|cho|mà gặp|gặp|phải|xin) .. (chém|giết|đâm|đập|đốt|xiên|bắn|chặt|tẩn|phang|bẻ|cắt) .. (mày|nó|chúng|thằng|con|bọn|tụi|cả nhà|nhà|chân|cổ|tay|mặt|đầu|mi|bay)
(tao|tôi|tao|bố|ông|bà) (chém|giết|đâm|đập|đốt|xiên|bắn|chặt|tẩn|phang|bẻ|đấm|tát|vả|táng|quất|đánh|cắt|thiêu|xử|dần|vặn) .. (chết|mày|nó|mi|bay|chúng mày|chúng nó|cả nhà|cả lò|hết|gãy|cho|luôn|cái)
(tao|tôi|ông|bố|bà) (cho|cho nó|cho mày|cho cả nhà mày|cho chúng mày|cho tụi nó) .. (ăn dao|ăn đòn|ăn gạch|ăn gậy|ăn đấm|một trận|một dao|một nhát|một gậy|nát|què|gãy|tàn phế|vào viện|nằm viện|nhập viện|xuống lỗ|lên bàn thờ|về với|ra bã|thành tro|chầu|biết tay|biết mặt|biết thế nào|tắm máu|đi bộ)
cho (mày|nó|chúng mày|tụi bay|mi|chúng nó|tụi nó|cả nhà mày|cả nhà nó|bọn nó|ổng|bả|hắn) .. (ăn dao|ăn đòn|ăn gạch|ăn gậy|một trận|một dao|một nhát|một gậy|què|gãy chân|gãy tay|gãy răng|tàn phế|vào viện|nằm viện|nhập viện|xuống lỗ|lên bàn thờ|biết tay|biết mặt|biết lễ độ|bài học|tắm máu|khỏi đi|hết đường|mấy nhát|bay màu|tàn đời|chừa|nằm đất|vài dao|vài gậy)
(liệu hồn|liệu cái thần hồn|coi chừng tao|coi chừng đó|coi chừng cái (mạng|mặt|đầu)|biết tay tao|biết tay nhau|đừng trách tao|đừng trách tôi|thì đừng trách|chết với tao|chết mẹ mày|hết đời mày|đừng để tao|đừng để tôi)
(mà|còn) ... (nữa|lần nữa) (thì|là) .. (tao|tôi|tao|ông|bố|bà|tau) .. (chém|giết|đâm|đập|đốt|xiên|bắn|chặt|tẩn|phang|bẻ|đánh|cầm|vác|xách|cho|không nể|không nói|khỏi)
còn ... (léng phéng|lảng vảng|bén mảng|đặt chân|bước qua|ló mặt|thò|hó hé|láo|động vào|đụng vào|đụng tới|sủa|mở mồm) .. (thì|là|coi chừng|đừng trách|tao|ông)
(bước|đặt chân|mò|thò|ló|động|đụng|chạm) ... (thì|là) .. (tao|tôi|ông|bố|tau) .. (chém|đập|chặt|bẻ|đánh|cho|đâm)
(thằng|con|đứa|ai) nào ... (thì|là|ông|tao|tôi) .. (chém|đập|chặt|bẻ|đâm|đánh|ăn đòn|ăn dao|ăn gạch|gãy|xiên|giết|đừng trách|coi chừng|xác định|biết tay)
(chém|giết|đâm|đập|đốt|xiên) (chết|chết mẹ|bỏ mẹ|sạch|cả lò|cả nhà|hết) .. (mày|nó|chúng nó|bọn|tụi|thằng|con|cả|chúng mày|nhà)
(tao|tôi|ông|bố|bà|tui) (đốt|phá|san phẳng|thiêu|cho nổ) .. (nhà|xe|quán|tiệm|xưởng|trụ sở|phường|ủy ban|công ty|trường|trạm)
(đập|đánh|chém|giết|xử|đâm) (luôn|cả|chết|nát) .. (mày|chúng mày|cả nhà mày|cả lò)
(xử|thịt|luộc|xiên|tẩn|dần|khử|đánh|táng|đập|chém|vả) (mày|mi|chúng mày|cả lò nhà mày|cả nhà mày)
(lột da|rút gân|bẻ cổ|bẻ tay|bẻ chân|chặt tay|chặt chân|cắt cổ|cắt lưỡi|vặn cổ|chọc tiết|khâu mồm|đập vỡ mồm|vả vỡ mồm|vặt răng|bẻ răng|đánh gãy|đập nát|móc mắt|bóp cổ)  .. (mày|nó|thằng|con|chúng|bay|mi|ra|cho|hết|từng)
(gặp|thấy) .. (đâu|là|ở đâu) .. (đánh|chém|đập|xử|đâm|xiên|tẩn) (đó|luôn|đấy|đến|tới|tại chỗ)
một mất một còn
(ăn thua đủ|sống mái|liều chết|liều mạng|chơi tới cùng|chơi khô máu|khô máu|xác định là|không đội trời chung)
(mạng đổi mạng|đổi mạng)
(tao|tôi|ông|tao) .. (đi tù|ở tù|ngồi tù|vào tù|vô tù|bóc lịch) (cũng|thì|vẫn)
(mua|đặt|sắm|chuẩn bị) .. (sẵn|trước|) (quan tài|hòm|áo quan|vòng hoa|cỗ hòm)
⚰️
(tối nay|mai|chiều nay|đêm nay|lát nữa|tí nữa) .. (tao|tôi|tao|ông|anh em tao|tụi tao|bọn tao|tau) .. (sang|qua|đến|tới|ghé|xuống|vào|lên) .. (nhà|xử|hỏi|chém|đập|đốt|đón|phá|thăm|lấy|giải quyết|nói chuyện)
(đốt|đập|phá|san phẳng|cho nổ) .. (nhà|xe|quán|tiệm|xưởng|trụ sở) (nó|mày|chúng nó|chúng mày|tụi nó|bọn|thằng|con|này|đó|ổng|bả|đi)
`,
  },
  {
    id: "call_to_force",
    signal: "call_to_force",
    topics: ["public_order"],
    own: true,
    heat: 0.6,
    phrases: `
(đập|đánh|xử|chém|tẩn|thịt|táng|phang|dần|đốt|giết|bắn|xiên|vả|trói|úp sọt|hội đồng|làm gỏi|đấm|cắt|lột) (nó|chúng nó|tụi nó|bọn nó|thằng đó|thằng này|con đó|con này|cả lò|mẹ nó|chết nó|bỏ mẹ nó|cho nó|chết mẹ nó|ổng|bả|hắn|bọn đó|tụi đó) (đi|luôn|anh em|cho|một|chết|thôi|mọi người|giùm|hộ|trận|nát|hết|ngay|liền|chừa)
(đập|đánh|xử|chém|tẩn|phang|đốt) (chết|bỏ) (mẹ|cha|mie|bà|cụ) (nó|chúng nó|tụi|bọn|thằng|con)
(gọi|kêu|rủ|huy động|tập hợp|gom|hú|alo|kéo|tụ tập) .. (anh em|hội|bọn|quân|người|mấy thằng|cả xóm|đàn em|dân) .. (đến|tới|qua|sang|kéo|ra|vô|xuống|vào|lên) .. (đập|đánh|xử|chém|phá|đốt|hỏi tội|dằn mặt|tính sổ|chặn|vây|lôi|đòi|trói|quậy|nói chuyện|)
(anh em|bà con|mọi người|cả xóm|cả nhà|ai rảnh|tất cả|hội mình|mấy đứa) .. (kéo|qua|sang|tới|đến|vô|xông|lên|ra) .. (đập|đánh|xử|chém|phá|đốt|hỏi tội|dằn mặt|tính sổ|vây|lôi|úp|trói|trị|dạy)
(kéo|xông|ập|lao|vào) .. (nhà|phòng|quán|tiệm|lều|trọ) .. (nó|chúng nó|thằng|con|tụi nó|bọn|lôi|đập|phá|đốt) .. (ra|đập|đánh|lôi|phá|đốt|đi)
(lôi|kéo|túm) (cổ|đầu|nó|chúng nó|thằng|con|bọn|ra) .. ra .. (đập|đánh|hỏi|xử|cho|đây|đường|ngoài|bêu|trói|nói|trận)
(mang|cầm|đem|vác|thủ|xách) (theo|sẵn|) .. (gậy|dao|đồ|hàng|tuýp|đồ nghề|đồ chơi|gạch|can xăng|xăng|phóng lợn|mã tấu|búa|cuốc|xẻng|xà beng) .. (đến|tới|qua|sang|đi|ra|nha|nhé|vào|anh em)
(cần|phải) .. (cho|dạy|dằn mặt) (nó|chúng nó|bọn nó|tụi nó|ổng|thằng) .. (bài học|trận|biết|lễ độ|chừa|mặt)
dạy (cho|) (nó|mày|chúng nó|bọn|tụi|thằng|con|ổng|bả) .. (một bài học|một trận|biết thế nào là|lễ độ)
(dằn mặt|úp sọt|tính sổ với|hỏi tội|trả thù nó|rửa hận|xử đẹp|xử lý gọn nó)
(không|chả|đéo|cóc) cần (công an|pháp luật|luật pháp|ai xử|báo ai) .. (tự|mình|xử|anh em)
(tự xử|luật rừng|giải quyết kiểu giang hồ|nói chuyện bằng (tay|gậy|dao|nắm đấm)|nói bằng tay|nói bằng nắm đấm)
(giết|treo cổ|bắn bỏ|thiêu sống|băm|chôn sống|đánh chết|đập chết|bắn chết) .. (nó|chúng nó|lũ nó|bọn nó|thằng|mẹ nó|hết chúng)
đánh .. cho (chết|chừa|nó|biết|què|gãy)
mỗi (người|thằng|đứa) một (gậy|cái|đấm|phát|nhát|viên|cục)
`,
  },
  {
    id: "challenge",
    signal: "threat",
    topics: ["public_order"],
    own: true,
    heat: 0.4,
    phrases: `
(có giỏi thì|ngon thì|giỏi thì|thích thì) (ra đây|vào đây|qua đây|xuống đây|nhào vô|lại đây|vô đây|nhích)
(ra|xuống|vào|qua) đây .. (solo|tao|giải quyết|thằng|đánh|coi ai|xem ai|nói chuyện)
(solo|so lô|tay bo|tay đôi|một chọi một) .. (mày|cổng|tao|cổng trường|ngoài|bãi)
ra .. solo
(hẹn|gặp) .. (xử nhau|solo|đánh nhau|chiến|phân cao thấp|tính sổ|xử)
(hẹn|đợi|chờ|đón) (mày|chúng mày|sẵn ở|tụi bay)
tao (đợi|chờ|đón|ở đây|đứng đây) .. (mày|cổng|đầu|ngõ|sẵn|nè|đây)
(đừng trốn|đừng có trốn|chạy đâu cho thoát|trốn đâu|trốn được|chạy trời không khỏi nắng)
(thách|đố) (mày|nó|chúng mày|mi|tụi bay|cả nhà mày)
dám (động|đụng) .. (tao|tôi|nhà tao|con tao)
ngon (nhào|vô đây|ra đây|lại đây)
(chơi|chiến|nhích) (luôn|với tao|không mày)
(nhào|bem|chiến|bụp) (vô|nhau|đi|không|mày|luôn)
bước qua xác
`,
  },
  {
    id: "veiled_threat",
    signal: "threat",
    topics: ["public_order"],
    own: true,
    heat: 0.3,
    phrases: `
(ngủ|sống) .. (ngon|được mấy|được bao|yên|còn được) .. (bữa|ngày|hôm|đêm|nữa đâu|đâu con|đi nhé)
(mày|nó|tụi bay|chúng mày|ông|bà) .. chỉ còn .. (hôm nay|đêm nay|mấy bữa|{so} ngày|24h|{so} tiếng|tối nay)
(có|còn) (hai|2|mỗi) .. (chân|tay|cái mạng|cái chân|con mắt) .. (thôi|đấy|nhé|nha|còn)
biết (nhà|chỗ ở|trường con|giờ tan|con .. học|đường về|lịch|con nhà mày|nhà mày|nhà nó) .. (nhé|nha|đấy|rồi|mày|ở|hết|đâu)
(tan ca|tan học|tan làm|tối về|đi làm về|đường về|cổng sau|về muộn|ra đường) .. (cẩn thận|coi chừng|nhớ|nhìn trước|ngó|đội nón|đội mũ|đứng chờ|chờ|biết|gặp)
(nhớ|tập|lo) .. (đội nón|đội mũ|khóa cửa|nhìn trước ngó sau|mua bảo hiểm|viết di chúc|chuẩn bị|đi bộ|gửi con|nhìn sau) .. (nhé|nha|đi|kỹ|trước|cho)
(không hứa|không chắc|không dám hứa|không bảo đảm|không đảm bảo) .. (còn nguyên|giữ được|lành lặn|còn sống|còn răng|còn cái|nguyên vẹn)
(hỏi|ghé|thăm|đón|rước|mời|tiễn|tiếp) .. (bằng|kèm|với) .. (dao|gậy|tuýp|búa|cờ lê|mã tấu|xăng|côn|gạch|rựa)
(xảy ra|có) chuyện gì .. (đừng trách|tôi không chịu|tao không chịu|ráng chịu)
(ghé|sang|qua|tới|đến) .. (thăm|hỏi thăm|nói chuyện) .. (tận nhà|từng đứa|cả nhà mày|mày|vợ con mày|vợ con ông)
từng (đứa|thằng) (một|luôn|nha|nhé|trả|ra)
(tôi|tao|ông|tao|anh em) .. (không|chả|đéo|hết) (nể|nhịn|hiền|nói nhiều|nói suông|nói chơi) .. (nữa|ai|đâu nhé)
(nói trước|nói cho mà biết) .. (đừng|tao|thằng|mày)
(mai|ngày mai|lần sau|bữa sau) .. (đừng hòng|đừng mong|không còn đường) .. (đi|ở|thấy|mở|về|sống|bán|làm ăn)
thiếu (đòn|đánh|muối)
ngứa đòn
(cái cổ|cái đầu|cái mạng|cái mặt|mạng) .. (mày|nó|ổng|mi|bay|tụi bay|đó|này) .. (không|khỏi|coi|giữ|để|còn)
(quân|anh em|người) .. (đủ|đông|sẵn|đã đủ|đợi sẵn|{so} người) .. (rồi|cả|sợ gì|chỉ chờ|hết)
`,
  },
  {
    id: "reported_threat",
    signal: "threat",
    topics: ["public_order"],
    heat: 0.3,
    phrases: `
(dọa|hăm|hăm dọa|đe|đe dọa|đòi) .. (giết|chém|đánh|đập|đốt|đâm|xử|tạt|thiêu|cho nổ|bắn|xiên|lấy mạng|chặt|bẻ|phá nhà|tung ảnh|tung clip|bắt cóc)
(đe dọa|hăm dọa|dọa dẫm|hăm he|dằn mặt|nhắn tin dọa|gọi điện dọa|khủng bố .. (điện thoại|tin nhắn|gia đình|cả nhà|tinh thần|em|tôi))
bị .. (dọa|đe dọa|hăm|khủng bố|bám đuôi|rình|bám theo|tống tiền)
(nó|chúng nó|hắn|ông ta|bà ta|ổng|bả|tụi nó|bọn nó|anh ta|họ|chúng) .. (dọa|hăm|đe|thách|đòi) .. (giết|chém|đánh|đập|đốt|xử|đâm|cả nhà|con|nhà|tôi|em|mẹ)
(cho người|thuê người|kêu người|gọi người|dẫn người|kéo người|thuê giang hồ|gọi giang hồ|cho giang hồ|cho đàn em) .. (đến|tới|qua|sang|đánh|đập|dọa|phá|chặn|đòi|xử|canh)
(xã hội đen|giang hồ|đầu gấu|bặm trợn|xăm trổ|côn đồ) .. (đến|tới|qua|sang|đánh|đòi|dọa|vây|chặn|đập|nhà)
(rình|lảng vảng|bám theo|theo đuôi|chặn đường|chặn đầu|chặn xe|đợi sẵn|nhìn chằm chằm|lượn lờ) .. (nhà|cửa|cổng|tôi|em|phòng|đầu ngõ|cổng trường|đánh)
(gửi|ném|để|đặt|treo) .. (vòng hoa|quan tài|con gà chết|mèo chết|chuột chết|đầu gà|con chuột|viên đạn|tiền âm phủ|ảnh con|tiền vàng) .. (cửa|cổng|nhà|tới|trước|đến|)
(chặn|chắn|giữ|bao vây|vây) .. (không cho .. (ra|về|đi|vào)|lại không cho)
`,
  },
];
