import type { Job, JobCounts, Queue, Repeat } from "@hoasom/core";
import type { Pool } from "pg";
import type { Backend, InnerJob, InnerQueue, InnerWorker, Recovery } from "./backend.ts";
import { PostgresBackend } from "./postgres-backend.ts";
import { RedisBackend } from "./redis-backend.ts";
import { Schedules } from "./schedules.ts";

/** Where the queue keeps its jobs. The pool's search path must be `bullmq`; it may be embedded or of a server. */
export type QueueBackend = { kind: "redis"; url: string } | { kind: "postgres"; pool: Pool };

/** A fault that no caller waits for: a handler that threw, or a connection that was lost (then `name` is null). */
export type QueueTrouble = { name: string | null; id: string | null; error: unknown; final: boolean };

export type QueueOptions = {
  backend: QueueBackend;
  /** Keeps installations apart that share one Redis or one database; default `hoasom`. */
  prefix?: string;
  /**
   * How long a job survives without a sign of life from its process, in milliseconds; default 6,000. A process that
   * is blocked for longer loses its jobs to another one; a handler that merely waits for long does not.
   */
  lockMs?: number;
  /** Hears of each fault; default: nobody. */
  onTrouble?: (trouble: QueueTrouble) => void;
};

const ID = /^[A-Za-z0-9_.-]+$/;
const READY_WITHIN_MS = 5000;
/** How long the list of failed jobs is believed; a job that another process failed in between is added again later. */
const FAILED_KEPT_MS = 1000;

/**
 * Opens the queue (BullMQ): one inner queue for each name of a job. Nothing is connected before the first call;
 * `ready` says what is wrong when there is no connection.
 */
export function createQueue(options: QueueOptions): Queue {
  const lockMs = options.lockMs ?? 6000;
  const recovery: Recovery = { lockMs, checkMs: lockMs / 2 };
  const prefix = options.prefix ?? "hoasom";
  if (!/^[A-Za-z0-9_-]+$/.test(prefix)) throw new Error(`"${prefix}" is no prefix of a queue`);
  const tell = options.onTrouble ?? (() => {});
  const onError = (error: unknown) => tell({ name: null, id: null, error, final: false });
  const { backend } = options;
  const inner =
    backend.kind === "redis"
      ? new RedisBackend(backend.url, prefix, recovery, onError)
      : new PostgresBackend(backend.pool, prefix, recovery, onError);
  return new BullQueue(inner, tell);
}

class BullQueue implements Queue {
  readonly #backend: Backend;
  readonly #tell: (trouble: QueueTrouble) => void;
  readonly #queues = new Map<string, InnerQueue>();
  readonly #workers: InnerWorker[] = [];
  readonly #running = new Map<string, Promise<void>>();
  readonly #failed = new Map<string, { ids: Set<string>; readAt: number }>();
  readonly #schedules: Schedules;
  #prepared: Promise<void> | null = null;
  #closing: Promise<void> | null = null;
  #closed = false;

