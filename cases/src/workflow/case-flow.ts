import {
  type Alert,
  AppError,
  type Case,
  type CaseEvent,
  type CaseEventKind,
  type CaseResult,
  type CaseType,
  type Classification,
  caseDeadlineRule,
  caseType,
  type Ids,
  type IntakeChannel,
  may,
  POLICE_ROLES,
  type ReopenReason,
  type Role,
} from "@hoasom/core";
import { deadlineOf, PLAIN_TABLES, type WardTables } from "./case-clock.ts";
import {
  CASE_MOVES,
  CASE_STEPS,
  type CaseMove,
  CLASSIFY_RULE,
  CLOCK_STARTS,
  STEP_OF_STATE,
} from "./case-steps.ts";

/** Who acts, when, and which version was on the screen; `version` left out means the one just read. */
export type CaseAct = { by: string; now: string; ids: Ids; version?: number };

/** The case after a step and the lines for its timeline. */
export type CaseStepped = { case: Case; events: CaseEvent[] };

type Line = { event: CaseEventKind; text?: string; detail?: Record<string, unknown> };

/** The case with its changes at the next version, and its timeline's lines. */
function stepped(before: Case, fields: Partial<Case>, lines: readonly Line[], act: CaseAct): CaseStepped {
  const next: Case = { ...before, ...fields, updatedAt: act.now, version: before.version + 1 };
  return { case: next, events: linesOf(next, lines, act) };
}

function linesOf(value: Case, lines: readonly Line[], act: CaseAct): CaseEvent[] {
  return lines.map(({ event, text = "", detail = {} }) => ({
    id: act.ids.next("caseevent"),
    wardId: value.wardId,
    caseId: value.id,
    at: act.now,
    by: act.by,
    event,
    text,
    detail,
  }));
}

/** Throws `reload_and_retry` for an old screen and `step_not_allowed` where the table has no such move. */
function demand(value: Case, move: CaseMove, act: CaseAct): void {
  if (act.version !== undefined && act.version !== value.version) throw new AppError("reload_and_retry");
  const step = CASE_STEPS[move];
  if (!step.from.includes(value.state)) throw new AppError("step_not_allowed", { detail: step.why });
}

function demandType(code: string): CaseType {
  const type = caseType(code);
  if (!type)
    throw new AppError("fix_input", {
      fields: [{ path: "typeCode", expected: "một mã loại việc trong danh mục" }],
    });
  return type;
}

/** What opening a case takes; `number` comes from `caseNumber` and the store's sequence. */
export type OpenCaseInput = {
  wardId: string;
  number: string;
  title: string;
  typeCode: string;
  channel: IntakeChannel;
  alert?: Alert;
  postIds: readonly string[];
  areaId: string | null;
  /** Plain words of the person who opens it. */
  note?: string;
  by: string;
  now: string;
  ids: Ids;
  /** The ward's calendar and rules, for the clock to classify; without them weeks have no holidays. */
  ward?: WardTables;
};

/**
 * Opens a case: received, nature undetermined, coordinated by the police (domain reference 2), with the clock to
 * classify it running from now. Sensitive by its type or its alert. Throws `fix_input` for an unknown type.
 */
export function openCase(input: OpenCaseInput): CaseStepped {
  const { alert, by, now, ids } = input;
  const type = demandType(input.typeCode);
  const deadline = deadlineOf(CLASSIFY_RULE, now, input.ward ?? PLAIN_TABLES);
  const opened: Case = {
    id: ids.next("case"),
    wardId: input.wardId,
    number: input.number,
    title: input.title,
    step: STEP_OF_STATE.received,
    state: "received",
    channel: input.channel,
    typeCode: type.code,
    nature: "undetermined",
    complexity: null,
    areaId: input.areaId ?? alert?.areaId ?? null,
    coordinator: "CAP",
    handlingUnit: null,
    personInChargeId: null,
    deadline,
    sensitive: type.sensitive === true || alert?.sensitive === true,
    alertIds: alert ? [alert.id] : [],
    postIds: [...new Set(input.postIds)],
    result: null,
    openedAt: now,
    openedBy: by,
    updatedAt: now,
    closedAt: null,
    version: 1,
  };
  const lines: Line[] = [
    { event: "opened", text: input.note ?? "", detail: { typeCode: type.code, channel: input.channel } },
    { event: "deadline_set", detail: { ...deadline } },
  ];
  if (alert) lines.push({ event: "alert_attached", detail: { alertId: alert.id, postIds: opened.postIds } });
  return { case: opened, events: linesOf(opened, lines, { by, now, ids }) };
}

/**
 * Completes step 1: type, nature, complexity, area, handling unit, one named person, and the clock that follows. The
 * nature `criminal_sign` is set by a police role only, complexity 4 by the police head or a leader only (wall 3). A
 * case once sensitive stays so. Classifying again does not start a clock anew (B40). Throws `fix_input`,
 * `ask_for_right`, `reload_and_retry`, `step_not_allowed`.
 */
