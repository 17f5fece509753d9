import type { Queue as BullQueue, Worker as BullWorker, IQueueBackend, Job } from "bullmq";

/** What a job carries inside BullMQ: the caller's data in a box, so that any JSON value may be data. */
export type Box = { value: unknown };

export type InnerQueue = BullQueue<Box, void, string, Box, void, string, IQueueBackend, never>;
export type InnerWorker = BullWorker<Box, void, string, IQueueBackend>;
export type InnerJob = Job<Box, void, string>;

/** How long a job may go without a sign of life before another worker takes it over. */
export type Recovery = { lockMs: number; checkMs: number };

/** The two things that differ between Redis and PostgreSQL: how a queue and a worker get their connection. */
export interface Backend {
  /** Makes the storage ready to use; rejects with what is wrong. Called before the first queue is opened. */
  prepare(): Promise<void>;
  /** One round trip; rejects when there is none. */
  ping(): Promise<void>;
  queue(name: string): InnerQueue;
  worker(name: string, handle: (job: InnerJob) => Promise<void>, concurrency: number): InnerWorker;
  close(): Promise<void>;
}

/** Settings of every inner queue. A finished job leaves no trace, so its id can come again at once. */
export const QUEUE_SETTINGS = {
  streams: { events: { maxLen: 100 } },
  defaultJobOptions: {
    attempts: 5,
    backoff: { type: "exponential", delay: 1000 },
    removeOnComplete: true,
    removeOnFail: { count: 1000 },
    stackTraceLimit: 2,
  },
};

/**
 * Settings of every worker. A job that loses its process is given to another five times; after that it counts as
 * failed, for it is likely the job that ends the process.
 */
export function workerSettings({ lockMs, checkMs }: Recovery, concurrency: number) {
  return {
    concurrency,
    lockDuration: lockMs,
    lockRenewTime: lockMs / 3,
    stalledInterval: checkMs,
    maxStalledCount: 5,
    // After a lost connection the loop asks again this soon instead of BullMQ's 15 s.
    runRetryDelay: 1000,
  };
}
