import { Table } from "antd";
import { TimeText } from "../../components/time-text.tsx";
import type { CallAnswer } from "../../data/client.ts";
import { AUDIT_TEXT, TARGET_TEXT } from "../../text/audit.ts";
import { AUDIT_ACTION_LABELS } from "../../text/labels.ts";
import { detailWords } from "./detail-words.ts";

type Entry = CallAnswer<"audit">["items"][number];

/** The actor in words: a name, the program, or nobody signed in. */
export function actorWords(actor: string, name: string): string {
  if (actor === "program") return AUDIT_TEXT.program;
  if (actor === "anyone") return AUDIT_TEXT.anyone;
  return name;
}

/** The entries as a table; a name or a target narrows the view to it. */
export function AuditTable({
  entries,
  onActor,
  onTarget,
}: {
  entries: Entry[];
  onActor: (id: string) => void;
  onTarget: (id: string) => void;
}) {
  return (
    <Table<Entry>
      rowKey="seq"
      size="small"
      dataSource={entries}
      pagination={false}
      scroll={{ x: "max-content" }}
      columns={[
        { title: AUDIT_TEXT.seq, dataIndex: "seq", className: "hs-number" },
        { title: AUDIT_TEXT.at, render: (_, entry) => <TimeText at={entry.at} /> },
        {
          title: AUDIT_TEXT.actor,
          render: (_, entry) => {
            const words = actorWords(entry.actor, entry.actorName);
            return (
              <button
                type="button"
                className="hx-link"
                title={AUDIT_TEXT.onlyActor(words)}
                onClick={() => onActor(entry.actor)}
              >
                {words}
              </button>
            );
          },
        },
        { title: AUDIT_TEXT.action, render: (_, entry) => AUDIT_ACTION_LABELS[entry.action] },
        {
          title: AUDIT_TEXT.target,
          render: (_, { target }) => (
            <button
              type="button"
              className="hx-link"
              title={AUDIT_TEXT.onlyTarget}
              onClick={() => onTarget(target.id)}
            >
              {TARGET_TEXT[target.kind] ?? target.kind} <span className="hp-mono hx-id">{target.id}</span>
            </button>
          ),
        },
        { title: AUDIT_TEXT.detail, render: (_, entry) => <Detail entry={entry} /> },
      ]}
    />
  );
}

function Detail({ entry }: { entry: Entry }) {
  const pairs = detailWords(entry.detail);
  return (
    <div className="hx-detail">
      {pairs.map(([key, value]) => (
        <span key={key}>
          <span className="hs-muted">{key}:</span> {value}
        </span>
      ))}
      <span className="hs-muted hp-mono" title={`${AUDIT_TEXT.hash}: ${entry.hash}`}>
        {AUDIT_TEXT.hash} {entry.hash.slice(0, 12)}…
      </span>
    </div>
  );
}
