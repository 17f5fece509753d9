import type { GrievanceView } from "@hoasom/core";
import { Button } from "antd";
import { useState } from "react";
import { QueryView } from "../../components/state-view.tsx";
import { TimeText } from "../../components/time-text.tsx";
import { TopicTag } from "../../components/topic-tag.tsx";
import { useMe } from "../../data/me.ts";
import { useCall } from "../../data/queries.ts";
import { useWard } from "../../data/ward.ts";
import { GRIEVANCES_TEXT } from "../../text/grievances.ts";
import { GRIEVANCE_PRIORITY_LABELS, GRIEVANCE_STATE_LABELS } from "../../text/labels.ts";
import { ClockTag } from "../shared/clock-tag.tsx";
import { AnswerDialog } from "./answer-dialog.tsx";
import { ForwardDialog } from "./forward-dialog.tsx";
import { GrievanceVerdict } from "./grievance-verdict.tsx";
import { PassOnDialog } from "./pass-on-dialog.tsx";

/** One grievance: the words, the clock, what was done, and the three things that can be done. */
export function GrievanceDetail({ id }: { id: string }) {
  // Each read is on the record; the answer stays fresh for long, so that looking again is not read again.
  const query = useCall("grievance", { params: { id } }, { staleTime: 300_000 });
  return <QueryView query={query}>{(grievance) => <Grievance grievance={grievance} />}</QueryView>;
}

function Grievance({ grievance }: { grievance: GrievanceView }) {
  const { can } = useMe();
  const { areaName, unitName } = useWard();
  const [asking, setAsking] = useState<"answer" | "forward" | "pass-on" | null>(null);
  const close = () => setAsking(null);
  const mayAct = can("grievances.act");
  const done = grievance.state === "answered";
  const tells = grievance.incidentLevel >= 2;
  return (
    <>
      {tells ? (
        <div className="hp-note hp-note-warn" role="note">
          <p>
            <strong>{GRIEVANCES_TEXT.incident}.</strong>{" "}
            {GRIEVANCES_TEXT.incidentWords(grievance.incidentLevel)}
          </p>
          {grievance.passedOnAt ? (
            <p>
              {GRIEVANCES_TEXT.passedOn} <TimeText at={grievance.passedOnAt} />
            </p>
          ) : mayAct ? (
            <p>
              <Button type="primary" onClick={() => setAsking("pass-on")}>
                {GRIEVANCES_TEXT.passOn}
              </Button>
            </p>
          ) : null}
        </div>
      ) : null}
      <section className="hp-panel" aria-label={GRIEVANCES_TEXT.text}>
        <p className="hp-quote">{grievance.text}</p>
        <p className="hp-meta hg-origin">
          <span>{grievance.sourceName}</span>
          {grievance.link ? (
            <a href={grievance.link} target="_blank" rel="noreferrer noopener">
              {GRIEVANCES_TEXT.original}
            </a>
          ) : null}
          <span>{GRIEVANCES_TEXT.onRecord}</span>
        </p>
      </section>
      <section className="hp-panel">
        <dl className="hp-facts">
          <dt>{GRIEVANCES_TEXT.filter}</dt>
          <dd>{GRIEVANCE_STATE_LABELS[grievance.state]}</dd>
          <dt>{GRIEVANCES_TEXT.due}</dt>
          <dd className="hp-meta">
            {done ? null : <ClockTag clock={grievance.clock} dueAt={grievance.dueAt} />}
            <TimeText at={grievance.dueAt} />
          </dd>
          <dt>{GRIEVANCES_TEXT.priority}</dt>
          <dd>{GRIEVANCE_PRIORITY_LABELS[grievance.priority]}</dd>
          <dt>{GRIEVANCES_TEXT.unit}</dt>
          <dd>{grievance.handlingUnit ? unitName(grievance.handlingUnit) : GRIEVANCES_TEXT.noUnit}</dd>
          <dt>{GRIEVANCES_TEXT.received}</dt>
          <dd>
            <TimeText at={grievance.receivedAt} />
          </dd>
          <dt>{GRIEVANCES_TEXT.posted}</dt>
          <dd>
            <TimeText at={grievance.postedAt} />
          </dd>
          <dt>{GRIEVANCES_TEXT.topic}</dt>
          <dd>
            <TopicTag topic={grievance.topic} />
          </dd>
          <dt>{GRIEVANCES_TEXT.area}</dt>
          <dd>{areaName(grievance.areaId)}</dd>
        </dl>
        {grievance.answer ? (
          <div className="hp-note hp-note-good hg-answer">
            <p>
              <strong>{GRIEVANCES_TEXT.answeredAt}</strong> <TimeText at={grievance.answeredAt} />
            </p>
            <p className="hp-quote">{grievance.answer}</p>
          </div>
        ) : null}
        {mayAct && !done ? (
          <div className="hp-buttons hg-act">
            <Button
              type={tells && !grievance.passedOnAt ? "default" : "primary"}
              onClick={() => setAsking("answer")}
            >
              {GRIEVANCES_TEXT.answer}
            </Button>
            <Button onClick={() => setAsking("forward")}>{GRIEVANCES_TEXT.forward}</Button>
            {tells ? null : <Button onClick={() => setAsking("pass-on")}>{GRIEVANCES_TEXT.passOn}</Button>}
          </div>
        ) : null}
        {mayAct ? <GrievanceVerdict grievance={grievance} /> : null}
        {mayAct ? null : <p className="hs-muted">{GRIEVANCES_TEXT.readOnly}</p>}
      </section>
      <AnswerDialog open={asking === "answer"} grievance={grievance} onClose={close} />
      <ForwardDialog open={asking === "forward"} grievance={grievance} onClose={close} />
      <PassOnDialog open={asking === "pass-on"} grievance={grievance} onClose={close} />
    </>
  );
}
