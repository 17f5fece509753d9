import type { ClockState } from "@hoasom/core";

/** A clock as the server tells it: how it stands and the working days left (negative: days late). */
export type Clock = { state: ClockState; workingDays: number };

/** The clock in plain Vietnamese, e.g. «còn 3 ngày làm việc», «quá hạn 2 ngày làm việc». */
export function clockWords(clock: Clock): string {
  if (clock.state === "overdue") {
    const late = -clock.workingDays;
    return late > 0 ? `quá hạn ${late} ngày làm việc` : "quá hạn, hạn đã qua trong ngày";
  }
  if (clock.workingDays <= 0) return "hạn trong hôm nay";
  return `còn ${clock.workingDays} ngày làm việc`;
}

/** How pressing clocks are, the most pressing first: overdue longest, then fewest days left, none at the end. */
export function byUrgency(a: Clock | null, b: Clock | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const rank: Record<ClockState, number> = { overdue: 0, red: 1, amber: 2, in_time: 3 };
  return rank[a.state] - rank[b.state] || a.workingDays - b.workingDays;
}
