import {
  type AlertView,
  LABEL_VERDICTS,
  type LabelVerdict,
  type Topic,
  type VerdictView,
} from "@hoasom/core";
import { Button, Select } from "antd";
import { TimeText } from "../../components/time-text.tsx";
import { useMe } from "../../data/me.ts";
import { useChange } from "../../data/queries.ts";
import { VERDICT_TEXT } from "../../text/alerts.ts";
import { DISMISS_REASON_LABELS, LABEL_VERDICT_LABELS, optionsOf, TOPIC_LABELS } from "../../text/labels.ts";

/** Asks lightly whether the machine was right: one press, changed by another; who said what last stands beside it. */
export function AlertVerdict({ alert, verdicts }: { alert: AlertView; verdicts: readonly VerdictView[] }) {
  const { can } = useMe();
  const judge = useChange("judgeAlert", { invalidates: ["alert", "quality"], done: VERDICT_TEXT.given });
  const [counts, ...earlier] = verdicts;
  if (!can("alerts.act") && !counts) return null;
  const say = (verdict: LabelVerdict, topic: Topic | null = null) =>
    judge.mutate({ params: { id: alert.id }, body: { verdict, topic } });
  return (
    <section className="hs-verdict hs-no-print" aria-label={VERDICT_TEXT.ask}>
      {can("alerts.act") ? (
        <div className="hs-row">
          <span className="hs-verdict-ask" title={VERDICT_TEXT.hint}>
            {VERDICT_TEXT.ask}
          </span>
          {LABEL_VERDICTS.map((verdict) => (
            <Button
              key={verdict}
              size="small"
              aria-pressed={counts?.verdict === verdict}
              type={counts?.verdict === verdict ? "primary" : "default"}
              disabled={judge.isPending}
              onClick={() => say(verdict)}
            >
              {LABEL_VERDICT_LABELS[verdict]}
            </Button>
          ))}
          {counts?.verdict === "other_topic" ? (
            <Select<Topic>
              size="small"
              className="hs-verdict-topic"
              aria-label={VERDICT_TEXT.whichTopic}
              placeholder={VERDICT_TEXT.whichTopic}
              value={counts.topic}
              disabled={judge.isPending}
              options={optionsOf(TOPIC_LABELS).filter(({ value }) => value !== alert.topic)}
              popupMatchSelectWidth={false}
              onChange={(topic) => say("other_topic", topic)}
            />
          ) : null}
        </div>
      ) : null}
      {counts ? (
        <p className="hs-small hs-muted">
          {[
            VERDICT_TEXT.by(LABEL_VERDICT_LABELS[counts.verdict], counts.byName),
            ...(counts.topic ? [VERDICT_TEXT.topicIs(TOPIC_LABELS[counts.topic])] : []),
            ...(counts.reason ? [VERDICT_TEXT.withDismissal(DISMISS_REASON_LABELS[counts.reason])] : []),
          ].join(", ")}
          , <TimeText at={counts.at} short />
          {earlier.length > 0 ? `, ${VERDICT_TEXT.earlier(earlier.length)}` : ""}
        </p>
      ) : (
        <p className="hs-small hs-muted">{VERDICT_TEXT.hint}</p>
      )}
    </section>
  );
}
