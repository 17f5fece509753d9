import { type ErrorRow, type Interval, LABEL_VERDICTS } from "@hoasom/core";
import { percent } from "../../text/alerts.ts";
import { LABEL_VERDICT_LABELS } from "../../text/labels.ts";
import { QUALITY_TEXT } from "../../text/quality.ts";
import { formatNumber } from "../../text/time.ts";

/** A breakdown of the figures: one line a key, with the share, its interval, and what people said; a card a line on a phone. */
export function QualityTable({
  title,
  head,
  note,
  rows,
  nameOf,
  recall = false,
}: {
  title: string;
  head: string;
  note?: string;
  rows: readonly ErrorRow[];
  nameOf: (key: string | null) => string;
  /** True where a matter on record has such a key. */
  recall?: boolean;
}) {
  return (
    <section className="hs-panel hq-part">
      <h2>{title}</h2>
      <table className="hs-table hs-table-stack">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{QUALITY_TEXT.precision}</th>
            <th scope="col">{QUALITY_TEXT.judged}</th>
            <th scope="col">{QUALITY_TEXT.verdicts}</th>
            {recall ? <th scope="col">{QUALITY_TEXT.recall}</th> : null}
            {recall ? <th scope="col">{QUALITY_TEXT.known}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key ?? ""}>
              <th scope="row" className="hs-table-main">
                {nameOf(row.key)}
              </th>
              <td data-label={QUALITY_TEXT.precision}>
                <ShareCell share={row.precision} />
              </td>
              <td data-label={QUALITY_TEXT.judged}>
                <Count count={row.judged} />
              </td>
              <td data-label={QUALITY_TEXT.verdicts} className={row.verdicts === null ? "hq-none" : ""}>
                <Verdicts verdicts={row.verdicts} />
              </td>
              {recall ? (
                <td data-label={QUALITY_TEXT.recallShort}>
                  <ShareCell share={row.recall} />
                </td>
              ) : null}
              {recall ? (
                <td data-label={QUALITY_TEXT.known}>
                  <Count count={row.known} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {note ? <p className="hs-muted hs-small">{note}</p> : null}
    </section>
  );
}

/** A share with its bar, its interval as a line over it, and both in words; «chưa đủ số liệu» for null. */
export function ShareCell({ share }: { share: Interval | null }) {
  if (share === null) return <span className="hs-dark">{QUALITY_TEXT.few}</span>;
  const at = (part: number) => `${(part * 100).toFixed(1)}%`;
  return (
    <span className="hq-share">
      <span className="hq-bar" aria-hidden="true">
        <span className="hq-fill" style={{ width: at(share.share) }} />
        <span className="hq-range" style={{ left: at(share.low), width: at(share.high - share.low) }} />
      </span>
      <span>
        <strong className="hs-number">{percent(share.share)}</strong>{" "}
        <span className="hs-muted hs-small hs-nowrap">
          ({QUALITY_TEXT.between(percent(share.low), percent(share.high))})
        </span>
      </span>
    </span>
  );
}

/** A count, or «dưới 3». */
export function Count({ count }: { count: number | null }) {
  return count === null ? (
    <span className="hs-dark">{QUALITY_TEXT.fewer}</span>
  ) : (
    <span className="hs-number">{formatNumber(count)}</span>
  );
}

function Verdicts({ verdicts }: { verdicts: ErrorRow["verdicts"] }) {
  if (verdicts === null) return <span className="hs-muted">—</span>;
  return (
    <span>
      {LABEL_VERDICTS.filter((verdict) => verdicts[verdict] > 0)
        .map((verdict) => `${LABEL_VERDICT_LABELS[verdict].toLowerCase()} ${formatNumber(verdicts[verdict])}`)
        .join(", ")}
    </span>
  );
}
