import type { SearchDoc } from "@hoasom/core";
import type { PoolClient } from "pg";
import { filterLexeme, foldedPhrase, lexeme, markedPhrase, SCHEMA, type Tables } from "./postgres-tables.ts";
import { weekOf } from "./postgres-window.ts";
import { type IndexedText, indexedText, instantOf } from "./search-text.ts";

/**
 * Writes documents into a version: `replace` those that are there, or `keep` them, as a rebuild does, whose batches
 * are older than what was written meanwhile; then what was removed meanwhile is left out, too.
 */
export async function writeDocs(
  client: PoolClient,
  tables: Tables,
  docs: readonly SearchDoc[],
  mode: "replace" | "keep",
): Promise<void> {
  const rows = docs.map((doc) => ({ doc, text: indexedText(doc.text) }));
  const onConflict =
    mode === "keep"
      ? "do nothing"
      : `do update set lane = excluded.lane, sensitive = excluded.sensitive, at = excluded.at,
           phrases = excluded.phrases, vector = excluded.vector`;
  const notRemoved =
    mode === "keep"
      ? `where not exists (select 1 from ${SCHEMA}.removed r where r.ward_id = given.ward_id and r.id = given.id)`
      : "";
  await client.query(
    `insert into ${tables.posts} (ward_id, id, lane, sensitive, at, phrases, vector)
     select ward_id, id, lane, sensitive, at, phrases, vector::tsvector
       from unnest($1::text[], $2::text[], $3::text[], $4::boolean[], $5::timestamptz[], $6::text[], $7::text[])
            as given (ward_id, id, lane, sensitive, at, phrases, vector)
     ${notRemoved}
     on conflict (ward_id, id) ${onConflict}`,
    [
      rows.map(({ doc }) => doc.wardId),
      rows.map(({ doc }) => doc.id),
      rows.map(({ doc }) => doc.lane),
      rows.map(({ doc }) => doc.sensitive),
      rows.map(({ doc }) => instantOf(doc)),
      rows.map(({ text }) => foldedPhrase(text.folded) + markedPhrase(text.marked)),
      rows.map(({ doc, text }) => vectorOf(doc, text)),
    ],
  );
}

function vectorOf(doc: SearchDoc, text: IndexedText): string {
  const lexemes = new Set([
    ...text.folded.map(lexeme),
    ...text.joined.map(lexeme),
    ...text.marked.map((word) => lexeme(`=${word}`)),
    filterLexeme.ward(doc.wardId),
    filterLexeme.lane(doc.lane),
    filterLexeme.week(weekOf(instantOf(doc))),
    ...doc.topics.map(filterLexeme.topic),
  ]);
  if (doc.areaId !== null) lexemes.add(filterLexeme.area(doc.areaId));
  return [...lexemes].join(" ");
}

/** Words beyond this many are not remembered by the process; they are just offered to the table again. */
const MOST_KNOWN = 200_000;

/** Notes the words of the documents for near spellings; `known` are those already noted, and takes the new ones. */
export async function writeWords(
  client: PoolClient,
  tables: Tables,
  docs: readonly SearchDoc[],
  known: Set<string>,
): Promise<void> {
  const words = new Set<string>();
  for (const doc of docs)
    for (const word of indexedText(doc.text).folded) if (!known.has(word)) words.add(word);
  if (words.size === 0) return;
  // In order, so that two writers never wait for each other in a circle.
  const sorted = [...words].sort();
  await client.query(`insert into ${tables.words} select unnest($1::text[]) on conflict do nothing`, [
    sorted,
  ]);
  for (const word of sorted) if (known.size < MOST_KNOWN) known.add(word);
}
