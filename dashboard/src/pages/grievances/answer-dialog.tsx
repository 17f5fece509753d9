import type { GrievanceView } from "@hoasom/core";
import { Form, Input, Modal } from "antd";
import { useChange } from "../../data/queries.ts";
import { GRIEVANCES_TEXT } from "../../text/grievances.ts";

/** Routes whose answers change when a grievance does. */
export const GRIEVANCE_ROUTES = ["grievances", "grievance"] as const;

/** Records the answer that was given to the writer. */
export function AnswerDialog({
  open,
  grievance,
  onClose,
}: {
  open: boolean;
  grievance: GrievanceView;
  onClose: () => void;
}) {
  const answer = useChange("answerGrievance", {
    invalidates: GRIEVANCE_ROUTES,
    done: GRIEVANCES_TEXT.answered,
    onDone: onClose,
  });
  return (
    <Modal
      open={open}
      title={GRIEVANCES_TEXT.answerTitle}
      okText={GRIEVANCES_TEXT.answerOk}
      cancelText={GRIEVANCES_TEXT.cancel}
      confirmLoading={answer.isPending}
      okButtonProps={{ htmlType: "submit" }}
      onCancel={onClose}
      destroyOnHidden
      modalRender={(dialog) => (
        <Form<{ answer: string }>
          layout="vertical"
          requiredMark={false}
          onFinish={(values) =>
            answer.mutate({
              params: { id: grievance.id },
              body: { version: grievance.version, answer: values.answer },
            })
          }
        >
          {dialog}
        </Form>
      )}
    >
      <Form.Item
        name="answer"
        label={GRIEVANCES_TEXT.answerText}
        extra={GRIEVANCES_TEXT.answerHint}
        rules={[{ required: true, whitespace: true, min: 10, message: "Viết ít nhất 10 ký tự" }]}
      >
        <Input.TextArea autoFocus autoSize={{ minRows: 5, maxRows: 14 }} maxLength={5000} />
      </Form.Item>
    </Modal>
  );
}
