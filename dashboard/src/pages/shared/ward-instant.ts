import { dayOf, startOfDay, WARD_ZONE } from "@hoasom/core";

const CLOCK = new Intl.DateTimeFormat("en-GB", {
  timeZone: WARD_ZONE,
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/**
 * The instant (UTC) of a ward day and clock as fields give them, `2026-11-25T14:30`; null when it is no such moment.
 * The zone of the browser plays no part: an officer who travels still writes the ward's time.
 */
export function instantOfWard(naive: string): string | null {
  const parts = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)/.exec(naive);
  if (!parts) return null;
  const [, day = "", hour, minute] = parts;
  const start = Date.parse(startOfDay(day));
  if (Number.isNaN(start)) return null;
  return new Date(start + (Number(hour) * 60 + Number(minute)) * 60_000).toISOString();
}

/** The ward's day and clock of an instant, as a field takes them: `2026-11-25T14:30`. */
export function wardFieldOf(instant: string): string {
  return `${dayOf(instant)}T${CLOCK.format(new Date(instant))}`;
}
