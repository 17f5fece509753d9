import { randomBytes } from "node:crypto";
import pg from "pg";
import { expect, it } from "vitest";
import { readConfig } from "../src/config.ts";
import { openHouse } from "../src/parts.ts";
import { ANALYSE, type AnalyseJob, Pipeline } from "../src/pipeline.ts";
import { whenDrained } from "../src/worker.ts";
import { CRITICISM, FIGHT, importSource, WARD } from "./support.ts";

const {
  HOASOM_TEST_POSTGRES_URL: postgres,
  HOASOM_TEST_REDIS_URL: redis,
  HOASOM_TEST_ELASTICSEARCH_URL: elastic,
} = process.env;
const servers = postgres && redis && elastic ? { postgres, redis, elastic } : null;
const why = servers
  ? ""
  : " [skipped because HOASOM_TEST_POSTGRES_URL, _REDIS_URL and _ELASTICSEARCH_URL are not all set]";

it.skipIf(servers === null)(
  `carries posts through PostgreSQL, Redis and Elasticsearch, and closes whole${why}`,
  async () => {
    if (!servers) return;
    const name = `hoasom_whole_${randomBytes(4).toString("hex")}`;
    const admin = new pg.Client({ connectionString: servers.postgres });
    await admin.connect();
    await admin.query(`create database ${name}`);
    try {
      const address = new URL(servers.postgres);
      address.pathname = `/${name}`;
      const { house, close } = await openHouse(
        readConfig({
          HOASOM_LOG_LEVEL: "silent",
          HOASOM_DATABASE_URL: address.href,
          HOASOM_REDIS_URL: `${servers.redis}/13`,
          HOASOM_ELASTICSEARCH_URL: servers.elastic,
        }),
      );
      // The index is shared by all databases of the server: this run's ward has a name of its own there.
      const ward = { ...WARD, id: `phuong-${randomBytes(4).toString("hex")}` };
      const source = importSource(house.clock.now(), ward.id);
      await house.store.wards.put(ward, house.clock.now());
      await house.store.sources.put(source);
      const pipeline = new Pipeline(house);
      await house.queue.work<AnalyseJob>(ANALYSE, (job) => pipeline.analyse(job), { concurrency: 8 });
      const texts = [
        FIGHT,
        CRITICISM,
        ...Array.from(
          { length: 60 },
          (_, index) => `Ở tổ 2 đang đánh nhau chảy máu kìa bà con, lần kể ${index}`,
        ),
      ];
      const items = texts.map((text, index) => ({
        externalId: `e${index}`,
        text,
        postedAt: house.clock.now(),
        author: `a${index}`,
      }));
      await pipeline.receive(items, source, "social_alert");
      await whenDrained(house);
      await house.search.refresh();
      expect(await house.store.posts.count(ward.id)).toBe(texts.length);
      expect(await house.search.count(ward.id)).toBe(texts.length);
      expect((await house.queue.counts(ANALYSE)).failed).toBe(0);
      // Eight at a time, on several connections: still one story for one incident, one open alert for a story.
      const alerts = await house.store.alerts.list(ward.id, { lanes: ["police"] }, { limit: 100 });
      const stories = alerts.items.map((alert) => alert.storyId);
      expect(new Set(stories).size).toBe(stories.length);
      expect(alerts.items.reduce((sum, alert) => sum + alert.posts, 0)).toBe(texts.length - 1);
      await house.search.remove(
        ward.id,
        (await house.store.posts.after(ward.id, null, 100)).map((post) => post.id),
      );
      await close();
    } finally {
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
    }
  },
);
