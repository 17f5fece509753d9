import type { Harm, Topic } from "@hoasom/core";
import { Checkbox, Form, Input, Modal, Select } from "antd";
import { AreaSelect } from "../../components/area-select.tsx";
import { useChange } from "../../data/queries.ts";
import { CLAIMS_TEXT } from "../../text/claims.ts";
import { HARM_LABELS, optionsOf, TOPIC_LABELS } from "../../text/labels.ts";

type Values = { statement: string; harms?: Harm[]; topic?: Topic | null; areaId?: string | null };

/** Opens a claim by hand: the statement in neutral words, what would follow, topic and area if known. */
export function AddClaim({
  open,
  onClose,
  onAdded,
}: {
  open: boolean;
  onClose: () => void;
  onAdded: (id: string) => void;
}) {
  const [form] = Form.useForm<Values>();
  const add = useChange("addClaim", {
    invalidates: ["claims"],
    onDone: (answer) => onAdded(answer.claim.id),
  });
  return (
    <Modal
      open={open}
      title={CLAIMS_TEXT.addTitle}
      okText={CLAIMS_TEXT.addOk}
      cancelText={CLAIMS_TEXT.cancel}
      confirmLoading={add.isPending}
      okButtonProps={{ htmlType: "submit" }}
      onCancel={onClose}
      destroyOnHidden
      modalRender={(dialog) => (
        <Form
          form={form}
          layout="vertical"
          preserve={false}
          requiredMark={false}
          onFinish={(values) =>
            add.mutate({
              body: {
                statement: values.statement,
                harms: values.harms ?? [],
                topic: values.topic ?? null,
                areaId: values.areaId ?? null,
                postIds: [],
                alertId: null,
              },
            })
          }
        >
          {dialog}
        </Form>
      )}
    >
      <Form.Item
        name="statement"
        label={CLAIMS_TEXT.statement}
        extra={CLAIMS_TEXT.addHint}
        rules={[{ required: true, whitespace: true, min: 8, message: "Viết ít nhất 8 ký tự" }]}
      >
        <Input.TextArea autoFocus rows={3} maxLength={500} />
      </Form.Item>
      <Form.Item name="harms" label={CLAIMS_TEXT.harms}>
        <Checkbox.Group options={optionsOf(HARM_LABELS)} className="hc-harm-choices" />
      </Form.Item>
      <Form.Item name="topic" label={CLAIMS_TEXT.topic}>
        <Select allowClear placeholder={CLAIMS_TEXT.anyTopic} options={optionsOf(TOPIC_LABELS)} />
      </Form.Item>
      <Form.Item name="areaId" label={CLAIMS_TEXT.area}>
        <AreaSelect />
      </Form.Item>
    </Modal>
  );
}
