import type { PoolClient } from "pg";

/** All of the index lives in this schema, beside the store or in a database of its own. */
export const SCHEMA = "search";

/** The tables of one version of the index; the version in use has no number in its names. */
export type Tables = { posts: string; words: string };
export const CURRENT: Tables = { posts: `${SCHEMA}.posts`, words: `${SCHEMA}.words` };
export const tablesOf = (version: number): Tables => ({
  posts: `${SCHEMA}.posts_v${version}`,
  words: `${SCHEMA}.words_v${version}`,
});

/** What is kept outside of versions: which version is in use, which one is built, what was removed meanwhile. */
export const STATE_SQL = `
  create schema if not exists ${SCHEMA};
  create table if not exists ${SCHEMA}.state (
    one boolean primary key default true check (one),
    version integer not null,
    building integer
  );
  create table if not exists ${SCHEMA}.removed (ward_id text, id text, primary key (ward_id, id));
`;

/**
 * Makes the tables of a version. `vector` holds each word twice, without marks and (after `=`) with the marks as
 * written, and the filters (after `#`), so that one index answers words and filters together; `phrases` holds the
 * words in order in the same two forms. `words` lists all words without marks, for finding near spellings; it only
 * grows until the next rebuild.
 *
 * Both long columns lie outside of the row (TOAST): a search for a word of every second post visits half of all
 * rows to find the newest thousand, and so these must be short. The vector is read by the index alone.
 */
export async function createTables(client: PoolClient, version: number, trigrams: string): Promise<void> {
  const { posts, words } = tablesOf(version);
  const name = (what: string) => `v${version}_${what}`;
  await client.query(`
    create table ${posts} (
      ward_id text not null,
      id text not null,
      lane text not null,
      sensitive boolean not null,
      at timestamptz not null,
      phrases text not null,
      vector tsvector not null,
      constraint ${name("posts_key")} primary key (ward_id, id)
    ) with (toast_tuple_target = 128);
    alter table ${posts} alter column phrases set storage external;
    alter table ${posts} alter column vector set storage external;
    create index ${name("posts_time")} on ${posts} (ward_id, at desc, id);
    create index ${name("posts_vector")} on ${posts} using gin (vector) with (gin_pending_list_limit = 1024);
    create table ${words} (word text primary key);
    create index ${name("words_near")} on ${words} using gin (word ${trigrams}.gin_trgm_ops);
  `);
}

/** Puts a version in the place of the one in use. Searches wait for a moment and then see the new one. */
export async function swapTables(client: PoolClient, version: number): Promise<void> {
  const { posts, words } = tablesOf(version);
  await client.query(`
    drop table if exists ${CURRENT.posts}, ${CURRENT.words};
    alter table ${posts} rename to posts;
    alter table ${words} rename to words;
  `);
}

/** Text of one lexeme, quoted as a tsvector and a tsquery read it. */
export function lexeme(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}

/** Words in order as they stand in `phrases`; with spaces around, so that they are found as whole words only. */
export const foldedPhrase = (words: readonly string[]) => ` ${words.join(" ")} `;
export const markedPhrase = (words: readonly string[]) => ` ${words.map((word) => `=${word}`).join(" ")} `;

/** Lexemes of the filters; `#` is in no word. */
export const filterLexeme = {
  ward: (id: string) => lexeme(`#w=${id}`),
  lane: (lane: string) => lexeme(`#l=${lane}`),
  topic: (topic: string) => lexeme(`#t=${topic}`),
  area: (id: string) => lexeme(`#a=${id}`),
  week: (week: number) => lexeme(`#k=${week}`),
};
