import { type CaseDetail, caseType } from "@hoasom/core";
import { Button } from "antd";
import type { ReactNode } from "react";
import { TimeText } from "../../components/time-text.tsx";
import { useWard } from "../../data/ward.ts";
import { CASE_TEXT } from "../../text/cases.ts";
import {
  CASE_RESULT_LABELS,
  CASE_STATE_LABELS,
  CHANNEL_LABELS,
  COMPLEXITY_LABELS,
  MEDIATION_LABELS,
  NATURE_LABELS,
} from "../../text/labels.ts";
import { formatTime } from "../../text/time.ts";
import { ClockTag } from "../shared/clock-tag.tsx";

/** What is settled about a case, in one column; `onClassify` opens step 1 again. */
export function CaseFacts({
  detail: { case: found },
  onClassify,
}: {
  detail: CaseDetail;
  onClassify?: () => void;
}) {
  const { areaName, unitName } = useWard();
  const type = caseType(found.typeCode);
  const lines: [string, ReactNode][] = [
    [CASE_TEXT.state, CASE_STATE_LABELS[found.state]],
    ...(found.result ? [[CASE_TEXT.result, CASE_RESULT_LABELS[found.result]] as [string, ReactNode]] : []),
    [
      CASE_TEXT.deadline,
      found.deadline ? (
        <>
          {found.clock ? <ClockTag clock={found.clock} dueAt={found.deadline.dueAt} /> : null}{" "}
          {formatTime(found.deadline.dueAt)}
          <span className="hs-muted hs-small hs-block">{found.deadline.basis}</span>
        </>
      ) : null,
    ],
    [CASE_TEXT.unit, found.handlingUnit ? unitName(found.handlingUnit) : null],
    [CASE_TEXT.person, found.personInCharge?.displayName ?? null],
    [CASE_TEXT.type, type?.name ?? found.typeCode],
    [CASE_TEXT.mediation, type ? MEDIATION_LABELS[type.mediation] : null],
    [CASE_TEXT.nature, NATURE_LABELS[found.nature]],
    [CASE_TEXT.complexity, found.complexity ? COMPLEXITY_LABELS[found.complexity] : null],
    [CASE_TEXT.area, areaName(found.areaId)],
    [CASE_TEXT.channel, CHANNEL_LABELS[found.channel]],
    [CASE_TEXT.coordinator, unitName(found.coordinator)],
    [CASE_TEXT.opened, <TimeText key="opened" at={found.openedAt} />],
    ...(found.closedAt
      ? [[CASE_TEXT.closed, <TimeText key="closed" at={found.closedAt} />] as [string, ReactNode]]
      : []),
  ];
  return (
    <section className="hs-panel">
      <div className="hs-row hs-spread">
        <h2>{CASE_TEXT.facts}</h2>
        {onClassify ? (
          <Button size="small" onClick={onClassify}>
            {CASE_TEXT.reclassify}
          </Button>
        ) : null}
      </div>
      <dl className="hs-facts hs-facts-tight">
        {lines.map(([name, value]) => (
          <div key={name} className="hs-facts-line">
            <dt>{name}</dt>
            <dd>{value ?? <span className="hs-muted">{CASE_TEXT.notYet}</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
