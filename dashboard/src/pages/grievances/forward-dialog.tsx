import { type GrievanceView, UNIT_CODES, type UnitCode } from "@hoasom/core";
import { Form, Input, Modal, Select } from "antd";
import { useChange } from "../../data/queries.ts";
import { useWard } from "../../data/ward.ts";
import { GRIEVANCES_TEXT } from "../../text/grievances.ts";
import { GRIEVANCE_ROUTES } from "./answer-dialog.tsx";

type Competent = Exclude<UnitCode, "CAP">;

/** The units that a grievance may be forwarded to: every one but the police (wall 2). */
export const COMPETENT_UNITS = UNIT_CODES.filter((code): code is Competent => code !== "CAP");

/** Forwards a grievance to the unit that owes the answer. */
export function ForwardDialog({
  open,
  grievance,
  onClose,
}: {
  open: boolean;
  grievance: GrievanceView;
  onClose: () => void;
}) {
  const { unitName } = useWard();
  const forward = useChange("forwardGrievance", {
    invalidates: GRIEVANCE_ROUTES,
    done: GRIEVANCES_TEXT.forwarded,
    onDone: onClose,
  });
  return (
    <Modal
      open={open}
      title={GRIEVANCES_TEXT.forwardTitle}
      okText={GRIEVANCES_TEXT.forwardOk}
      cancelText={GRIEVANCES_TEXT.cancel}
      confirmLoading={forward.isPending}
      okButtonProps={{ htmlType: "submit" }}
      onCancel={onClose}
      destroyOnHidden
      modalRender={(dialog) => (
        <Form<{ unit: Competent; note: string }>
          layout="vertical"
          requiredMark={false}
          onFinish={(values) =>
            forward.mutate({ params: { id: grievance.id }, body: { version: grievance.version, ...values } })
          }
        >
          {dialog}
        </Form>
      )}
    >
      <p className="hp-note">{GRIEVANCES_TEXT.forwardExplain}</p>
      <Form.Item
        name="unit"
        label={GRIEVANCES_TEXT.forwardUnit}
        rules={[{ required: true, message: "Chọn đơn vị" }]}
        style={{ marginTop: 16 }}
      >
        <Select<Competent>
          autoFocus
          options={COMPETENT_UNITS.filter((code) => code !== grievance.handlingUnit).map((code) => ({
            value: code,
            label: unitName(code),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="note"
        label={GRIEVANCES_TEXT.forwardNote}
        rules={[{ required: true, whitespace: true, min: 3, message: "Viết ít nhất 3 ký tự" }]}
      >
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
    </Modal>
  );
}
