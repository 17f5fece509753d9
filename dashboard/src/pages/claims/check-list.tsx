import { CHECK_TEXT, CLAIMS_TEXT } from "../../text/claims.ts";
import type { Check } from "./correction-checks.ts";
import { partName } from "./draft-text.ts";

/** The local advice on a draft, in words; it advises and never forbids. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  if (checks.length === 0)
    return (
      <p className="hp-note hp-note-good" role="status">
        <span aria-hidden="true">✓</span> {CLAIMS_TEXT.checksNone}
      </p>
    );
  return (
    <div className="hp-note hp-note-warn" role="status">
      <p>
        <strong>{CLAIMS_TEXT.checksTitle}</strong> <span className="hs-muted">{CLAIMS_TEXT.checksNote}</span>
      </p>
      <ul>
        {checks.map((check) => (
          <li key={`${check.kind} ${check.path} ${check.quote}`}>
            <strong>{partName(check.path.split("."))}:</strong> {CHECK_TEXT[check.kind]}
            {check.quote && check.kind !== "headline_repeats" ? (
              <q className="hc-quote">{check.quote}</q>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
