import type { CallAnswer } from "../../data/client.ts";
import { RETENTION_LABELS } from "../../text/labels.ts";
import { PUBLIC_TEXT } from "../../text/public.ts";

const LABELS: Record<string, string> = RETENTION_LABELS;

/** How long each kind of thing is kept. */
export function PublicRetention({ retention }: { retention: CallAnswer<"publicPage">["retention"] }) {
  return (
    <>
      <dl className="hu-retention">
        {retention.map((rule) => (
          <div key={rule.kind}>
            <dt>{LABELS[rule.kind] ?? rule.kind}</dt>
            <dd>{PUBLIC_TEXT.retention.days(rule.days)}</dd>
          </div>
        ))}
      </dl>
      <p>{PUBLIC_TEXT.retention.case}</p>
    </>
  );
}
