/** One example: what is expected of a short text; only the fields named are looked at. */
export type Example = {
  text: string;
  /** The level, or the least and the most. */
  level?: 0 | 1 | 2 | 3 | readonly [number, number];
  own?: boolean;
  protected?: boolean;
  claim?: "none" | "checkworthy" | "harmful";
  topic?: string;
  sensitive?: boolean;
};

/** Words that look like violence and are none (domain reference 13). */
export const FALSE_FRIENDS: readonly Example[] = [
  "Tối nay anh em ra quán chém gió tí không",
  "Chiều thứ bảy đánh cầu lông ở nhà văn hóa nhé các chị",
  "Mẫu áo này cháy hàng rồi, tuần sau mới về",
  "Ngồi đợi con tan học, đọc truyện giết thời gian",
  "Cả tuần nay em đánh nhau với deadline, mắt thâm như gấu trúc",
  "Phim này đánh nhau hay cực, diễn viên đóng thế giỏi thật",
  "Trận đấu tối qua đội xóm mình hạ gục đội bạn 3-1",
  "Bán đất chính chủ, sổ đỏ trao tay, giá thương lượng",
  "Mọi người đánh giá giúp em quán phở này với ạ",
  "Nhắc con đánh răng trước khi ngủ mà nó quên suốt",
  "Cuối tuần đánh bóng chuyền ở sân trường không mọi người",
  "Hôm nay shop nổ đơn quá trời, cảm ơn khách yêu",
  "Ai biết phần mềm xử lý ảnh nào dễ dùng chỉ em với",
  "Chém phần phật thế thôi chứ ông ấy hiền lắm",
  "Xem hài mà cười chết mất",
  "Ca sĩ hát bài Đâm Lao mà cả hội trường vỗ tay",
  "Đau đầu như búa bổ, ai có thuốc gì hay mách em với",
  "Hội họ Nguyễn mời bà con về dự giỗ tổ",
  "Đi bộ đội về anh ấy kể chuyện chiến tranh hồi xưa",
  "Giảm mỡ đốt calo mỗi ngày cùng câu lạc bộ yoga",
  "Tối nay giá xăng tăng, ai chưa đổ xăng thì đi nhanh",
  "Mua bộ dao kéo nhà bếp ở đâu bền hả các mẹ",
  "Sốt cà chua này ăn với mì thì đỉnh của chóp",
  "Con mèo nhà mình đánh nhau với cái máy hút bụi, buồn cười",
  "Kèo bóng đá tối nay ai đá không, thiếu hai người",
  "Quất luôn tô bún riêu cho ấm bụng",
  "Lẩu này ngon chết đi được",
  "Tuyển thợ cắt tóc, lương thỏa thuận, bao ăn ở",
  "Game này combat tổng vui phết, tối leo rank không ae",
  "Đọc tiểu thuyết thấy đoạn nhân vật chính trả thù hay ghê",
  "đánh giá sản phẩm 5 sao nhận quà nha mọi người",
  "Chị em nào đánh phấn đẹp chỉ em với",
].map((text) => ({ text, level: 0 }));

/** Violence told as it is, in every way of writing. */
export const VIOLENCE: readonly Example[] = [
  "Hai nhóm thanh niên đánh nhau ở chợ Đông, có đứa chảy máu đầu",
  "Nó cầm dao đuổi chém anh tôi trước cửa nhà, mọi người gọi công an giúp với",
  "Chiều nay ông Tư say rượu vác rựa rượt cả xóm",
  "Thằng hàng xóm đấm vào mặt tôi gãy răng vì cái chỗ để xe",
  "Bọn đòi nợ xông vào nhà đập mẹ tôi ngã gãy tay",
  "đang đánh nhau to ngoài đầu ngõ, ai gọi 113 đi",
  "bị chúng nó vây đánh ở cổng trường, chảy máu mũi",
  "Nó lấy gạch ném trúng đầu bác bảo vệ",
  "Anh ta bóp cổ chị ấy giữa đường, can mãi mới buông",
  "Có người bị chém ở bến xe, đưa đi cấp cứu rồi",
  "chem nhau ngoai cho, chay mau day duong",
  "danh nhau to ngoai cho roi ba con oi",
  "no cam dao doa chem ca nha toi",
  "may thang no danh em toi gay tay",
  "quánh nhau rầm rầm ngoài hẻm kìa bà con",
  "Nó tạt xăng vào cửa rồi châm lửa đốt nhà tôi",
  "Hai ông cầm gậy phang nhau vì cái bờ rào",
  "nó đ.á.n.h tôi chảy máu mồm",
  "Nó c h é m anh tôi một nhát vào vai, phải đi cấp cứu",
  "đánh nhau chảy máu ở ngõ 5, xe cấp cứu vừa tới",
  "tụi nó cầm tuýp sắt đứng đợi trước cổng trường",
  "Ông ấy dí dao vào cổ vợ, hàng xóm khóa cửa không dám ra",
  "Con trai bà ấy đánh mẹ bầm tím mặt",
].map((text): Example => ({ text, level: 3, own: false }));

