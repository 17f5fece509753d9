import { type AlertView, OPEN_ALERT_STATES, type Right } from "@hoasom/core";
import { Button } from "antd";
import { useMe } from "../../data/me.ts";
import { ACTS_TEXT } from "../../text/alert-acts.ts";

/** What can be done to an alert beyond looking at it. */
export type AlertAct =
  | "acknowledge"
  | "openCase"
  | "attach"
  | "toClaims"
  | "dismiss"
  | "silence"
  | "setLevel";

type Line = { act: AlertAct; label: string; key?: string; right: Right; single?: true };

const LINES: readonly Line[] = [
  { act: "acknowledge", label: ACTS_TEXT.acknowledge, key: "a", right: "alerts.act" },
  { act: "openCase", label: ACTS_TEXT.openCase, key: "v", right: "cases.write", single: true },
  { act: "attach", label: ACTS_TEXT.attach, key: "g", right: "cases.write" },
  { act: "toClaims", label: ACTS_TEXT.toClaims, key: "t", right: "alerts.act", single: true },
  { act: "dismiss", label: ACTS_TEXT.dismiss, key: "b", right: "alerts.act" },
  { act: "silence", label: ACTS_TEXT.silence, key: "m", right: "alerts.act" },
  { act: "setLevel", label: ACTS_TEXT.setLevel, right: "alerts.lead", single: true },
];

/** Whether an act is open for an alert in its state; the server holds the same line. */
export function actIsOpen(act: AlertAct, alert: AlertView): boolean {
  if (act === "attach") return alert.state === "case" || OPEN_ALERT_STATES.includes(alert.state);
  if (!OPEN_ALERT_STATES.includes(alert.state)) return false;
  if (act === "acknowledge") return alert.state !== "acknowledged";
  if (act === "toClaims") return alert.claimId === null;
  return true;
}

/** The acts that a person may do to these alerts together. */
export function actsFor(alerts: readonly AlertView[], can: (right: Right) => boolean): Line[] {
  return LINES.filter(
    (line) =>
      can(line.right) &&
      (alerts.length === 1 || !line.single) &&
      alerts.some((alert) => actIsOpen(line.act, alert)),
  );
}

/** The buttons for one or several alerts, each with its key. */
export function AlertActions({
  alerts,
  busy,
  onAct,
}: {
  alerts: readonly AlertView[];
  busy: boolean;
  onAct: (act: AlertAct) => void;
}) {
  const { can } = useMe();
  const lines = actsFor(alerts, can);
  if (lines.length === 0) return null;
  return (
    <div className="hs-acts hs-no-print">
      {lines.map(({ act, label, key }, index) => (
        <Button
          key={act}
          type={index === 0 ? "primary" : "default"}
          loading={busy && act === "acknowledge"}
          disabled={busy}
          onClick={() => onAct(act)}
          {...(key ? { "aria-keyshortcuts": key } : {})}
        >
          {label}
          {key ? (
            <span className="hs-key" aria-hidden="true">
              {key}
            </span>
          ) : null}
        </Button>
      ))}
    </div>
  );
}
