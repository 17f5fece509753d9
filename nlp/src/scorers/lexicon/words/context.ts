import type { LexiconGroup } from "../types.ts";

/**
 * Words that speak against a conflict here and now, and the false friends. A group with the signal `idiom` blocks
 * every other phrase that overlaps it; negation, past, fiction and the like weaken what stands near (`weaken.ts`).
 */
export const CONTEXT_WORDS: readonly LexiconGroup[] = [
  {
    id: "idiom",
    signal: "idiom",
    phrases: `
chém (gió|cần|bão|hoa|chuối|tường|nền|bê tông|ảnh|tiếng anh|phần phật|vui|phét)
(giết thời gian|giết thì giờ|giết chết thời gian|chết cười|cười chết|cười sặc|cười muốn chết|buồn cười chết|đẹp chết|yêu chết|thích chết|mệt chết|đói chết|nóng chết|lạnh chết|chết mê|chết dở|chết thật|chết rồi|chết cha|chết mẹ rồi|sợ chết|ngon chết|vui chết|nhớ chết)
đánh (giá|răng|bóng|cầu|cầu lông|cờ|đàn|máy|vần|số|dấu|thức|rơi|mất|liều|đổi|đố|cược|bida|bi|bi a|bóng chuyền|tennis|tenis|trống|chén|bay|son|phấn|má hồng|rối|tan|dây|khăng|trận|thuế|bắt cá|vảy|vẩy|thắng|bại|hơi|tiếng|vật|đu|trứng|bông|kem|chỉ số|lái|võng|đồng|luống|tỉa|golf|golff|pickleball|pikleball|đáo|tiến lên|lửa|dấm|giấm|quả|game|liên quân|rank|cặp|đôi|đơn|cầu mây|dẹp|bật|hạ giá|sập|chiếm thị trường|động|vào tâm lý|mạnh|đầu vào|thức|tan mọi|bay mùi|tơi|bại|đúng|trúng tâm lý|mã|lẻ)
(đánh|đấu|chiến|chiến đấu|vật lộn|đánh nhau|đánh vật|cãi nhau|solo|combat) .. (với|vs) .. (deadline|bài tập|luận văn|bệnh|ung thư|covid|kế toán|bug|code|sách vở|giấc ngủ|cơn đau|cái máy|máy giặt|thời tiết|chính mình|bản thân|con mèo|gián|muỗi|chuột|kiến|đống|cái nồi|báo cáo|excel|chồng bát|kỳ thi|môn toán)
(cháy|sập|nổ|đốt|đánh sập) (hàng|vé|đơn|phố|mắt|túi|tiền|sàn|deal|slot|áo|giá|chỗ|kho|show|nắng|da|hết mình|sân khấu|máy|rate|mạng|mỡ|calo|server|app|web|giai đoạn)
(giá sập sàn|sập sàn|nổ đơn|nổ đơn liên tục|cháy quá|cháy phố|bắn pháo hoa|pháo hoa|xả hàng|xả kho|đập hộp|đập giá|phá giá|xả lỗ|bóc hộp|bóc tem|đánh bay|quật ngã|hạ gục|gục ngã|knock out|săn sale|cướp deal|giật deal|cướp hàng)
(xử lý ảnh|xử lý nước|xử lý số liệu|xử lý hồ sơ|xử lý công việc|xử lý hình ảnh|xử hết|xử gọn|xử xong|xử lý) (ổ|đĩa|nồi|tô|bát|con|món|ly|phần|hộp|cái bánh|mớ|dữ liệu|)
(xử|thịt|chiến|quất|chén|đập|diệt|phang) .. (tô|bát|đĩa|nồi|ly|cốc|phần|lẩu|bún|phở|trà sữa|cơm|gà|bánh|chai|lon|cây kem|ổ|món|bữa|kèo|ván|xiên)
(quất|chiến|triển|làm) (luôn|một|1|vài|hai) (ly|tô|bát|lon|chầu|trận|ván|set|kèo|chén|phần|em|combo)
(bắn tốc độ|bắn tiếng|bắn tin|bắn súng nước|bắn cá|bắn gà|bắn pháo|bắn chữ|bắn mực|bắn gỗ|bắn rap|bắn tiền|bắn vào tài khoản|đâm đơn|đâm ra|đâm chồi|đâm lao|đâm sầm vào kính|đâm bang|chém đẹp|dao động|dao kéo|dao phẫu|dao lam cạo|dao cạo|giao dao|dao thớt|bộ dao|mài dao kéo|mài kéo)
(chặt chém|chặt cây|chặt củi|chặt mía|chặt gà|chặt vịt|chặt heo|chặt sen|đập muỗi|đập đá vôi|đập thớt|đập trứng|đập tỏi|đập bóng|đập heo|đập ống heo|đập lúa|đập gạo|tát nước|tát ao|tát đìa|tát mương|đấm lưng|đấm bóp|đá bóng|đá banh|đá cầu|đá phạt|đá luân lưu|đá gà kiểng|đá phủi|đá giải|đạp xe|đạp thanh|đạp vịt|đạp mái|bóp vai|bóp trán|bóp chân|vả vào|bắt cá|bắt bài|bắt sóng|bắt trend|bắt nguồn|bắt đầu|bắt xe|bắt đền cưới)
(tự sát với|tự tử với|nhảy cầu|nhảy lầu) (deadline|môn|điểm|giá|cân)
(phường (hát|chèo|rối|tuồng|hội|buôn|thợ|bát âm|xoan|múa|vải|nghề))
(họ hàng|họ tên|họ nguyễn|họ trần|họ lê|họ phạm|họ hoàng|hội họ|ngày giỗ họ|họ nhà)
(lấy mạng|mất mạng|mạng xã hội|mạng lưới|mạng nhện|mạng yếu|rớt mạng|mất wifi)
(thuốc nổ tung|nổ tung chảo|nổ lốp|nổ bắp|nổ bỏng|nổ hũ|nổ rần|nổ to|nổ vừa)
(chiến thắng|chiến hữu|chiến dịch|chiến sĩ|chiến lược|chiến thần|khởi chiến|quyết chiến đêm|đại chiến|trận chiến|cuộc chiến|chung kết|bán kết|khai chiến) .. (bóng|giải|đội|game|trà sữa|với cân|đội tuyển|đêm nay|)
(đau|nhức) .. (như|tựa) (dao đâm|búa bổ|kim châm|ai đánh)
như .. (dao đâm|búa bổ|ăn cướp|đánh nhau|chém nhau|giết người|phim hành động|phim kinh dị|ma đuổi|chó dí|giặc)
(bom hàng|boom hàng|bom tấn|quả bom|bom sập|bom xịt|bom tạ)
(đường dao|đường gươm|múa kiếm|múa lân|múa đao|kiếm hiệp|kiếm tiền|kiếm cơm|kiếm sống|kiếm chồng|kiếm vợ|kiếm người|kiếm được|kiếm thêm|kiếm chác|tìm kiếm|kiếm việc|kiếm chỗ|kiếm đâu|kiếm khách|kiếm bạn|kiếm hàng|kiếm con|kiếm cái|kiếm phòng|kiếm ít|kiếm ai|kiếm đồ)
(đấm phát chết luôn|sốc tận óc|đỉnh của chóp|vãi chưởng|gãy cánh|gãy flow|té ghế|cười té|rụng tim|rụng rời|rụng trứng|đau tim|đau ví|cháy ví|rách ví|rách túi|cắt cổ) (giá|)
(dạo này|dạo trước|dạo quanh|đi dạo|bán dạo|hát dạo|dọa ma|hù ma|dọa nạt con nít)
(bằng kéo|cái kéo|kéo cắt|kéo co|kéo dài|kéo theo|kéo sang tháng|kéo giá|kéo rèm|kéo vali|kéo lưới|loa kéo|kẹo kéo|kéo nước|kéo cờ|kéo lên xe đẩy|xe kéo|kéo xe|kéo điện|kéo dây)
(máu lửa|máu chiến|máu ăn|máu me cờ|máu mủ|hiến máu|nhóm máu|xét nghiệm máu|thử máu|lấy máu xét nghiệm|mỡ máu|máu nhiễm mỡ|huyết áp|truyền máu|máu đông|thiếu máu|bổ máu|máu trắng)
(đánh cho|cho) (xong|vui|nhanh|đỡ buồn|khỏe|ra mồ hôi)
(sống chết|chết sống|sống còn|đấu trường|đấu giá|đấu thầu|đấu vật|đấu kiếm|đấu cờ)
(xăng tăng|giá xăng|xăng xe|cây xăng|đổ xăng rồi|đổ xăng (đi|về|xong|cho xe|đầy|bình|thì|trước|sớm|ở|tại|hết|lúc|chưa|50|100|tối|sáng)|xăng dầu|hết xăng|tiền xăng|trạm xăng|tiết kiệm xăng|xăng (92|95|e5))
(côn (sơn|đảo|tay)|xe côn|ống côn|mác (xe|áo|gì)|nhãn mác|mác lê|gậy (tự sướng|selfie|chụp|golf|bida|bi a|đi)|gậy ông đập lưng ông|súng nước|pháo đất|đồ chơi|dây thun|dây đàn|dây điện|dây chuyền|đòn bánh|roi cá|búa đập đinh)
(nói gì thì nói|nói đi thì cũng phải nói|nói đi cũng phải nói lại|điều kiện|sự kiện|kiện hàng|dữ kiện|phụ kiện|văn kiện|linh kiện|bưu kiện|chứng kiến|xác nhận|xác định|chính xác|xác suất|xác minh|công tố|tố viên|tổng quát|khái quát|giám sát|quan sát|tố chất|nhà máy|xây nhà máy|thu nhập|công ty|máy bay|bay lên|cam kết|cam go|đường sắt|đường dây|chiến tranh|tranh thủ|bức tranh|tranh luận|bảo đảm|đảm bảo|vác nhau)
(chửi yêu|mắng yêu|đánh yêu|cãi nhau vui|ghen yêu|dỗi hờn yêu)
(ăn đòn roi|ăn dao kéo|ăn gậy)
(không|không|chưa) (bị |có |)(tranh chấp|quy hoạch|vướng)
(trả thù đời|báo thù đời|phục thù trận)
(hẹn .. (cà phê|trà|ăn|nhậu|cưới|hò|gặp lại|các bạn|cả nhà))
(xử lý|xử) (ngay|nhanh) (cái|món|vụ) (ăn|đói|bụng)
(giảm .. (mỡ|cân|giá)|đốt (mỡ|calo|năng lượng|tiền|cháy))
(thả (tim|like|haha|cảm xúc|diều|thính))
(ngã (ba|tư|năm|sáu|bảy|rẽ))
(chân (đồi|núi|đê|cầu thang|trời)|tự tử mất|chắc tự tử|con sâu|thuốc sâu bệnh|thâm quầng|quầng thâm)
(vỡ (òa|lẽ|mộng|giọng|trận)|vỡ kế hoạch|vỡ tổ ong|vỡ đầu ra)
(cắt (tóc|móng|cỏ|giảm|may|ngang|bánh|băng khánh thành|lỗ))
(cướp (cô dâu|sân khấu|spotlight|trái tim|diễn đàn|lời))
(hành (lá|tây|phi|khô|tím|ngò|chính|khách|lý|trình|động|lang|hương)|ăn hành)
(ốp|ép) (điện thoại|cân|nước|dầu|mía|plastic)
`,
  },
  {
    id: "negation",
    signal: "negation",
    phrases: `
(không có chuyện|không có vụ|làm gì có|đâu có|có đâu|không hề|chưa từng|chưa bao giờ|không bao giờ|chẳng bao giờ|không ai|chẳng ai|không phải|đâu phải|chớ có|không nên|chả ai|không có ai|không còn|hết còn|không thấy|chưa thấy|đừng|không|chẳng|chả|khỏi|không được)
`,
  },
  {
    id: "resolved",
    signal: "resolved",
    phrases: `
(đã|mới|vừa|cuối cùng|cuối cùng cũng|rồi cũng|giờ|nay|hôm nay|tối qua|sáng nay|thế là|xong) .. (hòa giải xong|giải hòa|làm hòa|hòa giải thành|giải quyết xong|xong xuôi|ổn thỏa|êm xuôi|êm đẹp|làm lành|bắt tay|xin lỗi nhau|xin lỗi|huề|vui vẻ lại|thống nhất|dàn xếp|khép lại|rút đơn|bỏ qua|trả đủ|trả hết|đền đủ|đền xong|nhận lỗi|giảng hòa|hiểu ra|bình thường lại)
(hòa giải thành|hai nhà bắt tay|hai bên bắt tay|bắt tay nhau|đã làm hòa|làm hòa rồi|làm lành rồi|giải hòa rồi|xong rồi nhé|đã xong|chuyện cũ|bỏ qua hết|ký biên bản hòa giải|biên bản hòa giải|êm rồi|ổn rồi|ổn cả|hết giận|quên chuyện|qua rồi|cụng ly|uống chén nước|mời nước|không còn gì|không ai giận ai|tha thứ|thỏa thuận xong|hết tranh chấp|không kiện nữa|thôi kiện|rút đơn)
(xin lỗi|cảm ơn) .. (nhau|hai bên|hai nhà|bà con|cả xóm|hàng xóm|tổ hòa giải)
(tổ hòa giải|bác tổ trưởng|các bác) .. (đứng ra|giúp|hòa giải|nói chuyện|phân xử|ngồi với) .. (xong|hai nhà|đã|ổn|rồi|êm)
(trả lại|đền|tháo|dời|dẹp|sửa) .. (rồi|xong|đủ) .. (cảm ơn|nhé|nha|mừng|vui|không|hết|)
(trả|đền|nhường|lùi|tháo|dời|dọn) (lại|) .. (xong rồi|rồi nhé|rồi ạ|rồi nha)
`,
  },
  {
    id: "past",
    signal: "past",
    phrases: `
(năm ngoái|năm kia|năm trước|hồi trước|hồi xưa|ngày xưa|thời xưa|ngày trước|dạo trước|thuở|hồi bé|hồi nhỏ|hồi còn|hồi đó|hồi ấy|ngày ấy|thời đó|xưa|thời bao cấp|hồi chiến tranh|thời chiến|tháng trước|mấy năm trước|lâu rồi|đã lâu|ngày bé|hồi đi học|hồi cấp|thời sinh viên|hồi mới|năm xưa|hồi nẳm|đời trước|các cụ kể|bà kể|ông kể|ông nội kể|kể lại|nhớ hồi|nhớ ngày|nhớ lại)
(cách đây|trước đây|hồi) .. (năm|tháng|chục năm)
{so} năm (trước|rồi|về trước)
(năm) (19|20){so}
(từng) (bị|đánh|cãi|có|là|xảy ra)
`,
  },
  {
    id: "elsewhere",
    signal: "elsewhere",
    phrases: `
(bên mỹ|ở mỹ|bên nhật|bên hàn|hàn quốc|trung quốc|nước ngoài|bên tây|thái lan|nước mỹ|nga|ukraine|châu âu|campuchia|lào|đài loan|ấn độ|singapore|bên úc|pháp|đức|israel|gaza|quốc tế|thế giới)
(báo đăng|báo đưa|báo nói|trên báo|đọc báo|xem thời sự|thời sự|vnexpress|tuổi trẻ|thanh niên online|dân trí|theo báo|vtv|bản tin|trên tivi|trên ti vi|chuyển động 24h|trên mạng đưa)
(tỉnh (khác|ngoài|bạn)|quê (em|tôi|mình|ngoại|nội|chồng|vợ|tao)|ngoài bắc|trong nam|miền trung|miền tây|miền bắc|ngoài kia|nơi khác|chỗ khác|tỉnh nọ|huyện nọ|phường khác|phường bên|bên tỉnh)
(vụ|ở|tại|trong|ngoài|dưới|trên|bên) (sài gòn|hà nội|sg|hn|tphcm|hcm|thành phố lớn)
`,
  },
  {
    id: "fiction",
    signal: "fiction",
    phrases: `
(phim|bộ phim|tập phim|tập cuối|tập {so}|xem phim|coi phim|truyện|tiểu thuyết|kịch|vở|tuồng|cải lương|rạp|diễn viên|nhân vật|vai phản diện|phản diện|đạo diễn|drama hàn|netflix|trailer|anime|manga|ngôn tình|kiếm hiệp|kịch bản|đóng phim|quay phim|màn ảnh|series|review phim|nam chính|nữ chính|nhà văn|cuốn sách|ra mắt phim|diễn kịch|hài kịch|vở kịch|game show|gameshow|show|video hài|clip hài|diễn)
(game|liên quân|liên minh|pubg|ff|free fire|rank|leo rank|combat tổng|skin|map|boss|hero|tướng|team bạn|gank|kill|mid|top lane|server|cày game|chơi game|nhân vật game|roblox|minecraft)
(lời bài hát|bài hát|ca khúc|mv|nhạc|hát bài|câu hát|rap|rapper|album|ca sĩ|idol|fan|concert|lyric|thơ|câu thơ|bài thơ|ca dao|tục ngữ|các cụ dạy|câu đố|truyện cười|chuyện cười|chuyện vui|kể chuyện|mơ thấy|nằm mơ|giấc mơ|chiêm bao|ác mộng|ví dụ|giả sử|tưởng tượng)
(ngôi sao|showbiz|hoa hậu|ca sĩ|diễn viên|celeb|streamer|tiktoker|youtuber|idol|cầu thủ)
`,
  },
  {
    id: "sport",
    signal: "fiction",
    phrases: `
(trận đấu|trận bóng|trận chung kết|bán kết|tứ kết|bóng đá|bóng chuyền|cầu lông|tennis|đội bóng|đội tuyển|việt nam vô địch|u23|u22|world cup|euro|ngoại hạng|mu|real|barca|arsenal|chelsea|liverpool|hat trick|ghi bàn|bàn thắng|tỉ số|tỷ số|hiệp {so}|hiệp một|hiệp hai|penalty|phạt đền|luân lưu|trọng tài|thủ môn|hậu vệ|tiền đạo|hlv|huấn luyện viên|cổ động viên|sân cỏ|thẻ đỏ|thẻ vàng|việt vị|võ sĩ|boxing|quyền anh|mma|võ thuật|lên đài|sàn đấu|hạ đo ván|giải đấu|giải bóng|cúp|bóng bàn|bida|bi a|pickleball|chọi trâu|hội vật|đua thuyền|kéo co|đấu vật|cờ tướng|derby|kèo|bình luận viên|đá hay|thua {so}|thắng {so}|thi đấu|vô địch)
`,
  },
  {
    id: "advert",
    signal: "advert",
    phrases: `
(bán|cần bán|cho thuê|sang nhượng|sang quán|thanh lý|nhận|chuyên|cung cấp|nhận sửa|nhận làm|nhận thi công|tuyển|cần tuyển|tuyển gấp|nhận đặt|nhận ship|order|nhận order|mua bán|thu mua|pass lại|pass đồ|cần sang|cần thuê|cần mua|nhận đơn|tìm khách|mở bán) .. (đất|nhà|lô|nền|chính chủ|căn hộ|phòng trọ|xe|hàng|thợ|nhân viên|phụ bếp|giá rẻ|sổ đỏ|mặt tiền|tận nơi|bánh|sỉ|lẻ|sơn|khoan|kho|ki ốt|máy|đồ|công nhân|bao|trọn gói|phục vụ|lái xe|shipper|bếp|áo|váy|cơm|rau|gà|trái cây|lao động)
(chính chủ|giá rẻ|giá sốc|khuyến mãi|khuyến mại|giảm giá|sale|sale off|free ship|freeship|miễn phí ship|ship cod|ship tận|giao tận|liên hệ|lh|ib|inbox|alo|hotline|zalo|sđt|sỉ lẻ|giá xưởng|tặng kèm|combo|deal|voucher|bao rẻ|bao đẹp|bao ăn|cam kết chất lượng|bảo hành|uy tín|giá tốt|giá yêu thương|thương lượng|có sẵn|đặt hàng|đặt trước|mở cửa|khai trương|hàng mới về|hàng về|size|mẫu mới|xả kho|full size|chốt đơn|lên đơn|trả góp 0|lương {so}|bao ăn ở|không tranh chấp|sổ đỏ trao tay|bán nhanh|bán gấp|giá chỉ|chỉ từ|mua {so} tặng)
`,
  },
  {
    id: "lost_found",
    signal: "advert",
    phrases: `
(rơi ví|rớt ví|nhặt được|lượm được|mất ví|tìm chủ|ai mất|ai rơi|rơi giấy tờ|rớt chìa khóa|tìm chó lạc|lạc mất|bị lạc|đi lạc|tìm mèo|hậu tạ|liên hệ nhận lại|ai là chủ|thất lạc|đánh rơi|làm rơi|làm rớt|ai nhặt)
`,
  },
  {
    id: "question",
    signal: "question",
    phrases: `
(cho em hỏi|cho mình hỏi|cho hỏi|cho tôi hỏi|hỏi tí|hỏi chút|xin hỏi|cho e hỏi|cho tui hỏi|ai biết|có ai biết|nhờ tư vấn|tư vấn giúp|nhờ mọi người|xin review|review giúp|xin địa chỉ|chỉ giúp|chỉ em|chỉ mình|chỉ tui|chỗ nào|ở đâu|bao nhiêu tiền|mấy giờ|có ai|ai có|như thế nào|thủ tục gì|cần giấy gì|cần gì|có cần|mất bao lâu|làm thế nào|thì sao|là sao|gì vậy|không ạ|hông ạ|vậy ạ|hả mọi người|được không|phải không|đúng không|mấy ngày|xin kinh nghiệm|kinh nghiệm|nên mua|nên chọn|ở chỗ nào)
`,
  },
  {
    id: "leisure",
    signal: "fiction",
    phrases: `
(chúc mừng|sinh nhật|chúc|hạnh phúc|bình an|may mắn|thành công|cảm ơn|cám ơn|biết ơn|tri ân|dễ thương|đáng yêu|cưng|xinh|đẹp|ngon|thơm ngon|thèm|ăn gì|uống gì|nấu|nấu ăn|công thức|món|lẩu|trà sữa|cà phê|du lịch|đi chơi|check in|hoa|cây cảnh|mùa|nắng đẹp|mưa rồi|trời đẹp|lạnh quá|thời tiết|sáng thứ|cuối tuần|đám cưới|thôi nôi|đầy tháng|tân gia|tết|trung thu|giáng sinh|noel|năm mới|học bài|thi|deadline|đồ án|crush|người yêu|ế|yêu|thương|nhớ|cute|xỉu|haha|hihi|hehe|kaka|lol)
(😂|🤣|😆|😍|🥰|❤|😘|🎉|🥳|😋|🌸|☕|🧋|💕|😊|😁|😅|🤭|💪)
`,
  },
  {
    id: "peacemaker",
    signal: "resolved",
    phrases: `
(đừng|thôi|khỏi|không nên|bớt) .. (đánh|đánh nhau|cãi nhau|cãi|chửi|chửi nhau|nóng|nóng giận|manh động|dại|làm liều|kích động|đụng tay|động tay|nóng nảy|xúi|bạo lực|xúc phạm|căng|gây)
(bình tĩnh|từ từ|hạ hỏa|bớt nóng|một điều nhịn|chín điều lành|dĩ hòa vi quý|chín bỏ làm mười|tình làng nghĩa xóm|bán anh em xa|mỗi người nhịn|nhường nhau|nhịn nhau|nói chuyện tử tế|ngồi lại|ngồi xuống nói chuyện|có gì từ từ|bỏ qua đi|nhịn đi|thông cảm|để công an|giao công an|giao cho công an|gọi công an đi|báo công an đi|cứ báo công an|nên báo|hãy báo|đã có pháp luật|có luật|làm đơn đi|nhờ tổ hòa giải|nhờ hòa giải|nhờ tổ trưởng|hàng xóm với nhau|láng giềng với nhau|anh em với nhau|đừng để|suy nghĩ kỹ|nghĩ cho con)
(công an|pháp luật|tòa) (lo|xử|làm|giải quyết|xử lý|giải quyết cho)
`,
  },
  {
    id: "echo",
    signal: "question",
    phrases: `
(hóng|hóng biến|hóng drama|hít drama|hít hà|chấm|chấm hóng|up|up bài|đẩy bài|theo dõi|+1|like|cmt hóng|lót dép|lót dép hóng|ngồi hóng|kể tiếp|kể đi|hóng tập|tag|thật luôn|thật không|thật hả|ghê vậy|sao vậy|vụ gì|chuyện gì|ai vậy|ở đâu vậy|ủa|trời|trời ơi|ôi|ghê|sợ thật|khổ thân|tội nghiệp|tội|thương quá|chuẩn|chuẩn luôn|đúng rồi|đồng ý|ủng hộ|nguồn đâu|nguồn|xin link|xin clip|có clip không|tin chuẩn chưa|thế à|vậy à|ừ|ok|oke|dạ|vâng)
`,
  },
  {
    id: "advice",
    signal: "negation",
    phrases: `
(bạn nên|em nên|chị nên|anh nên|bác nên|nên nhờ|bạn cứ|em cứ|chị cứ|anh cứ|cứ làm đơn|tốt nhất là|theo luật|theo mình|theo em|theo tôi|kinh nghiệm|lời khuyên|góp ý chút|mẹo|bí quyết|công thức|hướng dẫn|nhớ là|để tránh|phòng tránh|nếu bị|khi bị|trường hợp|điều {so}|bộ luật|mức phạt|tuyên truyền|kỹ năng|phòng chống|dạy con|nuôi dạy)
`,
  },
];