export function classify(
  value: Case,
  input: Classification & CaseAct & { role: Role },
  ward: WardTables = PLAIN_TABLES,
): CaseStepped {
  demand(value, "classify", input);
  const type = demandType(input.typeCode);
  if (input.nature === "criminal_sign" && !POLICE_ROLES.includes(input.role))
    throw new AppError("ask_for_right", { detail: "Chỉ cán bộ công an được xác định dấu hiệu tội phạm." });
  if (input.complexity === 4 && input.role !== "police_head" && input.role !== "leader")
    throw new AppError("ask_for_right", {
      detail: "Mức nguy cơ điểm nóng do trưởng công an phường hoặc lãnh đạo UBND xác định.",
    });

  const ruleId = caseDeadlineRule({ typeCode: type.code, nature: input.nature });
  const deadline =
    value.state === "classified" && value.deadline?.ruleId === ruleId
      ? deadlineOf(ruleId, value.deadline.triggeredAt, ward)
      : deadlineOf(ruleId, startOf(value, ruleId, input.now), ward);
  const fields: Partial<Case> = {
    title: input.title,
    typeCode: type.code,
    nature: input.nature,
    complexity: input.complexity,
    areaId: input.areaId,
    handlingUnit: input.handlingUnit,
    personInChargeId: input.personInChargeId,
    state: "classified",
    step: STEP_OF_STATE.classified,
    deadline,
    sensitive: value.sensitive || type.sensitive === true,
  };
  const { typeCode, nature, complexity, areaId, handlingUnit, personInChargeId } = input;
  const lines: Line[] = [{ event: "classified", detail: { typeCode, nature, complexity, areaId } }];
  if (handlingUnit !== value.handlingUnit || personInChargeId !== value.personInChargeId)
    lines.push({ event: "assigned", detail: { handlingUnit, personInChargeId } });
  if (deadline.dueAt !== value.deadline?.dueAt || ruleId !== value.deadline.ruleId)
    lines.push({ event: "deadline_set", detail: { ...deadline } });
  return stepped(value, fields, lines, input);
}

/** When the clock of a rule began for a case: at its receipt (or reopening), or with the assignment now made. */
function startOf(value: Case, ruleId: string, now: string): string {
  const from = CLOCK_STARTS[ruleId] ?? "assignment";
  const last = value.deadline;
  if (from === "receipt") {
    const fromReceipt =
      last !== null && (last.ruleId === CLASSIFY_RULE || CLOCK_STARTS[last.ruleId] === "receipt");
    return fromReceipt ? last.triggeredAt : value.openedAt;
  }
  return last !== null && CLOCK_STARTS[last.ruleId] === "assignment" ? last.triggeredAt : now;
}

/** Adds a note; a closed case takes one too, and stays closed. */
export function addNote(
  value: Case,
  input: CaseAct & { text: string; detail?: Record<string, unknown> },
): CaseStepped {
  demand(value, "note", input);
  return stepped(value, {}, [{ event: "note_added", text: input.text, detail: input.detail ?? {} }], input);
}

/**
 * Records the result and closes. «Mediated» is no result where mediation is not open to the type or a crime is
 * suspected: mediation is never used to avoid handling (domain reference 5.4). Throws `step_not_allowed`.
 */
export function closeCase(value: Case, input: CaseAct & { result: CaseResult; note: string }): CaseStepped {
  demand(value, "close", input);
  if (
    input.result === "mediated" &&
    (value.nature === "criminal_sign" || caseType(value.typeCode)?.mediation === "no")
  )
    throw new AppError("step_not_allowed", {
      detail: "Loại việc này không kết thúc bằng hòa giải; ghi kết quả chuyển xử lý hoặc kết quả khác.",
    });
  return stepped(
    value,
    { state: "closed", step: STEP_OF_STATE.closed, result: input.result, closedAt: input.now },
    [
      { event: "result_recorded", detail: { result: input.result } },
      { event: "closed", text: input.note, detail: { result: input.result } },
    ],
    input,
  );
}

/** Opens a closed case again with a reason of the closed list; the clock to classify it runs anew. */
export function reopenCase(
  value: Case,
  input: CaseAct & { reason: ReopenReason; note: string },
  ward: WardTables = PLAIN_TABLES,
): CaseStepped {
  demand(value, "reopen", input);
  const deadline = deadlineOf(CLASSIFY_RULE, input.now, ward);
  return stepped(
    value,
    { state: "reopened", step: STEP_OF_STATE.reopened, result: null, closedAt: null, deadline },
    [
      { event: "reopened", text: input.note, detail: { reason: input.reason, resultWas: value.result } },
      { event: "deadline_set", detail: { ...deadline } },
    ],
    input,
  );
}

/**
 * Links an alert and its posts to a case, each post once (B41). A closed case stays closed and gets a note. Throws
 * `already_so` when alert and posts are all there.
 */
export function attachAlert(
  value: Case,
  alert: Alert,
  postIds: readonly string[],
  act: CaseAct,
): CaseStepped {
  if (act.version !== undefined && act.version !== value.version) throw new AppError("reload_and_retry");
  const added = [...new Set(postIds)].filter((id) => !value.postIds.includes(id));
  const known = value.alertIds.includes(alert.id);
  if (known && added.length === 0)
    throw new AppError("already_so", { detail: "Cảnh báo đã gắn với vụ việc này." });
  const lines: Line[] = [{ event: "alert_attached", detail: { alertId: alert.id, postIds: added } }];
  if (value.state === "closed")
    lines.push({
      event: "note_added",
      text: "Cảnh báo được gắn thêm sau khi vụ việc đã đóng; cân nhắc mở lại nếu có tình tiết mới.",
      detail: { alertId: alert.id },
    });
  return stepped(
    value,
    {
      alertIds: known ? value.alertIds : [...value.alertIds, alert.id],
      postIds: [...value.postIds, ...added],
      sensitive: value.sensitive || alert.sensitive,
    },
    lines,
    act,
  );
}

/** The moves open now to a role, from the table; none without the right to write cases. */
export function allowedMoves(value: Pick<Case, "state">, role: Role): CaseMove[] {
  if (!may(role, "cases.write")) return [];
  return CASE_MOVES.filter((move) => CASE_STEPS[move].from.includes(value.state));
}
