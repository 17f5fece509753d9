import type { AlertView } from "@hoasom/core";
import { Checkbox } from "antd";
import { memo, useCallback, useEffect, useRef } from "react";
import { Link } from "react-router";
import { LevelTag } from "../../components/level-tag.tsx";
import { TimeText } from "../../components/time-text.tsx";
import { TopicTag } from "../../components/topic-tag.tsx";
import { UnsureTag } from "../../components/unsure-tag.tsx";
import { useWard } from "../../data/ward.ts";
import { ALERTS_TEXT } from "../../text/alerts.ts";
import { ALERT_STATE_LABELS } from "../../text/labels.ts";

/** The alerts as a list of links with a box each; `addressOf` gives the address that shows one beside the list. */
export function AlertList({
  alerts,
  chosenId,
  picked,
  selectable,
  addressOf,
  onPick,
}: {
  alerts: readonly AlertView[];
  chosenId: string | null;
  picked: ReadonlySet<string>;
  selectable: boolean;
  addressOf: (id: string) => string;
  onPick: (id: string, on: boolean) => void;
}) {
  const latestOnPick = useRef(onPick);
  latestOnPick.current = onPick;
  const pick = useCallback((id: string, on: boolean) => latestOnPick.current(id, on), []);
  return (
    <ul className="hs-alert-list">
      {alerts.map((alert) => (
        <AlertLine
          key={alert.id}
          alert={alert}
          chosen={alert.id === chosenId}
          picked={picked.has(alert.id)}
          selectable={selectable}
          address={addressOf(alert.id)}
          onPick={pick}
        />
      ))}
    </ul>
  );
}

/** Drawn anew only when its own alert changed: in a burst the list changes several times a second. */
const AlertLine = memo(function AlertLine({
  alert,
  chosen,
  picked,
  selectable,
  address,
  onPick,
}: {
  alert: AlertView;
  chosen: boolean;
  picked: boolean;
  selectable: boolean;
  address: string;
  onPick: (id: string, on: boolean) => void;
}) {
  const { areaName } = useWard();
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) line.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <li
      ref={line}
      className={chosen ? "hs-alert-line hs-alert-chosen" : "hs-alert-line"}
      data-level={alert.level}
    >
      {selectable ? (
        <Checkbox
          checked={picked}
          aria-label={ALERTS_TEXT.select(alert.summary)}
          onChange={(event) => onPick(alert.id, event.target.checked)}
        />
      ) : null}
      <Link to={address} aria-current={chosen ? "true" : undefined}>
        <span className="hs-alert-top">
          <LevelTag level={alert.level} />
          <TimeText at={alert.updatedAt} short />
        </span>
        <span className="hs-alert-summary">{alert.summary}</span>
        <span className="hs-alert-meta">
          <TopicTag topic={alert.topic} />
          <span>{areaName(alert.areaId)}</span>
          <UnsureTag about={alert.unsure} quiet />
          <span>
            {ALERTS_TEXT.voices(alert.voices)}, {ALERTS_TEXT.sources(alert.sources)}
          </span>
        </span>
        <span className="hs-alert-meta">
          <span className={alert.state === "firing" ? "hs-alert-waits" : "hs-muted"}>
            {alert.state === "acknowledged" && alert.owner
              ? ALERTS_TEXT.heldBy(alert.owner.displayName)
              : ALERT_STATE_LABELS[alert.state]}
          </span>
          {alert.silencedUntil ? <span>{ALERTS_TEXT.silencedUntil(alert.silencedUntil)}</span> : null}
        </span>
      </Link>
    </li>
  );
});
