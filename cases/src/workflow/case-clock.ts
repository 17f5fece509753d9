import {
  type Case,
  type CaseDeadline,
  type ClockState,
  clockState,
  dayOf,
  deadlineRule,
  dueDate,
  type WardProfile,
  WorkingDays,
} from "@hoasom/core";

/** The tables of a ward that clocks are read from; a whole ward profile is one. */
export type WardTables = Pick<WardProfile, "calendar" | "deadlines">;

/** A ward that says nothing of its own: weeks without holidays, the rules of core. */
export const PLAIN_TABLES: WardTables = { calendar: { off: [], worked: [] }, deadlines: [] };

/** The deadline that a rule gives from a moment on, in the rule's version of that day and by the ward's calendar. */
export function deadlineOf(ruleId: string, triggeredAt: string, ward: WardTables): CaseDeadline {
  const rule = deadlineRule(ruleId, dayOf(triggeredAt), ward.deadlines);
  const due = dueDate(rule, triggeredAt, new WorkingDays(ward.calendar));
  return { ruleId, triggeredAt, ...due, basis: rule.basis };
}

/** How a case's clock stands; null when none runs: no deadline, or closed. */
export function clockOf(
  value: Pick<Case, "state" | "deadline">,
  now: string,
  workingDays: WorkingDays,
): { state: ClockState; workingDays: number } | null {
  if (value.deadline === null || value.state === "closed") return null;
  return clockState(value.deadline, now, workingDays);
}
