import { Segmented } from "antd";
import { useState } from "react";
import { PageFrame } from "../../components/page-frame.tsx";
import type { CallAnswer } from "../../data/client.ts";
import { INTAKE_TEXT } from "../../text/intake.ts";
import { IntakeForm, type IntakeWay } from "./intake-form.tsx";
import { IntakeResult } from "./intake-result.tsx";
import "../shared/pages.css";
import "./intake.css";

/** The officer's intake (`/tiep-nhan`): a pasted text with its link, or what was told. */
export default function IntakePage() {
  const [way, setWay] = useState<IntakeWay>("paste");
  const [done, setDone] = useState<{ answer: CallAnswer<"intake">; text: string } | null>(null);
  return (
    <PageFrame title={INTAKE_TEXT.title} question={INTAKE_TEXT.question} help={INTAKE_TEXT.help}>
      <div className="hp-narrow hp-stack">
        <p className="hp-note hp-note-bad">
          <strong>{INTAKE_TEXT.danger}</strong>
        </p>
        {done ? (
          <IntakeResult {...done} onAgain={() => setDone(null)} />
        ) : (
          <>
            <Segmented<IntakeWay>
              aria-label={INTAKE_TEXT.channel}
              value={way}
              onChange={setWay}
              options={[
                { value: "paste", label: INTAKE_TEXT.paste },
                { value: "told", label: INTAKE_TEXT.told },
              ]}
              className="hi-ways"
            />
            <section className="hp-panel">
              <IntakeForm key={way} way={way} onDone={(answer, text) => setDone({ answer, text })} />
            </section>
          </>
        )}
      </div>
    </PageFrame>
  );
}
