import { AREA_BOUND_ROLES, type Role, type UnitCode } from "@hoasom/core";
import { Form, Input, Modal, Select } from "antd";
import { AreaSelect } from "../../components/area-select.tsx";
import type { CallAnswer } from "../../data/client.ts";
import { useChange } from "../../data/queries.ts";
import { useWard } from "../../data/ward.ts";
import { USERS_TEXT } from "../../text/admin.ts";
import { optionsOf, ROLE_LABELS, UNIT_LABELS } from "../../text/labels.ts";
import { ProblemNote } from "../shared/problem-note.tsx";

type Values = { displayName: string; username: string; role: Role; unit?: UnitCode; areaId?: string | null };

// The unit that follows from a role; the others choose.
const UNIT_OF: Partial<Record<Role, UnitCode>> = {
  duty_officer: "CAP",
  case_officer: "CAP",
  area_officer: "CAP",
  police_head: "CAP",
  culture_editor: "VHXH",
  council_office: "VPUB",
  legal_reviewer: "VPUB",
  leader: "LDUB",
  group_head: "TDP",
  mediator: "THG",
};

/** Adds an account; its first password comes back once. */
export function AddUser({
  open,
  onClose,
  onAdded,
}: {
  open: boolean;
  onClose: () => void;
  onAdded: (answer: CallAnswer<"addUser">) => void;
}) {
  const [form] = Form.useForm<Values>();
  const { unitName } = useWard();
  const role = Form.useWatch("role", form);
  const add = useChange("addUser", { invalidates: ["users", "people"], quiet: true, onDone: onAdded });
  return (
    <Modal
      open={open}
      title={USERS_TEXT.addTitle}
      okText={USERS_TEXT.addOk}
      cancelText={USERS_TEXT.cancel}
      confirmLoading={add.isPending}
      okButtonProps={{ htmlType: "submit" }}
      onCancel={onClose}
      afterClose={() => add.reset()}
      destroyOnHidden
      mask={{ closable: false }}
      modalRender={(dialog) => (
        <Form<Values>
          form={form}
          layout="vertical"
          requiredMark={false}
          preserve={false}
          autoComplete="off"
          onValuesChange={(changed: Partial<Values>) => {
            const unit = changed.role && UNIT_OF[changed.role];
            if (unit) form.setFieldsValue({ unit });
          }}
          onFinish={(values) =>
            add.mutate({
              body: {
                displayName: values.displayName,
                username: values.username,
                role: values.role,
                unit: values.unit ?? null,
                areaId: values.areaId ?? null,
              },
            })
          }
        >
          {dialog}
        </Form>
      )}
    >
      <Form.Item
        name="displayName"
        label={USERS_TEXT.name}
        rules={[{ required: true, whitespace: true, min: 2, message: USERS_TEXT.required }]}
      >
        <Input autoFocus maxLength={100} />
      </Form.Item>
      <Form.Item
        name="username"
        label={USERS_TEXT.username}
        extra={USERS_TEXT.usernameHint}
        rules={[
          { required: true, pattern: /^\s*[a-zA-Z0-9._-]{3,40}\s*$/, message: USERS_TEXT.usernameHint },
        ]}
      >
        <Input maxLength={40} autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="role"
        label={USERS_TEXT.role}
        rules={[{ required: true, message: USERS_TEXT.required }]}
      >
        <Select options={optionsOf(ROLE_LABELS)} />
      </Form.Item>
      <Form.Item
        name="unit"
        label={USERS_TEXT.unit}
        rules={role === "unit_handler" ? [{ required: true, message: USERS_TEXT.unitNeeded }] : []}
      >
        <Select
          allowClear
          options={optionsOf(UNIT_LABELS).map(({ value }) => ({ value, label: unitName(value) }))}
        />
      </Form.Item>
      <Form.Item
        name="areaId"
        label={USERS_TEXT.area}
        rules={
          role && AREA_BOUND_ROLES.includes(role) ? [{ required: true, message: USERS_TEXT.areaNeeded }] : []
        }
      >
        <AreaSelect />
      </Form.Item>
      <ProblemNote error={add.error} title={USERS_TEXT.fixed} />
    </Modal>
  );
}
