import {
  type CaseDetail,
  type Complexity,
  caseType,
  NATURES,
  type Nature,
  type UnitCode,
} from "@hoasom/core";
import { Button, Form, Input, Select } from "antd";
import { AreaSelect } from "../../components/area-select.tsx";
import { CaseTypeSelect } from "../../components/case-type-select.tsx";
import { PersonSelect } from "../../components/person-select.tsx";
import { useMe } from "../../data/me.ts";
import { useChange } from "../../data/queries.ts";
import { useWard } from "../../data/ward.ts";
import { CASE_TEXT } from "../../text/cases.ts";
import { COMPLEXITY_LABELS, NATURE_LABELS, optionsOf, UNIT_LABELS } from "../../text/labels.ts";
import { ClassifySuggestion } from "./classify-suggestion.tsx";

type Values = {
  title: string;
  typeCode: string;
  nature: Nature;
  complexity: Complexity;
  areaId: string | null;
  handlingUnit: UnitCode;
  personInChargeId: string;
};

const COMPLEXITIES: readonly Complexity[] = [1, 2, 3, 4];

/** Step 1: type, nature, complexity, place, handling unit, person; the tables suggest, a person decides. */
export function ClassifyForm({
  detail: { case: found },
  onDone,
}: {
  detail: CaseDetail;
  onDone: () => void;
}) {
  const [form] = Form.useForm<Values>();
  const { unitName } = useWard();
  const { can } = useMe();
  const typeCode = Form.useWatch("typeCode", form) ?? found.typeCode;
  const nature = Form.useWatch("nature", form);
  const complexity = Form.useWatch("complexity", form);
  const unit = Form.useWatch("handlingUnit", form) ?? null;
  const classify = useChange("classify", {
    invalidates: ["caseDetail", "cases", "summary"],
    done: CASE_TEXT.classified,
    onDone,
  });
  const required = [{ required: true, message: CASE_TEXT.required }];
  const initial: Partial<Values> = {
    title: found.title,
    nature:
      found.nature === "undetermined" ? (caseType(found.typeCode)?.nature ?? "undetermined") : found.nature,
    areaId: found.areaId,
    ...(caseType(found.typeCode) ? { typeCode: found.typeCode } : {}),
    ...(found.complexity ? { complexity: found.complexity } : {}),
    ...(found.handlingUnit ? { handlingUnit: found.handlingUnit } : {}),
    ...(found.personInChargeId ? { personInChargeId: found.personInChargeId } : {}),
  };
  return (
    <Form<Values>
      form={form}
      className="hs-panel hs-classify"
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      onValuesChange={(changed) => {
        // The usual nature of the newly chosen type, which the person may change again.
        if (changed.typeCode)
          form.setFieldValue("nature", caseType(changed.typeCode)?.nature ?? "undetermined");
      }}
      onFinish={(values) =>
        classify.mutate({
          params: { id: found.id },
          body: {
            ...values,
            title: values.title.trim(),
            areaId: values.areaId ?? null,
            version: found.version,
          },
        })
      }
    >
      <h2>{CASE_TEXT.classifyTitle}</h2>
      <p className="hs-muted">{CASE_TEXT.classifyHint}</p>
      <Form.Item
        name="title"
        label={CASE_TEXT.title}
        rules={[{ required: true, whitespace: true, min: 3, message: CASE_TEXT.atLeast(3) }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <div className="hs-form-columns">
        <Form.Item name="typeCode" label={CASE_TEXT.type} rules={required}>
          <CaseTypeSelect />
        </Form.Item>
        <Form.Item name="areaId" label={CASE_TEXT.area}>
          <AreaSelect />
        </Form.Item>
        <Form.Item name="nature" label={CASE_TEXT.nature} rules={required}>
          <Select options={NATURES.map((value) => ({ value, label: NATURE_LABELS[value] }))} />
        </Form.Item>
        <Form.Item name="complexity" label={CASE_TEXT.complexity} rules={required}>
          <Select
            placeholder={CASE_TEXT.chooseComplexity}
            options={COMPLEXITIES.map((value) => ({
              value,
              label: COMPLEXITY_LABELS[value],
              disabled: value === 4 && !can("alerts.act"),
            }))}
          />
        </Form.Item>
      </div>
      <ClassifySuggestion
        typeCode={typeCode}
        nature={nature}
        complexity={complexity}
        unit={unit}
        onUse={(code) => form.setFieldValue("handlingUnit", code)}
      />
      <div className="hs-form-columns">
        <Form.Item name="handlingUnit" label={CASE_TEXT.unit} rules={required}>
          <Select
            placeholder={CASE_TEXT.chooseUnit}
            options={optionsOf(UNIT_LABELS).map(({ value }) => ({ value, label: unitName(value) }))}
            showSearch={{ optionFilterProp: "label" }}
          />
        </Form.Item>
        <Form.Item name="personInChargeId" label={CASE_TEXT.person} rules={required}>
          <PersonSelect unit={unit} />
        </Form.Item>
      </div>
      <Button type="primary" htmlType="submit" loading={classify.isPending}>
        {CASE_TEXT.classify}
      </Button>
    </Form>
  );
}
