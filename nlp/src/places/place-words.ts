import { canon } from "../text/canon.ts";

const set = (list: string) =>
  new Set(
    list
      .split(/\s+/)
      .filter((word) => word !== "")
      .map((word) => canon(word).marked),
  );

/** Words that open the name of a place; `nhà` and `số` only where a code or another such word follows. */
export const HEADS: ReadonlySet<string> = set(`
đường phố ngõ ngách hẻm kiệt tổ tdp khu xóm thôn ấp làng chợ trường chung tòa toà block tầng phòng lô cầu bến bãi công
quán tiệm shop xưởng nhà đình chùa miếu bệnh trạm ngã sân hồ đầm đập mương kênh cống dốc nghĩa bờ đê kè trung kho trọ
dãy hầm cụm kcn kdc kp cv am giếng phà quỹ spa lò vựa số thửa đồng cánh gầm ki-ốt kiot quầy siêu cửa homestay cafe
mầm vườn rạch xí cơ salon clinic phòng-khám đội bia căn đền nhóm bưu rạp cảng hợp thư cây ngân
`);

/** Heads after which a bare number makes a place (`ngõ 12`, `tổ 9`). */
export const NUMBERED: ReadonlySet<string> = set(
  "ngõ ngách hẻm kiệt tổ tdp khu phố xóm thôn ấp tầng phòng lô block tòa dãy đội cụm kp số thửa quầy",
);

/** Small words that may stand between a head and its name (`trường tiểu học …`, `quán bún …`). */
export const BETWEEN: ReadonlySet<string> = set(`
dân phố số nhà văn hóa hoá mầm non tiểu học thcs thpt cấp trung cơ sở phổ thông tập thể tái định cư đô thị công nghiệp
chung cư xã hội bán trú y tế xá bệnh viện ty viên vận động cỏ nhân tạo bóng rổ đá chuyền tư ba năm sáu bảy xe buýt máy
gửi đỗ trông may giày nhựa in nhuộm gỗ cơ khí giấy dệt bún phở cơm ốc nhậu nước trà sữa cà phê cafe cháo lẩu net game internet bia hơi
tạp bánh mì tóc nail vàng thuốc cầm đồ sửa đầu mối đêm sáng cá hải sản khách phà đò vượt treo sắt gỗ đen tín dụng
khám thể dục thờ nghỉ hàng trọ trẻ tư thục máy sản xuất mổ lợn heo gà vịt trại chứa thải rác trang nông trường cũ mới
hợp tác xăng dầu thị trấn bơm biến áp điện gạch ngói xay xát kẹo mộc kính nhôm sơn liên ngân tâm giáo xứ dưỡng lão tạp
hóa hoá khí nông sản dự án thoát xóm trường đình làng chùa ngõ đường hẻm tổ khu chợ cầu bến ngã sân bãi anh ngữ ngoại internet
`);

/** Words after which a group of people or work is meant, not a residential group (`tổ 4 chuyền`). */
export const NOT_AFTER_TEAM: ReadonlySet<string> = set(
  "chuyền may sản cắt ủi đóng kỹ thợ hàn điện xe máy công",
);

/** Words before a bare «cho» that make it a market (`o cho Rung`) and not «give». */
export const BEFORE_MARKET: ReadonlySet<string> = new Set(
  "o tai ngoai gan dau trong ra di khu truoc len xuong sau cong canh ve".split(" "),
);

/** Words that open the name of a wider unit: its name is no place inside the ward. */
export const WIDER: ReadonlySet<string> = set("phường xã quận huyện tỉnh tp");

/** Spoken numbers up to nineteen, for «tổ bảy», «tổ dân phố số mười hai». */
export const SPOKEN: ReadonlyMap<string, number> = new Map(
  "một hai ba bốn năm sáu bảy tám chín mười".split(" ").map((word, at) => [word, at + 1]),
);

const keysOf = (words: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...words].map((word) => canon(word).key));

/** The same words without marks, for texts that have none. */
export const HEAD_KEYS = keysOf(HEADS);
export const BETWEEN_KEYS = keysOf(BETWEEN);
export const NUMBERED_KEYS = keysOf(NUMBERED);

/** Names that streets, schools and markets bear in nearly every town, so that the name alone does not tell which. */
export const EVERYWHERE: ReadonlySet<string> = new Set(
  `Quang Trung, Trần Hưng Đạo, Lê Lợi, Nguyễn Trãi, Hai Bà Trưng, Trần Phú, Nguyễn Huệ, Lý Thường Kiệt, Phan Chu Trinh,
  Phan Bội Châu, Hùng Vương, Lê Duẩn, Lê Hồng Phong, Ngô Quyền, Điện Biên Phủ, Võ Thị Sáu, Nguyễn Du, Bà Triệu, Lê Lai,
  Hoàng Diệu, Chu Văn An, Nguyễn Trãi, Kim Đồng, Hoa Mai, Hoa Sen, Họa Mi, Chợ Mới, Chợ Lớn, Nhà Thờ`
    .split(/,\s*/)
    .map((name) =>
      name
        .split(" ")
        .map((word) => canon(word.toLowerCase()).marked)
        .join(" "),
    ),
);
