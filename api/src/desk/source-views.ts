import type { Source, SourceRun, SourceView } from "@hoasom/core";
import { sourceRefusal } from "@hoasom/crawlers";
import type { House } from "../house.ts";

const RUNS_SHOWN = 10;

/** All sources with their health: alive, gone quiet, failing, never run, stopped. Silence is not calm. */
export async function sourceViews(house: House, wardId: string): Promise<SourceView[]> {
  const [sources, lastNew] = await Promise.all([
    house.store.sources.list(wardId),
    house.store.sources.lastNew(wardId),
  ]);
  const now = house.clock.now();
  return Promise.all(
    sources.map(async (source) => {
      const runs = await house.store.sources.runs(wardId, source.id, RUNS_SHOWN);
      const { wardId: _, ...view } = source;
      const shown = runs.map(({ wardId: _w, ...run }) => run);
      return {
        ...view,
        state: source.state === "active" && source.expiresAt <= now ? ("expired" as const) : source.state,
        health: {
          state: healthOf(source, runs, lastNew.get(source.id), now),
          lastNewAt: lastNew.get(source.id) ?? null,
          lastRun: shown[0] ?? null,
        },
        runs: shown,
      };
    }),
  );
}

function healthOf(
  source: Source,
  runs: readonly SourceRun[],
  lastNew: string | undefined,
  now: string,
): SourceView["health"]["state"] {
  if (sourceRefusal(source, now)) return "stopped";
  const [last] = runs;
  if (last?.outcome === "failed" || last?.outcome === "refused") return "failing";
  if (source.quietAfterHours !== null) {
    const since = lastNew ?? source.createdAt;
    if (Date.parse(now) - Date.parse(since) > source.quietAfterHours * 3_600_000) return "quiet";
  }
  return last || lastNew || source.everyMinutes === null ? "healthy" : "never_run";
}
