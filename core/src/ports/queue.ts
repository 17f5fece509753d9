/** A piece of work for later. Two jobs of one name and id are one job while the first is not done. */
export interface Job<Data = unknown> {
  name: string;
  /** Letters, digits, `-`, `_` and `.` only. */
  id: string;
  data: Data;
  delayMs?: number;
  attempts?: number;
}

/** When a repeating job runs: every so many milliseconds, or by a cron pattern in a named time zone. */
export type Repeat = { everyMs: number } | { cron: string; timeZone: string };

export interface JobCounts {
  waiting: number;
  active: number;
  delayed: number;
  failed: number;
}

/**
 * Work that must not get lost: delivered at least once, again after a crash, so a handler has to be idempotent.
 * One contract suite, three adapters: PGlite, PostgreSQL, Redis.
 */
export interface Queue {
  /** Adds jobs in order; a job whose id is already waiting or running is not added again. */
  add(jobs: readonly Job[]): Promise<void>;
  /** Starts to work on jobs of one name; a handler that throws is tried again with growing waits. */
  work<Data>(
    name: string,
    handler: (data: Data, id: string) => Promise<void>,
    options?: { concurrency?: number },
  ): Promise<void>;
  /** Keeps exactly one schedule of this name and id, however often it is called; `null` ends it. */
  repeat(name: string, id: string, repeat: Repeat | null, data?: unknown): Promise<void>;
  /** Names and ids of the schedules kept. */
  schedules(): Promise<{ name: string; id: string }[]>;
  counts(name: string): Promise<JobCounts>;
  /** Rejects with what is wrong when the queue cannot be reached. */
  ready(): Promise<void>;
  /** Lets running jobs end, then closes; waiting jobs stay for the next start. */
  close(): Promise<void>;
}
