import {
  type Alert,
  type AlertEvent,
  type AlertEventKind,
  type AlertLevel,
  type AlertState,
  AppError,
  type DismissReason,
  type Ids,
  OPEN_ALERT_STATES,
} from "@hoasom/core";
import { expiryOf, LONGEST_SILENCE_DAYS, laterOf } from "./alert-rules.ts";

/** What a person (or, for `expire`, the program) may do to an alert. */
export const ALERT_MOVES = [
  "acknowledge",
  "dismiss",
  "silence",
  "setLevel",
  "markCase",
  "attachCase",
  "markClaim",
  "expire",
  "closeAsCorrected",
  "closeAsAnswered",
] as const;
export type AlertMove = (typeof ALERT_MOVES)[number];

/** One line of the table: from which states, to which (null: it stays), and the word of the event. */
export type AlertStep = { from: readonly AlertState[]; to: AlertState | null; event: AlertEventKind };

/**
 * The whole life of an alert. From a closed state nothing leads anywhere; only a further case may be linked to an alert
 * that became a case (B41).
 */
export const ALERT_STEPS: Record<AlertMove, AlertStep> = {
  acknowledge: { from: ["pending", "firing"], to: "acknowledged", event: "acknowledged" },
  dismiss: { from: OPEN_ALERT_STATES, to: "dismissed", event: "dismissed" },
  silence: { from: OPEN_ALERT_STATES, to: null, event: "silenced" },
  setLevel: { from: OPEN_ALERT_STATES, to: null, event: "level_set" },
  markCase: { from: OPEN_ALERT_STATES, to: "case", event: "case_opened" },
  attachCase: { from: [...OPEN_ALERT_STATES, "case"], to: "case", event: "attached" },
  markClaim: { from: OPEN_ALERT_STATES, to: "acknowledged", event: "sent_to_claims" },
  expire: { from: OPEN_ALERT_STATES, to: "expired", event: "expired" },
  closeAsCorrected: { from: OPEN_ALERT_STATES, to: "corrected", event: "resolved" },
  closeAsAnswered: { from: OPEN_ALERT_STATES, to: "answered", event: "resolved" },
};

/** Who acts, when, and which version was on the screen; `version` left out means the one just read. */
export type Act = { by: string; now: string; ids: Ids; version?: number };

/** The alert after a step and the line for its record. */
export type Stepped = { alert: Alert; event: AlertEvent };

const isOpen = (alert: Alert): boolean => OPEN_ALERT_STATES.includes(alert.state);

type Change = {
  fields?: Partial<Alert>;
  reason?: string;
  detail?: Record<string, unknown>;
};

/**
 * Takes one step of the table. A press that comes too late, on a closed alert, changes nothing and is put on record as
 * `refused_press` (B34). Throws `reload_and_retry` when the alert has moved on since it was read, `already_so` when the
 * step was taken before, `step_not_allowed` else.
 */
function step(
  alert: Alert,
  move: AlertMove,
  act: Omit<Act, "by"> & { by: string | null },
  change: Change = {},
): Stepped {
  const line = ALERT_STEPS[move];
  const made = (event: AlertEventKind, reason: string, detail: Record<string, unknown>): AlertEvent => ({
    id: act.ids.next("event"),
    wardId: alert.wardId,
    alertId: alert.id,
    at: act.now,
    by: act.by,
    event,
    reason,
    detail,
  });
  if (!line.from.includes(alert.state)) {
    if (!isOpen(alert)) return { alert, event: made("refused_press", move, { state: alert.state }) };
    if (act.version !== undefined && act.version !== alert.version) throw new AppError("reload_and_retry");
    if (line.to === alert.state)
      throw new AppError("already_so", { detail: "Cảnh báo này đã có người nhận." });
    throw new AppError("step_not_allowed", {
      detail: "Trạng thái hiện tại của cảnh báo không cho làm bước này.",
    });
  }
  if (act.version !== undefined && act.version !== alert.version) throw new AppError("reload_and_retry");
  const to = line.to ?? alert.state;
  const closes = isOpen(alert) && !OPEN_ALERT_STATES.includes(to);
  const next: Alert = {
    ...alert,
    ...change.fields,
    state: to,
    updatedAt: act.now,
    closedAt: closes ? act.now : alert.closedAt,
    version: alert.version + 1,
  };
  return { alert: next, event: made(line.event, change.reason ?? "", change.detail ?? {}) };
}

const taken = (alert: Alert, act: Act): Partial<Alert> => ({
  ownerId: alert.ownerId ?? act.by,
  acknowledgedAt: alert.acknowledgedAt ?? act.now,
});

