import {
  dayOf,
  type ErrorRow,
  LABEL_VERDICTS,
  type Label,
  labelThatCounts,
  type PublicQuality,
  type Quality,
  type Register,
  showCount,
  TOLD_BY_PEOPLE,
  TOPICS,
  type Topic,
} from "@hoasom/core";
import { wilson } from "./wilson.ts";

/**
 * Judged alerts (or known matters) under which a cell shows no share: with 20 the interval around 70 % still reaches
 * from 48 to 85; with fewer it says next to nothing, and one verdict more would move the figure by over five points.
 */
export const LEAST_FOR_SHARE = 20;

/**
 * A matter that people put on the record: a case or a claim. `found` says that an alert which the machine raised by
 * itself stands behind it; one that fired because a person of the house told of it does not.
 */
export type KnownMatter = { at: string; topic: Topic | null; found: boolean };

/** What the figures are made from: every label, and the matters on record, of the period that is shown. */
export type ErrorInput = { labels: readonly Label[]; matters: readonly KnownMatter[] };

/** The part of the error page that is reckoned. */
export type ErrorFigures = Pick<
  Quality,
  "all" | "topics" | "registers" | "months" | "models" | "lawfulSpeech"
>;

/** Ways of writing as the figures tell them apart: with marks, without, chat (the guess is no finer, see nlp). */
export const WRITING_GROUPS = ["marks", "no_marks", "chat"] as const;
export type WritingGroup = (typeof WRITING_GROUPS)[number];

/** The group of a register. */
export function writingGroup(register: Register): WritingGroup {
  return register === "nodiacritics" ? "no_marks" : register === "teencode" ? "chat" : "marks";
}

/** The month in the ward of an instant, `YYYY-MM`. */
export const monthOf = (at: string): string => dayOf(at).slice(0, 7);

/**
 * How right the machine was. Precision is the share of the judged alerts of its own that people called right: one with
 * another topic or of another ward counts as an error, what is not judged counts as nothing. Recall is the share of
 * the matters on record that an alert of its own stood behind: what nobody knows of is in neither number, and what was
 * only told at the desk could not have been read, so it is a hint and no measurement. Sensitive matters are left out.
 */
export function errorFigures({ labels, matters }: ErrorInput): ErrorFigures {
  const counting = countingLabels(labels).filter((label) => !label.sensitive);
  const alerts = counting.filter(
    ({ subject, said }) =>
      subject === "alert" && !(said.fired !== null && TOLD_BY_PEOPLE.includes(said.fired)),
  );
  const grievances = counting.filter(({ subject }) => subject === "grievance");
  const by = <K extends string | null>(
    keys: readonly K[],
    keyOf: (label: Label) => string | null,
    matterKey: ((matter: KnownMatter) => string | null) | null,
  ) =>
    keys.map((key) =>
      row(
        key,
        alerts.filter((label) => keyOf(label) === key),
        matterKey ? matters.filter((matter) => matterKey(matter) === key) : null,
      ),
    );
  const unknownTopic = [
    ...alerts.map(({ said }) => said.topic),
    ...matters.map(({ topic }) => topic),
  ].includes(null);
  const months = new Set([
    ...alerts.map(({ raisedAt }) => monthOf(raisedAt)),
    ...matters.map(({ at }) => monthOf(at)),
  ]);
  const models = new Set(alerts.map(({ said }) => said.model));
  return {
    all: row(null, alerts, matters),
    topics: by<Topic | null>(
      unknownTopic ? [...TOPICS, null] : TOPICS,
      ({ said }) => said.topic,
      ({ topic }) => topic,
    ),
    registers: by(WRITING_GROUPS, writingOf, null),
    months: by(
      [...months].sort().reverse(),
      ({ raisedAt }) => monthOf(raisedAt),
      ({ at }) => monthOf(at),
    ),
    models: by([...models].sort(), ({ said }) => said.model, null),
    lawfulSpeech: row(null, grievances, null),
  };
}

/** The short version for anyone; see `PublicQuality` for what makes it safe to show. */
export function publicFigures(figures: Pick<ErrorFigures, "all" | "topics">): PublicQuality["rows"] {
  return [figures.all, ...figures.topics.filter(({ key }) => key !== null)].flatMap((cell) =>
    cell.precision === null || cell.judged === null
      ? []
      : [
          {
            topic: cell.key as Topic | null,
            judgedAtLeast: Math.floor(cell.judged / 10) * 10,
            // A whole number of steps first: 0.55 / 0.05 is a hair above 11.
            low: Math.floor(Math.round(cell.precision.low * 1e6) / 5e4) / 20,
            high: Math.ceil(Math.round(cell.precision.high * 1e6) / 5e4) / 20,
          },
        ],
  );
}

/** The label that counts of each thing that was judged. */
function countingLabels(labels: readonly Label[]): Label[] {
  const bySubject = new Map<string, Label[]>();
  for (const label of labels) {
    const key = `${label.subject} ${label.subjectId}`;
    const sofar = bySubject.get(key);
    if (sofar) sofar.push(label);
    else bySubject.set(key, [label]);
  }
  return [...bySubject.values()].flatMap((own) => labelThatCounts(own) ?? []);
}

/** How most of an alert's posts are written; of as many the way that stands first; null when their readings are gone. */
function writingOf({ readings }: Label): WritingGroup | null {
  const count = (group: WritingGroup) =>
    readings.filter(({ register }) => writingGroup(register) === group).length;
  const [most] = [...WRITING_GROUPS].sort((a, b) => count(b) - count(a));
  return most !== undefined && count(most) > 0 ? most : null;
}

function row(key: string | null, judged: readonly Label[], matters: readonly KnownMatter[] | null): ErrorRow {
  const counts = Object.fromEntries(
    LABEL_VERDICTS.map((verdict) => [verdict, judged.filter((label) => label.verdict === verdict).length]),
  ) as NonNullable<ErrorRow["verdicts"]>;
  const enough = judged.length >= LEAST_FOR_SHARE;
  return {
    key,
    judged: showCount(judged.length),
    verdicts: enough ? counts : null,
    precision: enough ? wilson(counts.right, judged.length) : null,
    known: matters === null ? null : showCount(matters.length),
    recall:
      matters !== null && matters.length >= LEAST_FOR_SHARE
        ? wilson(matters.filter(({ found }) => found).length, matters.length)
        : null,
  };
}
