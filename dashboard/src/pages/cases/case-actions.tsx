import type { CaseDetail } from "@hoasom/core";
import { Button } from "antd";
import { useState } from "react";
import { ReasonDialog } from "../../components/reason-dialog.tsx";
import { useChange } from "../../data/queries.ts";
import { CASE_TEXT } from "../../text/cases.ts";
import { CASE_RESULT_LABELS, REOPEN_REASON_LABELS } from "../../text/labels.ts";

/** The moves that end a case or open it again; only those the server allows now. */
export function CaseActions({ detail: { case: found, allowed } }: { detail: CaseDetail }) {
  const [asking, setAsking] = useState<"close" | "reopen" | null>(null);
  const { id, version } = found;
  const invalidates = ["caseDetail", "cases", "summary"] as const;
  const leave = () => setAsking(null);
  const close = useChange("closeCase", {
    invalidates,
    done: CASE_TEXT.closedDone,
    onDone: leave,
    onFailed: leave,
  });
  const reopen = useChange("reopenCase", {
    invalidates,
    done: CASE_TEXT.reopened,
    onDone: leave,
    onFailed: leave,
  });
  return (
    <>
      {allowed.includes("close") ? (
        <Button onClick={() => setAsking("close")}>{CASE_TEXT.close}</Button>
      ) : null}
      {allowed.includes("reopen") ? (
        <Button onClick={() => setAsking("reopen")}>{CASE_TEXT.reopen}</Button>
      ) : null}
      {asking === "close" ? (
        <ReasonDialog
          open
          title={CASE_TEXT.closeTitle}
          what={CASE_TEXT.closeWhat}
          reasons={CASE_RESULT_LABELS}
          reasonLabel={CASE_TEXT.result}
          noteLabel={CASE_TEXT.closeNote}
          noteMin={3}
          noteMax={5000}
          okText={CASE_TEXT.close}
          busy={close.isPending}
          onOk={({ reason, note }) =>
            close.mutate({ params: { id }, body: { version, result: reason, note } })
          }
          onCancel={leave}
        />
      ) : null}
      {asking === "reopen" ? (
        <ReasonDialog
          open
          title={CASE_TEXT.reopenTitle}
          what={CASE_TEXT.reopenWhat}
          reasons={REOPEN_REASON_LABELS}
          noteLabel={CASE_TEXT.reopenNote}
          noteMin={3}
          noteMax={5000}
          okText={CASE_TEXT.reopen}
          busy={reopen.isPending}
          onOk={({ reason, note }) => reopen.mutate({ params: { id }, body: { version, reason, note } })}
          onCancel={leave}
        />
      ) : null}
    </>
  );
}
