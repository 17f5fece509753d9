import type { SearchHit, SearchPage, SearchQuery } from "@hoasom/core";
import type { Pool } from "pg";
import { CURRENT, filterLexeme, foldedPhrase, lexeme, markedPhrase } from "./postgres-tables.ts";
import type { RecentWeeks } from "./postgres-window.ts";
import { lettersThatMayDiffer, MOST_HITS, type QueryText, queryText, SCORES } from "./search-text.ts";

/** So many words near to one typed are tried, the most alike first. */
const MOST_NEAR = 10;

/** A post that fits, and how it fits. */
type Row = { id: string; at: string; exact: boolean; phrase: boolean };

/** What a search needs besides the query. */
export type Shelf = { pool: Pool; recent: RecentWeeks; trigrams: string };

/** Answers a query in at most three steps: with the marks as typed, without marks, by near spellings. */
export async function findPosts(from: Shelf, query: SearchQuery): Promise<SearchPage> {
  const text = queryText(query.text);
  const most = Math.max(MOST_HITS, query.offset + query.limit);
  if (!text.empty && text.folded.length === 0) return { hits: [], total: 0 };
  let hits: SearchHit[];
  if (text.empty) {
    const rows = await candidates(from, query, text, null, most);
    hits = rows.map(({ id }) => ({ id, exact: false, score: 0 }));
  } else {
    hits = await byWords(from, query, text, most);
    if (hits.length === 0) hits = await byNearWords(from, query, text, most);
  }
  return {
    hits: hits.slice(query.offset, query.offset + query.limit),
    total: Math.min(MOST_HITS, hits.length),
  };
}

async function byWords(from: Shelf, query: SearchQuery, text: QueryText, most: number): Promise<SearchHit[]> {
  const asTyped = all(text.marked.map((word) => lexeme(`=${word}`)));
  const anyMarks = all(
    text.parts.map(({ all: words, together }) => {
      const each = all(words.map(lexeme));
      return together === null ? each : `(${each} | ${lexeme(together)})`;
    }),
  );
  const first = await candidates(from, query, text, asTyped, most);
  const known = new Set(first.map(({ id }) => id));
  const scored = first.map((row) => ({ ...row, score: scoreOf(row) + SCORES.asTyped }));
  // The typed form is looked up by itself: of a word with many sisters («ho») the newest thousand may miss it.
  if (first.length < most) {
    for (const row of await candidates(from, query, text, anyMarks, most)) {
      if (known.has(row.id)) continue;
      const other = { ...row, exact: false };
      scored.push({ ...other, score: scoreOf(other) });
    }
  }
  scored.sort((a, b) => b.score - a.score || compare(b.at, a.at) || compare(a.id, b.id));
  return scored.slice(0, most).map(({ id, exact, score }) => ({ id, exact, score }));
}

function scoreOf({ exact, phrase }: Row): number {
  return (exact ? SCORES.exact : 0) + (phrase ? SCORES.phrase : 0) + SCORES.words;
}

async function byNearWords(
  from: Shelf,
  query: SearchQuery,
  text: QueryText,
  most: number,
): Promise<SearchHit[]> {
  const wanted = [...new Set(text.folded)];
  const { trigrams } = from;
  const { rows } = await from.pool.query<{ wanted: string; word: string }>(
    `select wanted, near.word
       from unnest($1::text[]) as wanted
       cross join lateral (
         select word from ${CURRENT.words}
          where word operator(${trigrams}.%) wanted and ${trigrams}.similarity(word, wanted) > 0.3
          order by ${trigrams}.similarity(word, wanted) desc, word limit 60
       ) as near`,
    [wanted],
  );
  const near = wanted.map((word) => [
    word,
    ...rows
      .filter((row) => row.wanted === word && isNear(word, row.word))
      .slice(0, MOST_NEAR)
      .map((row) => row.word),
  ]);
  const asked = all(near.map((words) => `(${words.map(lexeme).join(" | ")})`));
  const found = await candidates(from, query, text, asked, most);
  return found.map(({ id }) => ({ id, exact: false, score: SCORES.near }));
}

const all = (parts: readonly string[]) => parts.join(" & ");
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The newest posts that fit, at most `most`. What fits better is sorted out among these alone, so that a word of
 * every second post costs no more than a rare one.
 */
async function candidates(
  from: Shelf,
  query: SearchQuery,
  text: QueryText,
  words: string | null,
  most: number,
): Promise<Row[]> {
  const asked = words === null ? [] : [words];
  if (query.topic !== undefined) asked.push(filterLexeme.topic(query.topic));
  if (query.areaId !== undefined) asked.push(filterLexeme.area(query.areaId));
  const onlyLane = query.lanes.length === 1 ? query.lanes[0] : undefined;
  // The index serves the small lane; the great one would only make it longer.
  if (onlyLane === "grievance") asked.push(filterLexeme.lane(onlyLane));
  if (asked.length > 0 && query.to === undefined) {
    const weeks = await from.recent.of(query.wardId);
    const rows = weeks === null ? [] : await select(from.pool, query, text, [...asked, weeks], most);
    if (rows.length >= most) return rows;
  }
  return select(from.pool, query, text, asked, most);
}

async function select(
  pool: Pool,
  query: SearchQuery,
  text: QueryText,
  asked: readonly string[],
  most: number,
): Promise<Row[]> {
  const values: unknown[] = [];
  const value = (given: unknown) => `$${values.push(given)}`;
  const where = [
    `ward_id = ${value(query.wardId)}`,
    // Lane and sensitivity are columns of their own: who may see what never hangs on how a word is cut.
    `lane = any(${value(query.lanes)}::text[])`,
  ];
  if (!query.sensitive) where.push("not sensitive");
  if (query.from !== undefined) where.push(`at >= ${value(query.from)}`);
  if (query.to !== undefined) where.push(`at <= ${value(query.to)}`);
  if (asked.length > 0) {
    const inWard = [...asked, filterLexeme.ward(query.wardId)];
    where.push(`vector @@ ${value(all(inWard))}::tsquery`);
  }
  // One word is a phrase by itself, and exact when it stands there as typed; only more need their order looked at.
  const one = text.folded.length < 2;
  const found = (phrase: string) => (one ? "true" : `position(${value(phrase)} in phrases) > 0`);
  // Not the column but its value: the planner would else walk the posts by time and open each one's vector.
  const byTime = asked.length > 0 ? "at + interval '0'" : "at";
  const { rows } = await pool.query<Row>(
    `with found as materialized (
       select id, at, phrases from ${CURRENT.posts}
        where ${where.join(" and ")}
        order by ${byTime} desc, id limit ${value(most)}
     )
     select id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS') as at,
            ${found(markedPhrase(text.marked))} as exact, ${found(foldedPhrase(text.folded))} as phrase
       from found`,
    values,
  );
  return rows;
}

/** Whether two words differ by no more letters than they may: changed, added, lost, or two changed places. */
export function isNear(a: string, b: string): boolean {
  const most = lettersThatMayDiffer(a);
  if (Math.abs(a.length - b.length) > most) return false;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const costs = [(row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1)];
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) costs.push((before[j - 2] ?? Infinity) + 1);
      next.push(Math.min(...costs));
    }
    before = row;
    row = next;
  }
  return (row[b.length] ?? Infinity) <= most;
}
