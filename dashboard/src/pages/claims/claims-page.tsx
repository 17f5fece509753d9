import { PlusOutlined } from "@ant-design/icons";
import type { ClaimState } from "@hoasom/core";
import { Button, Select } from "antd";
import { useState } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { PageFrame } from "../../components/page-frame.tsx";
import { Empty, QueryView } from "../../components/state-view.tsx";
import { TimeText } from "../../components/time-text.tsx";
import { useMe } from "../../data/me.ts";
import { CLAIMS_TEXT } from "../../text/claims.ts";
import { CLAIM_STATE_LABELS, HARM_LABELS, optionsOf } from "../../text/labels.ts";
import { ShowMore } from "../shared/show-more.tsx";
import { SplitItem, SplitView } from "../shared/split-view.tsx";
import { usePages } from "../shared/use-pages.ts";
import { AddClaim } from "./add-claim.tsx";
import { ClaimDetailView } from "./claim-detail.tsx";
import "./claims.css";

type Filter = "open" | "all" | ClaimState;

const FILTERS: { value: Filter; label: string }[] = [
  { value: "open", label: CLAIMS_TEXT.open },
  ...optionsOf(CLAIM_STATE_LABELS),
  { value: "all", label: CLAIMS_TEXT.all },
];

/** The rumour desk: which claim does harm, how far it has gone, what is answered (`/tin-don`, `/tin-don/:id`). */
export default function ClaimsPage() {
  const { id } = useParams();
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const { can } = useMe();
  const [adding, setAdding] = useState(false);
  const state = FILTERS.find((filter) => filter.value === search.get("trang-thai"))?.value ?? "open";
  const claims = usePages("claims", { state }, { live: true });
  const query = search.size > 0 ? `?${search}` : "";

  return (
    <PageFrame
      title={CLAIMS_TEXT.title}
      question={CLAIMS_TEXT.question}
      help={CLAIMS_TEXT.help}
      actions={
        can("claims.write") ? (
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
            {CLAIMS_TEXT.add}
          </Button>
        ) : null
      }
    >
      <SplitView
        label={CLAIMS_TEXT.list}
        chosen={id !== undefined}
        back={`/tin-don${query}`}
        backText={CLAIMS_TEXT.back}
        nothing={CLAIMS_TEXT.choose}
        list={
          <>
            <div className="hp-list-head">
              <label htmlFor="claim-state">{CLAIMS_TEXT.filter}</label>
              <Select<Filter>
                id="claim-state"
                value={state}
                options={FILTERS}
                onChange={(value) => setSearch(value === "open" ? {} : { "trang-thai": value })}
                popupMatchSelectWidth={false}
              />
            </div>
            <QueryView
              query={claims}
              isEmpty={(data) => data.items.length === 0}
              empty={
                <Empty
                  title={CLAIMS_TEXT.empty}
                  hint={CLAIMS_TEXT.emptyNext}
                  action={
                    state === "all" ? null : (
                      <Button onClick={() => setSearch({ "trang-thai": "all" })}>
                        {CLAIMS_TEXT.emptySearch}
                      </Button>
                    )
                  }
                />
              }
            >
              {(data) => (
                <ul className="hp-list">
                  {data.items.map((claim) => (
                    <SplitItem key={claim.id} to={`/tin-don/${claim.id}${query}`} current={claim.id === id}>
                      <strong className="hp-clamp">{claim.statement}</strong>
                      <span className="hc-harms">
                        {claim.harms.length > 0
                          ? claim.harms.map((harm) => HARM_LABELS[harm]).join(", ")
                          : CLAIMS_TEXT.noHarm}
                      </span>
                      <span className="hp-meta">
                        <span>{CLAIMS_TEXT.sightings(claim.sightings)}</span>
                        <span>{CLAIMS_TEXT.sources(claim.sources)}</span>
                        <span>
                          {CLAIMS_TEXT.sinceShort} <TimeText at={claim.firstSeen} short />
                        </span>
                        <span className="hp-word hp-word-quiet">{CLAIM_STATE_LABELS[claim.state]}</span>
                      </span>
                    </SplitItem>
                  ))}
                </ul>
              )}
            </QueryView>
            <ShowMore pages={claims} />
          </>
        }
        detail={id ? <ClaimDetailView key={id} id={id} /> : null}
      />
      <AddClaim
        open={adding}
        onClose={() => setAdding(false)}
        onAdded={(claimId) => {
          setAdding(false);
          void navigate(`/tin-don/${claimId}`);
        }}
      />
    </PageFrame>
  );
}
