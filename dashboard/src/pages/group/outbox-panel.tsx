import { Button, Popconfirm } from "antd";
import { GROUP_TEXT } from "../../text/group.ts";
import { formatTime } from "../../text/time.ts";
import { LinkButton } from "../shared/link-button.tsx";
import type { Waiting } from "./draft-store.ts";
import type { Outbox } from "./use-outbox.ts";

/** The reports that still wait on this phone, with what keeps them there; nothing when there are none. */
export function OutboxPanel({ outbox, onMend }: { outbox: Outbox; onMend: (report: Waiting) => void }) {
  if (outbox.waiting.length === 0) return null;
  return (
    <section className="hp-panel" aria-labelledby="outbox-title">
      <h2 id="outbox-title">{GROUP_TEXT.outbox(outbox.waiting.length)}</h2>
      {outbox.signedOut ? (
        <div className="hp-note hp-note-warn">
          <p>{GROUP_TEXT.signInAgain}</p>
          <p>
            <LinkButton to="/to">{GROUP_TEXT.signIn}</LinkButton>
          </p>
        </div>
      ) : null}
      <ul className="hn-reports">
        {outbox.waiting.map((report) => (
          <li key={report.clientId}>
            <p className="hp-quote">{report.text}</p>
            <p className="hp-meta">
              {formatTime(report.happenedAt)}
              {report.urgent ? <span className="hp-word hp-word-bad">! {GROUP_TEXT.urgentTag}</span> : null}
            </p>
            {report.refused ? (
              <p className="hn-fault">
                {GROUP_TEXT.refused}: {report.refused}
              </p>
            ) : null}
            <div className="hp-buttons">
              {report.refused ? <Button onClick={() => onMend(report)}>{GROUP_TEXT.edit}</Button> : null}
              <Popconfirm
                title={GROUP_TEXT.dropTitle}
                okText={GROUP_TEXT.dropOk}
                cancelText={GROUP_TEXT.keep}
                onConfirm={() => outbox.drop(report.clientId)}
              >
                <Button>{GROUP_TEXT.drop}</Button>
              </Popconfirm>
            </div>
          </li>
        ))}
      </ul>
      <Button onClick={() => void outbox.flush()}>{GROUP_TEXT.sendNow}</Button>
    </section>
  );
}
