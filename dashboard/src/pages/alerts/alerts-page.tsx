import type { AlertView } from "@hoasom/core";
import { Button, type InputRef } from "antd";
import { useEffect, useRef, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { LinkLostBanner } from "../../components/live-state.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { foundIn } from "../../components/select-filter.ts";
import { Empty, QueryView } from "../../components/state-view.tsx";
import { useWide } from "../../components/use-wide.ts";
import { useMe } from "../../data/me.ts";
import { useCall } from "../../data/queries.ts";
import { ALERTS_TEXT } from "../../text/alerts.ts";
import { type AlertAct, AlertActions, actIsOpen, actsFor } from "./alert-actions.tsx";
import { AlertCard } from "./alert-card.tsx";
import { AlertDialogs, type Asking } from "./alert-dialogs.tsx";
import { AlertFilterBar } from "./alert-filter-bar.tsx";
import { type AlertFilters, addressOfFilters, filtersOf, isNarrowed } from "./alert-filters.ts";
import { actOfKey, takesLetters } from "./alert-keys.ts";
import { AlertList } from "./alert-list.tsx";
import { CaseDrawer } from "./case-drawer.tsx";
import { KeyList } from "./key-list.tsx";
import { useAlertActs } from "./use-alert-acts.ts";

/** How many alerts the list shows at first, and how many more each time it is asked to; beyond the most, filters narrow. */
const STEP = 60;
const MOST = 200;

/** The duty desk: the live list of alerts and, beside it or after a tap, the card of one. */
export default function AlertsPage() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const wide = useWide();
  const { me, can } = useMe();
  const filters = filtersOf(params);
  const { state, level, topic, area, lane } = filters;
  const [limit, setLimit] = useState(STEP);
  const list = useCall(
    "alerts",
    {
      query: {
        state,
        limit,
        ...(level ? { level } : {}),
        ...(topic ? { topic } : {}),
        ...(area ? { area } : {}),
        ...(lane ? { lane } : {}),
      },
    },
    { live: true, keepPrevious: true },
  );
  const items = list.data?.items ?? [];
  const shown = filters.words ? items.filter((alert) => foundIn(filters.words, alert.summary)) : items;
  // Beside the list something is always open; a sensitive record is opened by a person only, for each read is on record.
  const chosenId = filters.chosen ?? (wide ? (shown.find((alert) => !alert.sensitive)?.id ?? null) : null);
  const detail = useCall(
    "alert",
    { params: { id: chosenId ?? "" } },
    { enabled: chosenId !== null, live: true },
  );
  const chosen = detail.data?.alert ?? shown.find((alert) => alert.id === chosenId) ?? null;

  const acts = useAlertActs();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [keysShown, setKeysShown] = useState(false);
  const [openedCase, setOpenedCase] = useState<string | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const search = useRef<InputRef>(null);
  const pickedAlerts = items.filter((alert) => picked.has(alert.id));
  const subjects = pickedAlerts.length > 0 ? pickedAlerts : chosen ? [chosen] : [];

  const go = (change: Partial<AlertFilters>) =>
    navigate(`/canh-bao${addressOfFilters({ ...filters, ...change })}`, { replace: true });
  const neighbour = (step: 1 | -1): AlertView | undefined => {
    const at = shown.findIndex((alert) => alert.id === chosenId);
    return at < 0 ? shown[0] : shown[at + step];
  };
  const move = (step: 1 | -1) => {
    const next = neighbour(step);
    if (!next) return;
    go({ chosen: next.id });
    if (wide) window.scrollTo({ top: 0 });
  };
  const afterAct = ({ act, alerts }: Asking) => {
    setPicked(new Set());
    const leaves = act === "dismiss" || act === "openCase" || act === "attach";
    const gone = new Set(alerts.map((alert) => alert.id));
    // What was dealt with leaves the open list; the one after it takes its place.
    if (!leaves || state !== "open" || chosenId === null || !gone.has(chosenId)) return;
    const from = shown.findIndex((alert) => alert.id === chosenId);
    const next = [...shown.slice(from + 1), ...shown.slice(0, from).reverse()].find(
      (alert) => !gone.has(alert.id),
    );
    go({ chosen: wide ? (next?.id ?? null) : null });
  };
  const act = (name: AlertAct, alerts: readonly AlertView[] = subjects) => {
    const open = alerts.filter((alert) => actIsOpen(name, alert));
    if (open.length === 0 || acts.busy || !actsFor(alerts, can).some((line) => line.act === name)) return;
    if (name !== "acknowledge") {
      setAsking({ act: name, alerts: open });
      return;
    }
    void acts.acknowledge(open).then((done) => done && afterAct({ act: name, alerts: open }));
  };

  const onKey = (event: KeyboardEvent) => {
    const desk = actOfKey({
      key: event.key,
      ctrlKey: event.ctrlKey,
      metaKey: event.metaKey,
      altKey: event.altKey,
      isComposing: event.isComposing,
      keyCode: event.keyCode,
      inField: takesLetters(event.target) || asking !== null || keysShown || openedCase !== null,
    });
    if (desk === null) return;
    event.preventDefault();
    if (desk === "next") move(1);
    else if (desk === "previous") move(-1);
    else if (desk === "search") search.current?.focus();
    else if (desk === "help") setKeysShown(true);
    else act(desk);
  };
  const latestOnKey = useRef(onKey);
  latestOnKey.current = onKey;
  useEffect(() => {
    const listener = (event: KeyboardEvent) => latestOnKey.current(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);

  const total = list.data?.total ?? 0;
  return (
    <PageFrame
      title={ALERTS_TEXT.title}
      question={ALERTS_TEXT.question}
      help={ALERTS_TEXT.help}
      actions={wide ? <Button onClick={() => setKeysShown(true)}>{ALERTS_TEXT.keys}</Button> : null}
    >
      <LinkLostBanner />
      <div className={chosenId !== null && !wide ? "hs-desk hs-desk-detail" : "hs-desk"}>
        <section className="hs-desk-list" aria-label={ALERTS_TEXT.list}>
          <div className="hs-desk-list-head">
            <AlertFilterBar
              filters={filters}
              searchRef={search}
              onChange={(change) => go({ ...change, chosen: null })}
            />
            <p className="hs-muted" aria-live="polite">
              {list.data ? ALERTS_TEXT.count(shown.length, total) : null}
              {items.length < total && limit >= MOST ? ` ${ALERTS_TEXT.narrow}` : null}
            </p>
          </div>
          <QueryView
            query={list}
            what={ALERTS_TEXT.list}
            rows={8}
            isEmpty={() => shown.length === 0}
            empty={<NoAlerts filters={filters} go={go} />}
          >
            {() => (
              <AlertList
                alerts={shown}
                chosenId={chosenId}
                picked={picked}
                selectable={can("alerts.act")}
                addressOf={(id) => `/canh-bao${addressOfFilters({ ...filters, chosen: id })}`}
                onPick={(id, on) =>
                  setPicked(
                    on ? new Set([...picked, id]) : new Set([...picked].filter((each) => each !== id)),
                  )
                }
              />
            )}
          </QueryView>
          {items.length < total && limit < MOST ? (
            <Button
              block
              loading={list.isFetching && list.isPlaceholderData}
              onClick={() => setLimit(Math.min(MOST, limit + STEP))}
            >
              {ALERTS_TEXT.older(total - items.length)}
            </Button>
          ) : null}
          {pickedAlerts.length > 0 ? (
            <div className="hs-desk-picked">
              <span className="hs-row">
                <strong>{ALERTS_TEXT.selected(pickedAlerts.length)}</strong>
                <Button size="small" type="text" onClick={() => setPicked(new Set())}>
                  {ALERTS_TEXT.unselect}
                </Button>
              </span>
              <AlertActions
                alerts={pickedAlerts}
                busy={acts.busy}
                onAct={(name) => act(name, pickedAlerts)}
              />
            </div>
          ) : null}
        </section>
        <section className="hs-desk-card" aria-label={ALERTS_TEXT.detail}>
          {wide ? null : (
            <Button className="hs-back" onClick={() => go({ chosen: null })}>
              {ALERTS_TEXT.back}
            </Button>
          )}
          {chosenId === null ? (
            <Empty title={ALERTS_TEXT.choose} />
          ) : (
            <QueryView query={detail} what={ALERTS_TEXT.detail} rows={10}>
              {(data) => (
                <AlertCard
                  key={data.alert.id}
                  detail={data}
                  actions={
                    <AlertActions
                      alerts={[data.alert]}
                      busy={acts.busy}
                      onAct={(name) => act(name, [data.alert])}
                    />
                  }
                />
              )}
            </QueryView>
          )}
        </section>
      </div>
      <AlertDialogs
        asking={asking}
        acts={acts}
        onClose={() => setAsking(null)}
        onDone={afterAct}
        onOpened={setOpenedCase}
      />
      {openedCase ? <CaseDrawer id={openedCase} onClose={() => setOpenedCase(null)} /> : null}
      <KeyList
        open={keysShown}
        onClose={() => setKeysShown(false)}
        acts={me?.rights.includes("alerts.act") ?? false}
      />
    </PageFrame>
  );
}

function NoAlerts({ filters, go }: { filters: AlertFilters; go: (change: Partial<AlertFilters>) => void }) {
  if (isNarrowed(filters))
    return (
      <Empty
        title={ALERTS_TEXT.emptyFiltered}
        action={
          <Button
            onClick={() => go({ state: "open", level: null, topic: null, area: null, lane: null, words: "" })}
          >
            {ALERTS_TEXT.clear}
          </Button>
        }
      />
    );
  return (
    <Empty
      title={ALERTS_TEXT.empty}
      hint={ALERTS_TEXT.emptyHint}
      action={<Button onClick={() => go({ state: "all" })}>{ALERTS_TEXT.showAllStates}</Button>}
    />
  );
}
