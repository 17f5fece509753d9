import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LegacyTable, TCVN3, VNI } from "./legacy-font-tables.ts";
import { readLegacyFonts } from "./legacy-fonts.ts";
import { isLooseSyllable, isVietnameseSyllable } from "./vietnamese-syllable.ts";

/** Types a modern text with a legacy table; a capital that the table lacks is typed as its small letter. */
function type(text: string, table: LegacyTable): string {
  const back = new Map<string, string>();
  for (const [legacy, letter] of table) {
    // The mark in the case of its letter, as VNI has it.
    const cased = letter === letter.toLowerCase() ? legacy.toLowerCase() : legacy.toUpperCase();
    if (!/[ƒŠŒŽšœžŸμ]/u.test(legacy) && (legacy.length === 1 || legacy === cased)) back.set(letter, legacy);
  }
  return [...text.normalize("NFC")]
    .map((letter) => back.get(letter) ?? back.get(letter.toLowerCase()) ?? letter)
    .join("");
}

// Each of the 67 letters with marks, in a syllable that is spelt so.
const ALPHABET =
  `bà bá bả bã bạ ăn bằng bắt bẳn bẵng bặt bân bần bấn bẩn bẫn bận bè bé bẻ bẽ bẹ bê bề bế bể bễ bệ ` +
  `bì bí bỉ bĩ bị bò bó bỏ bõ bọ bô bồ bố bổ bỗ bộ bơ bờ bớ bở bỡ bợ bù bú bủ bũ bụ bư bừ bứ bử bữ bự ` +
  `kỳ ký kỷ kỹ kỵ đi`;
const MARKED = [...new Set(ALPHABET.replace(/[a-z ]/gu, ""))];

const SENTENCES = [
  "Tổ dân phố 5 họp lúc 19h30 tại nhà văn hóa, kính mời bà con đến dự đông đủ.",
  "Hàng xóm hát karaoke ồn ào suốt đêm, tôi đã phản ánh nhiều lần mà không ai giải quyết.",
  "Đề nghị Ủy ban nhân dân phường xem xét việc đổ rác bừa bãi ở ngõ 12.",
  "Quyết định thu hồi đất không thỏa đáng, người dân bức xúc kéo nhau ra đường.",
  "Nước giếng có mùi lạ, trẻ em trong xóm bị ngộ độc phải đi viện.",
];

describe("B04 VNI read one byte at a time", () => {
  test.each([
    ["chôï Toå daân phoá ñöôøng", "chợ Tổ dân phố đường"],
    ["ÑEÀ NGHÒ UÛY BAN NHAÂN DAÂN PHÖÔØNG", "ĐỀ NGHỊ ỦY BAN NHÂN DÂN PHƯỜNG"],
    ["Oâng Baûy noùi chuyeän, caû xoùm ñeàu nghe", "Ông Bảy nói chuyện, cả xóm đều nghe"],
    ["OÂng aáy möôïn 500.000ñ, QÑ-UBND", "Ông ấy mượn 500.000đ, QĐ-UBND"],
    ["kyõ sö Vy ôû Myõ, hoï Lyù, thò xaõ", "kỹ sư Vy ở Mỹ, họ Lý, thị xã"],
  ])("%s", (typed, right) => {
    expect(readLegacyFonts(typed)).toEqual({ text: right, encoding: "vni", caseLost: false });
    expect(readLegacyFonts(typed, "VNI-Times").text).toBe(right);
  });
  test("a word alone, when its font is known", () => {
    expect(readLegacyFonts("thoâng baùo", "VNI-Helve").text).toBe("thông báo");
  });
});

