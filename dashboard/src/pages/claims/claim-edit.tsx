import type { ClaimView, Harm } from "@hoasom/core";
import { Button, Checkbox, Form, Input, Radio } from "antd";
import { useChange } from "../../data/queries.ts";
import { CLAIM_MOVES, CLAIMS_TEXT } from "../../text/claims.ts";
import { HARM_LABELS, optionsOf } from "../../text/labels.ts";

type Move = keyof typeof CLAIM_MOVES;
type Values = { statement: string; harms: Harm[]; state: Move };

/** Changes the wording, the harm and the state of a claim. */
export function ClaimEdit({ claim, onClose }: { claim: ClaimView; onClose: () => void }) {
  const change = useChange("changeClaim", {
    invalidates: ["claims", "claim"],
    done: CLAIMS_TEXT.saved,
    onDone: onClose,
  });
  // A corrected claim has no such move: saved again, it is checked anew.
  const state: Move = claim.state === "corrected" ? "verifying" : claim.state;
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      initialValues={{ statement: claim.statement, harms: claim.harms, state }}
      onFinish={(values) =>
        change.mutate({ params: { id: claim.id }, body: { version: claim.version, ...values } })
      }
    >
      <Form.Item
        name="statement"
        label={CLAIMS_TEXT.statement}
        rules={[{ required: true, whitespace: true, min: 8, message: "Viết ít nhất 8 ký tự" }]}
      >
        <Input.TextArea autoFocus rows={3} maxLength={500} showCount />
      </Form.Item>
      <Form.Item name="harms" label={CLAIMS_TEXT.harms}>
        <Checkbox.Group options={optionsOf(HARM_LABELS)} className="hc-harm-choices" />
      </Form.Item>
      <Form.Item name="state" label={CLAIMS_TEXT.state}>
        <Radio.Group options={optionsOf(CLAIM_MOVES)} />
      </Form.Item>
      <div className="hp-buttons">
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {CLAIMS_TEXT.save}
        </Button>
        <Button onClick={onClose}>{CLAIMS_TEXT.cancel}</Button>
      </div>
    </Form>
  );
}
