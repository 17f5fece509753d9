import type { AlertLevel } from "@hoasom/core";
import { Form, Input, Radio } from "antd";
import { FormDialog } from "../../components/form-dialog.tsx";
import { LevelTag } from "../../components/level-tag.tsx";
import { ACTS_TEXT } from "../../text/alert-acts.ts";

const LEVELS: readonly AlertLevel[] = [1, 2, 3, 4];

/** Asks for the new level and why; level 4 comes from a person only. */
export function LevelDialog({
  level,
  busy,
  onOk,
  onCancel,
}: {
  level: AlertLevel;
  busy: boolean;
  onOk: (level: AlertLevel, note: string) => void;
  onCancel: () => void;
}) {
  return (
    <FormDialog<{ level: AlertLevel; note: string }>
      title={ACTS_TEXT.levelTitle}
      what={ACTS_TEXT.levelWhat}
      okText={ACTS_TEXT.setLevel}
      busy={busy}
      initial={{ note: "" }}
      onOk={(values) => onOk(values.level, values.note.trim())}
      onCancel={onCancel}
    >
      <Form.Item
        name="level"
        label={ACTS_TEXT.newLevel}
        rules={[{ required: true, message: ACTS_TEXT.required }]}
      >
        <Radio.Group className="hs-radio-column">
          {LEVELS.filter((each) => each !== level).map((each) => (
            <Radio key={each} value={each}>
              <LevelTag level={each} />
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