  constructor(backend: Backend, tell: (trouble: QueueTrouble) => void) {
    this.#backend = backend;
    this.#tell = tell;
    this.#schedules = new Schedules(
      () => this.#open(Schedules.QUEUE),
      (handle) => this.#start(Schedules.QUEUE, handle, 1),
      (job) => this.add([job]),
    );
  }

  async add(jobs: readonly Job[]): Promise<void> {
    const byName = Map.groupBy(jobs, (job) => job.name);
    for (const [name, group] of byName) {
      const queue = await this.#open(mustBeOwn(name));
      for (const { id } of group) mustBeId(id);
      await this.#forgetFailed(name, queue, group);
      const inner = group.map((job) => ({
        name,
        data: { value: job.data },
        opts: {
          jobId: innerId(job.id),
          ...(job.delayMs === undefined ? {} : { delay: Math.max(0, Math.round(job.delayMs)) }),
          ...(job.attempts === undefined ? {} : { attempts: job.attempts }),
        },
      }));
      // On PostgreSQL a bulk insert makes two temporary tables: 9 ms for one job, where `add` takes less than one.
      const [only] = inner;
      if (only && inner.length === 1) await queue.add(only.name, only.data, only.opts);
      else await queue.addBulk(inner);
    }
  }

  async work<Data>(
    name: string,
    handler: (data: Data, id: string) => Promise<void>,
    options: { concurrency?: number } = {},
  ): Promise<void> {
    mustBeOwn(name);
    await this.#start(name, (job) => handler(job.data.value as Data, outerId(job)), options.concurrency ?? 1);
    await this.#schedules.run();
  }

  async repeat(name: string, id: string, repeat: Repeat | null, data: unknown = null): Promise<void> {
    mustBeId(id);
    await this.#open(name);
    await this.#schedules.keep(name, id, repeat, data);
  }

  schedules(): Promise<{ name: string; id: string }[]> {
    return this.#schedules.list();
  }

  async counts(name: string): Promise<JobCounts> {
    const queue = await this.#open(name);
    const counts = await queue.getJobCounts("waiting", "prioritized", "active", "delayed", "failed");
    const of = (state: string) => counts[state] ?? 0;
    return {
      waiting: of("waiting") + of("prioritized"),
      active: of("active"),
      delayed: of("delayed"),
      failed: of("failed"),
    };
  }

  async ready(): Promise<void> {
    await within(READY_WITHIN_MS, async () => {
      await this.#prepare();
      await this.#backend.ping();
    });
  }

  close(): Promise<void> {
    this.#closing ??= (async () => {
      await this.#prepared?.catch(() => {});
      // A job that is still running may add others: only when all have ended is the queue closed.
      await Promise.all(this.#workers.map((worker) => worker.close()));
      this.#closed = true;
      await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
      await this.#backend.close();
    })();
    return this.#closing;
  }

  #prepare(): Promise<void> {
    this.#prepared ??= this.#backend.prepare().catch((error: unknown) => {
      // The next caller tries again: the server may be back by then.
      this.#prepared = null;
      throw error;
    });
    return this.#prepared;
  }

  async #open(name: string): Promise<InnerQueue> {
    if (!ID.test(name)) throw new Error(`"${name}" is no name of a job`);
    if (this.#closed) throw new Error("the queue is closed");
    await this.#prepare();
    const known = this.#queues.get(name);
    if (known) return known;
    const queue = this.#backend.queue(name);
    queue.on("error", (error) => this.#tell({ name: null, id: null, error, final: false }));
    this.#queues.set(name, queue);
    return queue;
  }

  async #start(name: string, handle: (job: InnerJob) => Promise<void>, concurrency: number): Promise<void> {
    await this.#open(name);
    if (this.#closing) throw new Error("the queue is closed");
    const worker = this.#backend.worker(name, (job) => this.#once(name, job, handle), concurrency);
    worker.on("error", (error) => this.#tell({ name, id: null, error, final: false }));
    worker.on("failed", (job, error) => {
      const final = job === undefined || job.finishedOn !== undefined;
      this.#failed.delete(name);
      this.#tell({ name, id: job ? outerId(job as InnerJob) : null, error, final });
    });
    this.#workers.push(worker);
    await worker.waitUntilReady();
  }

  /** A failed job is kept to be counted, but it is done: its id may come again. */
  async #forgetFailed(name: string, queue: InnerQueue, jobs: readonly Job[]): Promise<void> {
    const failed = await this.#failedOf(name, queue);
    for (const id of new Set(jobs.map((job) => innerId(job.id)))) {
      if (!failed.delete(id)) continue;
      await queue.remove(id);
    }
  }

  /** The failed jobs, read anew when one failed here or the list is older than a moment. */
  async #failedOf(name: string, queue: InnerQueue): Promise<Set<string>> {
    const known = this.#failed.get(name);
    if (known && performance.now() - known.readAt < FAILED_KEPT_MS) return known.ids;
    const [ids = []] = await queue.getBackend().getRanges(["failed"], 0, -1, true);
    const read = { ids: new Set(ids), readAt: performance.now() };
    this.#failed.set(name, read);
    return read.ids;
  }

  /**
   * Runs a job, unless it runs in this very process already: when the process was blocked for so long that the job
   * counts as abandoned, it is delivered again here, and then the end of the first run is the end of the second.
   */
  #once(name: string, job: InnerJob, handle: (job: InnerJob) => Promise<void>): Promise<void> {
    const key = `${name}/${job.id}`;
    const running = this.#running.get(key);
    if (running) return running;
    const run = handle(job).finally(() => this.#running.delete(key));
    this.#running.set(key, run);
    return run;
  }
}

// BullMQ takes no bare number for an id.
const innerId = (id: string) => `j.${id}`;
const outerId = (job: InnerJob) => (job.id ?? "").replace(/^j\./, "");

function mustBeId(id: string): void {
  if (!ID.test(id)) throw new Error(`"${id}" is no id of a job: letters, digits, "-", "_" and "." only`);
}

function mustBeOwn(name: string): string {
  if (name === Schedules.QUEUE) throw new Error(`"${name}" is the queue's own name`);
  return name;
}

async function within(ms: number, work: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the queue does not answer within ${ms} ms`)), ms);
  });
  try {
    await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
