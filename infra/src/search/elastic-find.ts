import type { Client, estypes } from "@elastic/elasticsearch";
import type { SearchHit, SearchPage, SearchQuery } from "@hoasom/core";
import { MOST_HITS, type QueryText, queryText, SCORES } from "./search-text.ts";

type Query = NonNullable<estypes.QueryDslQueryContainer>;

/** Elasticsearch gives no page that ends beyond this many hits. */
const DEEPEST = 10_000;

/** Answers a query: by its words with any marks, the better fitting first, or else by near spellings. */
export async function findPosts(client: Client, alias: string, query: SearchQuery): Promise<SearchPage> {
  const text = queryText(query.text);
  if (!text.empty && text.folded.length === 0) return { hits: [], total: 0 };
  if (query.lanes.length === 0) return { hits: [], total: 0 };
  const filter = filtersOf(query);
  if (text.empty) return ask(client, alias, query, { bool: { filter } });
  const page = await ask(client, alias, query, {
    bool: {
      filter: [...filter, ...text.parts.map(partQuery)],
      should: fitting(text),
      must: [always(SCORES.words)],
    },
  });
  if (page.total > 0) return page;
  const near = { folded: { query: text.folded.join(" "), operator: "and", fuzziness: "AUTO:3,6" } } as const;
  return ask(client, alias, query, {
    bool: { filter: [...filter, { match: near }], must: [always(SCORES.near)] },
  });
}

async function ask(client: Client, alias: string, page: SearchQuery, query: Query): Promise<SearchPage> {
  const size = Math.min(page.limit, DEEPEST - page.offset);
  if (size <= 0) return { hits: [], total: MOST_HITS };
  const order: estypes.Sort = [
    { _score: { order: "desc" } },
    { at: { order: "desc" } },
    { id: { order: "asc" } },
  ];
  const answer = await client.search<{ id: string }>({
    index: alias,
    query,
    from: page.offset,
    size,
    _source: ["id"],
    sort: order,
    // Counting on would cost time for a number that nobody reads; it means «1000+».
    track_total_hits: MOST_HITS,
  });
  const { total } = answer.hits;
  const hits = answer.hits.hits.flatMap(({ _source, _score, matched_queries }): SearchHit[] => {
    if (_source === undefined) return [];
    const exact = Array.isArray(matched_queries) && matched_queries.includes("exact");
    return [{ id: _source.id, exact, score: _score ?? 0 }];
  });
  return { hits, total: Math.min(MOST_HITS, typeof total === "number" ? total : (total?.value ?? 0)) };
}

/** Who may see what: always asked, whatever was typed. */
function filtersOf(query: SearchQuery): Query[] {
  const filter: Query[] = [
    { term: { wardId: query.wardId } },
    { terms: { lane: query.lanes } },
    { bool: { must_not: { exists: { field: "removed" } } } },
  ];
  if (!query.sensitive) filter.push({ term: { sensitive: false } });
  if (query.topic !== undefined) filter.push({ term: { topics: query.topic } });
  if (query.areaId !== undefined) filter.push({ term: { areaId: query.areaId } });
  if (query.from !== undefined || query.to !== undefined) {
    const from = query.from === undefined ? {} : { gte: query.from };
    filter.push({ range: { at: { ...from, ...(query.to === undefined ? {} : { lte: query.to }) } } });
  }
  return filter;
}

function partQuery({ all, together }: QueryText["parts"][number]): Query {
  const apart: Query = { bool: { filter: all.map((word) => ({ term: { folded: word } })) } };
  if (together === null) {
    const [word] = all;
    return { bool: { should: [apart, { term: { joined: word ?? "" } }], minimum_should_match: 1 } };
  }
  return { bool: { should: [apart, { term: { folded: together } }], minimum_should_match: 1 } };
}

const always = (score: number): Query => ({ constant_score: { filter: { match_all: {} }, boost: score } });

/** Scores are the same steps as in PostgreSQL, not degrees of likeness, so that equal ones are ordered by time. */
function fitting(text: QueryText): Query[] {
  const phrase = (field: "marked" | "folded", words: string[]): Query => ({
    match_phrase: { [field]: words.join(" ") },
  });
  const asTyped: Query = { bool: { filter: text.marked.map((word) => ({ term: { marked: word } })) } };
  return [
    { constant_score: { filter: phrase("marked", text.marked), boost: SCORES.exact, _name: "exact" } },
    { constant_score: { filter: phrase("folded", text.folded), boost: SCORES.phrase } },
    { constant_score: { filter: asTyped, boost: SCORES.asTyped } },
  ];
}
