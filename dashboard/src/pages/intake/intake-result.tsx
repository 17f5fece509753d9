import { maskPersonalNumbers } from "@hoasom/core";
import { Button } from "antd";
import type { CallAnswer } from "../../data/client.ts";
import { useMe } from "../../data/me.ts";
import { INTAKE_TEXT } from "../../text/intake.ts";
import { LinkButton } from "../shared/link-button.tsx";
import { MaskedPreview } from "./masked-preview.tsx";

/** What came of an intake: new, a new revision or nothing new; what was masked; where to look next. */
export function IntakeResult({
  answer,
  text,
  onAgain,
}: {
  answer: CallAnswer<"intake">;
  text: string;
  onAgain: () => void;
}) {
  const { can } = useMe();
  const isNew = answer.outcome !== "same_again";
  const words = maskPersonalNumbers(text).text.trim().split(/\s+/).slice(0, 6).join(" ");
  return (
    <section className="hp-panel hp-stack" aria-live="polite">
      <div className={isNew ? "hp-note hp-note-good" : "hp-note hp-note-warn"}>
        <p>
          <strong>{INTAKE_TEXT.outcomes[answer.outcome]}</strong>
        </p>
        {isNew ? <p>{INTAKE_TEXT.next}</p> : null}
        {answer.masked > 0 ? <p>{INTAKE_TEXT.masked(answer.masked)}</p> : null}
      </div>
      <MaskedPreview text={text} past />
      <div className="hp-buttons">
        <Button type="primary" autoFocus onClick={onAgain}>
          {INTAKE_TEXT.again}
        </Button>
        {can("alerts.read") ? <LinkButton to="/canh-bao">{INTAKE_TEXT.toDesk}</LinkButton> : null}
        {can("posts.search") ? (
          <LinkButton to={`/tim?q=${encodeURIComponent(words)}`}>{INTAKE_TEXT.look}</LinkButton>
        ) : null}
      </div>
    </section>
  );
}
