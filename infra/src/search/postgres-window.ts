import type { Pool } from "pg";
import { CURRENT, filterLexeme } from "./postgres-tables.ts";

/** A window of more weeks than this holds so few posts that all may be searched at once. */
const MOST_WEEKS = 80;
/** The window may lag behind what others write; it reaches this far beyond the newest post known. */
const WEEKS_AHEAD = 8;
const KEPT_MS = 60_000;

const WEEK_MS = 7 * 86_400_000;

/** The number of the week of an instant, as the index keeps it. */
export const weekOf = (instant: string) => Math.floor(Date.parse(instant) / WEEK_MS);

/**
 * Knows the newest weeks of each ward. A word of every second post fits a hundred thousand of them, of which the
 * newest thousand are wanted: within the newest weeks these are found among some thousands. Whoever finds fewer than
 * wanted there has to search all, and then it is no frequent word.
 */
export class RecentWeeks {
  readonly #pool: Pool;
  readonly #windowPosts: number;
  readonly #known = new Map<string, { until: number; weeks: string | null }>();

  /** `windowPosts`: so many of the newest posts lie in the newest weeks, or a few more. */
  constructor(pool: Pool, windowPosts: number) {
    this.#pool = pool;
    this.#windowPosts = windowPosts;
  }

  /** A part of a query that fits all posts of the newest weeks and no other; null where it is not worth while. */
  async of(wardId: string): Promise<string | null> {
    const known = this.#known.get(wardId);
    if (known !== undefined && known.until > Date.now()) return known.weeks;
    const weeks = await this.#read(wardId);
    this.#known.set(wardId, { until: Date.now() + KEPT_MS, weeks });
    return weeks;
  }

  async #read(wardId: string): Promise<string | null> {
    const { rows } = await this.#pool.query<{ oldest: Date | null; newest: Date | null }>(
      `select (select at from ${CURRENT.posts} where ward_id = $1 order by at desc offset $2 limit 1) as oldest,
              (select at from ${CURRENT.posts} where ward_id = $1 order by at desc limit 1) as newest`,
      [wardId, this.#windowPosts],
    );
    const { oldest, newest } = rows[0] ?? { oldest: null, newest: null };
    if (oldest === null || newest === null) return null;
    const first = weekOf(oldest.toISOString());
    const last = weekOf(newest.toISOString());
    if (last - first > MOST_WEEKS) return null;
    const weeks = Array.from({ length: last - first + 1 + WEEKS_AHEAD }, (_, at) =>
      filterLexeme.week(first + at),
    );
    return `(${weeks.join(" | ")})`;
  }
}
