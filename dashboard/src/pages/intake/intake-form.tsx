import { dayOf, findPersonalNumbers } from "@hoasom/core";
import { Button, Form, Input, Radio } from "antd";
import { useState } from "react";
import { AreaSelect } from "../../components/area-select.tsx";
import type { CallAnswer } from "../../data/client.ts";
import { useChange } from "../../data/queries.ts";
import { useNow } from "../../data/ward.ts";
import { type DeskChannelCode, INTAKE_TEXT, TOLD_CHANNELS } from "../../text/intake.ts";
import { CHANNEL_LABELS } from "../../text/labels.ts";
import { MomentField } from "../shared/day-field.tsx";
import { MaskedPreview } from "./masked-preview.tsx";

/** A pasted post, or what a person told. */
export type IntakeWay = "paste" | "told";

type Values = {
  channel?: DeskChannelCode;
  text: string;
  link?: string;
  postedAt?: string | null;
  areaId?: string | null;
};

/** Takes in one text; shows before sending what will be masked. */
export function IntakeForm({
  way,
  onDone,
}: {
  way: IntakeWay;
  onDone: (answer: CallAnswer<"intake">, text: string) => void;
}) {
  const [text, setText] = useState("");
  const now = useNow();
  const paste = way === "paste";
  const intake = useChange("intake", { onDone: (answer, input) => onDone(answer, input.body.text) });
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      initialValues={paste ? {} : { channel: "phone" }}
      onValuesChange={(_, all) => setText(all.text ?? "")}
      scrollToFirstError={{ focus: true }}
      onFinish={(values) =>
        intake.mutate({
          body: {
            channel: paste ? "social_alert" : (values.channel ?? "phone"),
            text: values.text,
            link: values.link?.trim() || null,
            postedAt: values.postedAt ?? null,
            areaId: values.areaId ?? null,
          },
        })
      }
    >
      {paste ? (
        <Form.Item
          name="link"
          label={INTAKE_TEXT.link}
          extra={INTAKE_TEXT.linkHint}
          rules={[
            { required: true, pattern: /^\s*https?:\/\/[^\s/]+\S*\s*$/i, message: INTAKE_TEXT.linkNeeded },
          ]}
        >
          <Input autoFocus inputMode="url" maxLength={2000} placeholder="https://" />
        </Form.Item>
      ) : (
        <Form.Item name="channel" label={INTAKE_TEXT.channel}>
          <Radio.Group
            optionType="button"
            className="hi-channels"
            options={TOLD_CHANNELS.map((value) => ({ value, label: CHANNEL_LABELS[value] }))}
          />
        </Form.Item>
      )}
      <Form.Item
        name="text"
        label={paste ? INTAKE_TEXT.textPaste : INTAKE_TEXT.textTold}
        rules={[{ required: true, whitespace: true, min: 3, message: INTAKE_TEXT.textNeeded }]}
      >
        <Input.TextArea autoFocus={!paste} autoSize={{ minRows: 5, maxRows: 18 }} maxLength={50_000} />
      </Form.Item>
      {findPersonalNumbers(text).length > 0 ? <MaskedPreview text={text} /> : null}
      <div className="hi-two">
        <Form.Item
          name="postedAt"
          label={paste ? INTAKE_TEXT.whenPaste : INTAKE_TEXT.whenTold}
          extra={INTAKE_TEXT.whenUnknown}
        >
          <MomentField notAfter={dayOf(new Date(now).toISOString())} />
        </Form.Item>
        <Form.Item name="areaId" label={INTAKE_TEXT.area} extra={INTAKE_TEXT.areaHint}>
          <AreaSelect />
        </Form.Item>
      </div>
      <Button type="primary" size="large" htmlType="submit" loading={intake.isPending}>
        {INTAKE_TEXT.submit}
      </Button>
    </Form>
  );
}
