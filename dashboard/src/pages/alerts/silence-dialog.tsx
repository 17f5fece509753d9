import { Form, Input, Radio } from "antd";
import { useState } from "react";
import { FormDialog } from "../../components/form-dialog.tsx";
import { useNow } from "../../data/ward.ts";
import { ACTS_TEXT } from "../../text/alert-acts.ts";
import { formatTime } from "../../text/time.ts";
import { silenceChoices } from "./silence-choices.ts";

/** Asks until when alerts stay quiet, and why. */
export function SilenceDialog({
  count,
  busy,
  onOk,
  onCancel,
}: {
  count: number;
  busy: boolean;
  onOk: (until: string, note: string) => void;
  onCancel: () => void;
}) {
  const now = useNow();
  // The choices stay as they were when the dialog opened.
  const [choices] = useState(() => silenceChoices(now));
  return (
    <FormDialog<{ until: string; note: string }>
      title={ACTS_TEXT.silenceTitle(count)}
      what={ACTS_TEXT.silenceWhat}
      okText={ACTS_TEXT.silence}
      busy={busy}
      initial={{ note: "" }}
      onOk={({ until, note }) => onOk(until, note.trim())}
      onCancel={onCancel}
    >
      <Form.Item
        name="until"
        label={ACTS_TEXT.silenceUntil}
        rules={[{ required: true, message: ACTS_TEXT.required }]}
      >
        <Radio.Group className="hs-radio-column">
          {choices.map(({ until, label }, index) => (
            <Radio key={until} value={until} autoFocus={index === 0}>
              {label} <span className="hs-muted">({formatTime(until)})</span>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <Form.Item
        name="note"
        label={ACTS_TEXT.silenceWhy}
        rules={[{ required: true, whitespace: true, min: 3, message: ACTS_TEXT.atLeast(3) }]}
      >
        <Input.TextArea rows={2} maxLength={500} showCount />
      </Form.Item>
    </FormDialog>
  );
}
