import type { AlertDetail, AlertView } from "@hoasom/core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { DayLine } from "../../components/day-line.tsx";
import { LevelTag } from "../../components/level-tag.tsx";
import { TimeText } from "../../components/time-text.tsx";
import { TopicTag } from "../../components/topic-tag.tsx";
import { UnsureTag } from "../../components/unsure-tag.tsx";
import { useMe } from "../../data/me.ts";
import { useWard } from "../../data/ward.ts";
import { ALERTS_TEXT, CARD_TEXT, sureWords, usualPerDay } from "../../text/alerts.ts";
import { ALERT_STATE_LABELS, FIRE_REASON_LABELS, LANE_LABELS, PLAY_STEP_LABELS } from "../../text/labels.ts";
import { addressOfFilters } from "./alert-filters.ts";
import { AlertPosts } from "./alert-posts.tsx";
import { AlertRecord } from "./alert-record.tsx";
import { AlertVerdict } from "./alert-verdict.tsx";
import { AlertWhy } from "./alert-why.tsx";

/** The alert card, top to bottom as the screens page orders it; `actions` are the buttons of who may act. */
export function AlertCard({ detail, actions }: { detail: AlertDetail; actions: ReactNode }) {
  const { alert, signals } = detail;
  const sure = sureWords(signals);
  const usual = usualPerDay(signals);
  return (
    <article className="hs-panel hs-card" aria-label={ALERTS_TEXT.detail}>
      <CardHead alert={alert} />
      {actions}
      <AlertVerdict alert={alert} verdicts={detail.verdicts} />
      <section className="hs-card-spread" aria-label={CARD_TEXT.spread}>
        <dl className="hs-figures">
          <div>
            <dt>{CARD_TEXT.since}</dt>
            <dd>
              <TimeText at={alert.firstSeen} />
            </dd>
          </div>
          <div>
            <dt>{CARD_TEXT.spread}</dt>
            <dd>
              <a href="#cac-bai">
                <strong>{CARD_TEXT.independent(alert.voices)}</strong>, {ALERTS_TEXT.posts(alert.posts)},{" "}
                {ALERTS_TEXT.sources(alert.sources)}
              </a>
            </dd>
          </div>
        </dl>
        <div>
          <DayLine
            series={detail.series}
            usual={usual}
            label={CARD_TEXT.chart}
            usualLabel={CARD_TEXT.usual}
          />
          {usual === null ? <p className="hs-muted hs-small">{CARD_TEXT.noUsual}</p> : null}
        </div>
      </section>
      <AlertWhy detail={detail} />
      <section>
        <h3>{CARD_TEXT.sure}</h3>
        {sure.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className={detail.trackRecord ? "" : "hs-muted"}>
          {detail.trackRecord
            ? CARD_TEXT.track(detail.trackRecord.confirmed, detail.trackRecord.judged)
            : CARD_TEXT.noTrack}{" "}
          <Link to="/chat-luong">{CARD_TEXT.toQuality}</Link>
        </p>
      </section>
      <AlertPosts posts={detail.posts} />
      <AlertRecord detail={detail} />
      <Related detail={detail} />
      {detail.play.length > 0 ? (
        <section>
          <h3>{CARD_TEXT.play}</h3>
          <ol className="hs-play">
            {detail.play.map((step) => (
              <li key={step}>{PLAY_STEP_LABELS[step]}</li>
            ))}
          </ol>
        </section>
      ) : null}
    </article>
  );
}

function CardHead({ alert }: { alert: AlertView }) {
  const { areaName } = useWard();
  const { me } = useMe();
  return (
    <header className="hs-card-head">
      <div className="hs-row">
        <LevelTag level={alert.level} />
        <TopicTag topic={alert.topic} />
        <span>{areaName(alert.areaId)}</span>
        <UnsureTag about={alert.unsure} />
        <span className="hs-chip">{ALERT_STATE_LABELS[alert.state]}</span>
        {(me?.lanes.length ?? 0) > 1 ? <span className="hs-chip">{LANE_LABELS[alert.lane]}</span> : null}
        {alert.sensitive ? (
          <span className="hs-chip" title={ALERTS_TEXT.sensitiveHint}>
            {ALERTS_TEXT.sensitive}
          </span>
        ) : null}
        {alert.silencedUntil ? (
          <span className="hs-muted">{ALERTS_TEXT.silencedUntil(alert.silencedUntil)}</span>
        ) : null}
      </div>
      <h2 className="hs-card-summary">{alert.summary}</h2>
      <p className="hs-muted">{FIRE_REASON_LABELS[alert.reason]}</p>
    </header>
  );
}

function Related({ detail }: { detail: AlertDetail }) {
  const { can } = useMe();
  const { areaName } = useWard();
  const { alert, similar, cases } = detail;
  return (
    <section>
      <h3>{CARD_TEXT.similar}</h3>
      {similar.length === 0 ? <p className="hs-muted">{CARD_TEXT.noSimilar}</p> : null}
      <ul className="hs-plain-list">
        {similar.map((other) => (
          <li key={other.id}>
            <Link to={addressOfFilters({ state: "all", chosen: other.id })}>{other.summary}</Link>{" "}
            <span className="hs-muted">
              {areaName(other.areaId)}, {ALERT_STATE_LABELS[other.state].toLowerCase()},{" "}
              <TimeText at={other.openedAt} short />
            </span>
          </li>
        ))}
      </ul>
      {cases.length > 0 ? (
        <>
          <h4>{CARD_TEXT.cases}</h4>
          <ul className="hs-plain-list">
            {cases.map((found) => (
              <li key={found.id}>
                <Link to={`/vu-viec/${found.id}`}>
                  {found.number} – {found.title}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {alert.claimId && can("claims.read") ? (
        <Link to={`/tin-don/${alert.claimId}`}>{CARD_TEXT.claim}</Link>
      ) : null}
    </section>
  );
}
