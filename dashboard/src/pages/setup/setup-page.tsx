import { Steps } from "antd";
import { useEffect, useState } from "react";
import { QueryView } from "../../components/state-view.tsx";
import type { CallAnswer } from "../../data/client.ts";
import { useMe } from "../../data/me.ts";
import { useCall } from "../../data/queries.ts";
import { SETUP_TEXT } from "../../text/setup.ts";
import { SourceFormView } from "../admin/source-form.tsx";
import { WardFileForm } from "../admin/ward-file-form.tsx";
import { LinkButton } from "../shared/link-button.tsx";
import { AccountStep } from "./account-step.tsx";
import { SignInStep } from "./sign-in-step.tsx";
import "../shared/pages.css";
import "./setup.css";

type Step = CallAnswer<"setupState">["step"];

const ORDER: readonly Step[] = ["account", "ward", "source", "done"];

/** The first administrator's walk (`/cai-dat`): account, ward file, first source, done; begun anew where it was left. */
export default function SetupPage() {
  const state = useCall("setupState", {}, { staleTime: 0 });
  const [skipped, setSkipped] = useState(false);
  useEffect(() => {
    document.title = SETUP_TEXT.title;
  }, []);
  return (
    <div className="hw-page">
      <main className="hw-main">
        <h1>{SETUP_TEXT.title}</h1>
        <QueryView query={state}>
          {({ step }) => {
            const at: Step = step === "source" && skipped ? "done" : step;
            return (
              <>
                {at === "done" ? null : <p className="hs-muted">{SETUP_TEXT.lead}</p>}
                <Steps
                  current={ORDER.indexOf(at)}
                  size="small"
                  responsive
                  className="hw-steps"
                  items={ORDER.map((key) => ({ title: SETUP_TEXT.steps[key] }))}
                />
                <section className="hp-panel" aria-label={SETUP_TEXT.steps[at]}>
                  <StepBody step={at} onNext={() => void state.refetch()} onSkip={() => setSkipped(true)} />
                </section>
              </>
            );
          }}
        </QueryView>
      </main>
    </div>
  );
}

function StepBody({ step, onNext, onSkip }: { step: Step; onNext: () => void; onSkip: () => void }) {
  const { me, can } = useMe();
  if (step === "account") return <AccountStep onDone={onNext} />;
  if (step === "done") return <Done />;
  if (!me) return <SignInStep />;
  if (step === "ward")
    return can("admin.ward") ? (
      <>
        <h2>{SETUP_TEXT.steps.ward}</h2>
        <p>{SETUP_TEXT.wardLead}</p>
        <WardFileForm onDone={onNext} />
      </>
    ) : (
      <p className="hp-note hp-note-warn">{SETUP_TEXT.notAdmin}</p>
    );
  return can("admin.sources") ? (
    <>
      <h2>{SETUP_TEXT.steps.source}</h2>
      <p className="hw-lead">{SETUP_TEXT.sourceLead}</p>
      <SourceFormView onDone={onNext} onCancel={onSkip} cancelText={SETUP_TEXT.skip} />
    </>
  ) : (
    <p className="hp-note hp-note-warn">{SETUP_TEXT.notAdmin}</p>
  );
}

function Done() {
  const { me } = useMe();
  return (
    <>
      <h2>✓ {SETUP_TEXT.doneTitle}</h2>
      <p>{SETUP_TEXT.doneLead}</p>
      <div className="hw-next">
        {me ? (
          <>
            <LinkButton type="primary" to="/quan-tri?muc=tai-khoan">
              {SETUP_TEXT.doneUsers}
            </LinkButton>
            <LinkButton to="/quan-tri?muc=nguon">{SETUP_TEXT.doneSources}</LinkButton>
          </>
        ) : (
          <LinkButton type="primary" to="/">
            {SETUP_TEXT.signIn}
          </LinkButton>
        )}
        <LinkButton to="/cong-khai">{SETUP_TEXT.donePublic}</LinkButton>
      </div>
    </>
  );
}
