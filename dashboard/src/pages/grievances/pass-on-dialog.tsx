import type { ConflictLevel, GrievanceView } from "@hoasom/core";
import { Form, Input, Modal, Radio } from "antd";
import { useState } from "react";
import { AreaSelect } from "../../components/area-select.tsx";
import { useChange } from "../../data/queries.ts";
import { GRIEVANCES_TEXT } from "../../text/grievances.ts";
import { CONFLICT_LABELS } from "../../text/labels.ts";
import { GRIEVANCE_ROUTES } from "./answer-dialog.tsx";
import { copiesWords } from "./copied-words.ts";

type Values = { incident: string; level: ConflictLevel; areaId: string | null };

const LEVELS: ConflictLevel[] = [1, 2, 3];

/** Passes on the incident a grievance tells of, in the reader's own words; the criticism and the text stay here. */
export function PassOnDialog({
  open,
  grievance,
  onClose,
}: {
  open: boolean;
  grievance: GrievanceView;
  onClose: () => void;
}) {
  const [retold, setRetold] = useState("");
  const passOn = useChange("passOnIncident", {
    invalidates: GRIEVANCE_ROUTES,
    done: GRIEVANCES_TEXT.passedOnDone,
    onDone: onClose,
  });
  return (
    <Modal
      open={open}
      title={GRIEVANCES_TEXT.passOnTitle}
      width={640}
      okText={GRIEVANCES_TEXT.passOnOk}
      cancelText={GRIEVANCES_TEXT.cancel}
      confirmLoading={passOn.isPending}
      okButtonProps={{ htmlType: "submit" }}
      onCancel={onClose}
      afterClose={() => setRetold("")}
      destroyOnHidden
      modalRender={(dialog) => (
        <Form<Values>
          layout="vertical"
          requiredMark={false}
          initialValues={{
            level: Math.max(1, grievance.incidentLevel),
            areaId: grievance.areaId,
            incident: "",
          }}
          onValuesChange={(_, all) => setRetold(all.incident ?? "")}
          onFinish={({ incident, level, areaId }) =>
            passOn.mutate({
              params: { id: grievance.id },
              body: { version: grievance.version, incident, level, areaId: areaId ?? null },
            })
          }
        >
          {dialog}
        </Form>
      )}
    >
      <p className="hp-note">{GRIEVANCES_TEXT.passOnExplain}</p>
      <Form.Item
        name="incident"
        label={GRIEVANCES_TEXT.passOnIncident}
        extra={GRIEVANCES_TEXT.passOnHint}
        style={{ marginTop: 16 }}
        rules={[
          { required: true, whitespace: true, min: 10, message: "Viết ít nhất 10 ký tự" },
          {
            validator: (_, value: string | undefined) =>
              value && copiesWords(value, grievance.text)
                ? Promise.reject(new Error(GRIEVANCES_TEXT.passOnCopied))
                : Promise.resolve(),
          },
        ]}
      >
        <Input.TextArea autoFocus autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="level" label={GRIEVANCES_TEXT.passOnLevel}>
        <Radio.Group options={LEVELS.map((value) => ({ value, label: CONFLICT_LABELS[value] }))} />
      </Form.Item>
      <Form.Item name="areaId" label={GRIEVANCES_TEXT.passOnArea}>
        <AreaSelect />
      </Form.Item>
      {retold.trim() ? (
        <div className="hp-note">
          <p>
            <strong>{GRIEVANCES_TEXT.passOnLeaves}</strong>
          </p>
          <p className="hp-quote">{retold.trim()}</p>
        </div>
      ) : null}
    </Modal>
  );
}
