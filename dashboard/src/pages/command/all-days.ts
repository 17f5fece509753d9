import { dayAt, REACH } from "./command-filters.ts";

/** Every day of the slider with its count; the server leaves out days without a report. */
export function allDays(
  counted: readonly { day: string; reports: number | null }[],
  today: string,
): { day: string; reports: number | null }[] {
  const counts = new Map(counted.map(({ day, reports }) => [day, reports]));
  return Array.from({ length: REACH }, (_, index) => {
    const day = dayAt(index, today);
    return { day, reports: counts.get(day) ?? null };
  });
}
