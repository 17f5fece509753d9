import { type Analysis, keptProtected, type Post } from "@hoasom/core";
import type { House } from "./house.ts";
import { ANALYSE, searchDoc } from "./pipeline.ts";
import { readPost } from "./read-post.ts";

/** The queue's name for reading again what an older version of the model read. */
export const RESCORE = "rescore";
/** Days back, by when a post was received, that a new version reads again. */
export const RESCORE_DAYS = 90;

/** Posts of one job: small, so that what a crash repeats is little and new posts need not wait for long. */
const BATCH = 20;
/** Posts that could not be read which one chain passes over before it gives up. */
const MOST_PASSED_OVER = 200;
/** How often, and at the most how many times, a job looks whether newer work still waits, before it goes on anyway. */
const LOOK_MS = 250;
const MOST_LOOKS = 40;
const DAY_MS = 86_400_000;
/** Where the ward keeps the last version whose reading-again was finished and put on the record. */
const FINISHED = "rescored-model";

/** One link of a chain: these posts, and those that this chain could not read. */
export type RescoreJob = { wardId: string; ids: string[]; passedOver: string[] };

/** How far the posts of the last days are read by the version at work. */
export type RescoreProgress = { version: string; days: number; read: number; left: number };

const sinceOf = (now: string) => new Date(Date.parse(now) - RESCORE_DAYS * DAY_MS).toISOString();

/** Progress of a ward, for the operator and the error page. */
export async function rescoreProgress(house: House, wardId: string): Promise<RescoreProgress> {
  const { scorer } = await house.wards.get(wardId);
  const rows = await house.store.analyses.models(wardId, sinceOf(house.clock.now()));
  const of = (own: boolean) =>
    rows.filter(({ model }) => (model === scorer.model) === own).reduce((sum, { posts }) => sum + posts, 0);
  return { version: scorer.model, days: RESCORE_DAYS, read: of(true), left: of(false) };
}

/**
 * Queues the next posts of a ward that another version read, newest first; none when all are read. One chain a ward:
 * the job's id is its first post, and callers ask only while no chain is under way.
 */
export async function planRescore(
  house: House,
  wardId: string,
  passedOver: readonly string[] = [],
): Promise<number> {
  const { scorer } = await house.wards.get(wardId);
  const found = await house.store.analyses.readByOthers(wardId, {
    model: scorer.model,
    since: sinceOf(house.clock.now()),
    limit: BATCH + passedOver.length,
  });
  const ids = found.filter((id) => !passedOver.includes(id)).slice(0, BATCH);
  if (ids.length === 0) return 0;
  const data: RescoreJob = { wardId, ids, passedOver: [...passedOver] };
  await house.queue.add([{ name: RESCORE, id: `${wardId}.${ids[0]}`, data, attempts: 5 }]);
  return ids.length;
}

/** Starts a chain for each ward that has none under way and something to read. */
export async function keepRescoring(house: House): Promise<void> {
  const { waiting, active, delayed } = await house.queue.counts(RESCORE);
  if (waiting + active + delayed > 0) return;
  for (const wardId of await house.store.wards.list()) {
    await planRescore(house, wardId);
    await showProgress(house, wardId);
  }
}

/**
 * Reads a batch anew and queues the next. The old reading stands until the new one is put in its place. Nothing else
 * follows from it: no story, no alert, no grievance begins or changes; the index takes the new reading. Done twice it
 * does no harm, and after a crash in the middle the whole batch is put into the index again.
 */
export async function rescoreBatch(house: House, job: RescoreJob): Promise<void> {
  await letNewWorkPass(house);
  const passedOver = [...job.passedOver];
  for (const id of job.ids) {
    try {
      if (await rescoreOne(house, job.wardId, id)) house.metrics.rescored.inc();
    } catch (error) {
      // One text that cannot be read must not keep all the others from the new version.
      house.log.error({ err: error, postId: id }, "a post could not be read by the new version");
      passedOver.push(id);
      if (passedOver.length > MOST_PASSED_OVER) throw error;
    }
    // Between two posts whoever waits for the process gets it.
    await new Promise((resolve) => setImmediate(resolve));
  }
  await indexAnew(house, job.wardId, job.ids);
  const next = await planRescore(house, job.wardId, passedOver);
  await showProgress(house, job.wardId);
  if (next === 0) await putOnRecord(house, job.wardId, passedOver.length);
}

/** Reads one post anew; false when the version at work has read it, or it moved on or is gone. */
async function rescoreOne(house: House, wardId: string, postId: string): Promise<boolean> {
  const { store } = house;
  const [post, before] = await Promise.all([
    store.posts.get(wardId, postId),
    store.analyses.get(wardId, postId),
  ]);
  const { scorer } = await house.wards.get(wardId);
  if (!post || !before || before.model === scorer.model) return false;
  const parent = post.parentId ? await store.posts.get(wardId, post.parentId) : null;
  const reading = keptProtected(await readPost(scorer, post, parent), before);
  const analysis: Analysis = {
    ...reading,
    // What the next round goes by; a reading under another name would be read for ever.
    model: scorer.model,
    wardId,
    postId,
    revision: post.revision,
    analysedAt: house.clock.now(),
  };
  return store.analyses.replace(analysis);
}

/** Puts what the store now holds of these posts into the index, also of those that were read before a crash. */
async function indexAnew(house: House, wardId: string, ids: readonly string[]): Promise<void> {
  const [posts, analyses] = await Promise.all([
    house.store.posts.byIds(wardId, ids),
    house.store.analyses.byPosts(wardId, ids),
  ]);
  const readings = new Map(analyses.map((analysis) => [analysis.postId, analysis]));
  const docs = posts.flatMap((post: Post) => {
    const reading = readings.get(post.id);
    return reading ? [searchDoc(post, reading)] : [];
  });
  if (docs.length > 0) await house.search.put(docs);
}

/** Waits, within bounds, until no new post waits to be understood: reading again is never in its way for long. */
async function letNewWorkPass(house: House): Promise<void> {
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    if ((await house.queue.counts(ANALYSE)).waiting === 0) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

async function showProgress(house: House, wardId: string): Promise<void> {
  house.metrics.rescoreLeft.set({ ward: wardId }, (await rescoreProgress(house, wardId)).left);
}

/** Once a version and ward, when all is read. */
async function putOnRecord(house: House, wardId: string, passedOver: number): Promise<void> {
  const { version, read } = await rescoreProgress(house, wardId);
  await house.store.transaction(async (tx) => {
    if ((await tx.wards.getValue(wardId, FINISHED)) === version) return;
    await tx.wards.putValue(wardId, FINISHED, version);
    await tx.audit.append({
      wardId,
      at: house.clock.now(),
      actor: "program",
      action: "rescored",
      target: { kind: "ward", id: wardId },
      detail: { model: version, posts: read, passedOver },
    });
  });
}
