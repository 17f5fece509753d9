import {
  type Alert,
  type AlertEvent,
  type AlertLevel,
  type Ids,
  type Lane,
  laneOf,
  OPEN_ALERT_STATES,
  type Post,
  type Reading,
  type Signal,
  type Story,
} from "@hoasom/core";
import { isSilenced } from "../channels/channel.ts";
import { expiryOf, laterOf } from "./alert-rules.ts";
import { summarise } from "./summarise.ts";

/** A signal on its way to a desk. */
export type DispatchInput = {
  signal: Signal;
  story: Story;
  post: Post;
  reading: Reading;
  lane: Lane;
  /** The open alert of this story and lane, or null. */
  open: Alert | null;
  /** The latest closed alert of this story and lane: a mere copy does not raise again what a person closed. */
  earlier?: Alert | null;
  /** One sentence of the posts' own words; made from the post when not given. */
  summary?: string;
  now: string;
  ids: Ids;
};

/** What became of a signal. `event` is null when only counts moved: nobody is called for a copy. */
export type Dispatched = { alert: Alert; event: AlertEvent | null; isNew: boolean };

/**
 * The level that a signal asks for (domain.md 15): conflict 1, 2, 3 is level 1, 2, 3 where one post speaks; a story
 * that gathers voices reaches 2; a rumour's level comes with its spread. Without a local place it stays at 1. The
 * machine never asks for 4 (wall 3).
 */
export function levelOf(signal: Signal, story: Story, reading: Reading): 1 | 2 | 3 {
  if (signal.numbers.here !== 1 && story.areaId === null) return 1;
  const asked =
    signal.kind === "rumour"
      ? (signal.numbers.level ?? 1)
      : signal.kind === "growing"
        ? Math.min(2, story.level)
        : reading.conflict;
  return asked >= 3 ? 3 : asked === 2 ? 2 : 1;
}

/**
 * Opens an alert, or brings a signal to the open one of the story and lane: the level may rise and never falls by
 * itself, counts follow the story, and people are called again only when a new independent report joined or the level
 * rose with new words. Null when nothing changes, and for protected speech (wall 2).
 */
export function dispatchSignal(input: DispatchInput): Dispatched | null {
  const { signal, story, post, reading, lane, now, ids } = input;
  if (laneOf(reading) === "grievance") return null;
  const open = input.open && OPEN_ALERT_STATES.includes(input.open.state) ? input.open : null;
  const level = levelOf(signal, story, reading);
  const newReport = signal.numbers.newReport === 1;
  const newWords = signal.numbers.newWords === 1;
  const detail = (shown: AlertLevel) => ({
    signalId: signal.id,
    kind: signal.kind,
    level: shown,
    postIds: signal.postIds,
    voices: story.voices,
    posts: story.posts,
  });

  if (open === null) {
    const earlier = input.earlier ?? null;
    if (earlier && !newReport && !(newWords && level > earlier.level)) return null;
    const alert: Alert = {
      id: ids.next("alert"),
      wardId: post.wardId,
      storyId: story.id,
      lane,
      kind: signal.kind,
      level,
      state: "firing",
      topic: story.topic,
      areaId: story.areaId,
      sensitive: story.sensitive || reading.sensitive,
      summary: input.summary ?? summarise(post.text, reading.evidence),
      reason: signal.reason,
      signalIds: [signal.id],
      firstSeen: story.firstSeen,
      openedAt: now,
      updatedAt: now,
      expiresAt: expiryOf(level, now),
      silencedUntil: stillSilenced(earlier, level, now),
      ownerId: null,
      acknowledgedAt: null,
      closedAt: null,
      dismissReason: null,
      caseIds: [],
      claimId: null,
      posts: story.posts,
      voices: story.voices,
      sources: story.sources,
      ...(reading.unsure?.length ? { unsure: reading.unsure } : {}),
      version: 1,
    };
    const event = eventOf(alert, "firing", signal.reason, detail(level), now, ids);
    return { alert, event, isNew: true };
  }

  const rises = level > open.level && (newWords || newReport);
  // A post that gives rise to two signals calls once: after the first the alert's count is the story's.
  const joined = newReport && story.posts !== open.posts;
  if (!rises && !joined) {
    const linked = newReport && !open.signalIds.includes(signal.id);
    if (linked) {
      const alert = { ...counts(open, story), signalIds: [...open.signalIds, signal.id] };
      return { alert: { ...alert, updatedAt: now, version: open.version + 1 }, event: null, isNew: false };
    }
    const counted = recountAlert(open, story, now);
    return counted && { alert: counted, event: null, isNew: false };
  }
  const next = rises ? level : open.level;
  const { unsure: before, ...rest } = counts(open, story);
  // The doubt shown is that about what raised the level, not that about the post that came last.
  const unsure = rises ? reading.unsure : before;
  const alert: Alert = {
    ...rest,
    ...(unsure?.length ? { unsure } : {}),
    level: next,
    // What raises the level is why the alert is looked at now, and its words are the ones to read.
    kind: rises ? signal.kind : open.kind,
    reason: rises ? signal.reason : open.reason,
    summary: rises ? (input.summary ?? summarise(post.text, reading.evidence)) : open.summary,
    sensitive: open.sensitive || story.sensitive || reading.sensitive,
    signalIds: [...new Set([...open.signalIds, signal.id])],
    updatedAt: now,
    expiresAt: laterOf(open.expiresAt, expiryOf(next, now)),
    version: open.version + 1,
  };
  return {
    alert,
    event: eventOf(alert, "updated", signal.reason, { ...detail(next), was: open.level }, now, ids),
    isNew: false,
  };
}

/** The alert with the counts of its story when they moved without a signal (a copy joined), else null. */
export function recountAlert(alert: Alert, story: Story, now: string): Alert | null {
  const next = counts(alert, story);
  const moved =
    next.posts !== alert.posts ||
    next.voices !== alert.voices ||
    next.sources !== alert.sources ||
    next.firstSeen !== alert.firstSeen ||
    next.areaId !== alert.areaId ||
    next.sensitive !== alert.sensitive ||
    next.topic !== alert.topic;
  return moved ? { ...next, updatedAt: now, version: alert.version + 1 } : null;
}

function counts(alert: Alert, story: Story): Alert {
  return {
    ...alert,
    topic: alert.topic ?? story.topic,
    areaId: alert.areaId ?? story.areaId,
    // Also where no new report came: a second text of one voice may be the one that tells of family violence.
    sensitive: alert.sensitive || story.sensitive,
    firstSeen: story.firstSeen,
    posts: story.posts,
    voices: story.voices,
    sources: story.sources,
  };
}

/**
 * A silence outlives the alert it was set on (B32): what fires anew inside it is listed and not delivered, unless it
 * is worse than what the person silenced.
 */
function stillSilenced(earlier: Alert | null, level: AlertLevel, now: string): string | null {
  if (earlier?.silencedUntil == null || earlier.silencedUntil <= now) return null;
  return level > earlier.level ? null : earlier.silencedUntil;
}

function eventOf(
  alert: Alert,
  event: AlertEvent["event"],
  reason: string,
  detail: Record<string, unknown>,
  at: string,
  ids: Ids,
): AlertEvent {
  const made: AlertEvent = {
    id: ids.next("event"),
    wardId: alert.wardId,
    alertId: alert.id,
    at,
    by: null,
    event,
    reason,
    detail,
  };
  return isSilenced({ alert, event: made }) ? { ...made, detail: { ...detail, silenced: true } } : made;
}
