import { type AlertDetail, OPEN_ALERT_STATES } from "@hoasom/core";
import { TimeText } from "../../components/time-text.tsx";
import { CARD_TEXT, eventReason } from "../../text/alerts.ts";
import { ALERT_EVENT_LABELS } from "../../text/labels.ts";

/** Who was told and when, who has it, what happens if nobody answers. */
export function AlertRecord({ detail: { alert, events } }: { detail: AlertDetail }) {
  const open = OPEN_ALERT_STATES.includes(alert.state);
  return (
    <section>
      <h3>{CARD_TEXT.record}</h3>
      <p>
        {alert.owner && alert.acknowledgedAt ? (
          CARD_TEXT.holds(alert.owner.displayName, alert.acknowledgedAt)
        ) : open ? (
          <strong>{CARD_TEXT.nobody}</strong>
        ) : null}{" "}
        {open && !alert.owner ? CARD_TEXT.ifNobody(alert.expiresAt) : null}
      </p>
      <ol className="hs-timeline">
        {[...events]
          .sort((a, b) => (a.at < b.at ? 1 : -1))
          .map((event) => (
            <li key={event.id}>
              <span className="hs-row">
                <strong>{ALERT_EVENT_LABELS[event.event]}</strong>
                <span>{event.byName ?? CARD_TEXT.machine}</span>
                <TimeText at={event.at} />
              </span>
              {eventReason(event) ? (
                <span className="hs-timeline-text hs-muted">{eventReason(event)}</span>
              ) : null}
            </li>
          ))}
      </ol>
    </section>
  );
}
