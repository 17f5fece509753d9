import { CLAIM_KINDS, laneOf, type Reading, Register, TOPICS, type Topic } from "@hoasom/core";
import type { AnyScorer } from "../scorers/scorer.ts";
import type { CorpusLine } from "./corpus-line.ts";

/** Precision, recall and F1 of one yes-or-no question, with how many texts answer yes (`support`). */
export type Score = { precision: number; recall: number; f1: number; support: number };

/** All figures on one set of texts. Shares are 0 to 1; a figure over nothing is null. */
export type Figures = {
  texts: number;
  topics: Record<Topic, Score>;
  topicsMicro: Score;
  topicsMacroF1: number;
  /** `confusion[true][read]`, levels 0 to 3. */
  confusion: number[][];
  conflictMacroF1: number;
  /** Level 2 or higher against lower. */
  open: Score;
  level3: Score;
  /** Share of texts of level 0 that are read as level 1 or higher, and 2 or higher. */
  calmFlagged: number | null;
  calmOpen: number | null;
  claimAny: Score;
  harmful: Score;
  protected: Score;
  /** Protected texts that would come before the police: all, and those of level 0 or 1. */
  protectedToPolice: { all: number; calm: number };
  /** Mentions that are the labelled ones letter by letter. */
  places: Score;
};

/** The figures on all texts and on those of each register that occurs. */
export type Evaluation = { model: string; all: Figures; byRegister: Partial<Record<Register, Figures>> };

type Read = { line: CorpusLine; reading: Reading };

const AT_ONCE = 64;

/** Reads every text (a comment with its parent, where the parent is among the lines) and compares with the labels. */
export async function evaluate(lines: readonly CorpusLine[], scorer: AnyScorer): Promise<Evaluation> {
  const texts = new Map(lines.map((line) => [line.id, line.text]));
  const reads: Read[] = [];
  // Some at once, so that a scorer that reads in batches can; not all, so that memory stays bounded.
  for (let from = 0; from < lines.length; from += AT_ONCE)
    reads.push(
      ...(await Promise.all(
        lines.slice(from, from + AT_ONCE).map(async (line): Promise<Read> => {
          const parentText = line.parent === undefined ? null : (texts.get(line.parent) ?? null);
          return { line, reading: await scorer.read(line.text, { parentText }) };
        }),
      )),
    );
  const byRegister: Evaluation["byRegister"] = {};
  for (const register of Register.options) {
    const part = reads.filter(({ line }) => line.register === register);
    if (part.length > 0) byRegister[register] = figuresOf(part);
  }
  return { model: scorer.model, all: figuresOf(reads), byRegister };
}

function figuresOf(reads: readonly Read[]): Figures {
  const topics = Object.fromEntries(
    TOPICS.map((topic) => [
      topic,
      question(reads, ({ line, reading }) => [line.topics.includes(topic), reading.topics.includes(topic)]),
    ]),
  ) as Record<Topic, Score>;
  const pairs = reads.flatMap(({ line, reading }) =>
    TOPICS.map((topic): [boolean, boolean] => [line.topics.includes(topic), reading.topics.includes(topic)]),
  );
  const confusion = [0, 1, 2, 3].map((level) =>
    [0, 1, 2, 3].map(
      (read) =>
        reads.filter(({ line, reading }) => line.conflict === level && reading.conflict === read).length,
    ),
  );
  const levels = [0, 1, 2, 3].map((level) =>
    question(reads, ({ line, reading }) => [line.conflict === level, reading.conflict === level]),
  );
  const calm = reads.filter(({ line }) => line.conflict === 0);
  const share = (least: number) =>
    calm.length === 0 ? null : calm.filter(({ reading }) => reading.conflict >= least).length / calm.length;
  return {
    texts: reads.length,
    topics,
    topicsMicro: scoreOf(count(pairs)),
    topicsMacroF1: mean(TOPICS.map((topic) => topics[topic]).filter((score) => score.support > 0)),
    confusion,
    conflictMacroF1: mean(levels.filter((score) => score.support > 0)),
    open: question(reads, ({ line, reading }) => [line.conflict >= 2, reading.conflict >= 2]),
    level3: question(reads, ({ line, reading }) => [line.conflict === 3, reading.conflict === 3]),
    calmFlagged: share(1),
    calmOpen: share(2),
    claimAny: question(reads, ({ line, reading }) => [
      line.claim !== CLAIM_KINDS[0],
      reading.claim !== CLAIM_KINDS[0],
    ]),
    harmful: question(reads, ({ line, reading }) => [line.claim === "harmful", reading.claim === "harmful"]),
    protected: question(reads, ({ line, reading }) => [line.protected, reading.protected]),
    protectedToPolice: {
      all: reads.filter(reachesPolice).length,
      calm: reads.filter((read) => read.line.conflict <= 1 && reachesPolice(read)).length,
    },
    places: placeScore(reads),
  };
}

const reachesPolice = ({ line, reading }: Read) => line.protected && laneOf(reading) === "police";

type Counts = { hits: number; misses: number; extra: number };

function count(pairs: readonly (readonly [boolean, boolean])[]): Counts {
  const counts = { hits: 0, misses: 0, extra: 0 };
  for (const [labelled, read] of pairs) {
    if (labelled && read) counts.hits += 1;
    else if (labelled) counts.misses += 1;
    else if (read) counts.extra += 1;
  }
  return counts;
}

function question(reads: readonly Read[], ask: (read: Read) => readonly [boolean, boolean]): Score {
  return scoreOf(count(reads.map(ask)));
}

function scoreOf({ hits, misses, extra }: Counts): Score {
  const precision = hits + extra === 0 ? 0 : hits / (hits + extra);
  const recall = hits + misses === 0 ? 0 : hits / (hits + misses);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, support: hits + misses };
}

const mean = (scores: readonly Score[]) =>
  scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score.f1, 0) / scores.length;

// A place named twice in a text is labelled once, so each spelling counts once a text.
function placeScore(reads: readonly Read[]): Score {
  const counts = { hits: 0, misses: 0, extra: 0 };
  for (const { line, reading } of reads) {
    const labelled = new Set(line.places);
    const read = new Set(reading.places.map((place) => place.text));
    counts.hits += [...labelled].filter((place) => read.has(place)).length;
    counts.misses += [...labelled].filter((place) => !read.has(place)).length;
    counts.extra += [...read].filter((place) => !labelled.has(place)).length;
  }
  return scoreOf(counts);
}
