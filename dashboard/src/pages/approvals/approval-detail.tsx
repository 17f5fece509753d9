import { CheckOutlined, RollbackOutlined } from "@ant-design/icons";
import { dayOf, type CorrectionView as Version } from "@hoasom/core";
import { App, Button } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { ReasonDialog } from "../../components/reason-dialog.tsx";
import { TimeText } from "../../components/time-text.tsx";
import { useMe } from "../../data/me.ts";
import { useCall, useChange } from "../../data/queries.ts";
import { useNow } from "../../data/ward.ts";
import { APPROVALS_TEXT } from "../../text/approvals.ts";
import { CORRECTION_STATE_LABELS } from "../../text/labels.ts";
import { CheckList } from "../claims/check-list.tsx";
import { checkCorrection } from "../claims/correction-checks.ts";
import { CorrectionView } from "../claims/correction-view.tsx";
import { ApproveDialog } from "./approve-dialog.tsx";
import { compareParts } from "./compare-parts.ts";

/** One correction that waits: as the public will read it, beside the version before, with the decision. */
export function ApprovalDetail({ correction }: { correction: Version }) {
  const { me, can } = useMe();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<"approve" | "return" | null>(null);
  const today = dayOf(new Date(useNow()).toISOString());
  const claim = useCall("claim", { params: { id: correction.claimId } });
  const invalidates = ["approvals", "claim", "claims", "publicPage"] as const;
  const close = () => setAsking(null);
  const approve = useChange("approveCorrection", {
    invalidates,
    onFailed: close,
    onDone: () => {
      close();
      void message.success(
        <>
          {APPROVALS_TEXT.approved} <Link to="/cong-khai">{APPROVALS_TEXT.openPublic}</Link>
        </>,
        8,
      );
      void navigate("/cho-duyet");
    },
  });
  const sendBack = useChange("returnCorrection", {
    invalidates,
    done: APPROVALS_TEXT.sentBack,
    onFailed: close,
    onDone: () => {
      close();
      void navigate("/cho-duyet");
    },
  });

  const own = correction.drafter.id === me?.id;
  const mayApprove = can("corrections.approve");
  const whyNot = own ? APPROVALS_TEXT.ownDraft : mayApprove ? null : APPROVALS_TEXT.noRight;
  const target = { params: { id: correction.id } };
  const others = (claim.data?.corrections ?? []).filter(({ revision }) => revision < correction.revision);
  const before = others.sort((a, b) => b.revision - a.revision)[0];
  const checks = checkCorrection(correction.text, correction.claimStatement, today);

  return (
    <>
      <section className="hp-panel">
        <dl className="hp-facts">
          <dt>{APPROVALS_TEXT.about}</dt>
          <dd>
            {correction.claimStatement}{" "}
            <Link to={`/tin-don/${correction.claimId}`}>{APPROVALS_TEXT.toClaim}</Link>
          </dd>
          <dt>{APPROVALS_TEXT.drafter}</dt>
          <dd>{correction.drafter.displayName}</dd>
          <dt>{APPROVALS_TEXT.submitted}</dt>
          <dd>
            <TimeText at={correction.submittedAt} />
          </dd>
        </dl>
        <div className="hp-buttons ha-decide">
          <Button
            type="primary"
            icon={<CheckOutlined aria-hidden />}
            disabled={whyNot !== null}
            aria-describedby={whyNot ? "why-not" : undefined}
            onClick={() => setAsking("approve")}
          >
            {APPROVALS_TEXT.approve}
          </Button>
          {mayApprove ? (
            <Button icon={<RollbackOutlined aria-hidden />} onClick={() => setAsking("return")}>
              {APPROVALS_TEXT.sendBack}
            </Button>
          ) : null}
        </div>
        {whyNot ? (
          <p id="why-not" className="hp-note hp-note-warn">
            {whyNot}
          </p>
        ) : null}
      </section>
      <CheckList checks={checks} />
      <div className="ha-versions">
        <section aria-labelledby="this-version">
          <h2 id="this-version">{APPROVALS_TEXT.thisVersion(correction.revision)}</h2>
          <CorrectionView text={correction.text} publishedAt={null} />
        </section>
        {before ? (
          <section aria-labelledby="version-before">
            <h2 id="version-before">
              {APPROVALS_TEXT.before(before.revision, CORRECTION_STATE_LABELS[before.state].toLowerCase())}
            </h2>
            {before.decisionNote ? <p className="hp-note">«{before.decisionNote}»</p> : null}
            <CorrectionView text={before.text} publishedAt={before.publishedAt} />
          </section>
        ) : null}
      </div>
      {before ? (
        <section className="hp-panel" aria-labelledby="compare-title">
          <h2 id="compare-title">{APPROVALS_TEXT.compareTitle}</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must scroll by keyboard too. */}
          <section className="hp-scroll" tabIndex={0} aria-label={APPROVALS_TEXT.compareTitle}>
            <Compared before={before} now={correction} />
          </section>
        </section>
      ) : claim.data ? (
        <p className="hs-muted">{APPROVALS_TEXT.noBefore}</p>
      ) : null}
      <ApproveDialog
        open={asking === "approve"}
        correction={correction}
        supersedes={others.some(({ state }) => state === "published")}
        busy={approve.isPending}
        onCancel={close}
        onOk={() => approve.mutate({ ...target, body: { version: correction.version } })}
      />
      <ReasonDialog
        open={asking === "return"}
        title={APPROVALS_TEXT.sendBackTitle}
        noteLabel={APPROVALS_TEXT.sendBackReason}
        noteMin={3}
        okText={APPROVALS_TEXT.sendBackOk}
        busy={sendBack.isPending}
        onCancel={close}
        onOk={({ note }) => sendBack.mutate({ ...target, body: { version: correction.version, note } })}
      />
    </>
  );
}

function Compared({ before, now }: { before: Version; now: Version }) {
  return (
    <table className="hp-plain-table ha-compare">
      <thead>
        <tr>
          <th scope="col">{APPROVALS_TEXT.part}</th>
          <th scope="col">{APPROVALS_TEXT.revision(before.revision)}</th>
          <th scope="col">{APPROVALS_TEXT.revision(now.revision)}</th>
        </tr>
      </thead>
      <tbody>
        {compareParts(before.text, now.text).map((row) => (
          <tr key={row.part} className={row.changed ? "ha-changed" : undefined}>
            <th scope="row">
              {row.part}
              <br />
              <span className={row.changed ? "hp-word hp-word-warn" : "hs-muted"}>
                {row.changed ? APPROVALS_TEXT.changed : APPROVALS_TEXT.same}
              </span>
            </th>
            <td>{row.before || "—"}</td>
            <td>{row.now || "—"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
