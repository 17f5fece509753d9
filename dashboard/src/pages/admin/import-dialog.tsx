import { InboxOutlined } from "@ant-design/icons";
import type { SourceView } from "@hoasom/core";
import { Modal } from "antd";
import { useState } from "react";
import { useChange } from "../../data/queries.ts";
import { IMPORT_TEXT } from "../../text/admin.ts";
import { INTAKE_REASON_LABELS } from "../../text/labels.ts";
import { FileField } from "../shared/file-field.tsx";
import { ProblemNote } from "../shared/problem-note.tsx";
import { countWords } from "./source-details.tsx";

const MOST_BYTES = 20_000_000;
const WORDS: Record<string, string> = INTAKE_REASON_LABELS;

/** Takes a file of posts (JSON lines) into an import source; shows what came in and which lines did not. */
export function ImportDialog({
  source,
  open,
  onClose,
}: {
  source: SourceView;
  open: boolean;
  onClose: () => void;
}) {
  const [file, setFile] = useState<{ name: string; text: string } | null>(null);
  const run = useChange("importPosts", { invalidates: ["sources"], quiet: true });
  const tooLarge = file !== null && file.text.length > MOST_BYTES;
  const close = () => {
    setFile(null);
    run.reset();
    onClose();
  };
  return (
    <Modal
      open={open}
      title={IMPORT_TEXT.title(source.name)}
      onCancel={close}
      cancelText={IMPORT_TEXT.close}
      okText={IMPORT_TEXT.ok}
      okButtonProps={{ disabled: file === null || tooLarge || run.data !== undefined }}
      confirmLoading={run.isPending}
      onOk={() => file && run.mutate({ body: { sourceId: source.id, lines: file.text } })}
      destroyOnHidden
    >
      <div className="hp-stack">
        <p>{IMPORT_TEXT.explain}</p>
        <FileField
          accept=".jsonl,.ndjson,.json,text/plain"
          label={IMPORT_TEXT.choose}
          icon={<InboxOutlined aria-hidden />}
          name={file?.name ?? null}
          onFile={(chosen) => {
            run.reset();
            setFile(chosen);
          }}
        />
        {tooLarge ? (
          <p className="hp-note hp-note-bad" role="alert">
            {IMPORT_TEXT.tooLarge}
          </p>
        ) : null}
        <ProblemNote error={run.error} title={IMPORT_TEXT.faults(run.error?.problem?.errors.length ?? 0)} />
        {run.data ? (
          <div className="hp-note hp-note-good" role="status">
            <p>
              <strong>{IMPORT_TEXT.done}.</strong> {countWords(run.data.counts)}
            </p>
          </div>
        ) : null}
        {run.data && run.data.faults.length > 0 ? (
          <div className="hp-note hp-note-warn">
            <p>
              <strong>{IMPORT_TEXT.faults(run.data.faults.length)}</strong>
            </p>
            <ul>
              {run.data.faults.slice(0, 100).map((fault) => (
                <li key={`${fault.line} ${fault.reason}`}>
                  {IMPORT_TEXT.line} {fault.line}: {WORDS[fault.reason] ?? fault.reason}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </Modal>
  );
}
