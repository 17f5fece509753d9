import type { CaseState } from "@hoasom/core";
import { CASE_TEXT } from "../../text/cases.ts";
import { CASE_STATE_LABELS, CASE_STEP_LABELS } from "../../text/labels.ts";

const STEPS = [1, 2, 3, 4, 5] as const;

/** The five steps of a case with the one it stands at. */
export function CaseSteps({ step, state }: { step: number; state: CaseState }) {
  return (
    <ol className="hs-steps" aria-label={CASE_TEXT.steps}>
      {STEPS.map((each) => {
        const done = each < step || state === "closed";
        const here = each === step && state !== "closed";
        return (
          <li
            key={each}
            className={here ? "hs-step-here" : done ? "hs-step-done" : ""}
            aria-current={here ? "step" : undefined}
          >
            <span className="hs-step-number" aria-hidden="true">
              {done ? "✓" : each}
            </span>
            <span>
              {CASE_STEP_LABELS[each]}
              {here ? <span className="hs-muted"> ({CASE_STATE_LABELS[state].toLowerCase()})</span> : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
