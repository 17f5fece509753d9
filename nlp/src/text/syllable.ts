import { fold } from "@hoasom/core";

/** Rimes without their tone, as they are spelt; what is not among them is no Vietnamese syllable. */
const RIMES = new Set(
  `a ai ao au ay ac ach am an ang anh ap at ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e eo ec em en eng ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
o oi oc om on ong op ot oa oai oao oay oac oach oam oan oang oanh oat oap oăc oăm oăn oăng oăt oăp oe oeo oen oet
oem ô ôi ôc ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua ui uc um un ung up ut uy uya uych uyn uynh uyt uyp uyu
uyên uyêt uê uêch uênh uêu uơ uôi uôc uôm uôn uông uôt uân uâng uât uây ư ưa ưi ưc ưm ưn ưng ưt ưu ươi ươu ươc ươm
ươn ương ươp ươt y yêm yên yêng yêt yêu`.split(/\s+/),
);
// `oo` is spelt in these few loans only; elsewhere it is a Telex ô (`khoong`).
const LOANS = new Set("xoong boong soong goòng moóc soóc".split(" "));
const ONSETS = `ngh ng gh gi kh nh ph qu th tr ch b c d đ g h k l m n p r s t v x`.split(" ");
// The letter before e, ê, i and y is another one than before the rest: `kh`-like pairs are no pairs.
const FRONT = /^[eêiy]/;
const ONLY_FRONT = new Set(["k", "gh", "ngh"]);
const ONLY_BACK = new Set(["c", "g", "ng"]);

const TONES = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const STOPPED = /(?:c|ch|p|t)$/;
const STOP_TONES = new Set(["\u0301", "\u0323"]);
const LONGEST = 7;

const known = new Map<string, boolean>();

/** Whether lower-case letters are a syllable as Vietnamese spells it, tone and all («đánh», «nhau»; not «danhs», «khac»). */
export function isSyllable(word: string): boolean {
  const hit = known.get(word);
  if (hit !== undefined) return hit;
  const made = LOANS.has(word) || (word.length <= LONGEST && check(word));
  if (known.size < 50_000 && word.length <= 12) known.set(word, made);
  return made;
}

function check(word: string): boolean {
  const letters = word.normalize("NFD");
  const tones = [...letters].filter((letter) => TONES.includes(letter));
  if (tones.length > 1) return false;
  const bare = letters.replace(TONE, "").normalize("NFC");
  if (STOPPED.test(bare) && !(tones.length === 1 && STOP_TONES.has(tones[0] ?? ""))) return false;
  return hasRime(bare);
}

/** The same without looking at the tone: whether marks could make a syllable of it (`khac`, `duoc` after folding back). */
function hasRime(bare: string): boolean {
  if (RIMES.has(bare)) return true;
  for (const onset of ONSETS) {
    if (!bare.startsWith(onset)) continue;
    const rest = bare.slice(onset.length);
    if (onset === "qu" && (RIMES.has(`u${rest}`) || RIMES.has(`o${rest}`) || rest === "i")) return true;
    if (onset === "gi" && (rest === "" || RIMES.has(rest) || RIMES.has(`i${rest}`))) return true;
    if (onset === "qu" || onset === "gi" || !RIMES.has(rest)) continue;
    const front = FRONT.test(rest);
    if (front ? !ONLY_BACK.has(onset) : !ONLY_FRONT.has(onset)) return true;
  }
  return false;
}

const keys = new Map<string, boolean>();
let bareRimes: Set<string> | null = null;

/** Whether letters without marks are what is left of some syllable when its marks are dropped (`duoc`, `khong`). */
export function isSyllableKey(key: string): boolean {
  const hit = keys.get(key);
  if (hit !== undefined) return hit;
  bareRimes ??= new Set([...RIMES].map(fold));
  const made = key.length <= LONGEST && bareHasRime(key, bareRimes);
  if (keys.size < 50_000 && key.length <= 12) keys.set(key, made);
  return made;
}

function bareHasRime(key: string, rimes: ReadonlySet<string>): boolean {
  if (rimes.has(key)) return true;
  for (const onset of ONSETS) {
    if (!key.startsWith(onset)) continue;
    const rest = key.slice(onset.length);
    const fits = FRONT.test(rest) ? !ONLY_BACK.has(onset) : !ONLY_FRONT.has(onset);
    if ((fits && rimes.has(rest)) || (onset === "gi" && (rest === "" || rimes.has(`i${rest}`)))) return true;
    if (onset === "qu" && (rimes.has(`u${rest}`) || rest === "i")) return true;
  }
  return false;
}
