import { canon } from "../text/canon.ts";

const list = (words: string) => words.trim().split(/\s+/);
const marked = (words: string): ReadonlySet<string> => new Set(list(words).map((word) => canon(word).marked));

/** Words that carry no part of what is claimed. */
export const SMALL: ReadonlySet<string> = marked(`
là ở và của cho thì mà này nay nọ đó kia ấy nhé nha nhá ạ à ơi ôi ui hả hử các những có được với đã đang bị vào ra lên xuống đi rồi
nữa cũng mọi người em anh chị cô chú bác mình tôi tui tao tớ ta bà con cả nhà cái chiếc thấy nghe nói bảo kêu đồn hình như chắc
gì sao vậy thế nào đâu lại còn cứ để khi lúc vừa mới một ai đấy luôn liền quá lắm rất thật thiệt đúng tin nhau theo từ trong
ngoài trên dưới trước sau gần bên nhiều ít hay hoặc nếu vì do tại nên mấy vài việc chuyện cho biết share chia sẻ gấp fwd
nhắn đi hỏi nhờ xin kính gửi thông báo mấy bữa hôm bên chỗ nó họ hắn thằng con đứa ông
`);

/** Words that turn a statement into its opposite. */
export const NEGATION: ReadonlySet<string> = marked(
  "không chưa chẳng chả đừng khỏi hết đâu hổng hông chớ chứ cấm ngưng ngừng thôi hủy bỏ miễn",
);

/** Phrases by which a statement denies or corrects another, or says that nothing changes. */
export const DENIAL: readonly string[] =
  `không phải|không có chuyện|không có việc|làm gì có|đâu có|có đâu|tin giả|tin đồn|tin vịt|bịa|
bịa đặt|sai sự thật|thất thiệt|bác bỏ|đính chính|không đúng|đừng tin|đừng đồn|đừng nghe|ai đồn|ai bảo|nói láo|xạo|đồn bậy|đồn nhảm|không hề|
chứ không|chứ có|chứ đâu|vẫn|bình thường|như cũ|như thường|có gì đâu|hiểu lầm|hiểu nhầm|nhầm|lộn|thật ra|thực ra|sự thật là|thôi nha|thôi nhé|chỉ là|
giải thích|khẳng định|xác minh|đã làm rõ|minh oan|oan`
    .split("|")
    .map((phrase) => list(phrase).join(" "));

/** Groups of phrases of which a statement that holds one holds no other; the groups' names are for people. */
export const SLOTS: readonly (readonly string[])[] = [
  [
    "hôm nay|sáng nay|chiều nay|tối nay|trưa nay|đêm nay",
    "hôm qua|tối qua|đêm qua|chiều qua|sáng qua|trưa qua",
    "ngày mai|mai|sáng mai|tối mai|chiều mai",
    "hôm kia",
    "ngày mốt|ngày kia",
  ],
  ["sáng", "trưa", "chiều", "tối|đêm|khuya"],
  ["thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật"],
  ["tuần trước|tuần rồi", "tuần này", "tuần sau|tuần tới"],
  ["tháng trước", "tháng này", "tháng sau|tháng tới"],
  ["năm ngoái", "năm nay", "sang năm|năm sau|năm tới"],
];

/** Pairs of words of which one says the contrary of the other. */
export const OPPOSITES: readonly (readonly [string, string])[] = list(`
tăng/giảm lên/xuống mở/đóng bắt/thả thu/trả được/mất cấm/cho còn/hết cao/thấp trước/sau vào/ra mua/bán sống/chết thắng/thua
đồng-ý/phản-đối an-toàn/nguy-hiểm sạch/bẩn miễn-phí/thu-phí có/không đã/chưa xây/phá giữ/bỏ tốt/xấu khỏe/bệnh thật/giả
đủ/thiếu đông/vắng lãi/lỗ đắt/rẻ nhanh/chậm cho/đòi trả/nợ nối/cắt bật/tắt tìm/mất nhận/từ-chối đỗ/rớt khen/chê
tự-nguyện/bắt-buộc cháy/dập ngập/rút tỉnh/ngất về/bỏ hoãn/đúng dời/giữ sửa/hỏng thêm/bớt
`).map((pair) => pair.replaceAll("-", " ").split("/") as unknown as readonly [string, string]);

