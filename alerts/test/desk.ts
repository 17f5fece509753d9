import {
  type Alert,
  type AlertEvent,
  type FeedEvent,
  type Ids,
  type Lane,
  laneOf,
  OPEN_ALERT_STATES,
  type Post,
  type Reading,
  type Signal,
  type SourceKind,
  type Story,
} from "@hoasom/core";
import {
  dispatchSignal,
  inApp,
  placeInStory,
  recountAlert,
  type Stepped,
  type StoryMember,
  signalsOf,
  storyKindOf,
} from "../src/index.ts";
import { countingIds } from "./make.ts";

/** Stories, detection and dispatch joined in memory, as the api joins them with the store. */
export class Desk {
  readonly ids: Ids = countingIds();
  readonly stories = new Map<string, Story>();
  readonly members = new Map<string, Map<string, StoryMember>>();
  readonly alerts = new Map<string, Alert>();
  readonly events: AlertEvent[] = [];
  readonly signals: Signal[] = [];
  readonly delivered: Omit<FeedEvent, "id">[] = [];

  /** Takes one understood post through the stage; returns the lane it went by. */
  take(post: Post, reading: Reading, sourceKind: SourceKind, now: string): string {
    const lane = laneOf(reading);
    const kind = storyKindOf(lane);
    if (kind === null || lane === "grievance" || lane === "none") return lane;
    const home = [...this.members].find(([, members]) => members.has(post.id))?.[0];
    const placed = placeInStory({
      post,
      reading,
      kind,
      candidates: [...this.stories.values()],
      home: home === undefined ? null : (this.stories.get(home) ?? null),
      members: (id) => [...(this.members.get(id)?.values() ?? [])],
      ids: this.ids,
      at: now,
    });
    this.stories.set(placed.story.id, placed.story);
    this.members.set(placed.story.id, new Map(placed.members.map((member) => [member.postId, member])));
    const signals = signalsOf({
      ...placed,
      post,
      reading,
      sourceKind,
      now,
      ids: this.ids,
      versions: { model: reading.model },
    });
    for (const signal of signals) {
      this.signals.push(signal);
      const all = this.#of(placed.story.id, lane);
      const done = dispatchSignal({
        signal,
        story: placed.story,
        post,
        reading,
        lane,
        open: all.find((alert) => OPEN_ALERT_STATES.includes(alert.state)) ?? null,
        earlier: all.filter((alert) => !OPEN_ALERT_STATES.includes(alert.state)).at(-1) ?? null,
        now,
        ids: this.ids,
      });
      if (done) this.#keep(done.alert, done.event);
    }
    for (const alert of this.#of(placed.story.id, lane)) {
      if (!OPEN_ALERT_STATES.includes(alert.state)) continue;
      const counted = recountAlert(alert, placed.story, now);
      if (counted) this.#keep(counted, null);
    }
    return lane;
  }

  /** Takes a person's or the program's step on an alert. */
  act(alertId: string, take: (alert: Alert) => Stepped): void {
    const alert = this.alerts.get(alertId);
    if (!alert) throw new RangeError(`no alert ${alertId}`);
    const done = take(alert);
    this.#keep(done.alert, done.event);
  }

  #of(storyId: string, lane: Lane): Alert[] {
    return [...this.alerts.values()].filter((alert) => alert.storyId === storyId && alert.lane === lane);
  }

  #keep(alert: Alert, event: AlertEvent | null): void {
    const before = this.alerts.get(alert.id);
    if (alert !== before && alert.version !== (before?.version ?? 0) + 1)
      throw new RangeError(`alert ${alert.id} went from version ${before?.version} to ${alert.version}`);
    this.alerts.set(alert.id, alert);
    if (event === null) return;
    this.events.push(event);
    const line = inApp.deliver({ alert, event });
    if (line) this.delivered.push(line);
  }
}
