import type { Topic } from "@hoasom/core";
import { Button } from "antd";
import { useId, useRef, useState } from "react";
import { useNow } from "../../data/ward.ts";
import { GROUP_TEXT } from "../../text/group.ts";
import { optionsOf, TOPIC_LABELS } from "../../text/labels.ts";
import { instantOfWard, wardFieldOf } from "../shared/ward-instant.ts";
import { type Draft, EMPTY_DRAFT, newClientId, saveDraft, type Waiting } from "./draft-store.ts";
import type { Outbox } from "./use-outbox.ts";

const TOPIC_CHOICES: { value: Topic | null; label: string }[] = [
  ...optionsOf(TOPIC_LABELS),
  { value: null, label: GROUP_TEXT.topicNone },
];

type Outcome = "sent" | "waiting" | "lost";

/** The report: text, kind, urgent, when. Every stroke is kept on the phone until the report is on its way. */
export function ReportForm({
  userId,
  initial,
  send,
}: {
  userId: string;
  initial: Draft;
  send: Outbox["send"];
}) {
  const [draft, setDraft] = useState(initial);
  const [kept, setKept] = useState(true);
  const [fault, setFault] = useState<"text" | "when" | null>(null);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  // One id for these words, whatever the number of tries.
  const clientId = useRef<string | null>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const now = useNow();
  const later = draft.happenedAt !== null;
  const empty = draft.text.trim() === "";

  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    setFault(null);
    setOutcome(null);
    setKept(saveDraft(localStorage, userId, next));
  };
  const clear = () => {
    clientId.current = null;
    setDraft(EMPTY_DRAFT);
    saveDraft(localStorage, userId, EMPTY_DRAFT);
  };
  const submit = async () => {
    if (draft.text.trim().length < 5) {
      setFault("text");
      text.current?.focus();
      return;
    }
    if (draft.happenedAt !== null && Date.parse(draft.happenedAt) > now + 60_000) {
      setFault("when");
      return;
    }
    setBusy(true);
    clientId.current ??= newClientId(crypto);
    const report: Waiting = {
      ...draft,
      text: draft.text.trim(),
      clientId: clientId.current,
      happenedAt: draft.happenedAt ?? new Date(now).toISOString(),
      refused: null,
    };
    const result = await send(report);
    setBusy(false);
    setOutcome(result);
    if (result !== "lost") clear();
  };

  return (
    <form
      className="hn-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="hn-field">
        <label htmlFor={`${id}-text`} className="hn-label">
          {GROUP_TEXT.text}
        </label>
        <textarea
          ref={text}
          id={`${id}-text`}
          rows={4}
          maxLength={5000}
          value={draft.text}
          placeholder={GROUP_TEXT.textHint}
          aria-invalid={fault === "text"}
          aria-describedby={fault === "text" ? `${id}-text-fault` : undefined}
          onChange={(event) => change({ text: event.target.value })}
        />
        {fault === "text" ? (
          <p id={`${id}-text-fault`} className="hn-fault" role="alert">
            {GROUP_TEXT.textNeeded}
          </p>
        ) : null}
      </div>
      <fieldset className="hn-field">
        <legend className="hn-label">{GROUP_TEXT.topic}</legend>
        <div className="hn-choices">
          {TOPIC_CHOICES.map((choice) => (
            <label key={choice.value ?? "none"} className="hn-choice">
              <input
                type="radio"
                name={`${id}-topic`}
                checked={draft.topic === choice.value}
                onChange={() => change({ topic: choice.value })}
              />
              <span>{choice.label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <label className="hn-switch">
        <input
          type="checkbox"
          role="switch"
          aria-checked={draft.urgent}
          checked={draft.urgent}
          onChange={(event) => change({ urgent: event.target.checked })}
        />
        <span className="hn-label">{GROUP_TEXT.urgent}</span>
        <span className="hn-switch-word">{draft.urgent ? GROUP_TEXT.urgentOn : GROUP_TEXT.urgentOff}</span>
      </label>
      <fieldset className="hn-field">
        <legend className="hn-label">{GROUP_TEXT.when}</legend>
        <div className="hn-choices hn-choices-two">
          <label className="hn-choice">
            <input
              type="radio"
              name={`${id}-when`}
              checked={!later}
              onChange={() => change({ happenedAt: null })}
            />
            <span>{GROUP_TEXT.whenNow}</span>
          </label>
          <label className="hn-choice">
            <input
              type="radio"
              name={`${id}-when`}
              checked={later}
              onChange={() => change({ happenedAt: new Date(now).toISOString() })}
            />
            <span>{GROUP_TEXT.whenOther}</span>
          </label>
        </div>
        {draft.happenedAt !== null ? (
          <input
            type="datetime-local"
            aria-label={GROUP_TEXT.whenInput}
            aria-invalid={fault === "when"}
            max={wardFieldOf(new Date(now).toISOString())}
            value={wardFieldOf(draft.happenedAt)}
            onChange={(event) => {
              const at = instantOfWard(event.target.value);
              if (at) change({ happenedAt: at });
            }}
          />
        ) : null}
        {fault === "when" ? (
          <p className="hn-fault" role="alert">
            {GROUP_TEXT.future}
          </p>
        ) : null}
      </fieldset>
      <Button type="primary" htmlType="submit" loading={busy} className="hn-send" block>
        {GROUP_TEXT.send}
      </Button>
      <div role="status" className="hn-status">
        {outcome === "sent" ? <p className="hp-note hp-note-good">✓ {GROUP_TEXT.sent}</p> : null}
        {outcome === "waiting" ? <p className="hp-note hp-note-warn">{GROUP_TEXT.waiting}</p> : null}
        {outcome === "lost" || !kept ? <p className="hp-note hp-note-bad">{GROUP_TEXT.notKept}</p> : null}
        {outcome === null && kept && !empty ? (
          <p className="hs-muted">
            {GROUP_TEXT.kept}{" "}
            <button type="button" className="hn-link" onClick={clear}>
              {GROUP_TEXT.clear}
            </button>
          </p>
        ) : null}
      </div>
    </form>
  );
}
