import type { CorrectionView as Version } from "@hoasom/core";
import { Button } from "antd";
import { useState } from "react";
import { ReasonDialog } from "../../components/reason-dialog.tsx";
import { TimeText } from "../../components/time-text.tsx";
import { useMe } from "../../data/me.ts";
import { useChange } from "../../data/queries.ts";
import { CLAIMS_TEXT } from "../../text/claims.ts";
import { CORRECTION_STATE_LABELS } from "../../text/labels.ts";
import { CorrectionView } from "./correction-view.tsx";

/** Every version of the correction with its state, newest first; a published one can be withdrawn by who approves. */
export function CorrectionVersions({ corrections }: { corrections: readonly Version[] }) {
  const { can } = useMe();
  const [open, setOpen] = useState<string | null>(null);
  const [withdrawing, setWithdrawing] = useState<Version | null>(null);
  const withdraw = useChange("withdrawCorrection", {
    invalidates: ["claim", "claims", "publicPage"],
    done: CLAIMS_TEXT.withdrawn,
    onDone: () => setWithdrawing(null),
    onFailed: () => setWithdrawing(null),
  });
  const sorted = [...corrections].sort((a, b) => b.revision - a.revision);
  return (
    <section className="hp-panel" aria-labelledby="versions-title">
      <h2 id="versions-title">{CLAIMS_TEXT.versions}</h2>
      {sorted.length === 0 ? <p className="hs-muted">{CLAIMS_TEXT.noVersions}</p> : null}
      <ol className="hc-versions">
        {sorted.map((version) => (
          <li key={version.id}>
            <div className="hp-panel-head">
              <div>
                <strong>
                  {CLAIMS_TEXT.version(version.revision)}: {CORRECTION_STATE_LABELS[version.state]}
                </strong>
                <div className="hp-meta">
                  <span>
                    {CLAIMS_TEXT.draftedBy}: {version.drafter.displayName}
                  </span>
                  {version.decider ? (
                    <span>
                      {CLAIMS_TEXT.decidedBy}: {version.decider.displayName}
                    </span>
                  ) : null}
                  <TimeText
                    at={version.publishedAt ?? version.decidedAt ?? version.submittedAt ?? version.draftedAt}
                  />
                </div>
                {version.decisionNote ? <p className="hc-decision">«{version.decisionNote}»</p> : null}
              </div>
              <div className="hp-buttons">
                <Button
                  size="small"
                  aria-expanded={open === version.id}
                  onClick={() => setOpen(open === version.id ? null : version.id)}
                >
                  {open === version.id ? CLAIMS_TEXT.hideVersion : CLAIMS_TEXT.showVersion}
                </Button>
                {version.state === "published" && can("corrections.approve") ? (
                  <Button size="small" danger onClick={() => setWithdrawing(version)}>
                    {CLAIMS_TEXT.withdraw}
                  </Button>
                ) : null}
              </div>
            </div>
            {open === version.id ? (
              <CorrectionView text={version.text} publishedAt={version.publishedAt} level={3} />
            ) : null}
          </li>
        ))}
      </ol>
      <ReasonDialog
        open={withdrawing !== null}
        title={CLAIMS_TEXT.withdrawTitle}
        what={CLAIMS_TEXT.withdrawBody}
        noteLabel={CLAIMS_TEXT.withdrawReason}
        noteMin={3}
        okText={CLAIMS_TEXT.withdraw}
        danger
        busy={withdraw.isPending}
        onCancel={() => setWithdrawing(null)}
        onOk={({ note }) =>
          withdrawing &&
          withdraw.mutate({ params: { id: withdrawing.id }, body: { version: withdrawing.version, note } })
        }
      />
    </section>
  );
}
