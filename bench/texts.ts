/** A small generator (mulberry32), so that each run has the same texts. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(draw: () => number, from: readonly T[]): T =>
  from[Math.floor(draw() * from.length)] as T;

const WHO = [
  "nhà em",
  "bác Tư",
  "hàng xóm",
  "chị bán cá",
  "mấy đứa trẻ",
  "ông tổ trưởng",
  "quán đầu ngõ",
  "xưởng mộc",
  "bà chủ trọ",
  "anh thợ xây",
  "cô giáo",
  "tổ hòa giải",
];
const WHAT = [
  "bán rau sạch",
  "cho thuê phòng",
  "mất con mèo mướp",
  "xây hố ga chặn ngõ",
  "đỗ xe trước cổng",
  "hát karaoke cả đêm",
  "đổ rác ra đường",
  "nuôi gà hôi quá",
  "tìm người giúp việc",
  "mời bà con họp tổ",
  "sửa điện nước",
  "tranh chấp ranh giới đất",
  "cãi nhau chuyện thoát nước",
  "cảm ơn mọi người đã giúp",
  "hỏi lịch tiêm phòng",
];
const WHERE = [
  "ở tổ 1",
  "ở tổ 5",
  "gần chợ Cầu Mới",
  "ngõ 12 Hàng Gai",
  "cạnh trường tiểu học",
  "đầu phố",
  "trong khu tập thể",
  "ngoài bãi sông",
  "ở ngõ 7",
  "sau nhà văn hóa",
];
const WHEN = [
  "sáng nay",
  "từ tối qua",
  "suốt tuần",
  "lúc 7 giờ",
  "hôm thứ bảy",
  "mấy tháng rồi",
  "vừa xong",
  "chiều mai",
];
const MORE = [
  "ai biết chỉ giúp với ạ",
  "giá cả thương lượng",
  "mong phường xem xét",
  "xin cảm ơn",
  "ib em nhé",
  "mọi người chú ý",
  "thật là mệt",
  "không ai chịu ai",
  "bao giờ mới xong",
  "có ảnh kèm theo",
];

/** One invented post of a ward's group, of ordinary length. */
export function searchText(draw: () => number): string {
  const parts = [pick(draw, WHO), pick(draw, WHAT), pick(draw, WHERE), pick(draw, WHEN), pick(draw, MORE)];
  if (draw() < 0.5) parts.push(pick(draw, WHO), pick(draw, WHAT), pick(draw, MORE));
  return `${parts.join(" ")} số ${Math.floor(draw() * 100_000)}`;
}

const FIGHTERS = [
  "hai thanh niên",
  "hai anh em ruột",
  "mấy ông thợ xây",
  "nhóm học sinh",
  "hai bà bán cá",
  "bố con nhà kia",
  "chủ trọ với khách thuê",
  "hai nhà đối diện",
];
const FIGHTS = [
  "đang đánh nhau",
  "đang chém nhau",
  "lao vào đâm nhau",
  "đánh nhau vỡ đầu",
  "cầm gậy phang nhau",
  "xông vào đánh hội đồng",
];
const HURT = [
  "máu chảy đầy mặt",
  "một người ngất xỉu",
  "có người gãy tay",
  "phải gọi cấp cứu",
  "một anh bị thương nặng",
  "trẻ con khóc thét",
];
const REASONS = [
  "vì chỗ đỗ xe",
  "vì tiền cọc",
  "vì tiếng ồn",
  "vì con chó",
  "vì ghen tuông",
  "vì bức tường rào",
  "vì món nợ cũ",
  "sau bữa nhậu",
];

/** A fight as somebody tells of it. */
export function fightText(draw: () => number): string {
  return [pick(draw, FIGHTERS), pick(draw, FIGHTS), pick(draw, REASONS), pick(draw, HURT)].join(" ");
}
