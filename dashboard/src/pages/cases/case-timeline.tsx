import type { CaseDetail } from "@hoasom/core";
import { Button, Form, Input } from "antd";
import { TimeText } from "../../components/time-text.tsx";
import { useChange } from "../../data/queries.ts";
import { useWard } from "../../data/ward.ts";
import { CASE_TEXT, caseEventDetail } from "../../text/cases.ts";
import { CASE_EVENT_LABELS, UNIT_LABELS } from "../../text/labels.ts";

/** The timeline of a case, newest first, with the field for a note above it. */
export function CaseTimeline({ detail }: { detail: CaseDetail }) {
  const { unitName } = useWard();
  const nameOf = (code: string) => (code in UNIT_LABELS ? unitName(code as keyof typeof UNIT_LABELS) : code);
  const events = [...detail.events].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <>
      {detail.allowed.includes("note") ? <NoteForm id={detail.case.id} /> : null}
      <ol className="hs-timeline">
        {events.map((event) => {
          const lines = caseEventDetail(event, nameOf);
          return (
            <li key={event.id}>
              <span className="hs-row">
                <strong>{CASE_EVENT_LABELS[event.event]}</strong>
                <span>{event.byName}</span>
                <TimeText at={event.at} />
              </span>
              {lines.length > 0 ? <span className="hs-muted">{lines.join(" · ")}</span> : null}
              {event.text ? <p className="hs-timeline-text">{event.text}</p> : null}
            </li>
          );
        })}
      </ol>
    </>
  );
}

function NoteForm({ id }: { id: string }) {
  const [form] = Form.useForm<{ text: string }>();
  const add = useChange("addNote", {
    invalidates: ["caseDetail"],
    done: CASE_TEXT.noted,
    onDone: () => form.resetFields(),
  });
  return (
    <Form<{ text: string }>
      form={form}
      className="hs-note-form hs-no-print"
      requiredMark={false}
      layout="vertical"
      onFinish={({ text }) => add.mutate({ params: { id }, body: { text: text.trim() } })}
    >
      <Form.Item
        name="text"
        label={CASE_TEXT.note}
        extra={CASE_TEXT.noteHint}
        rules={[{ required: true, whitespace: true, min: 2, message: CASE_TEXT.atLeast(2) }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={5000} />
      </Form.Item>
      <Button htmlType="submit" loading={add.isPending}>
        {CASE_TEXT.addNote}
      </Button>
    </Form>
  );
}
