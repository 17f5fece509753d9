import { PlusOutlined } from "@ant-design/icons";
import type { SourceView } from "@hoasom/core";
import { Button, Table } from "antd";
import { useState } from "react";
import { Empty, QueryView } from "../../components/state-view.tsx";
import { TimeText } from "../../components/time-text.tsx";
import { useCall } from "../../data/queries.ts";
import { SOURCES_TEXT } from "../../text/admin.ts";
import {
  FETCH_REASON_LABELS,
  RUN_OUTCOME_LABELS,
  SOURCE_HEALTH_LABELS,
  SOURCE_KIND_LABELS,
  SOURCE_STATE_LABELS,
} from "../../text/labels.ts";
import { formatDate } from "../../text/time.ts";
import { SourceActions } from "./source-actions.tsx";
import { SourceDetails } from "./source-details.tsx";
import { SourceDialog } from "./source-dialog.tsx";

const HEALTH_LOOK: Record<SourceView["health"]["state"], [sign: string, look: string]> = {
  healthy: ["✓", "hp-word-good"],
  quiet: ["…", "hp-word-warn"],
  failing: ["!", "hp-word-bad"],
  never_run: ["–", "hp-word-quiet"],
  stopped: ["■", "hp-word-quiet"],
};

/** The registry of sources with their health; each line opens to its papers and its last runs. */
export function SourcesTab() {
  const sources = useCall("sources", {}, { live: true });
  const [adding, setAdding] = useState(false);
  return (
    <div className="hp-stack">
      <div className="hp-buttons">
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
          {SOURCES_TEXT.add}
        </Button>
      </div>
      <QueryView
        query={sources}
        isEmpty={(list) => list.length === 0}
        empty={
          <Empty
            title={SOURCES_TEXT.empty}
            action={
              <Button type="primary" onClick={() => setAdding(true)}>
                {SOURCES_TEXT.emptyNext}
              </Button>
            }
          />
        }
      >
        {(list) => (
          <Table<SourceView>
            rowKey="id"
            dataSource={list}
            pagination={false}
            scroll={{ x: "max-content" }}
            expandable={{ expandedRowRender: (source) => <SourceDetails source={source} /> }}
            columns={[
              {
                title: SOURCES_TEXT.name,
                render: (_, source) => (
                  <div className="hm-name">
                    <strong>{source.name}</strong>
                    <span className="hs-muted">
                      {SOURCE_KIND_LABELS[source.kind]}, {source.owner}
                    </span>
                  </div>
                ),
              },
              { title: SOURCES_TEXT.health, render: (_, source) => <Health source={source} /> },
              {
                title: SOURCES_TEXT.lastNew,
                render: (_, { health }) =>
                  health.lastNewAt ? <TimeText at={health.lastNewAt} short /> : SOURCES_TEXT.never,
              },
              { title: SOURCES_TEXT.expires, render: (_, source) => formatDate(source.expiresAt) },
              {
                title: SOURCES_TEXT.actions,
                render: (_, source) => <SourceActions source={source} />,
              },
            ]}
          />
        )}
      </QueryView>
      <SourceDialog open={adding} onClose={() => setAdding(false)} />
    </div>
  );
}

function Health({ source: { health, state, stateReason } }: { source: SourceView }) {
  const [sign, look] = HEALTH_LOOK[health.state];
  const { lastRun } = health;
  const why =
    state === "active"
      ? lastRun
        ? `${RUN_OUTCOME_LABELS[lastRun.outcome]}${lastRun.reason ? `: ${FETCH_REASON_LABELS[lastRun.reason]}` : ""}`
        : ""
      : `${SOURCE_STATE_LABELS[state]}${stateReason ? `: ${stateReason}` : ""}`;
  return (
    <div className="hm-name">
      <span className={`hp-word ${look}`}>
        <span aria-hidden="true">{sign}</span> {SOURCE_HEALTH_LABELS[health.state]}
      </span>
      <span className="hs-muted hm-why">
        {why} {state === "active" && lastRun ? <TimeText at={lastRun.endedAt} short /> : null}
      </span>
    </div>
  );
}
