import type { Alert, AlertState, DismissReason, Lane, SourceKind } from "@hoasom/core";
import {
  acknowledge,
  closeAsAnswered,
  dismiss,
  expire,
  markCase,
  type Stepped,
  setLevel,
  silence,
} from "../src/index.ts";
import { Desk } from "./desk.ts";
import { makePost, makeReading, type ReadingSketch } from "./make.ts";

/** A post that arrives. Times are Asia/Ho_Chi_Minh, `2026-11-25 08:00`; `at` is when the post was made. */
export type PostStep = {
  post: string;
  at: string | null;
  /** When it reached us; the same moment when left out. */
  arrives?: string;
  text: string;
  voice?: string;
  source?: string;
  door?: SourceKind;
  group?: string;
  area?: string;
  reading: ReadingSketch;
};

/** What a person (or the clock, for `expire`) does to the n-th alert, counted from 0. */
export type ActStep = {
  act: "acknowledge" | "dismiss" | "silence" | "level" | "case" | "answered" | "expire";
  alert: number;
  at: string;
  by?: string;
  until?: string;
  level?: 1 | 2 | 3 | 4;
  reason?: DismissReason;
};

/** A scenario file: what happens, in order of arrival, and what the desks have to see at the end. */
export type Scenario = {
  title: string;
  why: string;
  steps: (PostStep | ActStep)[];
  expect: {
    alerts: {
      lane: Lane;
      kind: string;
      level: number;
      state: AlertState;
      reason: string;
      posts: number;
      voices: number;
      sources?: number;
      summary?: string;
      owner?: string | null;
      expires?: string;
      events: string[];
    }[];
    stories: {
      posts: number;
      reports: number;
      voices: number;
      level: number;
      first?: string;
      last?: string;
    }[];
    /** Words of the events that reached the screens, in order. */
    delivered: string[];
  };
};

const utc = (local: string): string => new Date(`${local.replace(" ", "T")}:00+07:00`).toISOString();

/** Plays a scenario through stories, detection and dispatch and returns what is to be compared. */
export function playScenario(scenario: Scenario): Scenario["expect"] {
  const desk = new Desk();
  for (const step of scenario.steps) {
    if ("act" in step) {
      const id = [...desk.alerts.keys()][step.alert];
      if (id === undefined) throw new RangeError(`${scenario.title}: no alert ${step.alert} at ${step.at}`);
      desk.act(id, (alert) => take(step, alert, desk));
      continue;
    }
    const postedAt = step.at === null ? null : utc(step.at);
    const now = step.arrives ? utc(step.arrives) : postedAt;
    if (now === null) throw new RangeError(`${scenario.title}: ${step.post} needs "arrives"`);
    const post = makePost({
      id: step.post,
      text: step.text,
      postedAt,
      receivedAt: now,
      voice: step.voice ?? null,
      sourceId: step.source ?? "source_1",
      group: step.group ?? null,
      areaId: step.area ?? null,
    });
    desk.take(post, makeReading(step.text, step.reading), step.door ?? "website", now);
  }
  return seen(desk, scenario);
}

function take(step: ActStep, alert: Alert, desk: Desk): Stepped {
  const act = { by: step.by ?? "lan", now: utc(step.at), ids: desk.ids };
  switch (step.act) {
    case "acknowledge":
      return acknowledge(alert, act);
    case "dismiss":
      return dismiss(alert, { ...act, reason: step.reason ?? "not_a_conflict" });
    case "silence":
      return silence(alert, { ...act, until: utc(step.until ?? ""), note: "đang xử lý" });
    case "level":
      return setLevel(alert, { ...act, level: step.level ?? 4, note: "theo báo cáo tại chỗ" });
    case "case":
      return markCase(alert, { ...act, caseId: "case_1" });
    case "answered":
      return closeAsAnswered(alert, act);
    case "expire":
      return expire(alert, act);
  }
}

/** The desk in the words of the file: only what the file asks for is filled in. */
function seen(desk: Desk, scenario: Scenario): Scenario["expect"] {
  return {
    alerts: [...desk.alerts.values()].map((alert, index) => {
      const asked = scenario.expect.alerts[index];
      return {
        lane: alert.lane,
        kind: alert.kind,
        level: alert.level,
        state: alert.state,
        reason: alert.reason,
        posts: alert.posts,
        voices: alert.voices,
        ...(asked?.sources === undefined ? {} : { sources: alert.sources }),
        ...(asked?.summary === undefined ? {} : { summary: alert.summary }),
        ...(asked?.owner === undefined ? {} : { owner: alert.ownerId }),
        ...(asked?.expires === undefined ? {} : { expires: local(alert.expiresAt) }),
        events: desk.events.filter((event) => event.alertId === alert.id).map((event) => event.event),
      };
    }),
    stories: [...desk.stories.values()].map((story, index) => {
      const asked = scenario.expect.stories[index];
      return {
        posts: story.posts,
        reports: story.reports,
        voices: story.voices,
        level: story.level,
        ...(asked?.first === undefined ? {} : { first: local(story.firstSeen) }),
        ...(asked?.last === undefined ? {} : { last: local(story.lastSeen) }),
      };
    }),
    delivered: desk.delivered.map((line) => line.event),
  };
}

function local(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
}
