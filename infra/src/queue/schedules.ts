import { canonicalJson, type Job, type Repeat } from "@hoasom/core";
import type { InnerJob, InnerQueue } from "./backend.ts";

/** What a tick of a schedule puts into the queue. */
type Tick = { name: string; id: string; data: unknown };

/**
 * The schedules, all in one inner queue. A tick adds an ordinary job under the schedule's own id: while the one
 * before still waits or runs, the new one is dropped like any duplicate, and the schedule goes on all the same.
 */
export class Schedules {
  /** Name of the inner queue; no job of a caller has it. */
  static readonly QUEUE = "schedules";

  readonly #open: () => Promise<InnerQueue>;
  readonly #start: (handle: (job: InnerJob) => Promise<void>) => Promise<void>;
  readonly #add: (job: Job) => Promise<void>;
  #started: Promise<void> | null = null;

  constructor(
    open: () => Promise<InnerQueue>,
    start: (handle: (job: InnerJob) => Promise<void>) => Promise<void>,
    add: (job: Job) => Promise<void>,
  ) {
    this.#open = open;
    this.#start = start;
    this.#add = add;
  }

  /** Lets this process do the ticks, together with all others that work on jobs. */
  run(): Promise<void> {
    this.#started ??= this.#start(async (job) => {
      const tick = job.data.value as Tick;
      const kept = await (await this.#open()).getJobScheduler(keyOf(tick.name, tick.id));
      // A tick that outlived its schedule, or the schedule's change, has nothing to say any more.
      if (kept && same(kept.template?.data?.value, tick)) await this.#add(tick);
    });
    return this.#started;
  }

  /**
   * Keeps one schedule of this name and id. A schedule that is there, the same and alive, is left alone: to write it
   * anew would move its next tick.
   */
  async keep(name: string, id: string, repeat: Repeat | null, data: unknown): Promise<void> {
    const queue = await this.#open();
    const key = keyOf(name, id);
    const tick: Tick = { name, id, data };
    if (repeat !== null && (await isKept(queue, key, repeat, tick))) return;
    await end(queue, key);
    if (repeat === null) return;
    const when =
      "everyMs" in repeat ? { every: repeat.everyMs } : { pattern: repeat.cron, tz: repeat.timeZone };
    await queue.upsertJobScheduler(key, when, { name: Schedules.QUEUE, data: { value: tick } });
  }

  async list(): Promise<{ name: string; id: string }[]> {
    const queue = await this.#open();
    const kept = await queue.getJobSchedulers(0, -1, true);
    return kept
      .map(({ key }) => ({ name: key.slice(0, key.indexOf("/")), id: key.slice(key.indexOf("/") + 1) }))
      .sort((a, b) => (a.name + a.id < b.name + b.id ? -1 : 1));
  }
}

const keyOf = (name: string, id: string) => `${name}/${id}`;

// A database may give the keys of an object back in another order, hence the canonical text.
const same = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b);

async function isKept(queue: InnerQueue, key: string, repeat: Repeat, tick: Tick): Promise<boolean> {
  const kept = await queue.getJobScheduler(key);
  if (kept?.next === undefined || !same(kept.template?.data?.value, tick)) return false;
  if ("everyMs" in repeat) {
    if (kept.every !== repeat.everyMs || kept.next > Date.now() + repeat.everyMs) return false;
  } else if (kept.pattern !== repeat.cron || kept.tz !== repeat.timeZone) return false;
  // Alive: the job of its next tick is there. A schedule that lost it would never tick again.
  const state = await queue.getJobState(tickId(key, kept.next));
  return state === "delayed" || state === "waiting" || state === "active";
}

const tickId = (key: string, at: number) => `repeat:${key}:${at}`;

/**
 * Ends a schedule and all that is pending of it. A tick that is under way may just be writing the next one, and on
 * PostgreSQL it would write over a schedule that was changed at that moment; so its end is awaited.
 */
async function end(queue: InnerQueue, key: string): Promise<void> {
  const kept = await queue.getJobScheduler(key);
  await queue.removeJobScheduler(key);
  if (kept?.next !== undefined) {
    const current = tickId(key, kept.next);
    for (let tries = 0; tries < 100 && (await queue.getJobState(current)) === "active"; tries += 1) {
      await new Promise((done) => setTimeout(done, 20));
    }
  }
  // BullMQ lets nobody remove a tick. Brought forward, one that was left over finds its schedule gone, and ends.
  const pending = await queue.getDelayed();
  for (const job of pending) if (job?.id?.startsWith(`repeat:${key}:`)) await job.promote().catch(() => {});
}
