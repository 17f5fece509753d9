/**
 * The two ways in which Vietnamese was typed before Unicode, as their bytes look when read as Latin-1. After the
 * published tables: TCVN 5712:1993 (VN3, the .Vn fonts of the ABC set) and VNI-Windows (VNI Software).
 */

/** A letter of the legacy text, one or two characters, and the Vietnamese letter it stands for. */
export type LegacyTable = ReadonlyMap<string, string>;

const TONES = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];
const toned = (vowel: string, tone: number) => (vowel + (TONES[tone] ?? "")).normalize("NFC");

// Each row: a vowel, then its legacy letters without tone, with huyền, sắc, hỏi, ngã, nặng.
const TCVN3_VOWELS: [string, string][] = [
  ["a", "aµ¸¶·¹"],
  ["ă", "¨»¾¼½Æ"],
  ["â", "©ÇÊÈÉË"],
  ["e", "eÌÐÎÏÑ"],
  ["ê", "ªÒÕÓÔÖ"],
  ["i", "i×ÝØÜÞ"],
  ["o", "oßãáâä"],
  ["ô", "«åèæçé"],
  ["ơ", "¬êíëìî"],
  ["u", "uïóñòô"],
  ["ư", "\u00ADõøö÷ù"],
  ["y", "yúýûüþ"],
];
// Capitals without tone have codes of their own; capitals with a tone have none but in the fonts whose name ends in H.
const TCVN3_CAPITALS = { "¡": "Ă", "¢": "Â", "£": "Ê", "¤": "Ô", "¥": "Ơ", "¦": "Ư", "§": "Đ", "®": "đ" };
// Codes 80–9F belong to the full standard only. Read as windows-1252 most are quotes and dashes, and mean them.
const TCVN_FULL = { ƒ: "Á", Š: "É", Œ: "Ệ", Ž: "Ỉ", š: "Ỡ", œ: "Ợ", ž: "Ủ", Ÿ: "Ũ" };

function tcvn3(): LegacyTable {
  const table = new Map<string, string>(Object.entries({ ...TCVN3_CAPITALS, ...TCVN_FULL }));
  for (const [vowel, letters] of TCVN3_VOWELS)
    for (const [tone, letter] of [...letters].entries())
      if (letter > "\u007F") table.set(letter, toned(vowel, tone));
  // Compatibility normalisation turns the micro sign into the Greek letter.
  table.set("μ", "à");
  return table;
}

/** TCVN3: one character for one letter. */
export const TCVN3: LegacyTable = tcvn3();

// A vowel letter followed by a mark letter; the mark carries the tone, and for some the hat or the bow too.
const VNI_MARKS: [string, string, string][] = [
  ["aeouyôö", "", " øùûõï"],
  ["aeo", "\u0302", "âàáåãä"],
  ["a", "\u0306", "êèéúüë"],
];
const VNI_BASES: Record<string, string> = { ô: "ơ", ö: "ư" };
const VNI_SINGLE = { ô: "ơ", ö: "ư", ñ: "đ", ì: "ì", í: "í", æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ" };

function vni(): LegacyTable {
  const table = new Map<string, string>();
  for (const [letter, value] of Object.entries(VNI_SINGLE)) {
    table.set(letter, value);
    table.set(letter.toUpperCase(), value.toUpperCase());
  }
  for (const [bases, hat, marks] of VNI_MARKS)
    for (const base of bases)
      for (const [tone, mark] of [...marks].entries()) {
        if (mark === " ") continue;
        const value = toned((VNI_BASES[base] ?? base) + hat, tone);
        // «Oâng» is as common as «OÂng»: the case of the mark says nothing, that of the letter decides.
        for (const one of [mark, mark.toUpperCase()]) {
          table.set(base + one, value);
          table.set(base.toUpperCase() + one, value.toUpperCase());
        }
      }
  return table;
}

/** VNI-Windows: two characters for most letters with marks; the longer key goes first. */
export const VNI: LegacyTable = vni();
