import { Button } from "antd";
import { useId, useRef, useState } from "react";
import { problemWords } from "../../data/problem-words.ts";
import { useCall, useChange } from "../../data/queries.ts";
import { PUBLIC_TEXT } from "../../text/public.ts";

const T = PUBLIC_TEXT.report;

/** A resident's report without a name: text and, if they like, the group they live in. */
export function ReportBox() {
  const ward = useCall("publicWard", {}, { staleTime: 600_000 });
  const [text, setText] = useState("");
  const [areaId, setAreaId] = useState("");
  const [short, setShort] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const report = useChange("publicReport", { quiet: true, onDone: () => setText("") });

  if (report.data)
    return (
      <div className="hu-card" role="status">
        <p>
          <strong>✓ {T.thanks}</strong>
        </p>
        <p>
          {T.receipt}: <strong className="hu-receipt">{report.data.receipt}</strong>
        </p>
        <p className="hs-muted">{T.receiptHint}</p>
        <Button size="large" onClick={() => report.reset()}>
          {T.again}
        </Button>
      </div>
    );
  const words = report.error ? problemWords(report.error) : null;
  return (
    <form
      className="hu-card hu-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim().length < 10) {
          setShort(true);
          box.current?.focus();
          return;
        }
        report.mutate({ body: { text: text.trim(), areaId: areaId || null } });
      }}
    >
      <p className="hp-note hp-note-bad">
        <strong>{T.danger}</strong>
      </p>
      <p>{T.lead}</p>
      <div className="hu-field">
        <label htmlFor={`${id}-text`}>{T.text}</label>
        <textarea
          ref={box}
          id={`${id}-text`}
          rows={5}
          maxLength={5000}
          value={text}
          placeholder={T.hint}
          aria-invalid={short}
          aria-describedby={`${id}-privacy${short ? ` ${id}-short` : ""}`}
          onChange={(event) => {
            setText(event.target.value);
            setShort(false);
          }}
        />
        {short ? (
          <p id={`${id}-short`} className="hu-fault" role="alert">
            {T.needed}
          </p>
        ) : null}
        <p id={`${id}-privacy`} className="hs-muted">
          {T.privacy}
        </p>
      </div>
      <div className="hu-field">
        <label htmlFor={`${id}-area`}>{T.area}</label>
        <select id={`${id}-area`} value={areaId} onChange={(event) => setAreaId(event.target.value)}>
          <option value="">{T.anyArea}</option>
          {(ward.data?.areas ?? []).map((area) => (
            <option key={area.id} value={area.id}>
              {area.name}
            </option>
          ))}
        </select>
      </div>
      <p className="hs-muted">{T.criticism}</p>
      {words ? (
        <p className="hp-note hp-note-bad" role="alert">
          <strong>
            {T.failed}: {words.title}.
          </strong>{" "}
          {words.next}
        </p>
      ) : null}
      <Button type="primary" htmlType="submit" size="large" loading={report.isPending} className="hu-send">
        {T.send}
      </Button>
    </form>
  );
}
