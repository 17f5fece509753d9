import {
  type Dispatched,
  dispatchSignal,
  findStory,
  inApp,
  placeInStory,
  recountAlert,
  STORY_RULES,
  type StoryPlacement,
  signalsOf,
  storyKindOf,
} from "@hoasom/alerts";
import { openGrievance } from "@hoasom/cases";
import {
  type Analysis,
  type IntakeChannel,
  type IntakeReason,
  type Lane,
  laneOf,
  type Post,
  type Reading,
  type SearchDoc,
  type Source,
  type WardProfile,
} from "@hoasom/core";
import { type RawItem, toPost } from "@hoasom/crawlers";
import { demandRoom } from "./disk-room.ts";
import type { House } from "./house.ts";
import { readPost } from "./read-post.ts";
import { leaveStories, storyMembers } from "./story-members.ts";
import { voiceKey } from "./voice-keys.ts";

const HOUR_MS = 3_600_000;
/** Open stories that a new post is compared with, newest first. */
const CANDIDATES = 300;

/** The queue's name for the work of understanding a post. */
export const ANALYSE = "analyse";

/** What the analysing job carries; `now` is set by the demo and `replay` only, whose time is not the machine's. */
export type AnalyseJob = { wardId: string; postId: string; revision: number; now?: string };

/** What became of the items of one delivery: counted by reason, and for each item what was wrong with it. */
export type Receipt = {
  counts: Partial<Record<IntakeReason, number>>;
  posts: { id: string; outcome: IntakeReason; masked: number }[];
  /** `index` is the item's place in the delivery; an item may have gone in without the part that was wrong. */
  faults: { index: number; reason: IntakeReason }[];
};

/**
 * The whole data flow on one page: item → post → reading → lane → (grievance | story → signals → alert) → search.
 * Every step can be done twice without harm, so a crash anywhere loses nothing and doubles nothing.
 */
export class Pipeline {
  readonly #house: House;

  constructor(house: House) {
    this.#house = house;
  }

  /**
   * Step 1: cleans, masks and stores items of a registered source and queues them to be understood. `at` is given by
   * the demo only, whose past is played on a faster clock than the machine's.
   */
  async receive(
    items: readonly RawItem[],
    source: Source,
    channel: IntakeChannel,
    at?: string,
  ): Promise<Receipt> {
    const { store, queue, wards, metrics, config } = this.#house;
    demandRoom(config);
    const now = at ?? this.#house.clock.now();
    const { profile } = await wards.get(source.wardId);
    const receipt: Receipt = { counts: {}, posts: [], faults: [] };
    const count = (reason: IntakeReason) => {
      receipt.counts[reason] = (receipt.counts[reason] ?? 0) + 1;
      metrics.intake.inc({ reason });
    };
    const key = await voiceKey(this.#house, source.wardId, now);
    const taken: { post: Post; masked: number }[] = [];
    for (const [index, item] of items.entries()) {
      const made = await toPost(item, { ward: profile, source, channel, receivedAt: now, voiceKey: key });
      for (const reason of "fault" in made ? [made.fault] : made.notes) {
        count(reason);
        receipt.faults.push({ index, reason });
      }
      if ("post" in made) taken.push(made);
    }
    const jobs: { id: string; data: AnalyseJob }[] = [];
    await store.transaction(async (tx) => {
      for (const { post, masked } of taken) {
        const { outcome, revision } = await tx.posts.put(post);
        count(outcome);
        receipt.posts.push({ id: post.id, outcome, masked });
        if (outcome === "same_again") continue;
        const data: AnalyseJob = { wardId: post.wardId, postId: post.id, revision };
        jobs.push({ id: `${post.id}.${revision}`, data: at === undefined ? data : { ...data, now: at } });
      }
    });
    // A crash between the two is mended by `sweep`: the post says itself that it still waits.
    await queue.add(jobs.map((job) => ({ name: ANALYSE, ...job, attempts: 5 })));
    return receipt;
  }

  /** Step 2: understands one revision of a post and does what follows from it, once. */
  async analyse(job: AnalyseJob): Promise<void> {
    const { store, search, wards, metrics } = this.#house;
    const post = await store.posts.get(job.wardId, job.postId);
    // Removed upstream, or a newer revision is on its way: nothing to do for this one.
    if (!post || post.revision !== job.revision) return;
    const now = job.now ?? this.#house.clock.now();
    const stop = metrics.analyseSeconds.startTimer();
    const { profile, scorer } = await wards.get(job.wardId);
    const parent = post.parentId ? await store.posts.get(job.wardId, post.parentId) : null;
    const reading = await readPost(scorer, post, parent);
    const analysis: Analysis = {
      ...reading,
      wardId: post.wardId,
      postId: post.id,
      revision: post.revision,
      analysedAt: now,
    };
    const lane = laneOf(reading);
    const alone =
      parent && lane === "grievance"
        ? await scorer.read(post.text, { group: post.group, areaId: post.areaId })
        : null;
    const fresh = await store.transaction(async (tx) => {
      const inside = { ...this.#house, store: tx };
      if (!(await tx.analyses.put(analysis))) return false;
      // What a new revision no longer says must not stay in the story of the old one.
      if (post.revision > 1 && storyKindOf(lane) === null)
        await leaveStories(inside, post.wardId, post.id, now);
      // «Tôi sang nhà chị bây giờ» under a complaint stays in its lane and is owed no answer of its own.
      const owed = !parent || alone?.protected === true;
      if (lane === "grievance" && owed) await this.#grievance(inside, profile, post, reading, now);
      else if (lane !== "none" && lane !== "grievance") await this.#story(inside, post, reading, lane, now);
      return true;
    });
    // Outside the transaction and also when done before: the index can always be filled again from the store.
    // Done before, perhaps by an older version: what the store holds counts, not what this one would have read.
    const held = fresh ? reading : ((await store.analyses.get(post.wardId, post.id)) ?? reading);
    await search.put([searchDoc(post, held)]);
    if (fresh) {
      metrics.analysed.inc({ lane });
      this.#house.feed.ring(post.wardId);
    }
    stop();
  }

  /** Queues what waits although its job was lost, e.g. by a crash between storing and queueing. */
  async sweep(wardId: string, limit = 1_000): Promise<number> {
    const waiting = await this.#house.store.posts.waiting(wardId, limit);
    await this.#house.queue.add(
      waiting.map(({ id, revision }) => ({
        name: ANALYSE,
        id: `${id}.${revision}`,
        data: { wardId, postId: id, revision } satisfies AnalyseJob,
        attempts: 5,
      })),
    );
    return waiting.length;
  }

  /** Lawful speech towards an authority: an answer is owed, and no police desk hears of it (wall 2). */
  async #grievance(
    house: House,
    profile: WardProfile,
    post: Post,
    reading: Reading,
    now: string,
  ): Promise<void> {
    if (await house.store.grievances.ofPost(post.wardId, post.id)) return;
    const grievance = openGrievance(post, reading, now, profile, house.ids);
    await house.store.grievances.put(grievance);
    await house.store.feed.append({
      wardId: post.wardId,
      at: now,
      kind: "grievance",
      targetId: grievance.id,
      event: "received",
      by: null,
    });
  }

