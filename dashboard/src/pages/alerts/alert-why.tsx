import type { AlertDetail, Evidence } from "@hoasom/core";
import { tellingEvidence } from "../../components/telling-evidence.ts";
import { TimeText } from "../../components/time-text.tsx";
import { CARD_TEXT, signalFigures } from "../../text/alerts.ts";
import { EVIDENCE_LABELS, FIRE_REASON_LABELS, SIGNAL_LABELS } from "../../text/labels.ts";

/** Why the detector spoke: each signal with its figures, then what in the texts speaks for and against. */
export function AlertWhy({ detail }: { detail: AlertDetail }) {
  const evidence = detail.posts.flatMap((post) => tellingEvidence(post.evidence));
  const against = countSignals(evidence.filter(({ weight }) => weight < 0));
  const support = countSignals(evidence.filter(({ weight }) => weight > 0));
  return (
    <section>
      <h3>{CARD_TEXT.why}</h3>
      <ul className="hs-signals">
        {detail.signals.map((signal) => (
          <li key={signal.id}>
            <p>
              <strong>{SIGNAL_LABELS[signal.kind]}</strong>: {FIRE_REASON_LABELS[signal.reason]}{" "}
              <span className="hs-muted">
                (<TimeText at={signal.at} short />)
              </span>
            </p>
            <ul className="hs-figure-list">
              {signalFigures(signal.numbers).map(({ name, value }) => (
                <li key={name}>
                  {name} <b className="hs-number">{value}</b>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <dl className="hs-facts">
        <dt>{CARD_TEXT.forIt}</dt>
        <dd>{support}</dd>
        <dt>{CARD_TEXT.againstIt}</dt>
        <dd>{against || <span className="hs-muted">{CARD_TEXT.noAgainst}</span>}</dd>
      </dl>
    </section>
  );
}

function countSignals(evidence: readonly Evidence[]): string {
  const counts = new Map<string, number>();
  for (const { signal } of evidence)
    counts.set(EVIDENCE_LABELS[signal], (counts.get(EVIDENCE_LABELS[signal]) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([word, count]) => (count > 1 ? CARD_TEXT.inPlaces(word, count) : word))
    .join(", ");
}
