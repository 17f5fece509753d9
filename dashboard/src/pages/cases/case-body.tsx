import type { CaseDetail } from "@hoasom/core";
import { useState } from "react";
import { Link } from "react-router";
import { LevelTag } from "../../components/level-tag.tsx";
import { PostItem } from "../../components/post-item.tsx";
import { TimeText } from "../../components/time-text.tsx";
import { useMe } from "../../data/me.ts";
import { CASE_TEXT } from "../../text/cases.ts";
import { addressOfFilters } from "../alerts/alert-filters.ts";
import { CaseFacts } from "./case-facts.tsx";
import { CaseSteps } from "./case-steps.tsx";
import { CaseTimeline } from "./case-timeline.tsx";
import { ClassifyForm } from "./classify-form.tsx";

/** A case from its steps to its posts; the page shows it, and the duty desk in a drawer. */
export function CaseBody({ detail }: { detail: CaseDetail }) {
  const { case: found, posts, allowed } = detail;
  const fresh = found.state === "received" || found.state === "reopened";
  const [editing, setEditing] = useState(fresh);
  const canClassify = allowed.includes("classify");
  return (
    <>
      <CaseSteps step={found.step} state={found.state} />
      {found.sensitive ? <p className="hs-banner hs-banner-warn">{CASE_TEXT.sensitive}</p> : null}
      <div className="hs-case-columns">
        <div className="hs-stack">
          {canClassify && editing ? (
            <ClassifyForm key={found.version} detail={detail} onDone={() => setEditing(false)} />
          ) : null}
          <section className="hs-panel">
            <h2>{CASE_TEXT.timeline}</h2>
            <CaseTimeline detail={detail} />
          </section>
          <section className="hs-panel hs-posts">
            <h2>{CASE_TEXT.posts}</h2>
            {posts.length === 0 ? <p className="hs-muted">{CASE_TEXT.noPosts}</p> : null}
            {posts.map((post) => (
              <PostItem key={post.id} post={post} />
            ))}
          </section>
        </div>
        <div className="hs-stack">
          <CaseFacts
            detail={detail}
            {...(canClassify && !editing ? { onClassify: () => setEditing(true) } : {})}
          />
          <CaseAlerts detail={detail} />
        </div>
      </div>
    </>
  );
}

function CaseAlerts({ detail: { alerts } }: { detail: CaseDetail }) {
  const { can } = useMe();
  return (
    <section className="hs-panel">
      <h2>{CASE_TEXT.alerts}</h2>
      {alerts.length === 0 ? <p className="hs-muted">{CASE_TEXT.noAlerts}</p> : null}
      <ul className="hs-plain-list">
        {alerts.map((alert) => (
          <li key={alert.id}>
            <LevelTag level={alert.level} />{" "}
            {can("alerts.read") ? (
              <Link to={`/canh-bao${addressOfFilters({ state: "all", chosen: alert.id })}`}>
                {alert.summary}
              </Link>
            ) : (
              alert.summary
            )}{" "}
            <span className="hs-muted">
              <TimeText at={alert.openedAt} short />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
