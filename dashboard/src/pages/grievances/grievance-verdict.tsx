import type { GrievanceView } from "@hoasom/core";
import { Button } from "antd";
import { TimeText } from "../../components/time-text.tsx";
import { useChange } from "../../data/queries.ts";
import { VERDICT_TEXT } from "../../text/alerts.ts";
import { GRIEVANCES_TEXT } from "../../text/grievances.ts";

const CHOICES = [
  { verdict: "right", label: GRIEVANCES_TEXT.verdictRight },
  { verdict: "wrong", label: GRIEVANCES_TEXT.verdictWrong },
] as const;

/** Whether the machine was right to take the text for lawful speech; one press, and the text stays where it is. */
export function GrievanceVerdict({ grievance }: { grievance: GrievanceView }) {
  const judge = useChange("judgeGrievance", {
    invalidates: ["grievances", "grievance", "quality"],
    done: VERDICT_TEXT.given,
  });
  const { verdict } = grievance;
  return (
    <section className="hs-verdict" aria-label={GRIEVANCES_TEXT.verdictAsk}>
      <div className="hs-row">
        <span className="hs-verdict-ask">{GRIEVANCES_TEXT.verdictAsk}</span>
        {CHOICES.map((choice) => (
          <Button
            key={choice.verdict}
            size="small"
            aria-pressed={verdict?.verdict === choice.verdict}
            type={verdict?.verdict === choice.verdict ? "primary" : "default"}
            disabled={judge.isPending}
            onClick={() => judge.mutate({ params: { id: grievance.id }, body: { verdict: choice.verdict } })}
          >
            {choice.label}
          </Button>
        ))}
      </div>
      <p className="hs-small hs-muted">
        {verdict ? (
          <>
            {verdict.byName}, <TimeText at={verdict.at} short />.{" "}
          </>
        ) : null}
        {GRIEVANCES_TEXT.verdictHint}
      </p>
    </section>
  );
}
