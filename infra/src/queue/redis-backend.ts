import { Queue, Worker } from "bullmq";
import { Redis } from "ioredis";
import {
  type Backend,
  type InnerJob,
  type InnerQueue,
  type InnerWorker,
  QUEUE_SETTINGS,
  type Recovery,
  workerSettings,
} from "./backend.ts";

const pause = (times: number) => Math.min(times * 200, 3000);

/** BullMQ on Redis. `onError` hears of lost connections; both connections come back by themselves. */
export class RedisBackend implements Backend {
  readonly #recovery: Recovery;
  readonly #prefix: string;
  // Callers want an answer: after two tries a command fails, and their request with it.
  readonly #asking: Redis;
  // Workers want to go on where they were, however long Redis is away; BullMQ asks for `null` here.
  readonly #working: Redis;
  #lastFault: Error | null = null;

  constructor(url: string, prefix: string, recovery: Recovery, onError: (error: unknown) => void) {
    this.#prefix = prefix;
    this.#recovery = recovery;
    const shared = { lazyConnect: true, connectTimeout: 5000, retryStrategy: pause };
    this.#asking = new Redis(url, { ...shared, maxRetriesPerRequest: 2 });
    this.#working = new Redis(url, { ...shared, maxRetriesPerRequest: null });
    for (const connection of [this.#asking, this.#working]) {
      connection.setMaxListeners(0);
      connection.on("error", onError);
    }
    this.#asking.on("error", (error) => {
      this.#lastFault = error;
    });
  }

  async prepare(): Promise<void> {
    await this.ping();
  }

  async ping(): Promise<void> {
    try {
      await this.#asking.ping();
    } catch (error) {
      // The client only says how often it tried; why it failed it said before.
      throw new Error(`Redis does not answer: ${this.#lastFault?.message ?? String(error)}`, {
        cause: error,
      });
    }
  }

  queue(name: string): InnerQueue {
    const options = { ...QUEUE_SETTINGS, prefix: this.#prefix, connection: this.#asking };
    return new Queue(name, options) as unknown as InnerQueue;
  }

  worker(name: string, handle: (job: InnerJob) => Promise<void>, concurrency: number): InnerWorker {
    return new Worker(name, (job) => handle(job as InnerJob), {
      ...workerSettings(this.#recovery, concurrency),
      prefix: this.#prefix,
      connection: this.#working,
    }) as unknown as InnerWorker;
  }

  async close(): Promise<void> {
    for (const connection of [this.#asking, this.#working]) {
      if (connection.status === "ready") await connection.quit().catch(() => connection.disconnect());
      else connection.disconnect();
    }
  }
}