describe("B07 each cell for itself", () => {
  test.each<[string, string | undefined, string, "tcvn3" | null, boolean]>([
    ["Tæ d©n phè 5", undefined, "Tổ dân phố 5", "tcvn3", false],
    ["Tổ dân phố 6", undefined, "Tổ dân phố 6", null, false],
    ["Bản quyền © 2026, 50®", undefined, "Bản quyền © 2026, 50®", null, false],
    ["ñy ban", ".VnTimeH", "ỦY BAN", "tcvn3", false],
    ["ñy ban", ".VnTimeH Bold", "ỦY BAN", "tcvn3", false],
    ["ñy ban", ".VnTime", "ủy ban", "tcvn3", false],
    ["ñy ban", undefined, "ủy ban", "tcvn3", true],
    ["ban an ninh", ".VnTimeH", "BAN AN NINH", "tcvn3", false],
    ["Ủy ban", ".VnTimeH", "Ủy ban", null, false],
    ["là bé", ".VnTimeH", "là bé", null, false],
    ["Céng hßa X· héi", undefined, "Cộng hòa Xã hội", "tcvn3", false],
    ["CéNG HßA X· HéI", undefined, "CỘNG HÒA Xã HỘI", "tcvn3", false],
    ["¤ t« ®ç tr\u00ADíc cæng, mÊt 500.000®", undefined, "Ô tô đỗ trước cổng, mất 500.000đ", "tcvn3", false],
    [
      "UBND ph-êng §«ng H¶i, ®/c Nam nh- thÕ",
      undefined,
      "UBND phường Đông Hải, đ/c Nam như thế",
      "tcvn3",
      false,
    ],
    ["«Tæ d©n phè» © 2026, s¶n phÈm Coca®", undefined, "«Tổ dân phố» © 2026, sản phẩm Coca®", "tcvn3", false],
    ["nh\u03bc v\u03bc ®Êt cña «ng", undefined, "nhà và đất của ông", "tcvn3", true],
  ])("%s in %s", (cell, font, text, encoding, caseLost) => {
    expect(readLegacyFonts(cell, font)).toEqual({ text, encoding, caseLost });
  });
});

describe("whole alphabets there and back", () => {
  test("hold every Vietnamese letter with marks", () => {
    expect(MARKED).toHaveLength(67);
    expect(new Set(TCVN3.values()).size).toBe(67 + 7 + 8);
    expect(new Set(VNI.values()).size).toBe(2 * 67);
  });
  test("VNI, small and capital", () => {
    expect(readLegacyFonts(type(ALPHABET, VNI))).toMatchObject({ text: ALPHABET, encoding: "vni" });
    const capitals = ALPHABET.toUpperCase();
    expect(readLegacyFonts(type(capitals, VNI))).toMatchObject({ text: capitals, encoding: "vni" });
  });
  test("TCVN3, and its capitals in a font of capitals", () => {
    const typed = type(ALPHABET, TCVN3);
    expect(readLegacyFonts(typed)).toEqual({ text: ALPHABET, encoding: "tcvn3", caseLost: true });
    expect(readLegacyFonts(typed, ".VnArialH").text).toBe(ALPHABET.toUpperCase());
    const capitals = "Ăn Âm Đi Êm Ông Ơn Ưng";
    expect(readLegacyFonts(type(capitals, TCVN3)).text).toBe(capitals);
  });
  test.each(SENTENCES)("%s", (sentence) => {
    expect(readLegacyFonts(type(sentence, VNI))).toMatchObject({ text: sentence, encoding: "vni" });
    const small = sentence.replace(/[À-ỹ]/gu, (letter) =>
      "ĂÂĐÊÔƠƯ".includes(letter) ? letter : letter.toLowerCase(),
    );
    expect(readLegacyFonts(type(sentence, TCVN3))).toMatchObject({ text: small, encoding: "tcvn3" });
  });
});

