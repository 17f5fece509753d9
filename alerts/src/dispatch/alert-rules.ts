import type { AlertLevel } from "@hoasom/core";

/** Days an alert waits for a person before it ends by itself, by level; renewed by every new independent report. */
export const EXPIRY_DAYS: Record<AlertLevel, number> = { 1: 3, 2: 7, 3: 14, 4: 30 };

/** The longest silence, in days: a silence is a pause, not a way to close. */
export const LONGEST_SILENCE_DAYS = 7;

/** The longest one-sentence summary, in UTF-16 units: two lines of the card on a phone. */
export const SUMMARY_LENGTH = 160;

const DAY_MS = 86_400_000;

/** When an alert of a level, last renewed at an instant, ends by itself. */
export function expiryOf(level: AlertLevel, from: string): string {
  return new Date(Date.parse(from) + EXPIRY_DAYS[level] * DAY_MS).toISOString();
}

/** The later of two instants in UTC. */
export const laterOf = (a: string, b: string): string => (a > b ? a : b);
