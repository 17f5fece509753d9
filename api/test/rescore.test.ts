import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Reading, Store } from "@hoasom/core";
import { createRuleScorer } from "@hoasom/nlp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "../src/config.ts";
import { alertDetail } from "../src/desk/alerts-desk.ts";
import type { MakeScorer } from "../src/house.ts";
import { type OpenHouse, openHouse } from "../src/parts.ts";
import { ANALYSE, type AnalyseJob, Pipeline } from "../src/pipeline.ts";
import type { PostScorer } from "../src/read-post.ts";
import {
  keepRescoring,
  planRescore,
  RESCORE,
  type RescoreJob,
  rescoreBatch,
  rescoreProgress,
} from "../src/rescore.ts";
import { whenDrained } from "../src/worker.ts";
import { CRITICISM, FIGHT, importSource, WARD } from "./support.ts";

/** A scorer under a version of its own that changes what the real one reads. */
const version =
  (model: string, change: (reading: Reading, text: string) => Partial<Reading> = () => ({})): MakeScorer =>
  (ward) => {
    const real = createRuleScorer(ward);
    const read: PostScorer["read"] = async (text, context) => {
      const reading = await real.read(text, context);
      return { ...reading, ...change(reading, text), model };
    };
    return { model, read };
  };
const FIRST = version("mot-1");
/** Takes every text for violence, lawful speech for none, and talk of cats for a complaint. */
const SECOND = version("hai-2", (_, text) => ({
  conflict: 3,
  topics: ["labour"],
  protected: text.includes("mèo"),
  ownThreat: text.includes("phản ánh"),
  unsure: ["topics"],
}));

const CAT = "Mất con mèo mướp ở tổ 4, ai thấy cho xin";
const TALK = Array.from(
  { length: 45 },
  (_, index) => `Nhà em bán bưởi Diễn loại ${index + 1}, ai mua nhắn em`,
);

let folder = "";
let open: OpenHouse | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hoasom-rescore-"));
});
afterEach(async () => {
  await open?.close();
  open = null;
  rmSync(folder, { recursive: true, force: true });
});

async function start(scorer: MakeScorer) {
  await open?.close();
  const config = readConfig({ HOASOM_LOG_LEVEL: "silent", HOASOM_DATA: folder });
  open = await openHouse(config, { scorer });
  return open.house;
}

/** A ward that the first version has read: a fight, criticism, a lost cat and much talk. */
async function readByFirst() {
  const house = await start(FIRST);
  const now = house.clock.now();
  await house.store.wards.put(WARD, now);
  await house.store.sources.put(importSource(now));
  const pipeline = new Pipeline(house);
  await house.queue.work<AnalyseJob>(ANALYSE, (job) => pipeline.analyse(job), { concurrency: 4 });
  const items = [FIGHT, CRITICISM, CAT, ...TALK].map((text, index) => ({
    externalId: `bai-${index}`,
    text,
    postedAt: now,
    author: `a${index}`,
  }));
  const { posts } = await pipeline.receive(items, importSource(now), "social_alert");
  await whenDrained(house);
  const [fight = "", criticism = "", cat = ""] = posts.map(({ id }) => id);
  return { house, ids: posts.map(({ id }) => id), fight, criticism, cat };
}

const alertsOf = async (store: Store) =>
  (await store.alerts.list(WARD.id, { lanes: ["police", "culture_social", "service"] }, { limit: 100 }))
    .items;
const grievancesOf = async (store: Store) => (await store.grievances.list(WARD.id, {}, { limit: 100 })).items;

async function finish(house: OpenHouse["house"]) {
  // As a worker runs it: both kinds of work, the new before the old.
  const pipeline = new Pipeline(house);
  await house.queue.work<AnalyseJob>(ANALYSE, (job) => pipeline.analyse(job));
  await house.queue.work<RescoreJob>(RESCORE, (job) => rescoreBatch(house, job), { concurrency: 1 });
  await keepRescoring(house);
  await whenDrained(house, RESCORE);
}