const PLAIN = [
  ...SENTENCES,
  "Zoë và Noël ăn phô mai, ngày rằm",
  "Zoë, Noël, café, über",
  "Anh Loïc mời cà phê",
  "Quan Thaï mo cua",
  "Tu vas où, toi?",
  "Der Bär läuft über die Straße zur Tür",
  "L'été, la forêt était fermée à cause du feu",
  "El niño de España comió piñas mañana",
  "Não há pão na mãe, São João",
  "På ön går vi så ofta vi får lov",
  "Bản quyền © 2026, 50®",
  "Copyright © 2026, Sony® §5, 30°C ± 2, ½ giá, 3×4 m²",
  "do day 5 µm, luc 10 N·m",
  "«Bonjour», dit-il",
  "£5 ¥100 ¢50 ¤ 20 ÷ 4",
  "Cà phê 25.000đ/ly, trà đá 5k",
  "🎉🎉 Chúc mừng năm mới 2027 🎆",
  "có gì mà bò tót, cô ấy ở nhà",
  "có gì đâu mà la hét",
  "bò con ít sò",
  "ko kó j",
  "Đc nha mn",
  "Đk k bn",
  "ký HĐ, kèm QĐ",
  "SĐT: 0912 000 111",
  "bòng hån",
  "kú này hay",
  "thôy di hop",
  "môt ngay tôt dep",
  "to mo, bo mi, co chu",
  "à thì ra là thế",
  "cô bé mê hoa lê",
  "bé gái và bà cô là hai mẹ con",
  "ko bít j lun á, mn ơi ra coi",
  "vk ck nhà bên cãi nhau wá trời",
  "hnay dc nghi hok mn",
  "hang xom hat karaoke suot dem, khong ai ngu duoc",
  "To dan pho 5 hop luc 19h30",
  "Đường Trần Ðại ngập nước",
  "Tổ dân phố".normalize("NFD"),
  "thông\u00ADtin về cô\u00ADng việc",
  "Krông Pắc, Đắk Lắk, Y Moan Ênuôl",
  "Gọi 0912 000 111 hoặc 1900 1234 nha",
  "https://nhom.example/bai?id=7&q=caf%C3%A9",
  "LH: Mr Tú - Q.3, TP.HCM",
  "Bán gấp!!! 2PN 65m² giá 1,2 tỷ",
  "1. Ăn; 2. Ở; 3. Đi lại",
  "ô tô, ô nhiễm, ê ẩm",
  "Mì Ý, phô mai, crème brûlée",
  "đmm thằng nào lấy xe tao",
  "12/5 • Họp • phí 10.000₫",
  "Tháng 5 này nghỉ 3 ngày, cả nhà đi biển",
  "",
  "   ",
];

describe("what is no legacy text stays", () => {
  test.each(PLAIN)("%s", (text) => {
    expect(readLegacyFonts(text)).toEqual({ text, encoding: null, caseLost: false });
  });
});

describe("for all texts", () => {
  const legacyLetter = fc.constantFrom(
    ..."aeoiuydbcghkmnpqtvx AEOU.5-",
    ...[...TCVN3.keys()],
    ...[...VNI.keys()],
    "\u0301",
    "\ud83d",
  );
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(legacyLetter).map((letters) => letters.join("")),
    fc
      .array(fc.constantFrom(...PLAIN.join(" ").split(" "), ...type(PLAIN.join(" "), VNI).split(" ")), {
        maxLength: 6,
      })
      .map((words) => words.join(" ")),
    fc
      .array(fc.constantFrom(...type(PLAIN.join(" "), TCVN3).split(" ")), { maxLength: 6 })
      .map((words) => words.join(" ")),
  );
  const anyFont = fc.constantFrom(undefined, ".VnTime", ".VnTimeH", "VNI-Times", "Arial");
  test("never throws, once is enough, untouched is the very text, converted is composed", () => {
    fc.assert(
      fc.property(anyText, anyFont, (text, font) => {
        const once = readLegacyFonts(text, font);
        expect(readLegacyFonts(once.text, font).text).toBe(once.text);
        if (once.encoding === null) expect(once).toEqual({ text, encoding: null, caseLost: false });
        else expect(once.text).toBe(once.text.normalize("NFC"));
      }),
      { numRuns: 1000 },
    );
  });
  test("plain sentences stay in any order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(PLAIN, { minLength: 1 }), (some) => {
        expect(readLegacyFonts(some.join("\n")).encoding).toBeNull();
      }),
    );
  });
});

describe("how a syllable is spelt", () => {
  test.each("nghiêng quýt giếng gì yêu hoà hòa khuỷu thuở ý mỹ ỦY NGUYỄN hoc đường quốc".split(" "))(
    "%s",
    (word) => {
      expect(isVietnameseSyllable(word)).toBe(true);
      expect(isVietnameseSyllable(word.normalize("NFD"))).toBe(true);
      expect(isLooseSyllable(word)).toBe(true);
    },
  );
  test.each(["kó", "cé", "thôy", "môt"])("%s in chats only", (word) => {
    expect(isVietnameseSyllable(word)).toBe(false);
    expect(isLooseSyllable(word)).toBe(true);
  });
  test.each(["", "đy", "niño", "año", "ñy", "Zoë", "über", "mộtt", "ắắ", "wá", "bàt", "đ"])(
    "«%s» is none",
    (word) => {
      expect(isVietnameseSyllable(word)).toBe(false);
    },
  );
});
