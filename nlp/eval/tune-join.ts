// Chooses how the voices (encoder, n-gram model, rules) are joined, and the thresholds, on labelled texts that none of
// them was trained on:
//   node eval/tune-join.ts models/post/join.json DEV.jsonl [--version trained-1] [--calm FILE[:EVERY[:FROM]]] …
// (`python3 training/sides.py FOLDER` writes dev.jsonl). It reads with the very files that ship, so what int8 or another
// runtime changes is calibrated with it. `--calm` adds lines of everyday talk (every EVERYth from line FROM on) that speak
// of nothing: the corpus is written to be about something, and a ward's talk is not.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type CorpusLine, readCorpusLine } from "../src/eval/corpus-line.ts";
import { createRuleScorer } from "../src/scorers/lexicon/rules-1.ts";
import { fitLogistic } from "../src/scorers/trained/fit-logistic.ts";
import { isEveryday, JoinFile, joinVoices, type Voices } from "../src/scorers/trained/join.ts";
import { openVoices } from "../src/scorers/trained/open-models.ts";
import { type ByTarget, byTarget, TARGETS, type Target } from "../src/scorers/trained/targets.ts";
import { bestF1, leastCost, quantile } from "../src/scorers/trained/thresholds.ts";
import { encoderVoice, firstVoices, versionsOf } from "../src/scorers/trained/versions.ts";
import { TUNING_WARD } from "./tuning-ward.ts";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    version: { type: "string", default: "join" },
    calm: { type: "string", multiple: true, default: [] },
  },
});
const [out, file] = positionals;
if (!out || !file) {
  console.error("usage: tune-join.ts OUT.json DEV.jsonl [--version NAME] [--calm FILE[:EVERY[:FROM]]]");
  process.exit(2);
}
const { version } = options;

/** Costs of the issue: a missed level 3 most, then a false alert; protection has a limit of its own, below. */
const COST = { missedLevel3: 20, missedLevel2: 5, missedHarm: 5, falseAct: 3, falseSuggest: 1 };

const GATES = new Set<Target>(["conflict2", "harmful", "protected"]);

const calm = options.calm.flatMap((named) => {
  const [path = "", every = "1", from = "0"] = named.split(":");
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((text) => text.trim() !== "")
    .filter((_, at) => at % Number(every) === Number(from))
    .map(
      (text, at): CorpusLine => ({
        id: `${path}#${at}`,
        text,
        topics: [],
        conflict: 0,
        claim: "none",
        protected: false,
        places: [],
        register: "informal",
      }),
    );
});
const labelled = readFileSync(file, "utf8").split("\n").filter(Boolean).map(readCorpusLine);
const lines = [...labelled, ...calm];
const texts = new Map(lines.map((line) => [line.id, line.text]));
const rules = createRuleScorer(TUNING_WARD);
const { linear, encoder, restore } = await openVoices();

const isTrue = (line: CorpusLine): ByTarget<boolean> =>
  byTarget((target) => {
    if (target === "conflict1") return line.conflict >= 1;
    if (target === "conflict2") return line.conflict >= 2;
    if (target === "conflict3") return line.conflict >= 3;
    if (target === "claim") return line.claim !== "none";
    if (target === "harmful") return line.claim === "harmful";
    if (target === "protected") return line.protected;
    return line.topics.includes(target);
  });

const voices: Voices[] = [];
for (let from = 0; from < lines.length; from += 64)
  voices.push(
    ...(await Promise.all(
      lines.slice(from, from + 64).map(async (line) => {
        const parent = line.parent ? (texts.get(line.parent) ?? "") : "";
        const versions = versionsOf(line.text, restore);
        const first = firstVoices({ rules, linear }, versions, { parentText: parent || null });
        const read = await encoder.encode(versions.map((text) => ({ text, parent })));
        return { ...first.voices, encoder: encoderVoice(read) };
      }),
    )),
  );
await encoder.close();
const truths = lines.map(isTrue);

