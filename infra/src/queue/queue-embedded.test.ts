import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedded } from "../embedded/embedded-database.ts";
import { createQueue } from "./create-queue.ts";
import { nextTickIn, queueContract } from "./queue-contract.ts";

queueContract("PGlite", null, async () => {
  const database = await openEmbedded(null);
  return {
    open: (opening) =>
      createQueue({ ...opening, backend: { kind: "postgres", pool: database.pool("bullmq") } }),
    nextTick: (prefix, schedule) => nextTickIn(database.pool("bullmq"), prefix, schedule),
    // A database in memory dies with its process, so this one is in a folder.
    crash: async (prefix) => {
      const dataDir = await mkdtemp(join(tmpdir(), "hoasom-queue-"));
      let close = async () => {};
      return {
        spec: { kind: "embedded", dataDir, prefix },
        open: async () => {
          const reopened = await openEmbedded(dataDir);
          close = () => reopened.close();
          return createQueue({ backend: { kind: "postgres", pool: reopened.pool("bullmq") }, prefix });
        },
        end: async () => {
          await close();
          await rm(dataDir, { recursive: true, force: true });
        },
      };
    },
    end: () => database.close(),
  };
});
