import { Client } from "@elastic/elasticsearch";
import type { SearchDoc, SearchIndex, SearchQuery } from "@hoasom/core";
import { createElasticSearch, createPostgresSearch, openEmbedded } from "@hoasom/infra";
import { type Figure, percentile, round, serversOrReason } from "./figures.ts";
import { chance, pick, searchText } from "./texts.ts";

const POSTS = 200_000;
const BATCH = 2_000;
const QUERIES = 400;
const WARD = "bench";

function* docs(): Generator<SearchDoc[]> {
  const draw = chance(11);
  const start = Date.UTC(2026, 0, 1);
  for (let at = 0; at < POSTS; at += BATCH)
    yield Array.from({ length: BATCH }, (_, index) => {
      const time = new Date(start + (at + index) * 120_000).toISOString();
      return {
        id: `p${at + index}`,
        wardId: WARD,
        lane: draw() < 0.05 ? ("grievance" as const) : ("open" as const),
        sensitive: draw() < 0.01,
        text: searchText(draw),
        postedAt: time,
        receivedAt: time,
        group: null,
        topics: [],
        conflict: draw() < 0.05 ? 2 : 0,
        areaId: `tdp${Math.floor(draw() * 18) + 1}`,
      };
    });
}

/** Queries as people type them: one to four words of the corpus, half of them without marks. */
function queries(): SearchQuery[] {
  const draw = chance(23);
  return Array.from({ length: QUERIES }, () => {
    const words = searchText(draw).split(/\s+/);
    const from = Math.floor(draw() * Math.max(1, words.length - 4));
    const marked = words.slice(from, from + 1 + Math.floor(draw() * 4)).join(" ");
    const text = draw() < 0.5 ? marked : marked.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
    return {
      wardId: WARD,
      text,
      lanes: pick(draw, [["open"], ["open", "grievance"]]),
      sensitive: false,
      limit: 20,
      offset: 0,
    } satisfies SearchQuery;
  });
}

async function fill(index: SearchIndex): Promise<number> {
  const began = performance.now();
  for (const batch of docs()) await index.put(batch);
  await index.refresh();
  return (performance.now() - began) / 1000;
}

async function time(index: SearchIndex): Promise<number[]> {
  const times: number[] = [];
  const all = queries();
  for (const query of all.slice(0, 50)) await index.search(query);
  for (const query of all) {
    const began = performance.now();
    await index.search(query);
    times.push(performance.now() - began);
  }
  return times;
}

/** 200,000 posts in the embedded index: time of a search. */
export async function* searchEmbedded(): AsyncGenerator<Figure> {
  const database = await openEmbedded(null);
  const index = createPostgresSearch({ pool: database.pool("public") });
  try {
    await index.ensure();
    yield { figure: "search_fill_embedded", value: round(await fill(index)), unit: "s", posts: POSTS };
    const times = await time(index);
    yield {
      figure: "search_embedded_p99",
      value: round(percentile(times, 0.99)),
      unit: "ms",
      goal: "≤ 200",
      p50: round(percentile(times, 0.5)),
      posts: POSTS,
      queries: QUERIES,
    };
  } finally {
    await index.close();
    await database.close();
  }
}

/** The same through our port on Elasticsearch, against the same query sent raw, in turn. */
export async function* searchOnServers(): AsyncGenerator<Figure> {
  const servers = serversOrReason();
  if (typeof servers === "string") {
    yield { figure: "search_elasticsearch", note: servers };
    return;
  }
  const sent: { path: string; body: unknown }[] = [];
  const index = createElasticSearch({
    node: servers.elastic,
    prefix: "bench",
    onRequest: (path, body) => sent.push({ path, body }),
  });
  const raw = new Client({ node: servers.elastic });
  try {
    await index.ensure();
    yield { figure: "search_fill_elasticsearch", value: round(await fill(index)), unit: "s", posts: POSTS };
    await time(index);
    const ours: number[] = [];
    const theirs: number[] = [];
    for (const [at, query] of queries().entries()) {
      // Once without the watch: to learn what is sent, and to leave the same caches warm for both.
      sent.length = 0;
      await index.search(query);
      const requests = [...sent];
      const timed = async (sample: number[], work: () => Promise<unknown>) => {
        const began = performance.now();
        await work();
        sample.push(performance.now() - began);
      };
      const through = () => timed(ours, () => index.search(query));
      const direct = () =>
        timed(theirs, async () => {
          for (const { path, body } of requests)
            await raw.transport.request(
              { method: "POST", path, body: body as string },
              { headers: { "content-type": "application/json" } },
            );
        });
      for (const one of at % 2 === 0 ? [through, direct] : [direct, through]) await one();
    }
    const ratio = percentile(ours, 0.99) / percentile(theirs, 0.99);
    yield {
      figure: "search_elasticsearch_ratio_p99",
      value: round(ratio, 2),
      unit: "ours / raw",
      goal: "≤ 1.3",
      ours_p99_ms: round(percentile(ours, 0.99)),
      raw_p99_ms: round(percentile(theirs, 0.99)),
      ratio_p50: round(percentile(ours, 0.5) / percentile(theirs, 0.5), 2),
      posts: POSTS,
    };
  } finally {
    await raw.indices.delete({ index: "bench-posts-*" }).catch(() => {});
    await index.close();
    await raw.close();
  }
}
