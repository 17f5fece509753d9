import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input } from "antd";
import { CLAIMS_TEXT } from "../../text/claims.ts";
import { DayField } from "../shared/day-field.tsx";

/** The verified facts of a draft, one to ten, each with its source and the day it was checked. */
export function FactFields({ today }: { today: string }) {
  return (
    <Form.List name="facts">
      {(fields, { add, remove }) => (
        <fieldset className="hc-fact-fields">
          <legend>{CLAIMS_TEXT.facts}</legend>
          {fields.map((field, index) => (
            <fieldset key={field.key} className="hc-fact" aria-label={CLAIMS_TEXT.fact(index + 1)}>
              <Form.Item name={[field.name, "text"]} label={`${index + 1}. ${CLAIMS_TEXT.factText}`}>
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={600} />
              </Form.Item>
              <div className="hc-fact-foot">
                <Form.Item name={[field.name, "source"]} label={CLAIMS_TEXT.factSource}>
                  <Input maxLength={200} />
                </Form.Item>
                <Form.Item name={[field.name, "checkedOn"]} label={CLAIMS_TEXT.factDate}>
                  <DayField notAfter={today} />
                </Form.Item>
                {fields.length > 1 ? (
                  <Button
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={CLAIMS_TEXT.removeFact(index + 1)}
                    title={CLAIMS_TEXT.removeFact(index + 1)}
                    onClick={() => remove(field.name)}
                  />
                ) : null}
              </div>
            </fieldset>
          ))}
          {fields.length < 10 ? (
            <Button
              icon={<PlusOutlined aria-hidden />}
              onClick={() => add({ text: "", source: "", checkedOn: today })}
            >
              {CLAIMS_TEXT.addFact}
            </Button>
          ) : null}
        </fieldset>
      )}
    </Form.List>
  );
}
