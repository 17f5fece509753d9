import { CLOCK_LABELS } from "../../text/labels.ts";
import { formatTime } from "../../text/time.ts";
import { type Clock, clockWords } from "../work/clock-words.ts";
import "./pages.css";

const LOOK: Record<Clock["state"], string> = {
  in_time: "hp-word-quiet",
  amber: "hp-word-warn",
  red: "hp-word-bad",
  overdue: "hp-word-bad",
};

/** A clock in words with a sign, never by colour alone; the exact end stands in the tooltip and beside it. */
export function ClockTag({ clock, dueAt }: { clock: Clock; dueAt?: string }) {
  const pressing = clock.state === "red" || clock.state === "overdue";
  return (
    <span className={`hp-word ${LOOK[clock.state]}`} title={dueAt ? `Hạn ${formatTime(dueAt)}` : undefined}>
      {pressing ? <span aria-hidden="true">!</span> : null}
      <span className="hs-hidden">{CLOCK_LABELS[clock.state]}: </span>
      {clockWords(clock)}
    </span>
  );
}
