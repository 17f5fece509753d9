import { addDays } from "@hoasom/core";
import { Link } from "react-router";
import { LevelTag } from "../../components/level-tag.tsx";
import type { CallAnswer } from "../../data/client.ts";
import { useCall } from "../../data/queries.ts";
import { COMMAND_TEXT } from "../../text/command.ts";
import { formatNumber } from "../../text/time.ts";
import { addressOfFilters } from "../alerts/alert-filters.ts";

/** Whether it gets better: this week beside the last, what waits by level, how warnings ended. */
export function BetterPanel({ summary, today }: { summary: CallAnswer<"summary">; today: string }) {
  const thisWeek = useCall("map", { query: { from: addDays(today, -6), to: today } }, { staleTime: 60_000 });
  const lastWeek = useCall(
    "map",
    { query: { from: addDays(today, -13), to: addDays(today, -7) } },
    { staleTime: 60_000 },
  );
  const { confirmed, dismissed, expired } = summary.judged;
  const open = summary.open.filter((line) => line.alerts > 0).sort((a, b) => b.level - a.level);
  return (
    <div className="hs-better">
      {thisWeek.data && lastWeek.data ? (
        <p>
          {COMMAND_TEXT.compare(
            COMMAND_TEXT.reportsOf(thisWeek.data.total),
            COMMAND_TEXT.reportsOf(lastWeek.data.total),
          )}
        </p>
      ) : null}
      <h3>{COMMAND_TEXT.open}</h3>
      {open.length === 0 ? <p className="hs-muted">{COMMAND_TEXT.noOpen}</p> : null}
      <ul className="hs-inline-list">
        {open.map(({ level, alerts }) => (
          <li key={level}>
            <LevelTag level={level} />{" "}
            <Link to={`/canh-bao${addressOfFilters({ level })}`} className="hs-number">
              {formatNumber(alerts)}
            </Link>
          </li>
        ))}
      </ul>
      <h3>{COMMAND_TEXT.judged}</h3>
      {confirmed + dismissed + expired === 0 ? (
        <p className="hs-muted">{COMMAND_TEXT.nothingJudged}</p>
      ) : (
        <ul className="hs-inline-list">
          <li>
            <Link to={`/canh-bao${addressOfFilters({ state: "case" })}`}>{formatNumber(confirmed)}</Link>{" "}
            {COMMAND_TEXT.confirmed}
          </li>
          <li>
            <Link to={`/canh-bao${addressOfFilters({ state: "dismissed" })}`}>{formatNumber(dismissed)}</Link>{" "}
            {COMMAND_TEXT.dismissed}
          </li>
          <li>
            <Link to={`/canh-bao${addressOfFilters({ state: "expired" })}`}>{formatNumber(expired)}</Link>{" "}
            {COMMAND_TEXT.expired}
          </li>
        </ul>
      )}
    </div>
  );
}
