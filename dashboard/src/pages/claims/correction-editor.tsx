import { type CorrectionText, VERDICTS, type CorrectionView as Version } from "@hoasom/core";
import { App, Button, Form, Input, Radio } from "antd";
import { useEffect, useMemo, useState } from "react";
import { useChange } from "../../data/queries.ts";
import { CLAIMS_TEXT } from "../../text/claims.ts";
import { VERDICT_LABELS } from "../../text/labels.ts";
import { CheckList } from "./check-list.tsx";
import { checkCorrection } from "./correction-checks.ts";
import { CorrectionView } from "./correction-view.tsx";
import { type DraftText, draftFaults, wholeDraft } from "./draft-text.ts";
import { FactFields } from "./fact-fields.tsx";

const same = (a: CorrectionText, b: CorrectionText) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Writes a correction in the template's order with the public's view beside it. `correction` is the stored draft or
 * null for a new one, `start` the words to begin with; whoever saves over another's change is told so by version.
 */
export function CorrectionEditor({
  claimId,
  statement,
  today,
  correction,
  start,
  onSubmitted,
}: {
  claimId: string;
  statement: string;
  today: string;
  correction: Version | null;
  start: CorrectionText;
  onSubmitted: () => void;
}) {
  const { modal } = App.useApp();
  const [form] = Form.useForm<DraftText>();
  const [base, setBase] = useState(correction);
  const [text, setText] = useState(correction?.text ?? start);
  const [pressed, setPressed] = useState(false);

  const invalidates = ["claim", "claims", "approvals"] as const;
  const kept = (saved: Version) => setBase(saved);
  const draft = useChange("draftCorrection", { invalidates, onDone: kept });
  const edit = useChange("editCorrection", { invalidates, onDone: kept });
  const submit = useChange("submitCorrection", {
    invalidates,
    done: CLAIMS_TEXT.submitted,
    onDone: onSubmitted,
  });

  const dirty = base === null || !same(wholeDraft(text), wholeDraft(base.text));
  const newer = correction && base && correction.id === base.id && correction.version > base.version;
  const faults = useMemo(() => draftFaults(text), [text]);
  const checks = useMemo(() => checkCorrection(text, statement, today), [text, statement, today]);

  const take = (version: Version) => {
    form.setFieldsValue(version.text);
    setText(version.text);
    setBase(version);
  };
  // What a colleague saved is taken over at once, unless words of our own would be lost.
  useEffect(() => {
    if (newer && !dirty) take(correction);
  });
  useEffect(() => {
    if (!dirty || base === null) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [dirty, base]);

  const save = async (): Promise<Version | null> => {
    setPressed(true);
    if (faults.length > 0) return null;
    if (!dirty && base) return base;
    try {
      return base
        ? await edit.mutateAsync({ params: { id: base.id }, body: { version: base.version, text } })
        : await draft.mutateAsync({ params: { id: claimId }, body: text });
    } catch {
      // The hook has shown the server's words; what was typed stays.
      return null;
    }
  };
  const askToSubmit = () => {
    setPressed(true);
    if (faults.length > 0) return;
    modal.confirm({
      title: CLAIMS_TEXT.submitTitle,
      content: CLAIMS_TEXT.submitBody,
      okText: CLAIMS_TEXT.submit,
      cancelText: CLAIMS_TEXT.cancel,
      onOk: async () => {
        const saved = await save();
        if (saved) submit.mutate({ params: { id: saved.id }, body: { version: saved.version } });
      },
    });
  };
  const busy = draft.isPending || edit.isPending || submit.isPending;

  return (
    <div className="hc-editor">
      <Form<DraftText>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={text}
        onValuesChange={(_, all) => setText(wholeDraft(all))}
      >
        {correction?.state === "returned" && correction.decisionNote ? (
          <div className="hp-note hp-note-warn" style={{ marginBottom: 16 }}>
            <p>
              <strong>{CLAIMS_TEXT.returnedNote}:</strong> {correction.decisionNote}
            </p>
          </div>
        ) : null}
        {newer && dirty ? (
          <div className="hp-note hp-note-bad" role="alert" style={{ marginBottom: 16 }}>
            <p>{CLAIMS_TEXT.newer}</p>
            <p>
              <Button size="small" onClick={() => take(correction)}>
                {CLAIMS_TEXT.takeNewer}
              </Button>
            </p>
          </div>
        ) : null}
        <Form.Item name="headline" label={CLAIMS_TEXT.headline} extra={CLAIMS_TEXT.headlineHint}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={160} />
        </Form.Item>
        <Form.Item name="circulating" label={CLAIMS_TEXT.circulating} extra={CLAIMS_TEXT.circulatingHint}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={400} />
        </Form.Item>
        <Form.Item name="verdict" label={CLAIMS_TEXT.verdict}>
          <Radio.Group
            options={VERDICTS.map((value) => ({ value, label: VERDICT_LABELS[value] }))}
            optionType="button"
            className="hc-verdicts"
          />
        </Form.Item>
        <FactFields today={today} />
        <Form.Item name="doing" label={`${CLAIMS_TEXT.doing} (${CLAIMS_TEXT.optional})`}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={600} />
        </Form.Item>
        <Form.Item name="residents" label={`${CLAIMS_TEXT.residents} (${CLAIMS_TEXT.optional})`}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={600} />
        </Form.Item>
        <Form.Item name="hotline" label={`${CLAIMS_TEXT.hotline} (${CLAIMS_TEXT.optional})`}>
          <Input maxLength={60} inputMode="tel" />
        </Form.Item>
      </Form>
      <div className="hc-side">
        <p className="hc-side-title">{CLAIMS_TEXT.preview}</p>
        <CorrectionView text={text} publishedAt={null} />
        <CheckList checks={checks} />
        {pressed && faults.length > 0 ? (
          <div className="hp-note hp-note-bad" role="alert">
            <p>
              <strong>{CLAIMS_TEXT.faultsTitle}</strong>
            </p>
            <ul>
              {faults.map((fault) => (
                <li key={`${fault.path} ${fault.words}`}>{fault.words}</li>
              ))}
            </ul>
          </div>
        ) : null}
        <div className="hp-buttons">
          <Button type="primary" onClick={askToSubmit} loading={busy}>
            {CLAIMS_TEXT.submit}
          </Button>
          <Button onClick={() => void save()} disabled={!dirty || busy}>
            {CLAIMS_TEXT.saveDraft}
          </Button>
          <span className="hs-muted" role="status">
            {dirty ? CLAIMS_TEXT.unsaved : CLAIMS_TEXT.draftSaved}
          </span>
        </div>
      </div>
    </div>
  );
}
