import { type Quality, Topic } from "@hoasom/core";
import { PageFrame } from "../../components/page-frame.tsx";
import { QueryView } from "../../components/state-view.tsx";
import { useCall } from "../../data/queries.ts";
import { TOPIC_LABELS } from "../../text/labels.ts";
import { monthWords, QUALITY_TEXT, WRITING_LABELS } from "../../text/quality.ts";
import { formatDay, formatNumber } from "../../text/time.ts";
import { Count, QualityTable, ShareCell } from "./quality-table.tsx";
import "./quality.css";

/** The published error page (`/chat-luong`): how right the machine was, by people's verdicts. Figures alone. */
export default function QualityPage() {
  const quality = useCall("quality", {}, { live: true });
  return (
    <PageFrame title={QUALITY_TEXT.title} question={QUALITY_TEXT.question} help={QUALITY_TEXT.help}>
      <QueryView query={quality} rows={10}>
        {(data) => <Figures quality={data} />}
      </QueryView>
    </PageFrame>
  );
}

function Figures({ quality }: { quality: Quality }) {
  const { all, model } = quality;
  return (
    <>
      <section className="hs-panel hq-part" aria-label={QUALITY_TEXT.all}>
        <h2>{QUALITY_TEXT.period(formatDay(quality.from), formatDay(quality.to))}</h2>
        <dl className="hq-figures">
          <div>
            <dt>{QUALITY_TEXT.precision}</dt>
            <dd>
              <ShareCell share={all.precision} />
            </dd>
          </div>
          <div>
            <dt>{QUALITY_TEXT.judged}</dt>
            <dd>
              <Count count={all.judged} />
            </dd>
          </div>
          <div>
            <dt>{QUALITY_TEXT.raised}</dt>
            <dd>
              <Count count={quality.raised} />
            </dd>
          </div>
          <div>
            <dt>{QUALITY_TEXT.recall}</dt>
            <dd>
              <ShareCell share={all.recall} />
            </dd>
          </div>
          <div>
            <dt>{QUALITY_TEXT.known}</dt>
            <dd>
              <Count count={all.known} />
            </dd>
          </div>
          <div>
            <dt>{QUALITY_TEXT.lawful}</dt>
            <dd>
              <ShareCell share={quality.lawfulSpeech.precision} />
              <span className="hs-muted hs-small">{QUALITY_TEXT.lawfulNote}</span>
            </dd>
          </div>
        </dl>
        <p className="hs-muted hs-small">
          {QUALITY_TEXT.fewNote(quality.least)} {QUALITY_TEXT.bias}
        </p>
        <p className="hs-small">
          {QUALITY_TEXT.model(model.version)}{" "}
          {model.left === 0
            ? QUALITY_TEXT.readAll(model.days, formatNumber(model.read))
            : QUALITY_TEXT.reading(model.days, formatNumber(model.read), formatNumber(model.left))}
        </p>
      </section>
      <QualityTable {...QUALITY_TEXT.topics} rows={quality.topics} nameOf={topicName} recall />
      <QualityTable {...QUALITY_TEXT.registers} rows={quality.registers} nameOf={writingName} />
      {quality.months.length > 0 ? (
        <QualityTable {...QUALITY_TEXT.months} rows={quality.months} nameOf={monthName} recall />
      ) : (
        <section className="hs-panel hq-part">
          <h2>{QUALITY_TEXT.months.title}</h2>
          <p className="hs-muted">{QUALITY_TEXT.months.empty}</p>
        </section>
      )}
      {quality.models.length > 1 ? (
        <QualityTable {...QUALITY_TEXT.models} rows={quality.models} nameOf={(key) => key ?? ""} />
      ) : null}
    </>
  );
}

function topicName(key: string | null): string {
  const topic = Topic.safeParse(key);
  return topic.success ? TOPIC_LABELS[topic.data] : QUALITY_TEXT.unknown;
}

function writingName(key: string | null): string {
  return (key && WRITING_LABELS[key]) ?? key ?? QUALITY_TEXT.unknown;
}

function monthName(key: string | null): string {
  return key === null ? QUALITY_TEXT.unknown : monthWords(key);
}
