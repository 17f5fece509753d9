import { dayOf } from "@hoasom/core";
import { Button, Form, Input, InputNumber, Radio, Select } from "antd";
import { AreaSelect } from "../../components/area-select.tsx";
import type { CallError } from "../../data/client.ts";
import { useChange } from "../../data/queries.ts";
import { useNow } from "../../data/ward.ts";
import { SOURCES_TEXT, SOURCE_FORM_TEXT as T } from "../../text/admin.ts";
import { LEGAL_BASIS_LABELS, optionsOf, SOURCE_KIND_LABELS } from "../../text/labels.ts";
import { DayField } from "../shared/day-field.tsx";
import { ProblemNote } from "../shared/problem-note.tsx";
import {
  COLLECTED_KINDS,
  readConfig,
  type SourceForm,
  sourceInputOf,
  startOfSource,
} from "./source-input.ts";

const needed = { required: true, whitespace: true, message: T.required };
const atLeast = (min: number) => [needed, { min, message: T.tooShort }];

/** The form that registers a source: what, whose, by which right, what for, until when. */
export function SourceFormView({
  onDone,
  onCancel,
  cancelText = T.cancel,
}: {
  onDone: () => void;
  onCancel: () => void;
  cancelText?: string;
}) {
  const [form] = Form.useForm<SourceForm>();
  const today = dayOf(new Date(useNow()).toISOString());
  const kind = Form.useWatch("kind", form) ?? "rss";
  const basisKind = Form.useWatch("basisKind", form) ?? "law";
  const collected = COLLECTED_KINDS.includes(kind);
  const add = useChange("addSource", {
    invalidates: ["sources", "setupState"],
    done: SOURCES_TEXT.added,
    quiet: true,
    onDone,
  });
  return (
    <Form<SourceForm>
      form={form}
      layout="vertical"
      requiredMark={false}
      scrollToFirstError={{ focus: true }}
      initialValues={startOfSource("rss", today)}
      onValuesChange={(changed: Partial<SourceForm>) => {
        if (changed.kind) {
          const { basisKind: _, expiresOn: __, ...start } = startOfSource(changed.kind, today);
          form.setFieldsValue(start);
        }
      }}
      onFinish={(values) => add.mutate({ body: sourceInputOf(values) })}
    >
      <Form.Item name="kind" label={T.kind}>
        <Select options={optionsOf(SOURCE_KIND_LABELS)} />
      </Form.Item>
      <Form.Item name="name" label={T.name} extra={T.nameHint} rules={atLeast(2)}>
        <Input maxLength={200} />
      </Form.Item>
      {collected ? (
        <Form.Item
          name="address"
          label={T.address}
          extra={T.addressHint}
          rules={[{ required: true, pattern: /^\s*https?:\/\/[^\s/]+\S*\s*$/i, message: T.badLink }]}
        >
          <Input inputMode="url" maxLength={2000} placeholder="https://" />
        </Form.Item>
      ) : null}
      <Form.Item name="owner" label={T.owner} extra={T.ownerHint} rules={atLeast(2)}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="basisKind" label={T.basisKind}>
        <Radio.Group options={optionsOf(LEGAL_BASIS_LABELS)} />
      </Form.Item>
      {basisKind === "law" ? (
        <Form.Item name="basis" label={T.basis} extra={T.basisHint} rules={atLeast(5)}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
        </Form.Item>
      ) : (
        <div className="hm-consent">
          <Form.Item name="givenBy" label={T.givenBy} rules={atLeast(2)}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="givenAt" label={T.givenAt} rules={[{ required: true, message: T.required }]}>
            <DayField notAfter={today} />
          </Form.Item>
          <Form.Item name="scope" label={T.scope} rules={atLeast(5)}>
            <Input maxLength={500} />
          </Form.Item>
          <Form.Item name="howToWithdraw" label={T.howToWithdraw} rules={atLeast(5)}>
            <Input maxLength={500} />
          </Form.Item>
        </div>
      )}
      <Form.Item name="purpose" label={T.purpose} extra={T.purposeHint} rules={atLeast(5)}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
      </Form.Item>
      <div className="hm-consent">
        <Form.Item name="expiresOn" label={T.expires} rules={[{ required: true, message: T.required }]}>
          <DayField notBefore={today} />
        </Form.Item>
        {collected ? (
          <Form.Item name="everyMinutes" label={T.every} rules={[{ required: true, message: T.required }]}>
            <InputNumber min={1} max={10_080} precision={0} style={{ width: "100%" }} />
          </Form.Item>
        ) : null}
        <Form.Item name="quietAfterHours" label={T.quiet}>
          <InputNumber min={1} max={2_000} precision={0} style={{ width: "100%" }} />
        </Form.Item>
        <Form.Item name="defaultAreaId" label={T.area}>
          <AreaSelect />
        </Form.Item>
      </div>
      {collected ? (
        <details className="hm-more" open={kind === "website"}>
          <summary>{T.advanced}</summary>
          <Form.Item
            name="config"
            label={T.config}
            extra={T.configHint}
            rules={[
              {
                validator: (_, value: string | undefined) =>
                  readConfig(value) ? Promise.resolve() : Promise.reject(new Error(T.configBroken)),
              },
            ]}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 14 }} className="hp-mono" spellCheck={false} />
          </Form.Item>
          <Form.Item name="robotsPermission" label={T.robots} extra={T.robotsHint}>
            <Input maxLength={500} />
          </Form.Item>
        </details>
      ) : null}
      <ProblemNote error={add.error as CallError | null} title={T.fixed} />
      <div className="hp-buttons">
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          {T.ok}
        </Button>
        <Button onClick={onCancel}>{cancelText}</Button>
      </div>
    </Form>
  );
}
