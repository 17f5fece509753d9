import { addDays, dayOf, startOfDay } from "@hoasom/core";
import { ACTS_TEXT } from "../../text/alert-acts.ts";

const HOUR = 3_600_000;

/** The ends that a silence may have, from an instant: hours ahead, seven in the ward's next morning, three days. */
export function silenceChoices(now: number): { until: string; label: string }[] {
  const inHours = (hours: number) => new Date(now + hours * HOUR).toISOString();
  const morning = Date.parse(startOfDay(addDays(dayOf(inHours(0)), 1))) + 7 * HOUR;
  return [
    { until: inHours(1), label: ACTS_TEXT.hours(1) },
    { until: inHours(4), label: ACTS_TEXT.hours(4) },
    { until: new Date(morning).toISOString(), label: ACTS_TEXT.tomorrow },
    { until: inHours(72), label: ACTS_TEXT.threeDays },
  ];
}
