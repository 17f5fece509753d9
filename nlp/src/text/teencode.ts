/**
 * Chat and Southern spellings for whole tokens, one standard form a line: `standard: variants`. They are read in the
 * matching layer only; a token that touches a slash (`đ/chậu`) or holds a digit (`10k`) is never one of them.
 */
const ANYWHERE = `
không: ko k hok kg kô hôg kog kông khôg hổng hông
được: dc đc đươc đựơc dcj đx
với: zới
mình: mk mik
người: ng ngừi
người ta: ngta nta ngt
anh em: ae aem
hàng xóm: hxóm hx hxom
công an phường: cap
ủy ban: ub
ủy ban nhân dân: ubnd
hội đồng nhân dân: hđnd
tổ dân phố: tdp
ban quản lý: bql
ban quản trị: bqt
sổ đỏ: sđ
nhắn riêng: inb ib
gì: j jì zì ji
cũng: cx cg cug cũg
nữa: nx
vậy: z zậy dậy dzậy zay v
rồi: r rùi ùi
bao nhiêu: bnhieu
quá: wa qa wá
đang: đag
như thế nào: ntn
làm: lm
biết: bik bít bjt bít
chồng: ck
vợ: vk
vợ chồng: vkck
người yêu: ny
nhưng: nhg nhug nhưg
nhiều: nhìu nhiu
trường: trg trườg
trong: trog
trước: trc trk
nước: nc
thằng: thg thag thằg
điện thoại: đt
thôi: thui hoi
luôn: lun
hôm nay: hnay
hôm qua: hqua
ngày mai: nmai
phải: fải phãi
phường: fường
mọi người: mn mng
bố mẹ: bme
mày: mầy
tôi: tui tôy
em: e iem
anh: a
chị: c
bạn: b pạn
giờ: chừ
hiểu: hỉu
yêu: iu
chết: chít
chửi: chưởi
bây giờ: bjo bjờ
học sinh: hs
bệnh viện: bv
công ty: cty
hợp đồng: hđ
gia đình: gđ
quyết định: qđ
giải phóng mặt bằng: gpmb
đường: đg
ký: kí
đánh: oánh uýnh wánh quýnh
vào: zô dzô
về: dzề dzìa zề
thối: thúi
bên đó: bển
văn phòng: vp
bình luận: cmt
nhưng mà: nma
đéo: đ đell dell đếk
địt mẹ: đm đmm dm đkm
vãi lồn: vcl vl vkl vloz vlol
clm: clgt cmn
đồng chí: đchí
`;

/**
 * Variants that are also syllables when a whole text is typed without marks (`hem` is then «hẻm», `thui` «thối»), so
 * they are read only beside words with marks.
 */
const BESIDE_MARKS = `
không: hong hem hông hk hg khum
trước: trk
thôi: thui hoi
hiểu: hiu
nhiều: nhiu
luôn: lun
giờ: h
tao: tau
với: vs
biết: bt
phụ huynh: ph
điện thoại: dt
được: dk
chưa: ch
`;

/**
 * `m` and `t` are «mày» and «tao» among people who talk roughly, else a friendly «mình» and «tôi»: these words decide
 * it for the whole text.
 */
const ROUGH_COMPANY = new Set(
  "mày mầy tao tau đm đmm dm vcl vl clm đéo đếch thằng thg chúng lũ bọn".split(" "),
);

/** Whether `m` and `t` are meant roughly in a text of these words (lower case). */
export function talksRoughly(words: readonly string[]): boolean {
  return (words.includes("m") && words.includes("t")) || words.some((word) => ROUGH_COMPANY.has(word));
}

/** What a lone `m` or `t` stands for, or null. */
export function readLonePerson(word: string, rough: boolean): string | null {
  if (word === "t") return rough ? "tao" : "tôi";
  return word === "m" ? (rough ? "mày" : "mình") : null;
}

/** Short tokens that stand for a word only in company: after or before one of these surfaces (lower case). */
const COMPANY: readonly [token: string, reads: string, after: string, before: string][] = [
  [
    "ca",
    "công an",
    "gọi báo alo lên mời kêu nhờ ra có mấy anh chú",
    "phường xã tp quận xuống vào tới đến về bắt",
  ],
  ["cn", "công nhân", "mấy trăm các ae anh em 100 200 300", "đình xưởng nghỉ bỏ công ty"],
  ["h", "giờ", "bây mấy đến tới từ bao nãy bi", "này thì mới là nó tao em anh"],
  [
    "quánh",
    "đánh",
    "nó bị đòi dám tao tui mày anh ba chồng thằng cho mới",
    "nhau nó chết tao tui mày người con cho bả ổng vợ",
  ],
  ["kh", "không", "", "biết có phải được cho ai"],
  ["dm", "địt mẹ", "", "thằng mày nó con bọn"],
  ["tt", "tổ trưởng", "ông bà anh", "tdp dân khu"],
];

const rows = (table: string): [string, string][] =>
  table.split("\n").flatMap((line) => {
    const [standard, variants] = line.split(":");
    if (standard === undefined || variants === undefined) return [];
    return variants
      .trim()
      .split(" ")
      .map((variant): [string, string] => [variant, standard.trim()])
      .filter(([variant]) => variant !== "" && variant !== standard);
  });

const words = (list: string) => new Set(list.split(" ").filter((word) => word !== ""));
const anywhere = new Map(rows(ANYWHERE));
const besideMarks = new Map(rows(BESIDE_MARKS));
for (const variant of besideMarks.keys()) anywhere.delete(variant);
const company = new Map(
  COMPANY.map(([token, reads, after, before]) => [
    token,
    { reads, after: words(after), before: words(before) },
  ]),
);

/**
 * What a chat spelling stands for, as standard syllables, or null. `word` and its neighbours are lower case;
 * `bare` says that the words around it carry no marks either.
 */
export function readTeencode(word: string, previous: string, next: string, bare: boolean): string[] | null {
  const known = anywhere.get(word) ?? (bare ? undefined : besideMarks.get(word));
  if (known !== undefined) return known.split(" ");
  const friend = company.get(word);
  if (friend === undefined) return null;
  return friend.after.has(previous) || friend.before.has(next) ? friend.reads.split(" ") : null;
}

/** Whether it depends on the words around whether this one is read as a chat spelling. */
export function needsCompany(word: string): boolean {
  return besideMarks.has(word) || company.has(word);
}

/** Every standard form that this table knows for a chat spelling, in any company; for the reader that weighs them. */
export function teencodeReadings(word: string): readonly string[] {
  return readings.get(word) ?? NONE;
}

const NONE: readonly string[] = [];
const readings = new Map<string, string[]>();
for (const [variant, standard] of [
  ...rows(ANYWHERE),
  ...rows(BESIDE_MARKS),
  ...COMPANY.map(([token, reads]): [string, string] => [token, reads]),
]) {
  const row = readings.get(variant) ?? [];
  if (!row.includes(standard)) readings.set(variant, [...row, standard]);
}
