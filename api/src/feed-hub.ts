import { EventEmitter } from "node:events";
import type { FeedEvent, Store } from "@hoasom/core";

/** How often the store is asked for changes that another process made, in milliseconds. */
const LOOK_EVERY_MS = 1_000;

/**
 * Tells open live links that there may be something new. Changes of this process are told at once; those of other
 * processes are seen by looking into the store. The events themselves always come from the store, in its order.
 */
export class FeedHub {
  readonly #store: Store;
  readonly #bell = new EventEmitter();
  #timer: NodeJS.Timeout | null = null;

  constructor(store: Store) {
    this.#store = store;
    this.#bell.setMaxListeners(0);
  }

  /** Rings after a change was committed. */
  ring(wardId: string): void {
    this.#bell.emit(wardId);
  }

  /** Calls back at each ring; returns the way to stop it. */
  listen(wardId: string, onRing: () => void): () => void {
    this.#bell.on(wardId, onRing);
    this.#timer ??= setInterval(() => this.#ringAll(), LOOK_EVERY_MS).unref();
    return () => this.#bell.off(wardId, onRing);
  }

  /** Events after an id, or null when some of them are no longer kept and the screen has to load anew. */
  async since(wardId: string, afterId: number): Promise<FeedEvent[] | null> {
    const { forgotten, highest } = await this.#store.feed.bounds(wardId);
    if (afterId > highest || afterId < forgotten) return null;
    return this.#store.feed.since(wardId, afterId, 500);
  }

  /** The id of the newest event. */
  async newest(wardId: string): Promise<number> {
    return (await this.#store.feed.bounds(wardId)).highest;
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#bell.removeAllListeners();
  }

  #ringAll(): void {
    for (const wardId of this.#bell.eventNames()) this.#bell.emit(wardId);
  }
}