/** The writer's own threats and calls, with and without a complaint around them: level 3 and never protected. */
export const OWN_THREATS: readonly Example[] = [
  "Tao sẽ giết cả nhà mày",
  "Mày bước qua cổng nhà tao thì tao chặt chân",
  "Tối nay anh em kéo sang đập nát quán nó",
  "Gọi anh em đến đập nó đi",
  "đốt nhà nó đi",
  "đánh chết mẹ nó đi ae",
  "Còn léng phéng quanh đây thì đừng trách tao",
  "tao cho mày ăn dao bây giờ",
  "Thằng nào dỡ hàng rào nhà tao, tao chém chết",
  "xử nó đi anh em, cho nó một trận nhớ đời",
  "chém chết mày giờ, ra đây",
  "Đỗ xe trước cửa nữa thì tao đập nát xe, đập luôn cả mày",
  "mai tao mang dao sang nói chuyện với chúng mày",
  "Mai tao cầm dao lên phường hỏi thằng cán bộ",
  "Phường không giải quyết thì tao đốt trụ sở",
  "Đơn gửi ba lần không ai trả lời. Lần này tao chém chết thằng địa chính",
  "Đề nghị công an vào cuộc, không thì tối nay tao cho nó què chân",
  "Điện lực cắt điện nhà tao thì tao đập gãy tay thằng thợ",
  "Cả xóm kéo qua nhà nó lôi nó ra đánh cho chừa",
  "tao giết mày, thề",
].map((text): Example => ({ text, level: 3, own: true, protected: false }));

/** Threats told or quoted by somebody else: level 3, but not the writer's own. */
export const REPORTED: readonly Example[] = [
  "Nó dọa giết cả nhà tôi",
  "Chủ nợ dọa đốt nhà em nếu mai không trả",
  "Hàng xóm nói «tao chém chết mày» trước mặt con tôi, tôi run quá",
  "Bị bọn cho vay dọa tạt axit, em sợ quá mọi người ơi",
  "Hắn nhắn tin đe dọa cả nhà em cả tháng nay, đòi chém chồng em",
].map((text): Example => ({ text, level: [2, 3], own: false }));

/** Self-harm in a quarrel, under debt or shame. */
export const SELF_HARM: readonly Example[] = [
  { text: "Em không muốn sống nữa, mai chủ nợ tới em nhảy cầu cho xong", level: 3, sensitive: true },
  { text: "Nợ quá rồi, tôi uống thuốc sâu cho rảnh nợ", level: 3, sensitive: true },
  { text: "Nó dọa tự tử nếu vợ đòi ly hôn", level: 3 },
];

/** Families and children: sensitive. */
export const FAMILY: readonly Example[] = [
  { text: "Chồng đánh vợ thâm tím mặt mày, con khóc cả đêm", level: 3, topic: "family", sensitive: true },
  { text: "Bố dượng bắt cháu quỳ rồi đánh cháu bầm tím", level: 3, topic: "family", sensitive: true },
  { text: "ck em nhậu say về đập vk con suốt, em sợ lắm", level: 3, topic: "family", sensitive: true },
  { text: "Con dâu đuổi mẹ chồng ra khỏi nhà, bà cụ ngủ ngoài hiên", level: [2, 3], topic: "family" },
  { text: "Mẹ kế đánh con riêng của chồng gãy tay", level: 3, topic: "family", sensitive: true },
];

