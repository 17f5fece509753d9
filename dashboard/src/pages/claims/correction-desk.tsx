import { type ClaimDetail, dayOf } from "@hoasom/core";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { useMe } from "../../data/me.ts";
import { useNow, useWard } from "../../data/ward.ts";
import { CLAIMS_TEXT } from "../../text/claims.ts";
import { CorrectionEditor } from "./correction-editor.tsx";
import { CorrectionView } from "./correction-view.tsx";
import { emptyDraft } from "./draft-text.ts";

/** What is answered to a claim: an editor, a version that waits, or the way to begin one. */
export function CorrectionDesk({ detail }: { detail: ClaimDetail }) {
  const { can } = useMe();
  const { ward } = useWard();
  const today = dayOf(new Date(useNow()).toISOString());
  const [starting, setStarting] = useState(false);
  const { claim } = detail;
  const newestFirst = [...detail.corrections].sort((a, b) => b.revision - a.revision);
  const editable = newestFirst.find(({ state }) => state === "draft" || state === "returned");
  const pending = newestFirst.find(({ state }) => state === "pending");
  const published = newestFirst.find(({ state }) => state === "published");
  const mayWrite = can("claims.write");

  if (mayWrite && !pending && (editable || starting))
    return (
      <section className="hp-panel" aria-labelledby="draft-title">
        <h2 id="draft-title">{CLAIMS_TEXT.draftTitle}</h2>
        <CorrectionEditor
          claimId={claim.id}
          statement={claim.statement}
          today={today}
          correction={editable ?? null}
          onSubmitted={() => setStarting(false)}
          start={published?.text ?? emptyDraft(claim.statement, ward?.hotline ?? "", today)}
        />
      </section>
    );
  return (
    <section className="hp-panel" aria-labelledby="draft-title">
      <div className="hp-panel-head">
        <h2 id="draft-title">{CLAIMS_TEXT.draftTitle}</h2>
        {mayWrite && !pending && claim.state !== "set_aside" ? (
          <Button type={published ? "default" : "primary"} onClick={() => setStarting(true)}>
            {published ? CLAIMS_TEXT.startVersion : CLAIMS_TEXT.startDraft}
          </Button>
        ) : null}
      </div>
      <div className="hp-stack">
        {pending ? (
          <div className="hp-note">
            <p>{CLAIMS_TEXT.pendingNote}</p>
            <p>
              <Link to={`/cho-duyet?ban=${pending.id}`}>{CLAIMS_TEXT.toApprovals}</Link>
            </p>
          </div>
        ) : null}
        {claim.state === "set_aside" ? <p className="hs-muted">{CLAIMS_TEXT.setAsideNote}</p> : null}
        {!mayWrite && !pending && !published ? <p className="hs-muted">{CLAIMS_TEXT.readOnly}</p> : null}
        {pending ? <CorrectionView text={pending.text} publishedAt={null} /> : null}
        {!pending && published ? (
          <CorrectionView text={published.text} publishedAt={published.publishedAt} />
        ) : null}
      </div>
    </section>
  );
}
