import { Form, Input, Modal, Radio } from "antd";
import type { ReactNode } from "react";
import { SHELL_TEXT } from "../text/shell.ts";

/** What a reason dialog asks for. */
export type ReasonDialogProps<R extends string> = {
  open: boolean;
  title: string;
  /** What will happen, to whom it goes; shown above the reasons. */
  what?: ReactNode;
  /** The closed list with its words; left out when only a note is asked for. */
  reasons?: Record<R, string>;
  /** Label of the list; «Lý do» unless told. */
  reasonLabel?: string;
  /** Label of the note; left out when no note is asked for. */
  noteLabel?: string;
  /** Shortest note in characters; 0 makes it optional. */
  noteMin?: number;
  noteMax?: number;
  /** The verb on the button. */
  okText: string;
  danger?: boolean;
  busy?: boolean;
  onOk: (answer: { reason: R; note: string }) => void;
  onCancel: () => void;
};

/** Asks once for a reason of a closed list and, where told, a note; Enter in the list sends, Escape leaves. */
export function ReasonDialog<R extends string = never>({
  open,
  title,
  what,
  reasons,
  reasonLabel = SHELL_TEXT.reason,
  noteLabel,
  noteMin = 0,
  noteMax = 1000,
  okText,
  danger = false,
  busy = false,
  onOk,
  onCancel,
}: ReasonDialogProps<R>) {
  const [form] = Form.useForm<{ reason: R; note: string }>();
  return (
    <Modal
      open={open}
      title={title}
      okText={okText}
      cancelText={SHELL_TEXT.cancel}
      okButtonProps={{ danger, htmlType: "submit" }}
      confirmLoading={busy}
      onCancel={onCancel}
      destroyOnHidden
      modalRender={(dialog) => (
        <Form
          form={form}
          layout="vertical"
          preserve={false}
          requiredMark={false}
          initialValues={{ note: "" }}
          onFinish={(values) => onOk({ reason: values.reason, note: (values.note ?? "").trim() })}
        >
          {dialog}
        </Form>
      )}
    >
      {what ? <div className="hs-dialog-what">{what}</div> : null}
      {reasons ? (
        <Form.Item
          name="reason"
          label={reasonLabel}
          rules={[{ required: true, message: SHELL_TEXT.chooseReason }]}
        >
          <Radio.Group className="hs-radio-column">
            {(Object.entries(reasons) as [R, string][]).map(([value, label], index) => (
              <Radio key={value} value={value} autoFocus={index === 0}>
                {label}
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
      ) : null}
      {noteLabel ? (
        <Form.Item
          name="note"
          label={noteMin > 0 ? noteLabel : SHELL_TEXT.optional(noteLabel)}
          rules={
            noteMin > 0
              ? [{ required: true, whitespace: true, min: noteMin, message: SHELL_TEXT.atLeast(noteMin) }]
              : []
          }
        >
          <Input.TextArea rows={3} maxLength={noteMax} showCount autoFocus={!reasons} />
        </Form.Item>
      ) : null}
    </Modal>
  );
}
