import { once } from "node:events";
import { createReadStream } from "node:fs";
import type { Source } from "@hoasom/core";
import type { Command } from "commander";
import { putWard } from "../desk/setup.ts";
import type { House } from "../house.ts";
import { importLines } from "../import.ts";
import { openHouse } from "../parts.ts";
import { ANALYSE, type AnalyseJob, Pipeline } from "../pipeline.ts";
import { whenDrained } from "../worker.ts";
import { CliFailure, configWith, print, wardFrom } from "./lines.ts";

const YEAR_MS = 365 * 86_400_000;

/** `import`: a file of posts into the store, understood to the end before the command ends. */
export function importCommand(program: Command): void {
  program
    .command("import")
    .description(
      "JSON lines of posts (id, postedAt, group, text, optional link) into the ward; tells what was new and which alerts fired",
    )
    .argument("<file>", "JSON lines, or -")
    .option("--data <dir>", "data folder (embedded)")
    .option("--ward <file>", "ward file; makes the ward when the store has none")
    .option("--source <id>", "the registered import source; needed only when there are several")
    .option("--basis <text>", "registers an import source on this legal basis when there is none")
    .action(
      async (file: string, options: { data?: string; ward?: string; source?: string; basis?: string }) => {
        const input = file === "-" ? process.stdin : createReadStream(file);
        if (file !== "-") await once(input, "open");
        input.setEncoding("utf8");
        const { house, close } = await openHouse(
          configWith({ ...options, quiet: process.env.HOASOM_LOG_LEVEL === undefined }),
        );
        try {
          const source = await importSource(house, options);
          const started = performance.now();
          const pipeline = new Pipeline(house);
          await pipeline.sweep(source.wardId, 100_000);
          await house.queue.work<AnalyseJob>(ANALYSE, (job) => pipeline.analyse(job), { concurrency: 4 });
          const from = (await house.store.feed.bounds(source.wardId)).highest;
          const run = await importLines(house, source, input, ({ line, reason }) => {
            process.stderr.write(`line ${line}: ${reason}\n`);
            process.exitCode = 1;
          });
          await whenDrained(house);
          await house.search.refresh();
          await printAlerts(house, source.wardId, from);
          print({
            imported: run.counts,
            stored: await house.store.posts.count(source.wardId),
            searchable: await house.search.count(source.wardId),
            waiting: (await house.store.posts.waiting(source.wardId, 1)).length,
            failed: (await house.queue.counts(ANALYSE)).failed,
            seconds: Math.round((performance.now() - started) / 100) / 10,
            peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
          });
        } finally {
          await close();
        }
      },
    );
}

async function importSource(
  house: House,
  options: { ward?: string; source?: string; basis?: string },
): Promise<Source> {
  let wardId = await house.wards.home();
  if (!wardId) {
    if (!options.ward) throw new CliFailure("the store has no ward yet; give a ward file with --ward");
    const profile = await wardFrom(options.ward);
    wardId = profile.id;
    await putWard(house, profile);
  }
  const imports = (await house.store.sources.list(wardId)).filter(
    (source) => source.kind === "import" && (!options.source || source.id === options.source),
  );
  const now = house.clock.now();
  const [only] = imports;
  if (imports.length > 1)
    throw new CliFailure("several import sources are registered; name one with --source");
  if (only && (only.state !== "active" || only.expiresAt <= now))
    throw new CliFailure(
      `the import source is ${only.state === "active" ? "expired" : only.state}; an administrator has to register it anew`,
    );
  if (only) return only;
  if (!options.basis)
    throw new CliFailure(
      "no import source is registered; register one in the screens, or here with --basis and its legal basis",
    );
  const source: Source = {
    id: house.ids.next("source"),
    wardId,
    kind: "import",
    name: "Nhập từ tệp",
    address: null,
    owner: "UBND phường",
    legalBasis: { kind: "law", basis: options.basis },
    purpose: "Nhập bài viết công khai từ tệp",
    robotsPermission: null,
    expiresAt: new Date(Date.parse(now) + YEAR_MS).toISOString(),
    state: "active",
    stateReason: "đăng ký bằng lệnh import",
    everyMinutes: null,
    quietAfterHours: null,
    defaultAreaId: null,
    config: {},
    createdAt: now,
    createdBy: null,
    updatedAt: now,
  };
  await house.store.transaction(async (tx) => {
    await tx.sources.put(source);
    await tx.audit.append({
      wardId,
      at: now,
      actor: "program",
      action: "source_registered",
      target: { kind: "source", id: source.id },
      detail: { by: "import command" },
    });
  });
  return source;
}

async function printAlerts(house: House, wardId: string, afterId: number): Promise<void> {
  const seen = new Set<string>();
  for (let after = afterId; ; ) {
    const events = await house.store.feed.since(wardId, after, 500);
    const last = events.at(-1);
    if (!last) return;
    after = last.id;
    for (const event of events) if (event.kind === "alert") seen.add(event.targetId);
    if (events.length < 500) break;
  }
  for (const id of seen) {
    const alert = await house.store.alerts.get(wardId, id);
    if (alert)
      print({
        alert: alert.id,
        lane: alert.lane,
        kind: alert.kind,
        level: alert.level,
        topic: alert.topic,
        area: alert.areaId,
        reason: alert.reason,
        voices: alert.voices,
        summary: alert.summary,
      });
  }
}