/** Words that mean the same in what people claim; the first stands for all. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map(
  `công an|cảnh sát;trẻ em|trẻ con|con nít|em bé|cháu bé|bé;học sinh|học trò|hs;bệnh viện|viện|nhà thương;xe hơi|ô tô|oto|xe con;
xe máy|xe gắn máy|hon đa|honda;chết|tử vong|qua đời|mất mạng;đóng cửa|nghỉ bán|dẹp|đóng tiệm;trộm|ăn trộm|kẻ gian|chôm;lừa|lừa đảo|gạt|bịp;
đường|lộ;bố|cha|tía;mẹ|má;nghìn|ngàn;tiền|kinh phí;ngất|xỉu|ngất xỉu|bất tỉnh;điên|dại;lợn|heo;sập|đổ;cháy|bốc cháy|phát hỏa;
tăng|lên|nhảy lên|đội lên;giảm|hạ|xuống|rớt;thu|lấy|đòi|bắt nộp|bắt đóng;công nhân|cn;phụ huynh|cha mẹ;ngừng|ngưng|nghỉ|dừng;vỡ|bể;
to|lớn|bự;nhập viện|cấp cứu|đi viện|đưa viện;hỏng|hư|chết máy;ốm|bệnh|bịnh|đau;cắt|cúp;tối|đêm|khuya;giáo viên|cô giáo|thầy cô;
cãi nhau|chửi nhau|lời qua tiếng lại;đánh nhau|choảng nhau|ẩu đả;tiệm|quán|cửa hàng;hủy|bỏ|dẹp;xây|cất|dựng;
trường|trường học;chung cư|tòa nhà;chủ tịch|ct;tổ trưởng|trưởng khu|trưởng thôn|trưởng ấp;rắn|trăn;giá|bảng giá;bán|rao;phạt|xử phạt;
thuốc|thuốc men;thuê|mướn;trả|hoàn;bằng|giống;bỏ học|nghỉ học;sông|kênh|rạch;cấm|không cho;bắt|tóm|túm|hốt;mất|bay mất;ma|hồn|vong`
    .split(";")
    .flatMap((group) => {
      const [first = "", ...rest] = group.split("|").map((word) => list(word).join(" "));
      return rest.map((word): [string, string] => [word, first]);
    }),
);

/** Words before the name of a place, and before the name or the office of a person. */
export const PLACE_HEADS: ReadonlySet<string> = marked(`
đường phố ngõ ngách hẻm kiệt tổ khu xóm thôn ấp làng chợ trường cầu bến bãi ty xưởng đình chùa miếu bệnh trạm ngã sân hồ đầm đập
mương kênh cống dốc đê kè sông rạch lò tòa block phường xã cồn gò bàu tiệm quán lớp
`);
export const PERSON_HEADS: ReadonlySet<string> = marked(
  "ông bà anh chị cô chú bác thầy dì cậu mợ thím dượng thằng nhà lão mụ bé",
);

/** Signs of the way a text speaks of what it says. */
export const MANNERS = {
  asks: "không vậy|không ạ|phải không|đúng không|thật không|thiệt không|có thật|thật hay|hay đồn|ai biết|có ai|không mọi người|không các mẹ|không cả nhà|sao ạ|hả|thế nào",
  coming: "sẽ|sắp|dự kiến|kế hoạch|từ mai|tuần sau|tháng sau|chuẩn bị|tới đây|đang tính|định|hẹn|bàn",
  happened: "đã|vừa|rồi|mới|xong|hôm qua|tối qua|sáng nay",
  warns: "cẩn thận|cảnh giác|đề phòng|coi chừng|đừng|lưu ý|chú ý|nhớ",
  sells: "inbox|ib|liên hệ|giá chỉ|khuyến mãi|giảm giá|ship|đặt hàng|sale|bán sỉ|tuyển",
  past: "năm ngoái|năm trước|hồi|ngày xưa|cách đây|mấy năm trước|hồi đó|năm kia|lâu rồi",
  reason: "do|vì|tại|bởi|nhờ",
  others: "nơi khác|chỗ khác|bên kia|tỉnh|ở quê|trên mạng|clip|phim",
} as const;
