import type { IntakeReason, Source, SourceRun } from "@hoasom/core";
import { type RawItem, readImport } from "@hoasom/crawlers";
import type { House } from "./house.ts";
import { Pipeline } from "./pipeline.ts";

/** Lines that go into the store in one transaction. */
const BATCH = 200;

/** A line that could not be taken whole, and why. */
export type ImportFault = { line: number; reason: IntakeReason };

/**
 * Takes in JSON lines through an import source. A bad line is named, counted and told, and never stops the file; the
 * whole run with its counts is on the source's record.
 */
export async function importLines(
  house: House,
  source: Source,
  chunks: AsyncIterable<string | Uint8Array>,
  onFault: (fault: ImportFault) => void,
): Promise<SourceRun> {
  const pipeline = new Pipeline(house);
  const startedAt = house.clock.now();
  const counts: SourceRun["counts"] = {};
  const add = (reason: IntakeReason, by = 1) => {
    counts[reason] = (counts[reason] ?? 0) + by;
  };
  let batch: { line: number; item: RawItem }[] = [];
  const flush = async () => {
    const receipt = await pipeline.receive(
      batch.map(({ item }) => item),
      source,
      "social_alert",
    );
    for (const { index, reason } of receipt.faults) onFault({ line: batch[index]?.line ?? 0, reason });
    for (const [reason, count] of Object.entries(receipt.counts)) add(reason as IntakeReason, count);
    batch = [];
  };
  for await (const entry of readImport(chunks)) {
    if ("fault" in entry) {
      add(entry.fault);
      house.metrics.intake.inc({ reason: entry.fault });
      onFault({ line: entry.line, reason: entry.fault });
      continue;
    }
    batch.push(entry);
    if (batch.length >= BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  const run: SourceRun = {
    id: house.ids.next("run"),
    wardId: source.wardId,
    sourceId: source.id,
    startedAt,
    endedAt: house.clock.now(),
    outcome:
      (counts.new ?? 0) + (counts.new_revision ?? 0) > 0
        ? "new"
        : Object.keys(counts).length > 0
          ? "unchanged"
          : "empty",
    reason: null,
    counts,
  };
  await house.store.sources.addRun(run);
  house.metrics.runs.inc({ outcome: run.outcome });
  return run;
}
