import { type Complexity, caseType, type Nature, type UnitCode } from "@hoasom/core";
import { Button } from "antd";
import { QueryView } from "../../components/state-view.tsx";
import { useCall } from "../../data/queries.ts";
import { useWard } from "../../data/ward.ts";
import { basisWords, CASE_TEXT } from "../../text/cases.ts";
import { MEDIATION_LABELS } from "../../text/labels.ts";
import { formatTime } from "../../text/time.ts";

/** What the routing and deadline tables suggest for a type and nature, each with its basis. */
export function ClassifySuggestion({
  typeCode,
  nature,
  complexity,
  unit,
  onUse,
}: {
  typeCode: string;
  nature: Nature | undefined;
  complexity: Complexity | undefined;
  unit: UnitCode | null;
  onUse: (unit: UnitCode) => void;
}) {
  const { unitName } = useWard();
  const type = caseType(typeCode);
  const ready = type !== undefined && nature !== undefined;
  const query = useCall(
    "suggest",
    { query: { typeCode, nature: nature ?? "undetermined", ...(complexity ? { complexity } : {}) } },
    { enabled: ready, keepPrevious: true },
  );
  if (!ready) return <p className="hs-suggestion hs-muted">{CASE_TEXT.noSuggestion}</p>;
  return (
    <section className="hs-suggestion" aria-label={CASE_TEXT.suggestion} aria-live="polite">
      <QueryView query={query} what={CASE_TEXT.suggestion} rows={2}>
        {({ handlingUnit, support, basis, deadline }) => (
          <>
            <dl className="hs-facts">
              <dt>{CASE_TEXT.suggestedUnit}</dt>
              <dd>
                <strong>{unitName(handlingUnit)}</strong>{" "}
                <span className="hs-muted">({basisWords(basis)})</span>
              </dd>
              {support.length > 0 ? (
                <>
                  <dt>{CASE_TEXT.support}</dt>
                  <dd>{support.map(unitName).join(", ")}</dd>
                </>
              ) : null}
              <dt>{CASE_TEXT.deadline}</dt>
              <dd>
                <strong>{formatTime(deadline.dueAt)}</strong>{" "}
                <span className="hs-muted">({basisWords(deadline.basis)})</span>
              </dd>
              <dt>{CASE_TEXT.mediation}</dt>
              <dd>{MEDIATION_LABELS[type.mediation]}</dd>
            </dl>
            {unit === handlingUnit ? (
              <span className="hs-muted">{CASE_TEXT.chosen}</span>
            ) : (
              <span className="hs-row">
                <Button size="small" onClick={() => onUse(handlingUnit)}>
                  {CASE_TEXT.useSuggestion}
                </Button>
                {unit ? <span className="hs-muted">{CASE_TEXT.differs}</span> : null}
              </span>
            )}
          </>
        )}
      </QueryView>
    </section>
  );
}