describe("a new version of the model", () => {
  it("reads the last 90 days anew in the background; old alerts keep theirs, nothing is raised", async () => {
    const { house: before, ids, fight, criticism, cat } = await readByFirst();
    const alerts = await alertsOf(before.store);
    const grievances = await grievancesOf(before.store);
    expect(alerts.map(({ level }) => level)).toEqual([3]);
    expect(grievances.map(({ postId }) => postId)).toEqual([criticism]);

    const house = await start(SECOND);
    expect(await rescoreProgress(house, WARD.id)).toMatchObject({
      version: "hai-2",
      read: 0,
      left: ids.length,
    });
    // Until it was read anew, every post has its old reading.
    expect((await house.store.analyses.byPosts(WARD.id, ids)).map(({ model }) => model)).toEqual(
      ids.map(() => "mot-1"),
    );
    await finish(house);
    expect(await rescoreProgress(house, WARD.id)).toMatchObject({ read: ids.length, left: 0 });
    const now = await house.store.analyses.byPosts(WARD.id, ids);
    expect(new Set(now.map(({ model }) => model))).toEqual(new Set(["hai-2"]));
    expect(now.every(({ topics }) => topics.join() === "labour")).toBe(true);

    // Each post now reads as violence, and still there is the one alert, as it was, with the words that raised it.
    expect(await alertsOf(house.store)).toEqual(alerts);
    expect(await grievancesOf(house.store)).toEqual(grievances);
    const officer = { id: "u", wardId: WARD.id, role: "duty_officer", areaId: null } as Parameters<
      typeof alertDetail
    >[1];
    const card = await alertDetail(house, officer, alerts[0]?.id ?? "");
    expect(card.posts).toMatchObject([{ id: fight, model: "mot-1", unsure: [] }]);
    expect(card.signals[0]?.versions.model).toBe("mot-1");

    // The index has the new readings; lawful speech stays in its lane whatever the new version says (wall 2).
    await house.search.refresh();
    const find = async (text: string, lane: "open" | "grievance", topic?: "labour") =>
      (
        await house.search.search({
          wardId: WARD.id,
          text,
          lanes: [lane],
          sensitive: true,
          ...(topic ? { topic } : {}),
          limit: 100,
          offset: 0,
        })
      ).hits.map(({ id }) => id);
    expect(await find("bưởi", "open", "labour")).toHaveLength(TALK.length);
    expect(await find("tắc trách", "open")).toEqual([]);
    expect(await find("tắc trách", "grievance")).toEqual([criticism]);
    expect(await find("mèo mướp", "open")).toEqual([]);
    expect(await find("mèo mướp", "grievance")).toEqual([cat]);

    const record = await house.store.audit.list(WARD.id, { action: "rescored" }, { limit: 10 });
    expect(record.items.map(({ detail }) => detail)).toEqual([
      { model: "hai-2", posts: ids.length, passedOver: 0 },
    ]);
    // Once more finds nothing to do.
    await keepRescoring(house);
    expect(await house.queue.counts(RESCORE)).toMatchObject({ waiting: 0, active: 0, failed: 0 });
    expect(await house.metrics.registry.metrics()).toContain(`hoasom_rescore_left{ward="${WARD.id}"} 0`);
  });

  it("goes on after a crash in the middle, and the index gets what was read before it", async () => {
    const { ids } = await readByFirst();
    const dying = await start(SECOND);
    await planRescore(dying, WARD.id);
    // The process dies after the readings of a batch were put and before the index got them: the job stays.
    const search = Object.create(dying.search) as typeof dying.search;
    search.put = async () => {
      throw new Error("the process died here");
    };
    const batch = await dying.store.analyses.readByOthers(WARD.id, {
      model: "hai-2",
      since: "2020-01-01T00:00:00.000Z",
      limit: 20,
    });
    await expect(
      rescoreBatch({ ...dying, search }, { wardId: WARD.id, ids: batch, passedOver: [] }),
    ).rejects.toThrow("died here");
    expect(await rescoreProgress(dying, WARD.id)).toMatchObject({ read: 20, left: ids.length - 20 });
    const found = async (house: OpenHouse["house"]) => {
      await house.search.refresh();
      const query = { wardId: WARD.id, text: "", sensitive: true, limit: 200, offset: 0 };
      return (await house.search.search({ ...query, lanes: ["open", "grievance"], topic: "labour" })).total;
    };
    expect(await found(dying)).toBe(0);

    const house = await start(SECOND);
    await finish(house);
    expect(await rescoreProgress(house, WARD.id)).toMatchObject({ read: ids.length, left: 0 });
    expect(await found(house)).toBe(ids.length);
  });

  it("does not show by a job delivered twice what the old version had taken for lawful speech", async () => {
    const { criticism } = await readByFirst();
    const house = await start(SECOND);
    await new Pipeline(house).analyse({ wardId: WARD.id, postId: criticism, revision: 1 });
    await house.search.refresh();
    const query = { wardId: WARD.id, text: "tắc trách", sensitive: true, limit: 10, offset: 0 };
    expect((await house.search.search({ ...query, lanes: ["open"] })).total).toBe(0);
    expect((await house.search.search({ ...query, lanes: ["grievance"] })).total).toBe(1);
    expect((await house.store.analyses.get(WARD.id, criticism))?.model).toBe("mot-1");
  });

  it("passes over a text that it cannot read, and reads all the others", async () => {
    const { ids, cat } = await readByFirst();
    const house = await start((ward) => {
      const second = SECOND(ward);
      return {
        ...second,
        read: (text, context) => {
          if (text.includes("mèo")) throw new Error("cannot be read");
          return second.read(text, context);
        },
      };
    });
    await finish(house);
    expect(await rescoreProgress(house, WARD.id)).toMatchObject({ read: ids.length - 1, left: 1 });
    expect((await house.store.analyses.get(WARD.id, cat))?.model).toBe("mot-1");
  });

  it("leaves alone what is older than 90 days and what was removed meanwhile", async () => {
    const { house: before, ids } = await readByFirst();
    const [old = "", gone = ""] = ids.slice(5);
    const post = await before.store.posts.get(WARD.id, old);
    if (!post) throw new Error("no post");
    const { revision } = await before.store.posts.put({
      ...post,
      digest: "cũ",
      receivedAt: new Date(Date.now() - 91 * 86_400_000).toISOString(),
    });
    const read = await before.store.analyses.byPosts(WARD.id, [gone]);
    await before.store.analyses.put({ ...(read[0] as (typeof read)[0]), postId: old, revision });
    const house = await start(SECOND);
    await house.store.posts.remove(WARD.id, gone);
    await rescoreBatch(house, { wardId: WARD.id, ids: [gone], passedOver: [] });
    await finish(house);
    expect((await house.store.analyses.get(WARD.id, old))?.model).toBe("mot-1");
    expect(await house.store.analyses.get(WARD.id, gone)).toBeNull();
    expect((await rescoreProgress(house, WARD.id)).left).toBe(0);
  });
});
