import { addDays, dayOf } from "./calendar.ts";

/** How long things are kept, in days, as data (domain reference 8; wall 6). A ward may shorten, never lengthen them. */
export const RETENTION_DAYS = {
  /** A post that belongs to no story and no grievance. */
  unmatched_post: 7,
  /** The posts of a dismissed or expired alert; figures without text stay. */
  dismissed_alert: 30,
  /** The key under which voices were hashed, counted from the end of its period. */
  voice_key: 30,
  /** A finished session of a browser. */
  session: 30,
} as const;
export type RetentionClass = keyof typeof RETENTION_DAYS;

/** The first day on which something of a class that began at `since` is over. */
export function retentionEnds(kind: RetentionClass, since: string): string {
  return addDays(dayOf(since), RETENTION_DAYS[kind] + 1);
}
