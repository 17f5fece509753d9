import { type CaseView, caseType } from "@hoasom/core";
import { Table } from "antd";
import { Link } from "react-router";
import { useWard } from "../../data/ward.ts";
import { CASE_STATE_LABELS, CASE_STEP_LABELS, MEDIATION_LABELS } from "../../text/labels.ts";
import { formatDay } from "../../text/time.ts";
import { WORK_TEXT } from "../../text/work.ts";
import { ClockTag } from "../shared/clock-tag.tsx";
import { byUrgency } from "./clock-words.ts";

/** Cases, the most pressing first, each line a link; cards on a phone come from the table's own scroll. */
export function CaseList({ cases, mediation = false }: { cases: readonly CaseView[]; mediation?: boolean }) {
  const { areaName } = useWard();
  const sorted = [...cases].sort((a, b) => byUrgency(a.clock, b.clock));
  return (
    <Table<CaseView>
      rowKey="id"
      dataSource={sorted}
      pagination={false}
      className="hk-table"
      columns={[
        {
          title: WORK_TEXT.caseTitle,
          render: (_, one) => (
            <div className="hk-title">
              <Link to={`/vu-viec/${one.id}`}>{one.title}</Link>
              <span className="hp-meta">
                <span className="hs-number">{one.number}</span>
                <span>{areaName(one.areaId)}</span>
                {one.sensitive ? <span className="hp-word hp-word-warn">{WORK_TEXT.sensitive}</span> : null}
              </span>
              <span className="hk-narrow">
                <Clock one={one} />
              </span>
            </div>
          ),
        },
        {
          title: WORK_TEXT.clock,
          responsive: ["md"],
          render: (_, one) => <Clock one={one} />,
        },
        {
          title: WORK_TEXT.step,
          responsive: ["md"],
          render: (_, one) => (
            <div className="hk-title">
              <span>{WORK_TEXT.stepOf(one.step, stepName(one.step))}</span>
              <span className="hs-muted">{CASE_STATE_LABELS[one.state]}</span>
            </div>
          ),
        },
        mediation
          ? {
              title: WORK_TEXT.mediation,
              responsive: ["md"],
              render: (_, one) => {
                const type = caseType(one.typeCode);
                return type ? (
                  <div className="hk-title">
                    <span>{type.name}</span>
                    <span className="hs-muted">{MEDIATION_LABELS[type.mediation]}</span>
                  </div>
                ) : null;
              },
            }
          : {
              title: WORK_TEXT.person,
              responsive: ["md"],
              render: (_, one) => one.personInCharge?.displayName ?? WORK_TEXT.nobody,
            },
      ]}
    />
  );
}

function stepName(step: number): string {
  return CASE_STEP_LABELS[step as 1 | 2 | 3 | 4 | 5] ?? "";
}

function Clock({ one }: { one: CaseView }) {
  if (one.state === "closed") return <span className="hs-muted">{CASE_STATE_LABELS.closed}</span>;
  if (!one.clock || !one.deadline) return <span className="hs-muted">{WORK_TEXT.noClock}</span>;
  return (
    <div className="hk-title">
      <ClockTag clock={one.clock} dueAt={one.deadline.dueAt} />
      <span className="hs-muted">
        {WORK_TEXT.due} {formatDay(one.deadline.dueDay)}
      </span>
    </div>
  );
}
