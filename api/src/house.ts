import {
  AppError,
  type Clock,
  type Ids,
  type Queue,
  type SearchIndex,
  type Store,
  type WardProfile,
} from "@hoasom/core";
import type { Logger } from "pino";
import type { Config } from "./config.ts";
import type { FeedHub } from "./feed-hub.ts";
import type { Metrics } from "./metrics.ts";
import type { PostScorer } from "./read-post.ts";

/** All the parts that the server's code works with, put together once at start. */
export interface House {
  store: Store;
  queue: Queue;
  search: SearchIndex;
  clock: Clock;
  ids: Ids;
  log: Logger;
  config: Config;
  wards: Wards;
  feed: FeedHub;
  metrics: Metrics;
}

/** Makes the scorer of a ward: the language part's own with the models opened at start; a test may bring another version. */
export type MakeScorer = (profile: WardProfile) => PostScorer;

/** The ward files in use, with the scorer that each makes; kept until the file changes. */
export class Wards {
  readonly #store: Store;
  readonly #preferred: string | undefined;
  readonly #makeScorer: MakeScorer;
  readonly #kept = new Map<string, { profile: WardProfile; scorer: PostScorer }>();
  /** The voice keys in use (see `voice-keys.ts`): each post needs one, and it changes once in 30 days. */
  readonly keys = new Map<string, string>();

  constructor(store: Store, preferred: string | undefined, makeScorer: MakeScorer) {
    this.#store = store;
    this.#preferred = preferred;
    this.#makeScorer = makeScorer;
  }

  /** The ward's file and scorer; throws `AppError("look_elsewhere")` for a ward that is not there. */
  async get(wardId: string): Promise<{ profile: WardProfile; scorer: PostScorer }> {
    const kept = this.#kept.get(wardId);
    if (kept) return kept;
    const profile = await this.#store.wards.get(wardId);
    if (!profile) throw new AppError("look_elsewhere");
    const made = { profile, scorer: this.#makeScorer(profile) };
    this.#kept.set(wardId, made);
    return made;
  }

  /** Forgets what was read, after the ward file changed. */
  forget(wardId: string): void {
    this.#kept.delete(wardId);
  }

  /** The ward that visitors without a sign-in are in: the one named in the settings, else the first; null when none. */
  async home(): Promise<string | null> {
    return this.#preferred ?? (await this.#store.wards.list())[0] ?? null;
  }
}
