import { mkdirSync } from "node:fs";
import type { Clock, Ids, Queue, SearchIndex, Store } from "@hoasom/core";
import {
  createElasticSearch,
  createPostgresSearch,
  createQueue,
  createStore,
  openEmbedded,
  openPostgres,
} from "@hoasom/infra";
import { createScorer, type Models, openModels } from "@hoasom/nlp";
import type { Pool } from "pg";
import pino, { type Logger } from "pino";
import type { Config } from "./config.ts";
import { demandRoomToStart } from "./disk-room.ts";
import { FeedHub } from "./feed-hub.ts";
import { type House, type MakeScorer, Wards } from "./house.ts";
import { randomIds, systemClock } from "./ids.ts";
import { createMetrics } from "./metrics.ts";

/** Where logs go: JSON lines with everything secret or personal taken out. */
export function createLog(config: Config): Logger {
  return pino({
    level: config.HOASOM_LOG_LEVEL,
    serializers: {
      // The query of an address may hold what somebody looked for; route and id are enough to find a fault.
      req: (request: { id?: string; method?: string; url?: string }) => ({
        id: request.id,
        method: request.method,
        path: request.url?.split("?")[0],
      }),
    },
    redact: {
      paths: [
        "req.headers.cookie",
        "req.headers.authorization",
        "req.headers['x-csrf-token']",
        "*.password",
        "*.token",
        "*.code",
      ],
      censor: "[kín]",
    },
  });
}

/** The database of the settings: embedded in the data folder (or in memory), or a PostgreSQL server. */
async function openDatabase(
  config: Config,
  memory: boolean,
): Promise<{ pool: (searchPath: string) => Pool; close: () => Promise<unknown> }> {
  const url = config.HOASOM_DATABASE_URL;
  if (url === undefined || memory) {
    if (!memory) {
      mkdirSync(config.HOASOM_DATA, { recursive: true });
      demandRoomToStart(config);
    }
    return openEmbedded(memory ? null : config.HOASOM_DATA);
  }
  const pools: Pool[] = [];
  return {
    pool: (searchPath) => {
      const pool = openPostgres(url, { searchPath });
      pools.push(pool);
      return pool;
    },
    close: () => Promise.all(pools.filter((pool) => !pool.ending && !pool.ended).map((pool) => pool.end())),
  };
}

/** The parts and the one way to close them all, in the order that loses nothing. */
export type OpenHouse = { house: House; close: () => Promise<void> };

/**
 * Opens store, queue and search as the settings say: embedded in the data folder, or on PostgreSQL, Redis and
 * Elasticsearch. `memory` keeps everything in memory (tests, `replay`).
 */
export async function openHouse(
  config: Config,
  options: {
    memory?: boolean;
    clock?: Clock;
    ids?: Ids;
    log?: Logger;
    queue?: (store: Store) => Queue;
    scorer?: MakeScorer;
  } = {},
): Promise<OpenHouse> {
  const closers: (() => Promise<unknown>)[] = [];
  const closing = <T extends { close: () => Promise<unknown> }>(part: T): T => {
    closers.unshift(() => part.close());
    return part;
  };
  const log = options.log ?? createLog(config);
  const database = closing(await openDatabase(config, options.memory ?? false));
  const store = closing(await createStore({ pool: database.pool("public") }));
  const queue = closing(
    options.queue?.(store) ??
      createQueue({
        backend: config.HOASOM_REDIS_URL
          ? { kind: "redis", url: config.HOASOM_REDIS_URL }
          : { kind: "postgres", pool: database.pool("bullmq") },
        onTrouble: ({ name, id, error, final }) =>
          log[final ? "error" : "warn"]({ err: error, job: name, jobId: id }, "job or queue trouble"),
      }),
  );
  const search: SearchIndex = closing(
    config.HOASOM_ELASTICSEARCH_URL
      ? createElasticSearch({ node: config.HOASOM_ELASTICSEARCH_URL, prefix: "hoasom" })
      : createPostgresSearch({ pool: database.pool("public") }),
  );
  await search.ensure();
  const feed = new FeedHub(store);
  closers.unshift(async () => feed.stop());
  const house: House = {
    store,
    queue,
    search,
    feed,
    config,
    clock: options.clock ?? systemClock,
    ids: options.ids ?? randomIds,
    log,
    wards: new Wards(store, config.HOASOM_WARD, options.scorer ?? (await openScorers(config))),
    metrics: createMetrics(),
  };
  return {
    house,
    close: async () => {
      for (const close of closers) await close();
    },
  };
}

let models: Promise<Models> | null = null;

/**
 * The language part's scorers: with the trained models, or the rules alone. The models are opened once a process and
 * end with it; idle, they keep no process awake.
 */
async function openScorers(config: Config): Promise<MakeScorer> {
  if (config.HOASOM_SCORER === "rules") return (profile) => createScorer(profile, null);
  models ??= openModels();
  const opened = await models;
  return (profile) => createScorer(profile, opened);
}
