import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ScratchDatabase, scratchDatabase } from "../testing/scratch-database.ts";
import { createQueue } from "./create-queue.ts";
import { nextTickIn, queueContract, until } from "./queue-contract.ts";
import { queuePool } from "./queue-contract-child.ts";

const url = process.env.HOASOM_TEST_POSTGRES_URL ?? "";
const skip = url === "" ? "HOASOM_TEST_POSTGRES_URL is not set" : null;

queueContract("PostgreSQL", skip, async () => {
  const database = await scratchDatabase(url, "hoasom_queue");
  const pool = queuePool(database.url);
  return {
    open: (opening) => createQueue({ ...opening, backend: { kind: "postgres", pool } }),
    nextTick: (prefix, schedule) => nextTickIn(pool, prefix, schedule),
    crash: async (prefix) => ({
      spec: { kind: "postgres", url: database.url, prefix },
      open: async () => createQueue({ backend: { kind: "postgres", pool }, prefix }),
      end: async () => {},
    }),
    end: async () => {
      await pool.end();
      await database.drop();
    },
  };
});

describe.skipIf(skip)(
  `queue on a PostgreSQL that goes away${skip ? ` [skipped because ${skip}]` : ""}`,
  () => {
    let database: ScratchDatabase;
    let pool: pg.Pool;
    beforeAll(async () => {
      database = await scratchDatabase(url, "hoasom_queue");
      pool = queuePool(database.url);
    });
    afterAll(async () => {
      await pool.end();
      await database.drop();
    });

    it("goes on with its work when it is back, and says what happened", async () => {
      const troubles: unknown[] = [];
      const queue = createQueue({
        backend: { kind: "postgres", pool },
        onTrouble: ({ error }) => void troubles.push(error),
      });
      const seen: string[] = [];
      // More kinds of jobs than the pool has connections: listening must not use them up.
      const names = Array.from({ length: 14 }, (_, at) => `kind-${at}`);
      for (const name of names) await queue.work(name, async () => void seen.push(name));
      const jobs = (id: string) => names.map((name) => ({ name, id, data: null }));
      await queue.add(jobs("before"));
      await until(() => seen.length === 14);
      await database.cutConnections();
      await until(() => troubles.length > 0);
      await queue.add(jobs("after"));
      await until(() => seen.length === 28);
      await queue.close();
    });

    it("says in ready() that the pool has a wrong search path", async () => {
      const wrong = queuePool(database.url);
      wrong.options.options = "-c search_path=public";
      const queue = createQueue({ backend: { kind: "postgres", pool: wrong } });
      await expect(queue.ready()).rejects.toThrow('the search path "public"');
      await queue.close();
      await wrong.end();
    });
  },
);

it("says in ready() that PostgreSQL is not there", async () => {
  const pool = queuePool("postgres://nobody@127.0.0.1:1/none");
  const queue = createQueue({ backend: { kind: "postgres", pool } });
  await expect(queue.ready()).rejects.toThrow("ECONNREFUSED");
  await queue.close();
  await pool.end();
});