/** A person takes the alert; the others see who has it. */
export function acknowledge(alert: Alert, act: Act): Stepped {
  return step(alert, "acknowledge", act, { fields: { ownerId: act.by, acknowledgedAt: act.now } });
}

/** Dismisses with a reason of the closed list; the reason feeds the quality figures. */
export function dismiss(alert: Alert, act: Act & { reason: DismissReason; note?: string }): Stepped {
  return step(alert, "dismiss", act, {
    fields: { dismissReason: act.reason, ownerId: alert.ownerId ?? act.by },
    reason: act.reason,
    detail: act.note ? { note: act.note } : {},
  });
}

/** Keeps an alert quiet until an instant in the future, a week at most; it stays listed and can be acted on. */
export function silence(alert: Alert, act: Act & { until: string; note: string }): Stepped {
  const longest = Date.parse(act.now) + LONGEST_SILENCE_DAYS * 86_400_000;
  const until = Date.parse(act.until);
  if (isOpen(alert) && !(until > Date.parse(act.now) && until <= longest))
    throw new AppError("fix_input", {
      fields: [{ path: "until", expected: `một thời điểm sắp tới, trong vòng ${LONGEST_SILENCE_DAYS} ngày` }],
    });
  return step(alert, "silence", act, {
    fields: { silencedUntil: act.until },
    reason: act.note,
    detail: { until: act.until },
  });
}

/** A named person sets the level; this is the only way to level 4 (wall 3). Whether they may is the right's matter. */
export function setLevel(alert: Alert, act: Act & { level: AlertLevel; note: string }): Stepped {
  if (isOpen(alert) && act.level === alert.level)
    throw new AppError("already_so", { detail: `Cảnh báo đang ở mức ${alert.level}.` });
  return step(alert, "setLevel", act, {
    fields: { level: act.level, expiresAt: laterOf(alert.expiresAt, expiryOf(act.level, act.now)) },
    reason: act.note,
    detail: { level: act.level, was: alert.level },
  });
}

/** A case was opened from the alert. */
export function markCase(alert: Alert, act: Act & { caseId: string }): Stepped {
  return step(alert, "markCase", act, {
    fields: { ...taken(alert, act), caseIds: [...new Set([...alert.caseIds, act.caseId])] },
    detail: { caseId: act.caseId },
  });
}

/** Links the alert to a case that is there; it may be linked to several, to each once (`already_so`, B41). */
export function attachCase(alert: Alert, act: Act & { caseId: string }): Stepped {
  if (alert.caseIds.includes(act.caseId))
    throw new AppError("already_so", { detail: "Cảnh báo đã gắn với vụ việc này." });
  return step(alert, "attachCase", act, {
    fields: { ...taken(alert, act), caseIds: [...alert.caseIds, act.caseId] },
    detail: { caseId: act.caseId },
  });
}

/** Hands the alert to the rumour desk as a claim; it stays open, held by that person, until it is answered. */
export function markClaim(alert: Alert, act: Act & { claimId: string }): Stepped {
  if (isOpen(alert) && alert.claimId !== null)
    throw new AppError("already_so", { detail: "Cảnh báo đã được chuyển sang bàn tin đồn." });
  return step(alert, "markClaim", act, {
    fields: { ...taken(alert, act), claimId: act.claimId },
    detail: { claimId: act.claimId },
  });
}

/** The program ends an alert whose time is over; before that it is not allowed. The only closing without a person. */
export function expire(alert: Alert, act: Omit<Act, "by">): Stepped {
  if (isOpen(alert) && alert.expiresAt > act.now)
    throw new AppError("step_not_allowed", { detail: "Cảnh báo chưa đến hạn tự kết thúc." });
  return step(alert, "expire", { ...act, by: null }, { reason: "time_over" });
}

/** A correction of its claim was published by a person: the alert is over. */
export function closeAsCorrected(alert: Alert, act: Act & { correctionId: string }): Stepped {
  return step(alert, "closeAsCorrected", act, {
    reason: "corrected",
    detail: { correctionId: act.correctionId },
  });
}

/** The matter was answered by a person (a service put right, a call made): the alert is over. */
export function closeAsAnswered(alert: Alert, act: Act & { note?: string }): Stepped {
  return step(alert, "closeAsAnswered", act, {
    fields: { ownerId: alert.ownerId ?? act.by },
    reason: "answered",
    detail: act.note ? { note: act.note } : {},
  });
}
