import type { CorrectionText } from "@hoasom/core";
import { CORRECTION_TEXT, VERDICT_SIGNS } from "../../text/correction.ts";
import { VERDICT_LABELS } from "../../text/labels.ts";
import { formatDay, formatTime } from "../../text/time.ts";
import "./correction-view.css";

/**
 * A correction as the public reads it: the fact first, the rumour once. `publishedAt` is null while it has not left
 * the house; `level` is the depth of its heading on the page.
 */
export function CorrectionView({
  text,
  publishedAt,
  note,
  level = 3,
  anchor,
}: {
  text: CorrectionText;
  publishedAt: string | null;
  note?: string | undefined;
  level?: 2 | 3;
  anchor?: string;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  const Sub = level === 2 ? "h3" : "h4";
  return (
    <article
      className={note ? "hc-correction hc-correction-over" : "hc-correction"}
      {...(anchor ? { id: anchor } : {})}
    >
      <p className="hc-kicker">
        <span>{CORRECTION_TEXT.kicker}</span>
        <span className="hc-date">
          {publishedAt ? (
            <time dateTime={publishedAt}>
              {CORRECTION_TEXT.published} {formatTime(publishedAt)}
            </time>
          ) : (
            CORRECTION_TEXT.notYet
          )}
        </span>
      </p>
      {note ? <p className="hc-over">{note}</p> : null}
      <Heading className="hc-headline">{text.headline || CORRECTION_TEXT.placeholderHeadline}</Heading>
      <p className={`hc-verdict hc-verdict-${text.verdict}`}>
        <span aria-hidden="true">{VERDICT_SIGNS[text.verdict]}</span>
        <span>
          {CORRECTION_TEXT.verdict}: <strong>{VERDICT_LABELS[text.verdict]}</strong>
        </span>
      </p>
      <p className="hc-rumour">
        <span className="hc-label">{CORRECTION_TEXT.circulating}:</span>{" "}
        {text.circulating || CORRECTION_TEXT.placeholderCirculating}
      </p>
      <Sub className="hc-sub">{CORRECTION_TEXT.facts}</Sub>
      <ul className="hc-facts">
        {text.facts.map((fact, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: facts have no identity of their own and are only shown here.
          <li key={index}>
            {fact.text || CORRECTION_TEXT.placeholderFact}
            <span className="hc-source">
              {CORRECTION_TEXT.source}: {fact.source || CORRECTION_TEXT.placeholderSource}
              {fact.checkedOn ? `, ${CORRECTION_TEXT.checked} ${formatDay(fact.checkedOn)}` : ""}
            </span>
          </li>
        ))}
      </ul>
      {text.doing ? <Part title={CORRECTION_TEXT.doing} text={text.doing} as={Sub} /> : null}
      {text.residents ? <Part title={CORRECTION_TEXT.residents} text={text.residents} as={Sub} /> : null}
      {text.hotline ? (
        <p className="hc-hotline">
          {CORRECTION_TEXT.hotline}: <strong>{text.hotline}</strong>
        </p>
      ) : null}
    </article>
  );
}

function Part({ title, text, as: Sub }: { title: string; text: string; as: "h3" | "h4" }) {
  return (
    <>
      <Sub className="hc-sub">{title}</Sub>
      <p className="hc-part">{text}</p>
    </>
  );
}
