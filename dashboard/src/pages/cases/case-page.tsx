import { Link, useParams } from "react-router";
import { LinkLostBanner } from "../../components/live-state.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { QueryView } from "../../components/state-view.tsx";
import { useCall } from "../../data/queries.ts";
import { CASE_TEXT, CASES_TEXT } from "../../text/cases.ts";
import { CaseActions } from "./case-actions.tsx";
import { CaseBody } from "./case-body.tsx";

/** One case: where it stands, the step that is due, its facts, timeline, alerts and posts. */
export default function CasePage() {
  const { id = "" } = useParams();
  const query = useCall("caseDetail", { params: { id } }, { live: true });
  const found = query.data?.case;
  return (
    <PageFrame
      title={found ? `${found.number} – ${found.title}` : CASES_TEXT.title}
      question={CASE_TEXT.question}
      helpId="case"
      actions={query.data ? <CaseActions detail={query.data} /> : null}
    >
      <p className="hs-no-print">
        <Link to="/vu-viec">← {CASE_TEXT.back}</Link>
      </p>
      <LinkLostBanner />
      <QueryView query={query} what={CASES_TEXT.title} rows={10}>
        {(detail) => <CaseBody key={detail.case.id} detail={detail} />}
      </QueryView>
    </PageFrame>
  );
}
