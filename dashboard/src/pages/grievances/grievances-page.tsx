import type { GrievanceState } from "@hoasom/core";
import { Button, Select } from "antd";
import { useParams, useSearchParams } from "react-router";
import { PageFrame } from "../../components/page-frame.tsx";
import { Empty, QueryView } from "../../components/state-view.tsx";
import { TimeText } from "../../components/time-text.tsx";
import { TopicTag } from "../../components/topic-tag.tsx";
import { useWard } from "../../data/ward.ts";
import { GRIEVANCES_TEXT } from "../../text/grievances.ts";
import { GRIEVANCE_STATE_LABELS, optionsOf } from "../../text/labels.ts";
import { ClockTag } from "../shared/clock-tag.tsx";
import { ShowMore } from "../shared/show-more.tsx";
import { SplitItem, SplitView } from "../shared/split-view.tsx";
import { usePages } from "../shared/use-pages.ts";
import { GrievanceDetail } from "./grievance-detail.tsx";
import { mustBeReadNow, ReadNow } from "./read-now.tsx";
import "./grievances.css";

type Filter = "open" | "all" | GrievanceState;

const FILTERS: { value: Filter; label: string }[] = [
  { value: "open", label: GRIEVANCES_TEXT.open },
  ...optionsOf(GRIEVANCE_STATE_LABELS),
  { value: "all", label: GRIEVANCES_TEXT.all },
];

/** Who is owed an answer (`/kien-nghi`, `/kien-nghi/:id`); no police role opens this page. */
export default function GrievancesPage() {
  const { id } = useParams();
  const [search, setSearch] = useSearchParams();
  const { areaName } = useWard();
  const state = FILTERS.find((filter) => filter.value === search.get("trang-thai"))?.value ?? "open";
  const grievances = usePages("grievances", { state }, { live: true });
  const query = search.size > 0 ? `?${search}` : "";
  return (
    <PageFrame title={GRIEVANCES_TEXT.title} question={GRIEVANCES_TEXT.question} help={GRIEVANCES_TEXT.help}>
      <SplitView
        label={GRIEVANCES_TEXT.list}
        chosen={id !== undefined}
        back={`/kien-nghi${query}`}
        backText={GRIEVANCES_TEXT.back}
        nothing={GRIEVANCES_TEXT.choose}
        list={
          <>
            <div className="hp-list-head">
              <label htmlFor="grievance-state">{GRIEVANCES_TEXT.filter}</label>
              <Select<Filter>
                id="grievance-state"
                value={state}
                options={FILTERS}
                onChange={(value) => setSearch(value === "open" ? {} : { "trang-thai": value })}
                popupMatchSelectWidth={false}
              />
            </div>
            <QueryView
              query={grievances}
              isEmpty={(data) => data.items.length === 0}
              empty={
                <Empty
                  title={state === "open" ? GRIEVANCES_TEXT.empty : GRIEVANCES_TEXT.emptyOther}
                  action={
                    state === "all" ? null : (
                      <Button onClick={() => setSearch({ "trang-thai": "all" })}>
                        {GRIEVANCES_TEXT.showAll}
                      </Button>
                    )
                  }
                />
              }
            >
              {(data) => (
                <ul className="hp-list">
                  {data.items.map((grievance) => (
                    <SplitItem
                      key={grievance.id}
                      to={`/kien-nghi/${grievance.id}${query}`}
                      current={grievance.id === id}
                    >
                      {mustBeReadNow(grievance) ? <ReadNow grievance={grievance} /> : null}
                      <span className="hp-clamp">{grievance.text}</span>
                      <span className="hp-meta">
                        {grievance.state === "answered" || grievance.state === "forwarded" ? (
                          <span className="hp-word hp-word-quiet">
                            {GRIEVANCE_STATE_LABELS[grievance.state]}
                          </span>
                        ) : (
                          <ClockTag clock={grievance.clock} dueAt={grievance.dueAt} />
                        )}
                        <TopicTag topic={grievance.topic} />
                        <span>{areaName(grievance.areaId)}</span>
                        <TimeText at={grievance.receivedAt} short />
                      </span>
                    </SplitItem>
                  ))}
                </ul>
              )}
            </QueryView>
            <ShowMore pages={grievances} />
          </>
        }
        detail={id ? <GrievanceDetail key={id} id={id} /> : null}
      />
    </PageFrame>
  );
}
