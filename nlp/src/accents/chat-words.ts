/**
 * Chat spellings that may be several things, so that only the reader that weighs the words around can use them (those
 * that stand for one thing are in `text/teencode.ts`). `standard: variants`, one a line.
 */
const CHAT_WORDS = `
hôm: hum
cảm ơn: tks thanks thank thks camon cmon cảmơn
xin lỗi: sr sorry sry
trả lời: rep tl
nhắn tin: nt ib
tin nhắn: tn
sinh nhật: sn
sinh viên: sv
giáo viên: gv
nhân viên: nv
khách hàng: kh
tài khoản: tk
chuyển khoản: ck
quảng cáo: qc
thông tin: tt
kinh nghiệm: kn
sức khỏe: sk
công việc: cviec cv
cuộc sống: cs csong
vấn đề: vđ vde vde
phụ nữ: pn
hạnh phúc: hp hphuc
quan trọng: qtrong qtrọng
quan tâm: qtâm qtam
nói chuyện: nc nch nchuyen
nói chung: nchung
như vậy: nv nvay nvậy
như thế: nt nthe nthế
thế nào: tnao tnào
tại sao: tsao
làm sao: lsao
không biết: kbiet kbiết kbt hbt kb
không có: kco kcó
không phải: kphai kphải kp
có thể: cthe cthể
bao giờ: bgio bgiờ
bây giờ: bh bgio bgiờ bâygiờ
lúc nào: lnao lnào
chúng ta: cta
chúng tôi: ctoi ctôi
chúng mình: cmình cminh
chúng mày: cmày cmay bmay
chúng nó: cnó
mọi người: mng mngười
anh chị: ac a/c
anh chị em: ace
các bạn: cb cacban
bố mẹ: bm
con gái: cgai cgái
con trai: ctrai
bạn gái: bgai
trai: zai giai
buồn: bùn bun
chuyện: chiện
thương: thưn thươg
nghe: nge
ghét: gét
cái: kái
lắm: lém lém
lại: lạy lun
tiền: xiền tièn
gái: gấy
đâu: đou đao
này: nài nè
vậy: dị zị vại z
thế: thía
quá: hóa wóa
yêu: êu yêw
đẹp: đệp
cuối cùng: ccung
điện thoại: dthoai đthoại
địa chỉ: dchi đchỉ
số điện thoại: sđt sdt
hôm trước: htrc
ngày: ngàii
tháng: thág
nhà: nhàa
thằng: thằg
những: nhữg nhg n~
phòng: phòg
xong: xog
trường: trườg
hỏi: hỏii
đi học: đhọc đhoc
đi làm: đlàm dlam
Sài Gòn: sg
Hà Nội: hn
Việt Nam: vn
`;

/** The standard forms of each spelling, in lower case. */
export const chatWords: ReadonlyMap<string, readonly string[]> = (() => {
  const table = new Map<string, string[]>();
  for (const line of CHAT_WORDS.toLowerCase().split("\n")) {
    const [standard, variants] = line.split(":");
    if (standard === undefined || variants === undefined) continue;
    for (const variant of variants.trim().split(" ")) {
      const row = table.get(variant) ?? [];
      if (!row.includes(standard)) table.set(variant, [...row, standard]);
    }
  }
  return table;
})();