/** Open disputes of all topics. */
export const OPEN: readonly Example[] = [
  { text: "Hàng xóm lấn đất nhà tôi, nói thì chửi lại, hai bên cãi nhau suốt tuần", level: 2, topic: "land" },
  { text: "Anh em ruột kiện nhau ra tòa vì mảnh đất bố mẹ để lại", level: 2, topic: "land" },
  { text: "Ông bên cạnh nhổ cọc mốc nhà tôi ba lần rồi, hỏi thì chối", level: [1, 2], topic: "land" },
  { text: "Nó đập tường rào nhà tôi rồi đứng chửi cả buổi", level: 2 },
  {
    text: "Hai nhà cãi nhau ầm ĩ vì cái loa kẹo kéo, tổ trưởng ra can không được",
    level: 2,
    topic: "environment",
  },
  { text: "Thằng Tuấn vay 50 triệu hai năm không trả, nhắn tin thì chặn số", level: 2, topic: "civil" },
  { text: "Bọn đòi nợ tạt sơn đỏ khắp cửa nhà em", level: [2, 3], topic: "civil" },
  { text: "Chủ thầu ôm tiền bỏ trốn, công nhân vây cổng đòi lương", level: 2, topic: "labour" },
  {
    text: "Hàng xóm xây nhà làm nứt tường nhà tôi, sang nói thì bị chửi",
    level: [1, 2],
    topic: "construction",
  },
  { text: "Hai bà bán cá chửi nhau giữa chợ vì tranh chỗ ngồi", level: 2, topic: "public_order" },
  { text: "Chủ trọ khóa cửa phòng, vứt đồ của em ra đường vì chậm tiền", level: [2, 3], topic: "civil" },
  { text: "Nó bịt lối đi chung, cả xóm kéo đến đòi mở không được", level: 2, topic: "land" },
];

/** Grievances with nobody confronted yet, and nuisances. */
export const TENSION: readonly Example[] = [
  { text: "Nhà bên hát karaoke cả đêm không ai ngủ được", level: [1, 2], topic: "environment" },
  { text: "Chó nhà ai thả rông ỉa đầy ngõ, mong các nhà ý thức", level: [0, 1], topic: "environment" },
  { text: "Xe nhà ai đỗ chắn cửa nhà em thế, làm ơn dời giúp", level: [0, 1], topic: "public_order" },
  {
    text: "Nhà hàng xóm xây nứt tường nhà em mà chưa thấy sang hỏi gì",
    level: [1, 2],
    topic: "construction",
  },
  { text: "Công ty chậm lương hai tháng rồi, chán quá", level: [0, 2], topic: "labour" },
];

/** Settled, past, elsewhere, denied, peacemaking, echoes, questions: level 0. */
export const CALM: readonly Example[] = [
  "Không có chuyện đánh nhau đâu, bọn trẻ đùa thôi",
  "Năm ngoái hai nhà đánh nhau vì cái rãnh, giờ hòa giải xong rồi, cảm ơn tổ hòa giải",
  "Thôi đừng đánh nhau, có gì gọi công an đi",
  "Bình tĩnh đi bà con, để công an làm việc",
  "Hai bên đã bắt tay làm hòa, trả lại cọc mốc cho nhau rồi",
  "Ở Sài Gòn hôm qua hai nhóm chém nhau, đọc báo mà sợ",
  "Báo đưa bên Đồng Nai có vụ đánh ghen ghê quá",
  "hóng",
  "+1",
  "Nguồn đâu?",
  "ghê vậy",
  "Cho em hỏi làm căn cước ở đâu ạ",
  "Phường mình làm khai sinh thứ bảy được không ạ",
  "Chúc mừng sinh nhật chị, chúc chị luôn vui vẻ",
  "Ai nhặt được ví màu nâu ở cổng chợ cho em xin lại, em hậu tạ",
  "Cảm ơn các anh dân phòng đã giúp dắt xe qua chỗ ngập",
  "Hoa sữa năm nay nở sớm thơm cả phố",
  "Nhà em cần tìm người trông trẻ, giờ hành chính",
  "Hồi bé hay đánh nhau với thằng bạn, giờ hai đứa thông gia",
  "Xóm mình yên bình lắm, chẳng ai cãi nhau bao giờ",
].map((text) => ({ text, level: 0 }));
