import type { AlertEventKind, Job, Queue, Source, WardProfile } from "@hoasom/core";
import { type RawItem, readTime } from "@hoasom/crawlers";
import type { House } from "./house.ts";
import type { SetClock } from "./ids.ts";
import { type AnalyseJob, Pipeline } from "./pipeline.ts";
import { expireDue } from "./worker.ts";

/** One line of `replay`. */
export type ReplayEvent = {
  at: string;
  alertId: string;
  event: AlertEventKind;
  lane: string;
  kind: string;
  level: number;
  topic: string | null;
  area: string | null;
  posts: string[];
  reason: string;
};

/** Days that the clock runs on after the last post, so that what would expire does. */
const RUN_ON_DAYS = 30;
const FAR_AHEAD = "2998-12-31T00:00:00.000Z";

/** Plays a timeline through the pipeline on a clock that stands at each post's own time. */
export class Replay {
  readonly #clock: SetClock;
  readonly #jobs: Job[] = [];
  #house: House | null = null;
  #source: Source | null = null;
  #wardId = "";
  #told = 0;
  /** Runs jobs at once, in order: nothing is lost in a process that keeps nothing. */
  readonly queue: Queue = {
    add: async (jobs) => {
      this.#jobs.push(...jobs);
    },
    work: async () => {},
    repeat: async () => {},
    schedules: async () => [],
    counts: async () => ({ waiting: this.#jobs.length, active: 0, delayed: 0, failed: 0 }),
    ready: async () => {},
    close: async () => {},
  };

  constructor(clock: SetClock) {
    this.#clock = clock;
  }

  /** Puts the ward and one registered source in place. */
  async begin(house: House, ward: WardProfile): Promise<void> {
    this.#house = house;
    this.#wardId = ward.id;
    const at = this.#clock.now();
    this.#source = {
      id: "source_replay",
      wardId: ward.id,
      kind: "import",
      name: "replay",
      address: null,
      owner: "replay",
      legalBasis: { kind: "law", basis: "replay of a recorded timeline" },
      purpose: "replay of a recorded timeline",
      robotsPermission: null,
      expiresAt: "2999-12-31T00:00:00.000Z",
      state: "active",
      stateReason: "",
      everyMinutes: null,
      quietAfterHours: null,
      defaultAreaId: null,
      config: {},
      createdAt: at,
      createdBy: null,
      updatedAt: at,
    };
    await house.store.wards.put(ward, at);
    await house.store.sources.put(this.#source);
  }

  /** Takes in one post at its own time and tells the alert events that came of it. */
  async play(item: RawItem): Promise<ReplayEvent[]> {
    // A timeline is a record: its own times are the only clock, so none of them is «in the future».
    const read =
      item.postedAt === null || item.postedAt === undefined ? null : readTime(item.postedAt, FAR_AHEAD);
    const before = read && "at" in read && read.at > this.#clock.now() ? await this.#moveTo(read.at) : [];
    return [...before, ...(await this.#takeIn(item))];
  }

  /** Lets the clock run on until nothing is open any more. */
  async end(): Promise<ReplayEvent[]> {
    return this.#moveTo(new Date(Date.parse(this.#clock.now()) + RUN_ON_DAYS * 86_400_000).toISOString());
  }

  async #takeIn(item: RawItem): Promise<ReplayEvent[]> {
    if (!this.#house || !this.#source) throw new Error("begin was not called");
    const pipeline = new Pipeline(this.#house);
    await pipeline.receive([item], this.#source, "social_alert");
    for (const job of this.#jobs.splice(0)) await pipeline.analyse(job.data as AnalyseJob);
    return this.#news();
  }

  /** Alerts expire at their own time, not when the next post happens to come. */
  async #moveTo(at: string): Promise<ReplayEvent[]> {
    const events: ReplayEvent[] = [];
    if (!this.#house) return events;
    for (;;) {
      const [next] = await this.#house.store.alerts.due(this.#wardId, at, 1);
      if (!next) break;
      if (next.expiresAt > this.#clock.now()) this.#clock.set(next.expiresAt);
      await expireDue(this.#house, this.#wardId, this.#clock.now());
      events.push(...(await this.#news()));
    }
    if (at > this.#clock.now()) this.#clock.set(at);
    return events;
  }

  async #news(): Promise<ReplayEvent[]> {
    if (!this.#house) return [];
    const { store } = this.#house;
    const news: ReplayEvent[] = [];
    for (const told of await store.feed.since(this.#wardId, this.#told, 500)) {
      this.#told = told.id;
      if (told.kind !== "alert") continue;
      const alert = await store.alerts.get(this.#wardId, told.targetId);
      if (!alert) continue;
      const members = await store.stories.posts(this.#wardId, alert.storyId);
      const posts = await store.posts.byIds(
        this.#wardId,
        members.map((entry) => entry.postId),
      );
      news.push({
        at: told.at,
        alertId: alert.id,
        event: told.event as AlertEventKind,
        lane: alert.lane,
        kind: alert.kind,
        level: alert.level,
        topic: alert.topic,
        area: alert.areaId,
        posts: posts.map((post) => post.externalId),
        reason: alert.reason,
      });
    }
    return news;
  }
}
