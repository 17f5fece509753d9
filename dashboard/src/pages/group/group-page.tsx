import type { Me } from "@hoasom/core";
import { useState } from "react";
import { PageFrame } from "../../components/page-frame.tsx";
import { useMe } from "../../data/me.ts";
import { useWard } from "../../data/ward.ts";
import { GROUP_TEXT } from "../../text/group.ts";
import { EmergencyNumbers } from "../shared/emergency-numbers.tsx";
import { loadDraft, saveDraft, type Waiting } from "./draft-store.ts";
import { OutboxPanel } from "./outbox-panel.tsx";
import { OwnReports } from "./own-reports.tsx";
import { ReportForm } from "./report-form.tsx";
import { useOutbox } from "./use-outbox.ts";
import "../shared/pages.css";
import "./group.css";

/** The group head's page (`/to`), for the phone: a report in under a minute, kept when there is no network. */
export default function GroupPage() {
  const { me } = useMe();
  return me ? <Group key={me.id} me={me} /> : null;
}

function Group({ me }: { me: Me }) {
  const { areaName } = useWard();
  const outbox = useOutbox(me.id);
  // A refused report that is taken back for mending starts the form anew with its words.
  const [form, setForm] = useState({ round: 0, draft: loadDraft(localStorage, me.id) });
  const mend = ({ text, topic, urgent, happenedAt, clientId }: Waiting) => {
    const draft = { text, topic, urgent, happenedAt };
    saveDraft(localStorage, me.id, draft);
    outbox.drop(clientId);
    setForm(({ round }) => ({ round: round + 1, draft }));
  };
  return (
    <PageFrame
      title={GROUP_TEXT.title}
      question={me.areaId ? areaName(me.areaId) : GROUP_TEXT.noArea}
      help={GROUP_TEXT.help}
      helpId="to"
    >
      <div className="hn-page">
        <EmergencyNumbers lead={GROUP_TEXT.danger} />
        {outbox.online ? null : (
          <p className="hp-note hp-note-warn" role="status">
            {GROUP_TEXT.offline}
          </p>
        )}
        <ReportForm key={form.round} userId={me.id} initial={form.draft} send={outbox.send} />
        <OutboxPanel outbox={outbox} onMend={mend} />
        <OwnReports />
      </div>
    </PageFrame>
  );
}
