import { PrinterOutlined } from "@ant-design/icons";
import { addDays, dayOf } from "@hoasom/core";
import { Button } from "antd";
import { useMemo, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { LinkLostBanner } from "../../components/live-state.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { QueryView } from "../../components/state-view.tsx";
import { useMe } from "../../data/me.ts";
import { useCall } from "../../data/queries.ts";
import { useNow } from "../../data/ward.ts";
import { COMMAND_TEXT } from "../../text/command.ts";
import { BetterPanel } from "./better-panel.tsx";
import { addressOfCommand, type CommandFilters, commandFiltersOf } from "./command-filters.ts";
import { LastAlerts } from "./last-alerts.tsx";
import { MapPanel } from "./map-panel.tsx";
import { OverduePanel } from "./overdue-panel.tsx";
import { PlaceTable } from "./place-table.tsx";
import { TeamLoad } from "./team-load.tsx";

/** The commander's page: where it warms up, what is late, whether it gets better. */
export default function CommandPage() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const { me } = useMe();
  const now = useNow();
  const today = dayOf(new Date(now).toISOString());
  const filters = useMemo(() => commandFiltersOf(params, today), [params, today]);
  const [chosen, setChosen] = useState<string | null>(null);
  const go = (change: Partial<CommandFilters>) =>
    navigate(addressOfCommand({ ...filters, ...change }), { replace: true });
  const to = filters.end ?? today;
  const from = addDays(to, 1 - filters.window);
  const topic = filters.topic ? { topic: filters.topic } : {};
  const map = useCall("map", { query: { from, to, ...topic } }, { live: true, keepPrevious: true });
  const summary = useCall("summary", {}, { live: true });
  const choose = (id: string) => setChosen((before) => (before === id ? null : id));
  return (
    <PageFrame
      title={COMMAND_TEXT.title}
      question={COMMAND_TEXT.question}
      help={COMMAND_TEXT.help}
      actions={
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          {COMMAND_TEXT.print}
        </Button>
      }
    >
      <LinkLostBanner />
      <div className="hs-command">
        <MapPanel
          filters={filters}
          today={today}
          from={from}
          to={to}
          cells={map.data?.cells ?? null}
          chosen={chosen}
          onChoose={choose}
          go={go}
        />
        <div className="hs-stack">
          <section className="hs-panel">
            <h2>{COMMAND_TEXT.places}</h2>
            <QueryView query={map} what={COMMAND_TEXT.places} rows={10}>
              {(data) => <PlaceTable data={data} filters={filters} chosen={chosen} onChoose={choose} />}
            </QueryView>
          </section>
          <section className="hs-panel">
            <h2>{COMMAND_TEXT.overdue}</h2>
            <QueryView query={summary} what={COMMAND_TEXT.overdue}>
              {(data) => <OverduePanel overdue={data.overdue} />}
            </QueryView>
          </section>
          <section className="hs-panel">
            <h2>{COMMAND_TEXT.better}</h2>
            <QueryView query={summary} what={COMMAND_TEXT.better}>
              {(data) => <BetterPanel summary={data} today={today} />}
            </QueryView>
          </section>
        </div>
      </div>
      {me?.role === "police_head" && me.unit ? <TeamLoad unit={me.unit} /> : null}
      <section className="hs-panel">
        <h2>{COMMAND_TEXT.last}</h2>
        <QueryView query={summary} what={COMMAND_TEXT.last} rows={8}>
          {(data) => <LastAlerts alerts={data.lastAlerts} />}
        </QueryView>
      </section>
    </PageFrame>
  );
}
