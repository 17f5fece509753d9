import { addDays, TOPICS, type Topic } from "@hoasom/core";

/** Days that the slider reaches back, today included. */
export const REACH = 60;

/** Widths of the window that the map counts over, in days. */
export const WINDOWS = [1, 7, 30] as const;
export type Window = (typeof WINDOWS)[number];

/** What the commander's map shows; all of it stands in the address. `end` is null for today. */
export type CommandFilters = {
  topic: Topic | null;
  window: Window;
  metric: "reports" | "cases";
  end: string | null;
};

/** Reads the filters of an address; what it does not know is left out. */
export function commandFiltersOf(params: URLSearchParams, today: string): CommandFilters {
  const end = params.get("ngay");
  const known =
    end !== null && /^\d{4}-\d{2}-\d{2}$/.test(end) && end < today && end > addDays(today, -REACH);
  return {
    topic: TOPICS.find((topic) => topic === params.get("chu-de")) ?? null,
    window: WINDOWS.find((days) => String(days) === params.get("khoang")) ?? 7,
    metric: params.get("dem") === "cases" ? "cases" : "reports",
    end: known ? end : null,
  };
}

/** The address of filters; what is as usual is left out. */
export function addressOfCommand(filters: CommandFilters): string {
  const params = new URLSearchParams();
  if (filters.topic) params.set("chu-de", filters.topic);
  if (filters.window !== 7) params.set("khoang", String(filters.window));
  if (filters.metric === "cases") params.set("dem", "cases");
  if (filters.end) params.set("ngay", filters.end);
  const search = params.toString();
  return search ? `/chi-huy?${search}` : "/chi-huy";
}

/** The day at a place of the slider: 0 is the oldest, `REACH - 1` is today. */
export function dayAt(index: number, today: string): string {
  return addDays(today, index - (REACH - 1));
}

/** The place of a day on the slider. */
export function indexOfDay(day: string, today: string): number {
  const days = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
  return Math.max(0, Math.min(REACH - 1, REACH - 1 - days));
}