  /** A post of a dispute or a harmful claim joins its story, and the detector is asked whether to speak. */
  async #story(house: House, post: Post, reading: Reading, lane: Lane, now: string): Promise<void> {
    const { store, ids } = house;
    const kind = storyKindOf(lane);
    if (!kind) return;
    // Two posts of one incident that are understood at the same moment must not make two stories.
    await store.stories.lock(post.wardId);
    const since = new Date(
      Date.parse(post.postedAt ?? post.receivedAt) - STORY_RULES.windowHours[kind] * HOUR_MS,
    ).toISOString();
    const candidates = await store.stories.open(post.wardId, { since, kind, limit: CANDIDATES });
    const homes = post.revision > 1 ? await store.stories.ofPost(post.wardId, post.id) : [];
    const home = homes.find((story) => story.kind === kind) ?? null;
    const found = findStory({ post, reading, kind, candidates, at: now, home });
    const before = found ? await storyMembers(store, found.story) : [];
    const placed = placeInStory({
      post,
      reading,
      kind,
      candidates: found ? [found.story] : [],
      home,
      at: now,
      members: () => before,
      ids,
    });
    await store.stories.put(placed.story);
    for (const entry of [placed.entry, ...placed.refolded]) await store.stories.addPost(post.wardId, entry);
    await this.#alert(house, post, reading, placed, lane, now);
  }

  /** What the detector says becomes an alert, or moves the open one of the story. */
  async #alert(
    house: House,
    post: Post,
    reading: Reading,
    placed: StoryPlacement,
    lane: Lane,
    now: string,
  ): Promise<void> {
    const { store, ids } = house;
    const { story, entry, members, newReport } = placed;
    const source = await store.sources.get(post.wardId, post.sourceId);
    const current = await store.alerts.list(post.wardId, { lanes: [lane], storyId: story.id }, { limit: 10 });
    let open = current.items.find((alert) => alert.closedAt === null) ?? null;
    const earlier = current.items.find((alert) => alert.closedAt !== null) ?? null;
    const versions = { model: reading.model };
    const signals = signalsOf({
      story,
      entry,
      members,
      newReport,
      post,
      reading,
      sourceKind: source?.kind ?? "import",
      now,
      ids,
      versions,
    });
    for (const signal of signals) {
      const decided = dispatchSignal({ signal, story, post, reading, lane, open, earlier, now, ids });
      if (!decided) continue;
      await store.alerts.putSignal(signal);
      await this.#keep(house, decided, now);
      open = decided.alert;
    }
    // A copy that raises no signal still moves the counts that the card shows.
    const counted = signals.length === 0 && open ? recountAlert(open, story, now) : null;
    if (counted) await this.#keep(house, { alert: counted, event: null, isNew: false }, now);
  }

  async #keep(house: House, { alert, event, isNew }: Dispatched, now: string): Promise<void> {
    const { store, metrics } = house;
    const { wardId, id, lane, kind, level, reason } = alert;
    await store.alerts.put(alert);
    if (event) await store.alerts.addEvent(event);
    // A copy calls nobody, yet an open card shows its count: the screens fetch anew without a sign.
    const notice = event
      ? inApp.deliver({ alert, event })
      : { wardId, at: now, kind: "alert" as const, targetId: id, event: "counted", by: null };
    if (notice) await store.feed.append(notice);
    if (isNew)
      await store.audit.append({
        wardId,
        at: now,
        actor: "program",
        action: "alert_fired",
        target: { kind: "alert", id },
        detail: { lane, level, reason },
      });
    metrics.alerts.inc({ event: event?.event ?? "updated", lane, kind, reason });
  }
}

/** What of a post the search index holds; protected posts are in the lane that no police role searches. */
export function searchDoc(post: Post, reading: Reading): SearchDoc {
  return {
    id: post.id,
    wardId: post.wardId,
    lane: laneOf(reading) === "grievance" ? "grievance" : "open",
    sensitive: reading.sensitive,
    text: post.text,
    postedAt: post.postedAt,
    receivedAt: post.receivedAt,
    group: post.group,
    topics: reading.topics,
    conflict: reading.conflict,
    areaId: reading.areaId ?? post.areaId,
  };
}
