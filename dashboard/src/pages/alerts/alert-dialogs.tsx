import type { AlertView } from "@hoasom/core";
import { App } from "antd";
import { ReasonDialog } from "../../components/reason-dialog.tsx";
import { useChange } from "../../data/queries.ts";
import { ACTS_TEXT } from "../../text/alert-acts.ts";
import { DISMISS_REASON_LABELS } from "../../text/labels.ts";
import type { AlertAct } from "./alert-actions.tsx";
import { AttachDialog } from "./attach-dialog.tsx";
import { ClaimDialog } from "./claim-dialog.tsx";
import { LevelDialog } from "./level-dialog.tsx";
import { OpenCaseDialog } from "./open-case-dialog.tsx";
import { SilenceDialog } from "./silence-dialog.tsx";
import type { AlertActs } from "./use-alert-acts.ts";

/** What is being asked about, and about which alerts. */
export type Asking = { act: AlertAct; alerts: readonly AlertView[] };

/** The dialog that an act needs before it is done; each asks once. `onDone` tells whether all went through. */
export function AlertDialogs({
  asking,
  acts,
  onClose,
  onDone,
  onOpened,
}: {
  asking: Asking | null;
  acts: AlertActs;
  onClose: () => void;
  onDone: (asking: Asking) => void;
  /** Called with the case that an alert became. */
  onOpened: (caseId: string) => void;
}) {
  const { message } = App.useApp();
  const openCase = useChange("openCase", {
    invalidates: ["alerts", "alert", "cases", "summary"],
    onDone: ({ case: opened }) => {
      void message.success(ACTS_TEXT.caseOpened(opened.number));
      if (asking) onDone(asking);
      onClose();
      onOpened(opened.id);
    },
  });
  const first = asking?.alerts[0];
  if (!asking || !first) return null;
  const finish = async (work: Promise<boolean>) => {
    const done = await work;
    onClose();
    if (done) onDone(asking);
  };
  const shared = { busy: acts.busy, onCancel: onClose };
  switch (asking.act) {
    case "dismiss":
      return (
        <ReasonDialog
          open
          {...shared}
          title={ACTS_TEXT.dismissTitle(asking.alerts.length)}
          what={ACTS_TEXT.dismissWhat}
          reasons={DISMISS_REASON_LABELS}
          noteLabel={ACTS_TEXT.note}
          okText={ACTS_TEXT.dismiss}
          onOk={({ reason, note }) => void finish(acts.dismiss(asking.alerts, reason, note))}
        />
      );
    case "silence":
      return (
        <SilenceDialog
          {...shared}
          count={asking.alerts.length}
          onOk={(until, note) => void finish(acts.silence(asking.alerts, until, note))}
        />
      );
    case "attach":
      return <AttachDialog {...shared} onOk={(caseId) => void finish(acts.attach(asking.alerts, caseId))} />;
    case "toClaims":
      return (
        <ClaimDialog
          {...shared}
          summary={first.summary}
          onOk={(statement) => void finish(acts.toClaims(first, statement))}
        />
      );
    case "setLevel":
      return (
        <LevelDialog
          {...shared}
          level={first.level}
          onOk={(level, note) => void finish(acts.setLevel(first, level, note))}
        />
      );
    case "openCase":
      return (
        <OpenCaseDialog
          busy={openCase.isPending}
          onCancel={onClose}
          alert={first}
          onOk={(values) =>
            openCase.mutate({ params: { id: first.id }, body: { version: first.version, ...values } })
          }
        />
      );
    default:
      return null;
  }
}
