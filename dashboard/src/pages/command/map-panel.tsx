import { CaretRightOutlined, PauseOutlined } from "@ant-design/icons";
import { type MapCell, TOPICS } from "@hoasom/core";
import { Button, Segmented, Select, Slider } from "antd";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { Link } from "react-router";
import { Empty, Loading } from "../../components/state-view.tsx";
import { useMe } from "../../data/me.ts";
import { useCall } from "../../data/queries.ts";
import { useWard } from "../../data/ward.ts";
import { COMMAND_TEXT } from "../../text/command.ts";
import { TOPIC_LABELS } from "../../text/labels.ts";
import { formatDay, formatShortDay } from "../../text/time.ts";
import { allDays } from "./all-days.ts";
import { type CommandFilters, dayAt, indexOfDay, REACH, WINDOWS } from "./command-filters.ts";
import { mapAreas } from "./map-areas.ts";
import { mapClasses } from "./map-classes.ts";
import { MapLegend } from "./map-legend.tsx";
import { WardMap } from "./ward-map.tsx";

const DayChart = lazy(() => import("./day-chart.tsx"));

/** How long a day stays on the screen while the slider plays, in milliseconds. */
const STEP_MS = 700;

/** The map with what it counts, its legend, and the slider over the days with their counts. */
export function MapPanel({
  filters,
  today,
  from,
  to,
  cells,
  chosen,
  onChoose,
  go,
}: {
  filters: CommandFilters;
  today: string;
  from: string;
  to: string;
  cells: readonly MapCell[] | null;
  chosen: string | null;
  onChoose: (areaId: string) => void;
  go: (change: Partial<CommandFilters>) => void;
}) {
  const { ward, areaName } = useWard();
  const { can } = useMe();
  const { metric } = filters;
  const classes = useMemo(() => mapClasses((cells ?? []).map((cell) => cell[metric])), [cells, metric]);
  const areas = useMemo(() => {
    const counts = new Map((cells ?? []).map((cell) => [cell.areaId, cell[metric]]));
    return ward?.boundaries ? mapAreas(ward.boundaries, areaName, counts, classes) : null;
  }, [ward, areaName, cells, metric, classes]);
  return (
    <section className="hs-panel hs-map-panel" aria-label={COMMAND_TEXT.mapPanel}>
      <div className="hs-filters hs-no-print">
        <Select
          aria-label={COMMAND_TEXT.topic}
          className="hs-filter"
          allowClear
          placeholder={COMMAND_TEXT.everyTopic}
          value={filters.topic}
          options={TOPICS.map((topic) => ({ value: topic, label: TOPIC_LABELS[topic] }))}
          onChange={(topic) => go({ topic: topic ?? null })}
          popupMatchSelectWidth={false}
        />
        <Segmented
          aria-label={COMMAND_TEXT.window}
          value={filters.window}
          options={WINDOWS.map((days) => ({ value: days, label: COMMAND_TEXT.windows[days] }))}
          onChange={(window) => go({ window })}
        />
        <Segmented
          aria-label={COMMAND_TEXT.metric}
          value={metric}
          options={(["reports", "cases"] as const).map((value) => ({
            value,
            label: COMMAND_TEXT.metrics[value],
          }))}
          onChange={(value) => go({ metric: value })}
        />
      </div>
      <p className="hs-map-span" aria-live="polite">
        <strong>{COMMAND_TEXT.span(formatDay(from), formatDay(to))}</strong>
        {filters.topic ? `, ${TOPIC_LABELS[filters.topic].toLowerCase()}` : ""}
      </p>
      {ward === undefined ? <Loading what={COMMAND_TEXT.map} rows={8} /> : null}
      {ward && areas && ward.boundaries ? (
        <>
          <div className="hs-map-box">
            <WardMap
              boundaries={ward.boundaries}
              areas={areas}
              label={COMMAND_TEXT.mapLabel(COMMAND_TEXT.metricWords[metric], formatDay(from), formatDay(to))}
              chosen={chosen}
              onChoose={onChoose}
            />
          </div>
          <MapLegend classes={classes} metric={metric} />
        </>
      ) : null}
      {ward && !areas ? (
        <Empty
          title={COMMAND_TEXT.noBoundaries}
          hint={COMMAND_TEXT.noBoundariesNext}
          action={can("admin.ward") ? <Link to="/quan-tri">{COMMAND_TEXT.toAdmin}</Link> : null}
        />
      ) : null}
      <DaySlider filters={filters} today={today} to={to} go={go} />
      <Trend filters={filters} today={today} from={from} to={to} go={go} />
    </section>
  );
}

function DaySlider({
  filters,
  today,
  to,
  go,
}: {
  filters: CommandFilters;
  today: string;
  to: string;
  go: (change: Partial<CommandFilters>) => void;
}) {
  const [playing, setPlaying] = useState(false);
  const index = indexOfDay(to, today);
  const show = (next: number) => go({ end: next >= REACH - 1 ? null : dayAt(next, today) });
  useEffect(() => {
    if (!playing) return;
    if (index >= REACH - 1) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => show(index + 1), STEP_MS);
    return () => clearTimeout(timer);
  });
  const marks = Object.fromEntries(
    [0, 15, 30, 45, REACH - 1].map((at) => [at, formatShortDay(dayAt(at, today))]),
  );
  return (
    <div className="hs-slider hs-no-print">
      <Button
        icon={playing ? <PauseOutlined aria-hidden /> : <CaretRightOutlined aria-hidden />}
        onClick={() => {
          // From today there is nowhere to go on to: begin at the window's first full place.
          if (!playing && index >= REACH - 1) show(filters.window - 1);
          setPlaying(!playing);
        }}
      >
        {playing ? COMMAND_TEXT.pause : COMMAND_TEXT.play}
      </Button>
      <Slider
        min={0}
        max={REACH - 1}
        value={index}
        marks={marks}
        tooltip={{ formatter: (value) => formatDay(dayAt(value ?? 0, today)) }}
        ariaLabelForHandle={COMMAND_TEXT.slider}
        ariaValueTextFormatterForHandle={(value) => formatDay(dayAt(value, today))}
        onChange={(value) => {
          setPlaying(false);
          show(value);
        }}
      />
    </div>
  );
}

function Trend({
  filters,
  today,
  from,
  to,
  go,
}: {
  filters: CommandFilters;
  today: string;
  from: string;
  to: string;
  go: (change: Partial<CommandFilters>) => void;
}) {
  const trend = useCall(
    "map",
    { query: { from: dayAt(0, today), to: today, ...(filters.topic ? { topic: filters.topic } : {}) } },
    { keepPrevious: true, staleTime: 60_000 },
  );
  const days = useMemo(() => allDays(trend.data?.days ?? [], today), [trend.data, today]);
  const empty = days.every((day) => day.reports === null);
  return (
    <div className="hs-trend">
      <h2>{COMMAND_TEXT.trend}</h2>
      {trend.data && empty ? <p className="hs-muted">{COMMAND_TEXT.trendEmpty}</p> : null}
      {trend.data && !empty ? (
        <>
          <Suspense fallback={<Loading what={COMMAND_TEXT.trend} rows={2} />}>
            <DayChart
              days={days}
              from={from}
              to={to}
              label={COMMAND_TEXT.trend}
              onChoose={(day) => go({ end: day === today ? null : day })}
            />
          </Suspense>
          <p className="hs-muted hs-small hs-no-print">{COMMAND_TEXT.trendHint}</p>
        </>
      ) : null}
    </div>
  );
}