const fitted = (target: Target, names: readonly ("encoder" | "linear" | "rules")[]) => {
  const weights = fitLogistic(
    voices.map((voice) => names.map((name) => voice[name]?.[target] ?? 0)),
    truths.map((truth) => truth[target]),
  );
  const of = (name: "encoder" | "linear" | "rules") => {
    const at = names.indexOf(name);
    return at < 0 ? 0 : round(weights[at] ?? 0);
  };
  return {
    encoder: of("encoder"),
    linear: of("linear"),
    rules: of("rules"),
    bias: round(weights.at(-1) ?? 0),
  };
};
const round = (value: number) => Math.round(value * 1e4) / 1e4;

const draft: JoinFile = {
  version,
  all: byTarget((target) => fitted(target, ["encoder", "linear", "rules"])),
  first: byTarget((target) => fitted(target, ["linear", "rules"])),
  thresholds: byTarget(() => ({ decide: 0.5, act: 0.5, suggest: 0.5 })),
  everyday: byTarget(() => 1),
};
const chances = voices.map((voice) => joinVoices(draft, voice));
const firstChances = voices.map((voice) => joinVoices(draft, { ...voice, encoder: null }));

const thresholds = byTarget((target) => {
  const of = chances.map((chance, at) => ({ chance: chance[target], truth: truths[at]?.[target] ?? false }));
  const decide = bestF1(of);
  const cost = (miss: number, extra: number, low: number, high: number) =>
    leastCost(of, miss, extra, low, high);
  let [act, suggest] = [decide, decide / 2];
  if (target === "conflict3") {
    act = cost(COST.missedLevel3, COST.falseAct, 0.05, 0.6);
    suggest = cost(COST.missedLevel3, COST.falseSuggest, 0.02, 0.4);
  } else if (target === "conflict1" || target === "conflict2") {
    act = cost(COST.missedLevel2, COST.falseAct, 0.15, 0.8);
    suggest = cost(COST.missedLevel2, COST.falseSuggest, 0.05, 0.6);
  } else if (target === "harmful") {
    act = cost(COST.missedHarm, COST.falseAct, 0.1, 0.8);
    suggest = cost(COST.missedHarm, COST.falseSuggest, 0.05, 0.6);
  }
  return { decide: round(decide), act: round(Math.max(act, suggest)), suggest: round(suggest) };
});

// Where protection errs on its own side (wall 2), the line is set by a limit: of the protected texts of dev so many may
// come before the police. Lower costs more disputes hidden from the desk that could act than it saves.
const MOST_BEFORE_POLICE = 0.04;
const held = chances.flatMap((chance, at) =>
  truths[at]?.protected && chance.conflict1 >= thresholds.conflict1.decide ? [chance.protected] : [],
);
const protectedTexts = truths.filter((truth) => truth.protected).length;
thresholds.protected.suggest = round(
  Math.min(
    thresholds.protected.decide,
    quantile(held, Math.floor(MOST_BEFORE_POLICE * protectedTexts) / Math.max(1, held.length)),
  ),
);

// The first look may end a text only where nothing is lost by it: of what all voices together rightly find, one in fifty.
const everyday = byTarget((target) =>
  GATES.has(target)
    ? quantile(
        firstChances
          .filter(
            (_, at) => truths[at]?.[target] && (chances[at]?.[target] ?? 0) >= thresholds[target].decide,
          )
          .map((chance) => chance[target]),
        0.02,
      )
    : 1,
);

const joined = JoinFile.parse({
  ...draft,
  thresholds,
  everyday: byTarget((target) => round(everyday[target])),
});
writeFileSync(out, `${JSON.stringify(joined, null, 1)}\n`);
for (const target of TARGETS)
  console.log(
    target.padEnd(16),
    JSON.stringify(joined.all[target]),
    JSON.stringify(joined.thresholds[target]),
  );
const passed = (chance: ByTarget) => isEveryday(joined, chance);
const lost = truths.filter(
  (truth, at) =>
    (truth.conflict2 || truth.harmful || truth.protected) && passed(firstChances[at] as ByTarget),
);
console.log(
  `passed by: ${firstChances.filter(passed).length} of ${lines.length}, of them open dispute, harmful or protected: ${lost.length}`,
);
