import { Form, type FormInstance, Modal } from "antd";
import type { ReactNode } from "react";
import { SHELL_TEXT } from "../text/shell.ts";

/** A dialog that is a form: Enter sends, Escape leaves, what was typed is gone when it closes. */
export function FormDialog<V extends object>({
  title,
  what,
  okText,
  danger = false,
  busy,
  form,
  initial,
  onOk,
  onCancel,
  children,
}: {
  title: string;
  /** What will happen and who will see it. */
  what?: ReactNode;
  okText: string;
  danger?: boolean;
  busy: boolean;
  form?: FormInstance<V>;
  initial?: Partial<V>;
  onOk: (values: V) => void;
  onCancel: () => void;
  children: ReactNode;
}) {
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText={SHELL_TEXT.cancel}
      okButtonProps={{ danger, htmlType: "submit" }}
      confirmLoading={busy}
      onCancel={onCancel}
      modalRender={(dialog) => (
        <Form<V>
          {...(form ? { form } : {})}
          {...(initial ? { initialValues: initial } : {})}
          layout="vertical"
          requiredMark={false}
          onFinish={onOk}
        >
          {dialog}
        </Form>
      )}
    >
      {what ? <div className="hs-dialog-what">{what}</div> : null}
      {children}
    </Modal>
  );
}
