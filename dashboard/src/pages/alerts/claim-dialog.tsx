import { Form, Input } from "antd";
import { FormDialog } from "../../components/form-dialog.tsx";
import { ACTS_TEXT } from "../../text/alert-acts.ts";

/** Asks for the claim in neutral words before an alert goes to the rumour desk. */
export function ClaimDialog({
  summary,
  busy,
  onOk,
  onCancel,
}: {
  summary: string;
  busy: boolean;
  onOk: (statement: string) => void;
  onCancel: () => void;
}) {
  return (
    <FormDialog<{ statement: string }>
      title={ACTS_TEXT.claimsTitle}
      what={
        <>
          <p>{ACTS_TEXT.claimsWhat}</p>
          <blockquote className="hs-quote">{summary}</blockquote>
        </>
      }
      okText={ACTS_TEXT.toClaims}
      busy={busy}
      initial={{ statement: "" }}
      onOk={({ statement }) => onOk(statement.trim())}
      onCancel={onCancel}
    >
      <Form.Item
        name="statement"
        label={ACTS_TEXT.statement}
        rules={[{ required: true, whitespace: true, min: 8, message: ACTS_TEXT.atLeast(8) }]}
      >
        <Input.TextArea rows={3} maxLength={500} showCount autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
