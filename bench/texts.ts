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
