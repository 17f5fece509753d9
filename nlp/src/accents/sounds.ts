import { isSyllable } from "../text/syllable.ts";
import { putTone, splitTone } from "../text/tone.ts";

/** What sounds alike in some region, at the start and at the end of a syllable (domain reference 13, step 7). */
const ALIKE_STARTS: Record<string, readonly string[]> = {
  l: ["n"],
  n: ["l"],
  ch: ["tr"],
  tr: ["ch"],
  s: ["x"],
  x: ["s"],
  gi: ["d", "r"],
  d: ["gi", "r", "v"],
  r: ["d", "gi", "g"],
  v: ["d"],
};
const ONSET = /^(?:ngh?|nh|ch|tr|th|gi|gh|kh|ph|qu|[bcdđghklmnprstvx])?/;
const ALIKE_ENDS: readonly [string, readonly string[]][] = [
  ["ng", ["n"]],
  ["n", ["ng"]],
  ["c", ["t"]],
  ["t", ["c"]],
  ["ay", ["ai", "ây"]],
  ["ai", ["ay"]],
  ["au", ["ao"]],
];

/** How chat spells the start and the end of a syllable by ear or for short. */
const CHAT_STARTS: readonly [RegExp, readonly string[]][] = [
  [/^f/, ["ph"]],
  [/^w/, ["qu", "g"]],
  [/^j/, ["gi", "ch", "d"]],
  [/^dz/, ["d", "gi", "v"]],
  [/^z/, ["d", "gi", "v", "r"]],
  [/^k(?=[aăâoôơuư])/, ["c", "kh"]],
  [/^c(?=[eêi])/, ["k", "ch"]],
  [/^q(?=[aăâeêoôơ])/, ["qu"]],
  [/^ng(?=[eêi])/, ["ngh"]],
  [/^ngh(?=[aăâoôơuư])/, ["ng"]],
  [/^gh(?=[aăâoôơuư])/, ["g"]],
  [/^g(?=[eê])/, ["gh"]],
  [/^p(?=[^h])/, ["b", "ph"]],
  [/^đ/, ["d", "gi"]],
  [/^d/, ["đ"]],
  [/^t(?=[^hr])/, ["th"]],
  [/^b/, ["v"]],
  [/^h(?=[oô]k$)/, ["kh"]],
];
const CHAT_ENDS: readonly [RegExp, readonly string[]][] = [
  [/(?<=[iyê])k$/, ["ch", "t"]],
  [/k$/, ["c"]],
  [/(?<=[aăâeêoôơuưi])g$/, ["ng"]],
  [/nk$/, ["nh", "ng"]],
  [/ck$/, ["ch", "c"]],
  [/j$/, ["i", "y"]],
  [/y$/, ["i"]],
  [/(?<=[aeou])i$/, ["y"]],
  [/ìu$|iu$/, ["iêu", "êu"]],
  [/u$/, ["iêu", "o"]],
  [/oi$/, ["ôi", "ơi"]],
  [/ui$/, ["ôi", "uôi"]],
  [/un$/, ["uôn", "ôn"]],
  [/in$/, ["inh", "iên"]],
  [/ik$/, ["ich", "iêt"]],
  [/it$/, ["iêt", "ich"]],
  [/ưng$/, ["ương"]],
  [/ut$/, ["uôt"]],
  [/eo$/, ["ao", "iêu"]],
  [/ơi$/, ["ươi"]],
  [/e$/, ["iê"]],
];

/** Syllables that sound like this one in some region; each is one change away. */
export function alike(word: string): string[] {
  const { base, tone } = splitTone(word);
  const out = new Set<string>();
  const start = ONSET.exec(base)?.[0] ?? "";
  for (const other of ALIKE_STARTS[start] ?? []) add(out, other + base.slice(start.length), tone);
  for (const [end, others] of ALIKE_ENDS)
    if (base.endsWith(end)) for (const other of others) add(out, base.slice(0, -end.length) + other, tone);
  out.delete(word);
  return [...out];
}

/** Syllables that a chat spelling may be by ear: `thík` → «thích», `zui` → «vui»; up to one change at each end. */
export function byEar(word: string): string[] {
  const { base, tone } = splitTone(word);
  const starts = [base];
  for (const [pattern, others] of CHAT_STARTS)
    if (pattern.test(base)) for (const other of others) starts.push(base.replace(pattern, other));
  const out = new Set<string>();
  for (const start of starts) {
    add(out, start, tone);
    for (const [pattern, others] of CHAT_ENDS)
      if (pattern.test(start)) for (const other of others) add(out, start.replace(pattern, other), tone);
  }
  out.delete(word);
  return [...out];
}

function add(out: Set<string>, base: string, tone: string): void {
  const made = putTone(base, tone);
  // A stopped syllable typed without its tone has the rising one most of the time: `thik` → «thích».
  if (made !== null && isSyllable(made)) out.add(made);
  else if (tone === "") {
    const raised = putTone(base, "\u0301");
    if (raised !== null && isSyllable(raised)) out.add(raised);
  }
}
