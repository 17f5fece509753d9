import type { AlertView } from "@hoasom/core";
import { Form, Input } from "antd";
import { CaseTypeSelect } from "../../components/case-type-select.tsx";
import { FormDialog } from "../../components/form-dialog.tsx";
import { ACTS_TEXT } from "../../text/alert-acts.ts";

/** Asks for name and type of the case that an alert becomes. */
export function OpenCaseDialog({
  alert,
  busy,
  onOk,
  onCancel,
}: {
  alert: AlertView;
  busy: boolean;
  onOk: (values: { title: string; typeCode: string }) => void;
  onCancel: () => void;
}) {
  return (
    <FormDialog<{ title: string; typeCode: string }>
      title={ACTS_TEXT.openCaseTitle}
      what={ACTS_TEXT.openCaseWhat}
      okText={ACTS_TEXT.openCase}
      busy={busy}
      initial={{ title: alert.summary.slice(0, 200) }}
      onOk={({ title, typeCode }) => onOk({ title: title.trim(), typeCode })}
      onCancel={onCancel}
    >
      <Form.Item
        name="title"
        label={ACTS_TEXT.caseTitle}
        rules={[{ required: true, whitespace: true, min: 3, message: ACTS_TEXT.atLeast(3) }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={200} showCount autoFocus />
      </Form.Item>
      <Form.Item
        name="typeCode"
        label={ACTS_TEXT.caseType}
        rules={[{ required: true, message: ACTS_TEXT.required }]}
      >
        <CaseTypeSelect />
      </Form.Item>
    </FormDialog>
  );
}
