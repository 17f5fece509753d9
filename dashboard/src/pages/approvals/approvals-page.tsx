import { useSearchParams } from "react-router";
import { PageFrame } from "../../components/page-frame.tsx";
import { Empty, QueryView } from "../../components/state-view.tsx";
import { TimeText } from "../../components/time-text.tsx";
import { useMe } from "../../data/me.ts";
import { useCall } from "../../data/queries.ts";
import { APPROVALS_TEXT } from "../../text/approvals.ts";
import { LinkButton } from "../shared/link-button.tsx";
import { SplitItem, SplitView } from "../shared/split-view.tsx";
import { ApprovalDetail } from "./approval-detail.tsx";
import "./approvals.css";

/** What waits for a word: corrections to be approved or sent back (`/cho-duyet`, the chosen one as `?ban=`). */
export default function ApprovalsPage() {
  const [search] = useSearchParams();
  const chosen = search.get("ban");
  const { me } = useMe();
  const pending = useCall("approvals", {}, { live: true });
  const current = pending.data?.find((correction) => correction.id === chosen);
  return (
    <PageFrame title={APPROVALS_TEXT.title} question={APPROVALS_TEXT.question} help={APPROVALS_TEXT.help}>
      <QueryView
        query={pending}
        isEmpty={(list) => list.length === 0}
        empty={
          <Empty
            title={APPROVALS_TEXT.empty}
            action={<LinkButton to="/tin-don">{APPROVALS_TEXT.emptyNext}</LinkButton>}
          />
        }
      >
        {(list) => (
          <SplitView
            label={APPROVALS_TEXT.list}
            chosen={current !== undefined}
            back="/cho-duyet"
            backText={APPROVALS_TEXT.back}
            nothing={chosen ? APPROVALS_TEXT.gone : APPROVALS_TEXT.choose}
            list={
              <ul className="hp-list">
                {list.map((correction) => (
                  <SplitItem
                    key={correction.id}
                    to={`/cho-duyet?ban=${encodeURIComponent(correction.id)}`}
                    current={correction.id === chosen}
                  >
                    <strong className="hp-clamp">{correction.text.headline}</strong>
                    <span className="hp-meta">
                      <span>{APPROVALS_TEXT.revision(correction.revision)}</span>
                      <span>
                        {APPROVALS_TEXT.drafter}:{" "}
                        {correction.drafter.id === me?.id
                          ? APPROVALS_TEXT.you
                          : correction.drafter.displayName}
                      </span>
                      {correction.submittedAt ? <TimeText at={correction.submittedAt} short /> : null}
                    </span>
                  </SplitItem>
                ))}
              </ul>
            }
            detail={current ? <ApprovalDetail key={current.id} correction={current} /> : null}
          />
        )}
      </QueryView>
    </PageFrame>
  );
}
