import { INTAKE_CHANNELS, type IntakeChannel } from "@hoasom/core";
import { Form, Input, Select } from "antd";
import { useNavigate } from "react-router";
import { AreaSelect } from "../../components/area-select.tsx";
import { CaseTypeSelect } from "../../components/case-type-select.tsx";
import { FormDialog } from "../../components/form-dialog.tsx";
import { useChange } from "../../data/queries.ts";
import { CASES_TEXT } from "../../text/cases.ts";
import { CHANNEL_LABELS } from "../../text/labels.ts";

type Values = {
  channel: IntakeChannel;
  title: string;
  typeCode: string;
  areaId: string | null;
  note: string;
};

/** Opens a case that did not begin with an alert, and goes to it. */
export function AddCaseDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const add = useChange("addCase", {
    invalidates: ["cases"],
    done: CASES_TEXT.added,
    onDone: ({ case: added }) => navigate(`/vu-viec/${added.id}`),
  });
  const required = [{ required: true, message: CASES_TEXT.required }];
  return (
    <FormDialog<Values>
      title={CASES_TEXT.addTitle}
      what={CASES_TEXT.addWhat}
      okText={CASES_TEXT.add}
      busy={add.isPending}
      initial={{ channel: "in_person", areaId: null, note: "" }}
      onOk={(values) =>
        add.mutate({ body: { ...values, areaId: values.areaId ?? null, note: values.note ?? "" } })
      }
      onCancel={onClose}
    >
      <Form.Item name="channel" label={CASES_TEXT.channel} rules={required}>
        <Select options={INTAKE_CHANNELS.map((value) => ({ value, label: CHANNEL_LABELS[value] }))} />
      </Form.Item>
      <Form.Item
        name="title"
        label={CASES_TEXT.caseTitle}
        rules={[{ required: true, whitespace: true, min: 3, message: CASES_TEXT.atLeast(3) }]}
      >
        <Input maxLength={200} showCount autoFocus />
      </Form.Item>
      <Form.Item name="typeCode" label={CASES_TEXT.type} rules={required}>
        <CaseTypeSelect />
      </Form.Item>
      <Form.Item name="areaId" label={CASES_TEXT.area}>
        <AreaSelect />
      </Form.Item>
      <Form.Item name="note" label={CASES_TEXT.note}>
        <Input.TextArea rows={4} maxLength={5000} showCount />
      </Form.Item>
    </FormDialog>
  );
}
