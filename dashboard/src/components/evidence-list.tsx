import type { Evidence } from "@hoasom/core";
import { CARD_TEXT } from "../text/alerts.ts";
import { EVIDENCE_LABELS } from "../text/labels.ts";

/** The words that counted, grouped into for and against, each with the signal it stands for. */
export function EvidenceList({ text, evidence }: { text: string; evidence: readonly Evidence[] }) {
  const lines = [
    {
      word: CARD_TEXT.forIt,
      className: "hs-mark hs-mark-for",
      items: evidence.filter(({ weight }) => weight > 0),
    },
    {
      word: CARD_TEXT.againstIt,
      className: "hs-mark hs-mark-against",
      items: evidence.filter(({ weight }) => weight < 0),
    },
  ];
  return (
    <dl className="hs-evidence">
      {lines.map(({ word, className, items }) =>
        items.length === 0 ? null : (
          <div key={word}>
            <dt>{word}</dt>
            <dd>
              {items.map((item, index) => (
                <span key={`${item.signal}-${item.start}`}>
                  {index > 0 ? " · " : ""}
                  <span className={className}>{text.slice(item.start, item.end)}</span>{" "}
                  <span className="hs-muted">({EVIDENCE_LABELS[item.signal]})</span>
                </span>
              ))}
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}
