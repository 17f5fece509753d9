import pg from "pg";
import { openEmbedded } from "../embedded/embedded-database.ts";
import { createQueue, type QueueBackend } from "./create-queue.ts";

/** Where the child process of the crash test opens its queue. */
export type CrashSpec = { prefix: string } & (
  | { kind: "redis"; url: string }
  | { kind: "postgres"; url: string }
  | { kind: "embedded"; dataDir: string }
);

/** A pool of a server whose search path is the queue's. */
export function queuePool(url: string): pg.Pool {
  return new pg.Pool({ connectionString: url, options: "-c search_path=bullmq" });
}

async function backendOf(spec: CrashSpec): Promise<QueueBackend> {
  if (spec.kind === "redis") return { kind: "redis", url: spec.url };
  if (spec.kind === "postgres") return { kind: "postgres", pool: queuePool(spec.url) };
  return { kind: "postgres", pool: (await openEmbedded(spec.dataDir)).pool("bullmq") };
}

// Begins a job, says so, and never ends it: the test kills this process then.
if (process.argv[1] === import.meta.filename) {
  const spec = JSON.parse(process.argv[2] ?? "") as CrashSpec;
  const queue = createQueue({ backend: await backendOf(spec), prefix: spec.prefix });
  await queue.add([
    { name: "fragile", id: "begun", data: "half done" },
    { name: "fragile", id: "next", data: "not begun" },
  ]);
  await queue.work("fragile", async (_, id) => {
    process.stdout.write(`${id}\n`);
    await new Promise(() => {});
  });
}
