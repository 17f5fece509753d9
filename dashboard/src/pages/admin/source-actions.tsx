import { MoreOutlined } from "@ant-design/icons";
import type { SourceView } from "@hoasom/core";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import { ReasonDialog } from "../../components/reason-dialog.tsx";
import { useChange } from "../../data/queries.ts";
import { SOURCES_TEXT } from "../../text/admin.ts";
import { ImportDialog } from "./import-dialog.tsx";

type Move = "active" | "paused" | "withdrawn";

const MOVES: Record<Move, { verb: string; title: string }> = {
  paused: { verb: SOURCES_TEXT.pause, title: SOURCES_TEXT.pauseTitle },
  active: { verb: SOURCES_TEXT.resume, title: SOURCES_TEXT.resumeTitle },
  withdrawn: { verb: SOURCES_TEXT.withdraw, title: SOURCES_TEXT.withdrawTitle },
};

/** What can be done with a source: collect or import now; pause, resume, withdraw with a reason. */
export function SourceActions({ source }: { source: SourceView }) {
  const [move, setMove] = useState<Move | null>(null);
  const [importing, setImporting] = useState(false);
  const close = () => setMove(null);
  const change = useChange("setSourceState", {
    invalidates: ["sources"],
    done: SOURCES_TEXT.changed,
    onDone: close,
    onFailed: close,
  });
  const collect = useChange("collectNow", { invalidates: ["sources"], done: SOURCES_TEXT.collecting });
  if (source.state === "withdrawn") return <span className="hs-muted">{SOURCES_TEXT.none}</span>;
  const active = source.state === "active";
  const moves: Move[] = active
    ? ["paused", "withdrawn"]
    : source.state === "paused"
      ? ["active", "withdrawn"]
      : ["withdrawn"];
  return (
    <div className="hp-buttons hm-actions">
      {active && source.everyMinutes !== null ? (
        <Button
          size="small"
          loading={collect.isPending}
          onClick={() => collect.mutate({ params: { id: source.id }, body: {} })}
        >
          {SOURCES_TEXT.collect}
        </Button>
      ) : null}
      {active && source.kind === "import" ? (
        <Button size="small" onClick={() => setImporting(true)}>
          {SOURCES_TEXT.importFile}
        </Button>
      ) : null}
      <Dropdown
        trigger={["click"]}
        menu={{
          items: moves.map((key) => ({ key, label: MOVES[key].verb, danger: key === "withdrawn" })),
          onClick: ({ key }) => setMove(key as Move),
        }}
      >
        <Button
          size="small"
          icon={<MoreOutlined aria-hidden />}
          aria-label={`${SOURCES_TEXT.more}: ${source.name}`}
        />
      </Dropdown>
      <ReasonDialog
        open={move !== null}
        title={move ? MOVES[move].title : ""}
        what={source.name}
        noteLabel={SOURCES_TEXT.reason}
        noteMin={3}
        noteMax={500}
        okText={move ? MOVES[move].verb : ""}
        danger={move === "withdrawn"}
        busy={change.isPending}
        onCancel={close}
        onOk={({ note }) =>
          move && change.mutate({ params: { id: source.id }, body: { state: move, reason: note } })
        }
      />
      <ImportDialog source={source} open={importing} onClose={() => setImporting(false)} />
    </div>
  );
}
