import { Form, Select } from "antd";
import { FormDialog } from "../../components/form-dialog.tsx";
import { foundIn } from "../../components/select-filter.ts";
import { useCall } from "../../data/queries.ts";
import { useWard } from "../../data/ward.ts";
import { ACTS_TEXT } from "../../text/alert-acts.ts";

/** Asks to which open case alerts are attached. */
export function AttachDialog({
  busy,
  onOk,
  onCancel,
}: {
  busy: boolean;
  onOk: (caseId: string) => void;
  onCancel: () => void;
}) {
  const { data, isPending } = useCall("cases", { query: { state: "open", limit: 200 } });
  const { areaName } = useWard();
  return (
    <FormDialog<{ caseId: string }>
      title={ACTS_TEXT.attachTitle}
      what={ACTS_TEXT.attachWhat}
      okText={ACTS_TEXT.attach}
      busy={busy}
      onOk={({ caseId }) => onOk(caseId)}
      onCancel={onCancel}
    >
      <Form.Item
        name="caseId"
        label={ACTS_TEXT.chooseCase}
        rules={[{ required: true, message: ACTS_TEXT.required }]}
      >
        <Select<string>
          autoFocus
          loading={isPending}
          placeholder={ACTS_TEXT.chooseCase}
          notFoundContent={ACTS_TEXT.noCases}
          options={(data?.items ?? []).map((found) => ({
            value: found.id,
            label: `${found.number} – ${found.title} (${areaName(found.areaId)})`,
          }))}
          showSearch={{ filterOption: (typed, option) => foundIn(typed, String(option?.label ?? "")) }}
        />
      </Form.Item>
    </FormDialog>
  );
}
