import { DownloadOutlined, SafetyCertificateOutlined } from "@ant-design/icons";
import { AuditAction } from "@hoasom/core";
import { Button, Select, Tag } from "antd";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { PageFrame } from "../../components/page-frame.tsx";
import { foundIn } from "../../components/select-filter.ts";
import { Empty, QueryView } from "../../components/state-view.tsx";
import { addressOf } from "../../data/client.ts";
import { AUDIT_TEXT } from "../../text/audit.ts";
import { AUDIT_ACTION_LABELS, optionsOf } from "../../text/labels.ts";
import { ShowMore } from "../shared/show-more.tsx";
import { usePages } from "../shared/use-pages.ts";
import { AuditTable, actorWords } from "./audit-table.tsx";
import { ChainCheck } from "./chain-check.tsx";
import "../shared/pages.css";
import "./audit.css";

/** The record, newest first (`/kiem-tra`): who read, released or changed what; the filters stand in the address. */
export default function AuditPage() {
  const [search, setSearch] = useSearchParams();
  const [checking, setChecking] = useState(0);
  const action = AuditAction.safeParse(search.get("viec")).data;
  const actor = search.get("nguoi") ?? undefined;
  const target = search.get("doi-tuong") ?? undefined;
  const entries = usePages("audit", {
    ...(action ? { action } : {}),
    ...(actor ? { actor } : {}),
    ...(target ? { target } : {}),
  });
  const set = (key: "viec" | "nguoi" | "doi-tuong", value: string | undefined) => {
    const next = new URLSearchParams(search);
    if (value) next.set(key, value);
    else next.delete(key);
    setSearch(next);
  };
  const actorName = entries.data?.items.find((entry) => entry.actor === actor)?.actorName ?? actor ?? "";
  const filtered = action ?? actor ?? target;
  return (
    <PageFrame
      title={AUDIT_TEXT.title}
      question={AUDIT_TEXT.question}
      help={AUDIT_TEXT.help}
      actions={
        <>
          <Button
            type="primary"
            icon={<SafetyCertificateOutlined aria-hidden />}
            onClick={() => setChecking((times) => times + 1)}
          >
            {AUDIT_TEXT.verify}
          </Button>
          <Button
            icon={<DownloadOutlined aria-hidden />}
            href={addressOf("exportAudit")}
            download
            title={AUDIT_TEXT.exportNote}
          >
            {AUDIT_TEXT.export}
          </Button>
        </>
      }
    >
      {checking > 0 ? <ChainCheck key={checking} round={checking} /> : null}
      <div className="hp-filters hx-filters">
        <div className="hp-field hx-action">
          <label htmlFor="audit-action">{AUDIT_TEXT.action}</label>
          <Select<AuditAction>
            id="audit-action"
            allowClear
            placeholder={AUDIT_TEXT.anyAction}
            {...(action ? { value: action } : {})}
            options={optionsOf(AUDIT_ACTION_LABELS)}
            showSearch={{ filterOption: (typed, option) => foundIn(typed, String(option?.label ?? "")) }}
            onChange={(value) => set("viec", value)}
          />
        </div>
        {actor ? (
          <Tag closable onClose={() => set("nguoi", undefined)}>
            {AUDIT_TEXT.filterActor(actorWords(actor, actorName))}
          </Tag>
        ) : null}
        {target ? (
          <Tag closable onClose={() => set("doi-tuong", undefined)}>
            {AUDIT_TEXT.filterTarget(target)}
          </Tag>
        ) : null}
      </div>
      <QueryView
        query={entries}
        isEmpty={(data) => data.items.length === 0}
        empty={
          <Empty
            title={AUDIT_TEXT.empty}
            action={filtered ? <Button onClick={() => setSearch({})}>{AUDIT_TEXT.emptyNext}</Button> : null}
          />
        }
      >
        {(data) => (
          <AuditTable
            entries={data.items}
            onActor={(id) => set("nguoi", id)}
            onTarget={(id) => set("doi-tuong", id)}
          />
        )}
      </QueryView>
      <ShowMore pages={entries} />
    </PageFrame>
  );
}
