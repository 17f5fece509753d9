/**
 * Which letter strings are spelt as Vietnamese syllables: an onset, a rhyme and at most one tone, by the rules of
 * school spelling. It says nothing about whether the syllable is a word.
 */

const ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
  .split(" ")
  .sort((a, b) => b.length - a.length);

const RHYMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
  i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
  o oc oi om on ong ooc oong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u uc ui um un ung up ut ua uân uâng uât uây uê uêch uênh uêt uơ uôc uôi uôm uôn uông uôt
  uy uya uych uyn uynh uyp uyt uyu uyên uyêt
  ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu`.split(/\s+/),
);
// «yêu» stands without an onset, «quyên» after `qu`; `y` alone after a few onsets only («đy» is spelt «đi»).
const Y_RHYMES = new Set("yêm yên yêng yêt yêu".split(" "));
const AFTER_QU = new Set("y yt ych ynh yên yêt".split(" "));
const BEFORE_Y = new Set(["", "d", "h", "k", "l", "m", "n", "s", "t", "th", "v"]);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
// Spanish «ñ» has the mark of a tone on a consonant.
const STRAY_TONE = /(?<![aeiouy][\u0302\u0306\u031B]?)[\u0300\u0301\u0303\u0309\u0323]/u;
// «g» before «i» is «gi»: «gì», «gìn», «giếng», «giết».
const AFTER_G = new Set("i in im ia iêc iêng iêt".split(" "));
const LONGEST = 7;

/**
 * Whether a word is what chatting people type for a syllable: also «kó», «nghó», «thôy», and «môt», «tôt» without the
 * tone.
 */
export function isLooseSyllable(word: string): boolean {
  const starts = [/^/u, /^k(?!h)/iu, /^c(?!h)/iu, /^(?:gh|g(?!i))/iu, /^ngh?/iu];
  const instead = [[""], ["c"], ["k"], ["g", "gh"], ["ng", "ngh"]];
  const spellings = [word, word.replace(/y$/iu, "i")].flatMap((one) =>
    starts.flatMap((start, at) => (instead[at] ?? []).map((letters) => one.replace(start, letters))),
  );
  return spellings.some((one) => isSpelt(one, false));
}

/** Whether a word, in any case and either tone position, is spelt as one Vietnamese syllable; unmarked ones too. */
export function isVietnameseSyllable(word: string): boolean {
  return isSpelt(word, true);
}

function isSpelt(word: string, strict: boolean): boolean {
  if (word.length > 4 * LONGEST) return false;
  const parts = word.toLowerCase().normalize("NFD");
  const tones = parts.match(TONES) ?? [];
  if (tones.length > 1 || STRAY_TONE.test(parts)) return false;
  const bare = parts.replace(TONES, "").normalize("NFC");
  if (bare.length > LONGEST) return false;
  const spelt = ["", ...ONSETS].some(
    (onset) => bare.startsWith(onset) && fits(onset, bare.slice(onset.length)),
  );
  if (!spelt || !strict) return spelt;
  // A closed syllable has a rising or a heavy tone; typed without any mark it has none.
  const closed = /(?:[ptc]|ch)$/u.test(bare);
  const tone = tones[0];
  return !closed || tone === "\u0301" || tone === "\u0323" || (tone === undefined && /^[a-z]+$/u.test(bare));
}

function fits(onset: string, rhyme: string): boolean {
  if (onset === "qu") return AFTER_QU.has(rhyme) || (RHYMES.has(rhyme) && /^[aăâeêiôơ]/u.test(rhyme));
  if (onset === "gi") return RHYMES.has(rhyme) && !/^[iy]/u.test(rhyme);
  if (rhyme === "y") return BEFORE_Y.has(onset);
  if (onset === "") return Y_RHYMES.has(rhyme) || (RHYMES.has(rhyme) && !rhyme.startsWith("iê"));
  if (!RHYMES.has(rhyme)) return false;
  const front = /^[eêi]/u.test(rhyme);
  if (onset === "k" || onset === "gh" || onset === "ngh") return front;
  if (onset === "g") return !front || AFTER_G.has(rhyme);
  if (onset === "c" || onset === "ng") return !front;
  return true;
}
