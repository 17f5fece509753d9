import { EditOutlined } from "@ant-design/icons";
import type { ClaimDetail } from "@hoasom/core";
import { Button } from "antd";
import { useState } from "react";
import { QueryView } from "../../components/state-view.tsx";
import { TimeText } from "../../components/time-text.tsx";
import { TopicTag } from "../../components/topic-tag.tsx";
import { useMe } from "../../data/me.ts";
import { useCall } from "../../data/queries.ts";
import { useWard } from "../../data/ward.ts";
import { CLAIMS_TEXT } from "../../text/claims.ts";
import { CLAIM_STATE_LABELS, HARM_LABELS, VERDICT_LABELS } from "../../text/labels.ts";
import { ClaimEdit } from "./claim-edit.tsx";
import { CorrectionDesk } from "./correction-desk.tsx";
import { CorrectionVersions } from "./correction-versions.tsx";
import { SightingsPanel } from "./sightings-panel.tsx";

/** One claim: what is said, how far it has gone, what we answer. */
export function ClaimDetailView({ id }: { id: string }) {
  const query = useCall("claim", { params: { id } }, { live: true });
  return (
    <QueryView query={query} rows={10}>
      {(detail) => (
        <>
          <ClaimHead detail={detail} />
          <CorrectionDesk detail={detail} />
          <SightingsPanel sightings={detail.sightings} />
          <CorrectionVersions corrections={detail.corrections} />
        </>
      )}
    </QueryView>
  );
}

function ClaimHead({ detail: { claim } }: { detail: ClaimDetail }) {
  const { can } = useMe();
  const { areaName } = useWard();
  const [editing, setEditing] = useState(false);
  return (
    <section className="hp-panel" aria-labelledby="claim-statement">
      <div className="hp-panel-head">
        <h2 id="claim-statement" className="hc-statement">
          {claim.statement}
        </h2>
        {can("claims.write") && !editing ? (
          <Button icon={<EditOutlined aria-hidden />} onClick={() => setEditing(true)}>
            {CLAIMS_TEXT.edit}
          </Button>
        ) : null}
      </div>
      {editing ? (
        <ClaimEdit claim={claim} onClose={() => setEditing(false)} />
      ) : (
        <dl className="hp-facts">
          <dt>{CLAIMS_TEXT.harms}</dt>
          <dd>{claim.harms.map((harm) => HARM_LABELS[harm]).join(", ") || CLAIMS_TEXT.noHarm}</dd>
          <dt>{CLAIMS_TEXT.state}</dt>
          <dd>
            {CLAIM_STATE_LABELS[claim.state]}
            {claim.verdict ? `, ${CLAIMS_TEXT.verdict.toLowerCase()}: ${VERDICT_LABELS[claim.verdict]}` : ""}
          </dd>
          <dt>{CLAIMS_TEXT.spread}</dt>
          <dd>
            {CLAIMS_TEXT.sightings(claim.sightings)}, {CLAIMS_TEXT.sources(claim.sources)}
          </dd>
          <dt>{CLAIMS_TEXT.since}</dt>
          <dd>
            <TimeText at={claim.firstSeen} />
          </dd>
          <dt>{CLAIMS_TEXT.lastSeen}</dt>
          <dd>
            <TimeText at={claim.lastSeen} />
          </dd>
          <dt>{CLAIMS_TEXT.about}</dt>
          <dd className="hp-meta">
            <TopicTag topic={claim.topic} /> <span>{areaName(claim.areaId)}</span>
          </dd>
        </dl>
      )}
    </section>
  );
}
