import { DateTime } from "luxon";
import type { DeadlineRule, WardCalendar } from "../shapes/ward.ts";

/** Where the ward lives; days begin and end there, instants are UTC. */
export const WARD_ZONE = "Asia/Ho_Chi_Minh";

/** The calendar day in the ward of an instant, `YYYY-MM-DD`. */
export function dayOf(instant: string): string {
  return DateTime.fromISO(instant, { zone: WARD_ZONE }).toISODate() ?? "";
}

/** The first instant (UTC) of a day in the ward. */
export function startOfDay(day: string): string {
  return instantOf(DateTime.fromISO(day, { zone: WARD_ZONE }).startOf("day"));
}

/** The last millisecond (UTC) of a day in the ward: the end of a time limit in days. */
export function endOfDay(day: string): string {
  return instantOf(DateTime.fromISO(day, { zone: WARD_ZONE }).endOf("day"));
}

/** The day so many calendar days later (or earlier). */
export function addDays(day: string, days: number): string {
  return DateTime.fromISO(day, { zone: WARD_ZONE }).plus({ days }).toISODate() ?? "";
}

function instantOf(time: DateTime): string {
  return time.toUTC().toISO() ?? "";
}

/** Answers whether days are worked on, from the week, the holidays and the swapped days. */
export class WorkingDays {
  readonly #off: ReadonlySet<string>;
  readonly #worked: ReadonlySet<string>;

  constructor(calendar: Pick<WardCalendar, "off" | "worked">) {
    this.#off = new Set(calendar.off);
    this.#worked = new Set(calendar.worked);
  }

  /** True when offices work that day: a swapped working day always, a day off never, else Monday to Friday. */
  isWorked(day: string): boolean {
    if (this.#worked.has(day)) return true;
    if (this.#off.has(day)) return false;
    return DateTime.fromISO(day, { zone: WARD_ZONE }).weekday <= 5;
  }

  /** The day itself when it is worked, else the next one that is (Civil Code 2015, Art. 148.5). */
  onOrAfter(day: string): string {
    let at = day;
    // No run of days off is longer than a year; a calendar that says so is broken.
    for (let tries = 0; tries < 400; tries += 1) {
      if (this.isWorked(at)) return at;
      at = addDays(at, 1);
    }
    throw new RangeError(`no working day within 400 days after ${day}`);
  }

  /** The working day on which the n-th working day after `day` falls; the first day is not counted. */
  plus(day: string, count: number): string {
    let at = day;
    for (let left = count; left > 0; left -= 1) at = this.onOrAfter(addDays(at, 1));
    return at;
  }

  /** How many working days lie after `from` up to and with `to`; negative when `to` is earlier. */
  between(from: string, to: string): number {
    if (to < from) return -this.between(to, from);
    let count = 0;
    for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (this.isWorked(at)) count += 1;
    return count;
  }
}

/** When a time limit ends: the day in the ward and the last instant that is still in time. */
export type DueDate = { dueDay: string; dueAt: string };

/**
 * Counts a time limit (Civil Code 2015, Art. 147–148). Hours run from the moment. For days, months and working days
 * the first day is not counted and the limit ends at the end of its last day; a month ends on the same day number
 * or on the last day of the month; a last day that is not worked moves to the end of the next working day.
 */
export function dueDate(
  rule: Pick<DeadlineRule, "value" | "unit">,
  triggeredAt: string,
  days: WorkingDays,
): DueDate {
  const start = DateTime.fromISO(triggeredAt, { zone: WARD_ZONE });
  if (rule.unit === "hours") {
    const end = start.plus({ hours: rule.value });
    return { dueDay: end.toISODate() ?? "", dueAt: instantOf(end) };
  }
  const first = start.toISODate() ?? "";
  const last =
    rule.unit === "working_days"
      ? days.plus(first, rule.value)
      : days.onOrAfter(
          start.plus(rule.unit === "days" ? { days: rule.value } : { months: rule.value }).toISODate() ?? "",
        );
  return { dueDay: last, dueAt: endOfDay(last) };
}

/** How a clock stands: in time, amber at 30 % left, red at one working day, overdue strictly after its end. */
export type ClockState = "in_time" | "amber" | "red" | "overdue";

/** The state of a clock at an instant, and the working days left (negative: days late). */
export function clockState(
  deadline: { triggeredAt: string; dueAt: string; dueDay: string },
  now: string,
  days: WorkingDays,
): { state: ClockState; workingDays: number } {
  const workingDays = days.between(dayOf(now), deadline.dueDay);
  const whole = Date.parse(deadline.dueAt) - Date.parse(deadline.triggeredAt);
  const left = Date.parse(deadline.dueAt) - Date.parse(now);
  if (left < 0) return { state: "overdue", workingDays };
  if (workingDays <= 1) return { state: "red", workingDays };
  return { state: left <= whole * 0.3 ? "amber" : "in_time", workingDays };
}
