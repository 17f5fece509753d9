import type { Source, SourceRun } from "@hoasom/core";
import { CollectState, collectSource, createDoor, type Door, sourceRefusal } from "@hoasom/crawlers";
import type { House } from "./house.ts";
import { Pipeline, type Receipt } from "./pipeline.ts";

/** The queue's name for collecting one source once. */
export const COLLECT = "collect";
export type CollectJob = { wardId: string; sourceId: string };

const NOTHING: Receipt = { counts: {}, posts: [], faults: [] };

/** How the collector names itself to every site (wall 4). */
const USER_AGENT = "HoaSom/0.1 (he thong canh bao som cua phuong; doc trang cong khai da dang ky)";

/** The one door to the network; it asks the registry anew before each request. */
export function openDoor(house: House): Door {
  return createDoor({
    clock: house.clock,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    userAgent: USER_AGENT,
    isRegistered: (source, _url, now) => sourceRefusal(source, now),
  });
}

/** Sets the one schedule of a source as its state says; a source that may not be collected has none. */
export async function scheduleSource(house: House, source: Source): Promise<void> {
  const runs = source.everyMinutes !== null && source.state === "active";
  const data: CollectJob = { wardId: source.wardId, sourceId: source.id };
  await house.queue.repeat(
    COLLECT,
    source.id,
    runs ? { everyMs: (source.everyMinutes ?? 1) * 60_000 } : null,
    data,
  );
}

/** Collects a source once; every ending, refused and failed too, is on the source's record. */
export async function collectOnce(house: House, door: Door, job: CollectJob): Promise<void> {
  const source = await house.store.sources.get(job.wardId, job.sourceId);
  if (!source) return;
  const startedAt = house.clock.now();
  const stateName = `source-state-${source.id}`;
  const kept = await house.store.wards.getValue(job.wardId, stateName);
  const collected = await collectSource(source, {
    door,
    clock: house.clock,
    state: kept ? CollectState.parse(JSON.parse(kept)) : null,
  });
  const receipt =
    collected.items.length > 0
      ? await new Pipeline(house).receive(collected.items, source, "social_alert")
      : NOTHING;
  const someNew = (receipt.counts.new ?? 0) + (receipt.counts.new_revision ?? 0) > 0;
  const run: SourceRun = {
    id: house.ids.next("run"),
    wardId: job.wardId,
    sourceId: source.id,
    startedAt,
    endedAt: house.clock.now(),
    outcome: collected.outcome === "new" && !someNew ? "unchanged" : collected.outcome,
    reason: collected.reason,
    counts: { ...collected.faults, ...receipt.counts },
  };
  await house.store.sources.addRun(run);
  await house.store.wards.putValue(job.wardId, stateName, JSON.stringify(collected.state));
  house.metrics.runs.inc({ outcome: run.outcome });
  await house.store.feed.append({
    wardId: job.wardId,
    at: run.endedAt,
    kind: "source",
    targetId: source.id,
    event: run.outcome,
    by: null,
  });
  house.feed.ring(job.wardId);
}
