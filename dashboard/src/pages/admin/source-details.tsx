import type { LegalBasis, SourceView } from "@hoasom/core";
import { SOURCE_FORM_TEXT, SOURCES_TEXT } from "../../text/admin.ts";
import {
  FETCH_REASON_LABELS,
  INTAKE_REASON_LABELS,
  LEGAL_BASIS_LABELS,
  RUN_OUTCOME_LABELS,
} from "../../text/labels.ts";
import { formatDate, formatTime } from "../../text/time.ts";

const REASON_WORDS: Record<string, string> = INTAKE_REASON_LABELS;

/** The counts of a run or an import in words, e.g. «Bài mới: 12, Đã có rồi: 3». */
export function countWords(counts: Partial<Record<string, number>>): string {
  return Object.entries(counts)
    .filter(([, count]) => (count ?? 0) > 0)
    .map(([reason, count]) => `${REASON_WORDS[reason] ?? reason}: ${count}`)
    .join(", ");
}

function basisWords(basis: LegalBasis): string {
  if (basis.kind === "law") return `${LEGAL_BASIS_LABELS.law}: ${basis.basis}`;
  const { givenBy, givenAt, scope, howToWithdraw } = basis;
  return `${LEGAL_BASIS_LABELS.consent}: ${givenBy}, ${formatDate(givenAt)}. ${scope}. ${SOURCE_FORM_TEXT.howToWithdraw}: ${howToWithdraw}`;
}

/** A source's papers and its last runs with a count for each reason. */
export function SourceDetails({ source }: { source: SourceView }) {
  return (
    <div className="hm-details">
      <dl className="hp-facts">
        <dt>{SOURCES_TEXT.basis}</dt>
        <dd>{basisWords(source.legalBasis)}</dd>
        <dt>{SOURCES_TEXT.purpose}</dt>
        <dd>{source.purpose}</dd>
        {source.address ? (
          <>
            <dt>{SOURCES_TEXT.address}</dt>
            <dd className="hm-wrap">{source.address}</dd>
          </>
        ) : null}
        {source.everyMinutes ? (
          <>
            <dt>{SOURCES_TEXT.every}</dt>
            <dd>{SOURCES_TEXT.everyWords(source.everyMinutes)}</dd>
          </>
        ) : null}
        {source.quietAfterHours ? (
          <>
            <dt>{SOURCES_TEXT.quiet}</dt>
            <dd>{SOURCES_TEXT.quietWords(source.quietAfterHours)}</dd>
          </>
        ) : null}
        {source.robotsPermission ? (
          <>
            <dt>{SOURCE_FORM_TEXT.robots}</dt>
            <dd>{source.robotsPermission}</dd>
          </>
        ) : null}
      </dl>
      <h3>{SOURCES_TEXT.runs}</h3>
      {source.runs.length === 0 ? (
        <p className="hs-muted">{SOURCES_TEXT.noRuns}</p>
      ) : (
        <table className="hp-plain-table">
          <thead>
            <tr>
              <th scope="col">{SOURCES_TEXT.runStart}</th>
              <th scope="col">{SOURCES_TEXT.runOutcome}</th>
              <th scope="col">{SOURCES_TEXT.runCounts}</th>
            </tr>
          </thead>
          <tbody>
            {source.runs.map((run) => (
              <tr key={run.id}>
                <td>{formatTime(run.startedAt)}</td>
                <td>
                  {RUN_OUTCOME_LABELS[run.outcome]}
                  {run.reason ? `: ${FETCH_REASON_LABELS[run.reason]}` : ""}
                </td>
                <td>{countWords(run.counts) || SOURCES_TEXT.none}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
