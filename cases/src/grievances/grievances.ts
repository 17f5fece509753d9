import {
  AppError,
  type ConflictLevel,
  fold,
  type Grievance,
  type GrievanceState,
  type Ids,
  laneOf,
  may,
  type Post,
  type Reading,
  type Role,
  type Topic,
  type UnitCode,
} from "@hoasom/core";
import { deadlineOf, type WardTables } from "../workflow/case-clock.ts";

/** From which states each act on a grievance is open; an answered one is closed. */
export const GRIEVANCE_STEPS: Record<
  "markRead" | "answer" | "forward" | "passOn",
  { from: readonly GrievanceState[]; to: GrievanceState | null }
> = {
  markRead: { from: ["received", "answering", "forwarded"], to: null },
  answer: { from: ["received", "answering", "forwarded"], to: "answered" },
  forward: { from: ["received", "answering", "forwarded"], to: "forwarded" },
  // Someone in need is helped whatever became of the paper.
  passOn: { from: ["received", "answering", "forwarded", "answered"], to: null },
};

/** The rule of the clock by which a person outside the police reads a text that tells of an incident, by its level. */
export const READ_RULES: Partial<Record<ConflictLevel, string>> = {
  3: "GRIEVANCE_READ_3",
  2: "GRIEVANCE_READ_2",
};
const ANSWER_RULE = "GRIEVANCE_ANSWER";

/**
 * Opens a grievance from a protected post. Priority is high where many people turn to the office together (a measure
 * of the matter, domain reference 15). The clock to answer runs from receipt, as the law counts; a text that also
 * tells of violence or an open dispute is to be read within hours of reaching the office (`now`). Throws a
 * `RangeError` for a post that is in another lane.
 */
export function openGrievance(
  post: Post,
  reading: Reading,
  now: string,
  ward: WardTables,
  ids: Ids,
): Grievance {
  if (laneOf(reading) !== "grievance") throw new RangeError("only protected speech is a grievance (wall 2)");
  const crowd = reading.evidence.some((item) => item.signal === "crowd_office" && item.weight >= 0);
  const readRule = READ_RULES[reading.conflict];
  const due = deadlineOf(ANSWER_RULE, post.receivedAt, ward);
  return {
    id: ids.next("grievance"),
    wardId: post.wardId,
    postId: post.id,
    topic: surest(reading),
    areaId: reading.areaId ?? post.areaId,
    priority: crowd ? "high" : "normal",
    incidentLevel: reading.conflict,
    state: "received",
    receivedAt: post.receivedAt,
    readBy: readRule === undefined ? null : deadlineOf(readRule, now, ward).dueAt,
    readAt: null,
    dueAt: due.dueAt,
    dueRule: due.ruleId,
    handlingUnit: null,
    answer: null,
    answeredBy: null,
    answeredAt: null,
    passedOnAt: null,
    version: 1,
  };
}

function surest(reading: Reading): Topic | null {
  const [first, ...rest] = reading.topics;
  if (first === undefined) return null;
  return rest.reduce(
    (best, topic) => (reading.topicScores[topic] > reading.topicScores[best] ? topic : best),
    first,
  );
}

/** Who acts, in which role, when, and on which version. */
export type GrievanceAct = { by: string; role: Role; now: string; version?: number };

/** The lane's own guard: whatever a route allows, no role without the right, so no police role, acts here (wall 2). */
function demand(grievance: Grievance, act: GrievanceAct, step: keyof typeof GRIEVANCE_STEPS): void {
  if (!may(act.role, step === "markRead" ? "grievances.read" : "grievances.act"))
    throw new AppError("ask_for_right");
  if (act.version !== undefined && act.version !== grievance.version) throw new AppError("reload_and_retry");
  if (!GRIEVANCE_STEPS[step].from.includes(grievance.state))
    throw new AppError("already_so", { detail: "Kiến nghị này đã được trả lời." });
}

function moved(
  grievance: Grievance,
  step: keyof typeof GRIEVANCE_STEPS,
  act: GrievanceAct,
  fields: Partial<Grievance>,
): Grievance {
  demand(grievance, act, step);
  return {
    ...grievance,
    readAt: grievance.readAt ?? act.now,
    ...fields,
    state: fields.state ?? GRIEVANCE_STEPS[step].to ?? grievance.state,
    version: grievance.version + 1,
  };
}

/** A person has read it: the reading clock stops and the office is at it. A second reading changes nothing. */
export function markRead(grievance: Grievance, act: GrievanceAct): Grievance {
  if (!may(act.role, "grievances.read")) throw new AppError("ask_for_right");
  if (grievance.readAt !== null) return grievance;
  return moved(grievance, "markRead", act, grievance.state === "received" ? { state: "answering" } : {});
}

/** Records the answer given; it is owed once. Throws `already_so`. */
export function answerGrievance(grievance: Grievance, act: GrievanceAct & { answer: string }): Grievance {
  return moved(grievance, "answer", act, { answer: act.answer, answeredBy: act.by, answeredAt: act.now });
}

/** Forwards to the competent unit, never to the police (wall 2, `step_not_allowed`). The clock runs on. */
export function forwardGrievance(grievance: Grievance, act: GrievanceAct & { unit: UnitCode }): Grievance {
  if (act.unit === "CAP")
    throw new AppError("step_not_allowed", { detail: "Kiến nghị, phản ánh không chuyển cho công an." });
  if (grievance.handlingUnit === act.unit && grievance.state === "forwarded")
    throw new AppError("already_so", { detail: "Đã chuyển cho đơn vị này." });
  return moved(grievance, "forward", act, { handlingUnit: act.unit });
}

/** The incident as a new text for the desk: the reader's own words, a place, a level, no link to the criticism. */
export type PassedOn = {
  channel: "transferred_in";
  text: string;
  areaId: string | null;
  level: ConflictLevel;
};

/** From this share of the writer's words on, the text is theirs and not the reader's. */
const OWN_WORDS_UNTIL = 0.8;

/**
 * Passes on the incident that a grievance tells of, never the criticism: `original` is the writer's text, and an
 * incident that holds nearly all of it is refused. Once a grievance. Throws `step_not_allowed`, `already_so`, `fix_input`.
 */
export function passOnIncident(
  grievance: Grievance,
  act: GrievanceAct & { incident: string; level: ConflictLevel; areaId: string | null; original: string },
): { grievance: Grievance; passedOn: PassedOn } {
  demand(grievance, act, "passOn");
  if (grievance.passedOnAt !== null)
    throw new AppError("already_so", { detail: "Sự việc trong kiến nghị này đã được chuyển đi." });
  if (act.level === 0)
    throw new AppError("fix_input", { fields: [{ path: "level", expected: "mức của sự việc, từ 1 đến 3" }] });
  if (copiedShare(act.original, act.incident) >= OWN_WORDS_UNTIL)
    throw new AppError("step_not_allowed", {
      detail: "Viết lại sự việc bằng lời của mình; không chuyển nguyên văn lời phản ánh.",
    });
  return {
    grievance: moved(grievance, "passOn", act, { passedOnAt: act.now }),
    passedOn: { channel: "transferred_in", text: act.incident, areaId: act.areaId, level: act.level },
  };
}

/** The share of a text's word pairs that are in another text, 0 to 1. */
function copiedShare(original: string, text: string): number {
  const pairs = (value: string) => {
    const words = fold(value).match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.slice(1).map((word, index) => `${words[index]} ${word}`);
  };
  const theirs = pairs(original);
  const mine = new Set(pairs(text));
  return theirs.length === 0 ? 0 : theirs.filter((pair) => mine.has(pair)).length / theirs.length;
}
