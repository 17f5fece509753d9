import { expire } from "@hoasom/alerts";
import { COLLECT, type CollectJob, collectOnce, openDoor, scheduleSource } from "./collect.ts";
import { keepAlert } from "./desk/alerts-desk.ts";
import type { House } from "./house.ts";
import { ANALYSE, type AnalyseJob, Pipeline } from "./pipeline.ts";
import { keepRescoring, RESCORE, type RescoreJob, rescoreBatch } from "./rescore.ts";
import { runRetention } from "./retention.ts";
import { dropOldVoiceKeys } from "./voice-keys.ts";

/** What one process does of the system; embedded, one process does all. */
export const ROLES = ["web", "worker", "collector"] as const;
export type ProcessRole = (typeof ROLES)[number];

/**
 * Posts understood side by side. On the embedded database all statements stand in one line, and each job is one more
 * place in it: with 4, jobs lagged three seconds behind 50 posts a second coming in; with 16, one (`npm run bench stream`).
 */
const ANALYSES_AT_ONCE = 16;
const TIDY = "tidy";
const RETENTION = "retention";
const TIDY_EVERY_MS = 60_000;
/** Feed events kept for screens that were away. */
const FEED_KEPT = 5_000;

/** Starts to work on the queue as the process's roles say, and sets the schedules. */
export async function startWork(house: House, roles: readonly ProcessRole[]): Promise<void> {
  if (roles.includes("worker")) {
    const pipeline = new Pipeline(house);
    // What a crash left between the store and the queue comes first; a longer tail follows minute by minute.
    for (const wardId of await house.store.wards.list()) await pipeline.sweep(wardId, 5_000);
    await house.queue.work<AnalyseJob>(ANALYSE, (job) => pipeline.analyse(job), {
      concurrency: ANALYSES_AT_ONCE,
    });
    // One batch at a time: what is new always goes before what is only read again.
    await house.queue.work<RescoreJob>(RESCORE, (job) => rescoreBatch(house, job), { concurrency: 1 });
    await keepRescoring(house);
    await house.queue.work(TIDY, () => tidy(house, pipeline));
    await house.queue.work(RETENTION, () => keepRetention(house));
    await house.queue.repeat(TIDY, TIDY, { everyMs: TIDY_EVERY_MS });
    await house.queue.repeat(RETENTION, RETENTION, { cron: "30 2 * * *", timeZone: "Asia/Ho_Chi_Minh" });
  }
  if (roles.includes("collector")) {
    const door = openDoor(house);
    await house.queue.work<CollectJob>(COLLECT, (job) => collectOnce(house, door, job), { concurrency: 4 });
    for (const wardId of await house.store.wards.list())
      for (const source of await house.store.sources.list(wardId))
        if (source.everyMinutes !== null) await scheduleSource(house, source);
  }
}

/** Every minute: what waits is queued, what is over expires, the feed keeps its newest. */
async function tidy(house: House, pipeline: Pipeline): Promise<void> {
  for (const wardId of await house.store.wards.list()) {
    await pipeline.sweep(wardId);
    await expireDue(house, wardId, house.clock.now());
    await house.store.feed.trim(wardId, FEED_KEPT);
  }
  await keepRescoring(house);
}

/** Ends the alerts that nobody decided about within their time. */
export async function expireDue(house: House, wardId: string, now: string): Promise<number> {
  const due = await house.store.alerts.due(wardId, now, 200);
  for (const alert of due)
    await house.store.transaction(async (tx) => {
      await keepAlert(tx, expire(alert, { now, ids: house.ids }), null);
      await tx.audit.append({
        wardId,
        at: now,
        actor: "program",
        action: "alert_expired",
        target: { kind: "alert", id: alert.id },
        detail: {},
      });
    });
  if (due.length > 0) house.feed.ring(wardId);
  return due.length;
}

async function keepRetention(house: House): Promise<void> {
  for (const wardId of await house.store.wards.list()) {
    await runRetention(house, wardId, house.clock.now(), { dryRun: false });
    await dropOldVoiceKeys(house, wardId, house.clock.now());
  }
}

/** Waits until the queue has analysed all that it was given. */
export async function whenDrained(house: House, name = ANALYSE): Promise<void> {
  for (;;) {
    const { waiting, active, delayed } = await house.queue.counts(name);
    if (waiting + active + delayed === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
