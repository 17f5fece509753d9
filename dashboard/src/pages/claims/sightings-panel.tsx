import { type ClaimDetail, dayOf } from "@hoasom/core";
import { Button } from "antd";
import { useMemo, useState } from "react";
import { TimeText } from "../../components/time-text.tsx";
import { useNow } from "../../data/ward.ts";
import { CLAIMS_TEXT } from "../../text/claims.ts";
import { formatDay, formatShortDay } from "../../text/time.ts";
import { type SightingDay, sightingsByDay } from "./sightings-by-day.ts";

const FIRST = 8;

/** Where and when a claim was seen: a small chart by day and the list, newest first. */
export function SightingsPanel({ sightings }: { sightings: ClaimDetail["sightings"] }) {
  const today = dayOf(new Date(useNow()).toISOString());
  const days = useMemo(() => sightingsByDay(sightings, today, 30), [sightings, today]);
  const sorted = useMemo(() => [...sightings].sort((a, b) => b.at.localeCompare(a.at)), [sightings]);
  const [all, setAll] = useState(false);
  const shown = all ? sorted : sorted.slice(0, FIRST);
  return (
    <section className="hp-panel" aria-labelledby="sightings-title">
      <h2 id="sightings-title">{CLAIMS_TEXT.sightingsTitle}</h2>
      {sightings.length === 0 ? (
        <p className="hs-muted">{CLAIMS_TEXT.noSightings}</p>
      ) : (
        <DayBars days={days} />
      )}
      <ol className="hc-sightings">
        {shown.map((sighting) => (
          <li key={`${sighting.postId} ${sighting.at}`}>
            <div className="hp-meta">
              <TimeText at={sighting.at} />
              <span>{sighting.sourceName}</span>
              {sighting.group ? <span>{sighting.group}</span> : null}
            </div>
            <p className="hp-quote">{sighting.text}</p>
          </li>
        ))}
      </ol>
      {sorted.length > shown.length ? (
        <Button onClick={() => setAll(true)}>
          {CLAIMS_TEXT.moreSightings(sorted.length - shown.length)}
        </Button>
      ) : null}
    </section>
  );
}

/** Bars by day; the same numbers as a table for who does not see them. */
function DayBars({ days }: { days: SightingDay[] }) {
  const most = Math.max(1, ...days.map((day) => day.sightings));
  const width = 18;
  const height = 80;
  return (
    <figure className="hc-chart">
      <figcaption>
        {CLAIMS_TEXT.chartTitle}{" "}
        <span className="hs-muted">
          ({CLAIMS_TEXT.chartMost(most)}; <span className="hc-new-sign" aria-hidden="true" />{" "}
          {CLAIMS_TEXT.chartNew})
        </span>
      </figcaption>
      <svg
        viewBox={`0 0 ${days.length * width} ${height}`}
        style={{ maxWidth: days.length * width * 1.4 }}
        aria-hidden="true"
        focusable="false"
      >
        {days.map((day, index) => {
          const tall = (day.sightings / most) * (height - 6);
          const fresh = (day.newSources / most) * (height - 6);
          return (
            <g key={day.day} transform={`translate(${index * width} 0)`}>
              <title>{`${formatDay(day.day)}: ${CLAIMS_TEXT.sightings(day.sightings)}`}</title>
              <rect x="3" y={height - tall} width={width - 6} height={tall} className="hc-bar" />
              <rect x="3" y={height - fresh} width={width - 6} height={fresh} className="hc-bar-new" />
              <line x1="0" x2={width} y1={height} y2={height} className="hc-axis" />
            </g>
          );
        })}
      </svg>
      <div className="hc-chart-ends hs-muted">
        <span>{formatShortDay(days[0]?.day ?? "")}</span>
        {days.length > 1 ? <span>{formatShortDay(days.at(-1)?.day ?? "")}</span> : null}
      </div>
      <div className="hs-hidden">
        <table>
          <caption>{CLAIMS_TEXT.chartTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{CLAIMS_TEXT.chartDay}</th>
              <th scope="col">{CLAIMS_TEXT.chartSeen}</th>
              <th scope="col">{CLAIMS_TEXT.chartNewColumn}</th>
            </tr>
          </thead>
          <tbody>
            {days
              .filter((day) => day.sightings > 0)
              .map((day) => (
                <tr key={day.day}>
                  <th scope="row">{formatDay(day.day)}</th>
                  <td>{day.sightings}</td>
                  <td>{day.newSources}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
