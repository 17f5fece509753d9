import { Drawer } from "antd";
import { Link } from "react-router";
import { QueryView } from "../../components/state-view.tsx";
import { useCall } from "../../data/queries.ts";
import { ACTS_TEXT } from "../../text/alert-acts.ts";
import { CASES_TEXT } from "../../text/cases.ts";
import { CaseActions } from "../cases/case-actions.tsx";
import { CaseBody } from "../cases/case-body.tsx";

/** The case that an alert became, over the desk: step 1 is done without leaving the list of alerts. */
export function CaseDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useCall("caseDetail", { params: { id } }, { live: true });
  const found = query.data?.case;
  return (
    <Drawer
      open
      size="min(1180px, 100vw)"
      onClose={onClose}
      closable={{ "aria-label": ACTS_TEXT.backToDesk }}
      title={<h2>{found ? `${found.number} – ${found.title}` : CASES_TEXT.title}</h2>}
      extra={query.data ? <CaseActions detail={query.data} /> : null}
    >
      <div className="hs-page">
        <Link to={`/vu-viec/${id}`}>{ACTS_TEXT.casePage}</Link>
        <QueryView query={query} what={CASES_TEXT.title} rows={10}>
          {(detail) => <CaseBody detail={detail} />}
        </QueryView>
      </div>
    </Drawer>
  );
}
