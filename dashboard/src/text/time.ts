import { WARD_ZONE } from "@hoasom/core";

const CLOCK = new Intl.DateTimeFormat("vi-VN", {
  timeZone: WARD_ZONE,
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
const DATE = new Intl.DateTimeFormat("vi-VN", {
  timeZone: WARD_ZONE,
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
});
const NUMBER = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** An instant as `HH:mm dd/MM/yyyy` in the ward's time zone; «không rõ giờ» for null. */
export function formatTime(instant: string | null): string {
  if (instant === null) return "không rõ giờ";
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? instant : `${CLOCK.format(at)} ${formatDate(instant)}`;
}

/** The day of an instant as `dd/MM/yyyy` in the ward's time zone. */
export function formatDate(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const part = new Map(DATE.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part.get("day")}/${part.get("month")}/${part.get("year")}`;
}

/** A calendar day `YYYY-MM-DD` as `dd/MM/yyyy`. */
export function formatDay(day: string): string {
  const [year, month, date] = day.split("-");
  return `${date}/${month}/${year}`;
}

/** A calendar day `YYYY-MM-DD` as `dd/MM`, for axes. */
export function formatShortDay(day: string): string {
  return formatDay(day).slice(0, 5);
}

/** A number in Vietnamese writing, `1.234,5`. */
export function formatNumber(value: number): string {
  return NUMBER.format(value);
}

/** How long ago, or how far ahead, an instant is: «12 phút trước», «còn 3 giờ», «vừa xong». */
export function relativeTime(instant: string, now: number): string {
  const difference = new Date(instant).getTime() - now;
  const distance = Math.abs(difference);
  if (distance < MINUTE) return difference > 0 ? "sắp đến" : "vừa xong";
  const words =
    distance < HOUR
      ? `${Math.floor(distance / MINUTE)} phút`
      : distance < DAY
        ? `${Math.floor(distance / HOUR)} giờ`
        : distance < 60 * DAY
          ? `${Math.floor(distance / DAY)} ngày`
          : `${Math.floor(distance / (30 * DAY))} tháng`;
  return difference > 0 ? `còn ${words}` : `${words} trước`;
}
