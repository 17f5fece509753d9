import { DateTime } from "luxon";

/** A time that was read, or why it could not be used. */
export type ReadTime = { at: string } | { reason: "bad_time" | "time_before_2004" | "time_in_future" };

/** The zone that a time without one is meant in. */
export const LOCAL_ZONE = "Asia/Ho_Chi_Minh";

const EARLIEST = Date.parse("2004-01-01T00:00:00.000Z");
const DAY_MS = 86_400_000;

/** Day first, as written in Vietnam; the year has four digits, so that nothing has to be guessed. */
const FORMATS = [
  "d/M/yyyy H:mm:ss",
  "d/M/yyyy H:mm",
  "d/M/yyyy, H:mm",
  "d/M/yyyy",
  "d-M-yyyy H:mm:ss",
  "d-M-yyyy H:mm",
  "d-M-yyyy",
  "d.M.yyyy H:mm",
  "d.M.yyyy",
  "H:mm d/M/yyyy",
  "H:mm, d/M/yyyy",
  "H:mm d-M-yyyy",
  "yyyy/M/d H:mm:ss",
  "yyyy/M/d H:mm",
];

/**
 * Reads a point in time: ISO 8601 with or without zone, `YYYY-MM-DD HH:mm`, `dd/MM/yyyy HH:mm` and its kin, RFC 2822
 * dates of feeds (with `GMT+7`), Unix seconds or milliseconds. A time without a zone is Asia/Ho_Chi_Minh. Further luxon
 * formats are tried first. A time before 2004 or more than a day after `now` (an instant) is a wrong clock.
 */
export function readTime(value: string | number, now: string, formats: readonly string[] = []): ReadTime {
  const parsed = typeof value === "number" ? fromNumber(value) : fromText(value, formats);
  if (parsed === null || !Number.isFinite(parsed)) return { reason: "bad_time" };
  if (parsed < EARLIEST) return { reason: "time_before_2004" };
  if (parsed > Date.parse(now) + DAY_MS) return { reason: "time_in_future" };
  return { at: new Date(parsed).toISOString() };
}

function fromNumber(value: number): number | null {
  if (!Number.isFinite(value) || Math.abs(value) > 8.64e15) return null;
  // Seconds pass 10^11 in the year 5138, milliseconds passed it in 1973.
  return Math.abs(value) < 1e11 ? Math.round(value * 1000) : Math.round(value);
}

function fromText(value: string, formats: readonly string[]): number | null {
  const text = value.normalize("NFKC").replace(/\s+/g, " ").trim();
  if (text === "" || text.length > 100) return null;
  const zone = { zone: LOCAL_ZONE };
  for (const format of formats) {
    const found = DateTime.fromFormat(text, format, { ...zone, locale: "vi" });
    if (found.isValid) return found.toMillis();
  }
  if (/^-?\d{9,14}(?:\.\d+)?$/.test(text)) return fromNumber(Number(text));
  // A bare number or year is a valid ISO date, and no date that anyone wrote.
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) {
    const iso = DateTime.fromISO(
      text.replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, "$1T").replace(/ (?=[+-]\d|Z$)/, ""),
      zone,
    );
    if (iso.isValid) return iso.toMillis();
    const sql = DateTime.fromSQL(text, zone);
    if (sql.isValid) return sql.toMillis();
  }
  for (const format of FORMATS) {
    const found = DateTime.fromFormat(text, format, zone);
    if (found.isValid) return found.toMillis();
  }
  return fromMail(text);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const ZONES: Record<string, string> = { z: "UTC", ut: "UTC", utc: "UTC", gmt: "UTC", ict: LOCAL_ZONE };
const MAIL_DATE =
  /^(?:[a-z]{3,9},? )?(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4}) (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?(.{1,12}))?$/i;

/** RFC 2822 as feeds really write it: any or no weekday, long month names, `GMT+7`, no zone at all. */
function fromMail(text: string): number | null {
  const found = MAIL_DATE.exec(text);
  if (!found) return null;
  const [, day, monthName = "", year, hour, minute, second = "0", zoneName = ""] = found;
  const month = MONTHS.indexOf(monthName.slice(0, 3).toLowerCase()) + 1;
  const zone = mailZone(zoneName);
  if (month === 0 || zone === null) return null;
  const date = DateTime.fromObject(
    {
      year: Number(year),
      month,
      day: Number(day),
      hour: Number(hour),
      minute: Number(minute),
      second: Number(second),
    },
    { zone },
  );
  return date.isValid ? date.toMillis() : null;
}

function mailZone(name: string): string | null {
  const zone = name.replace(/[()\s]/g, "").toLowerCase();
  if (zone === "") return LOCAL_ZONE;
  const known = ZONES[zone];
  if (known) return known;
  const offset = /^(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!offset) return null;
  const [, sign, hours = "0", minutes = "0"] = offset;
  return `UTC${sign}${Number(hours)}:${minutes.padStart(2, "0")}`;
}
