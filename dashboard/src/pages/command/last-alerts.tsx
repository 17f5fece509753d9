import type { AlertView } from "@hoasom/core";
import { Link } from "react-router";
import { LevelTag } from "../../components/level-tag.tsx";
import { TimeText } from "../../components/time-text.tsx";
import { TopicTag } from "../../components/topic-tag.tsx";
import { useWard } from "../../data/ward.ts";
import { ALERTS_TEXT } from "../../text/alerts.ts";
import { COMMAND_TEXT } from "../../text/command.ts";
import { ALERT_STATE_LABELS, DISMISS_REASON_LABELS } from "../../text/labels.ts";
import { addressOfFilters } from "../alerts/alert-filters.ts";

/** The last warnings and what became of each. */
export function LastAlerts({ alerts }: { alerts: readonly AlertView[] }) {
  const { areaName } = useWard();
  if (alerts.length === 0) return <p className="hs-muted">{COMMAND_TEXT.noLast}</p>;
  return (
    <table className="hs-table hs-table-stack hs-table-flow">
      <thead>
        <tr>
          <th scope="col">{COMMAND_TEXT.summary}</th>
          <th scope="col">{COMMAND_TEXT.level}</th>
          <th scope="col">{COMMAND_TEXT.place}</th>
          <th scope="col">{COMMAND_TEXT.when}</th>
          <th scope="col">{COMMAND_TEXT.became}</th>
        </tr>
      </thead>
      <tbody>
        {alerts.map((alert) => (
          <tr key={alert.id}>
            <td className="hs-table-main">
              <Link to={`/canh-bao${addressOfFilters({ state: "all", chosen: alert.id })}`}>
                {alert.summary}
              </Link>
              <span className="hs-small hs-muted">
                <TopicTag topic={alert.topic} />
              </span>
            </td>
            <td data-label={COMMAND_TEXT.level}>
              <LevelTag level={alert.level} />
            </td>
            <td data-label={COMMAND_TEXT.place}>{areaName(alert.areaId)}</td>
            <td data-label={COMMAND_TEXT.when}>
              <TimeText at={alert.openedAt} />
            </td>
            <td data-label={COMMAND_TEXT.became}>
              <Outcome alert={alert} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Outcome({ alert }: { alert: AlertView }) {
  const [caseId] = alert.caseIds;
  return (
    <>
      {ALERT_STATE_LABELS[alert.state]}
      <span className="hs-muted hs-small hs-block">
        {alert.dismissReason ? DISMISS_REASON_LABELS[alert.dismissReason] : null}
        {alert.state === "acknowledged" && alert.owner ? ALERTS_TEXT.heldBy(alert.owner.displayName) : null}
        {caseId ? <Link to={`/vu-viec/${caseId}`}>{COMMAND_TEXT.toCase(alert.caseIds.length)}</Link> : null}
      </span>
    </>
  );
}
