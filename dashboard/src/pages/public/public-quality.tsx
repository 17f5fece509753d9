import type { CallAnswer } from "../../data/client.ts";
import { percent } from "../../text/alerts.ts";
import { TOPIC_LABELS } from "../../text/labels.ts";
import { PUBLIC_TEXT } from "../../text/public.ts";
import { formatNumber } from "../../text/time.ts";

const T = PUBLIC_TEXT.quality;

/** How right the machine was, for anyone: bounds in steps, and no line where too few were judged. */
export function PublicQuality({ quality }: { quality: CallAnswer<"publicPage">["quality"] }) {
  const least = formatNumber(quality.least);
  if (quality.rows.length === 0) return <p className="hp-note">{T.few(least)}</p>;
  return (
    <>
      <table className="hu-sources">
        <thead>
          <tr>
            <th scope="col">{T.topic}</th>
            <th scope="col">{T.share}</th>
            <th scope="col">{T.judged}</th>
          </tr>
        </thead>
        <tbody>
          {quality.rows.map((row) => (
            <tr key={row.topic ?? "all"}>
              <th scope="row">{row.topic === null ? T.all : TOPIC_LABELS[row.topic]}</th>
              <td data-label={T.share}>{T.between(percent(row.low), percent(row.high))}</td>
              <td data-label={T.judged}>{T.atLeast(formatNumber(row.judgedAtLeast))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hu-under">{T.how(least)}</p>
    </>
  );
}
