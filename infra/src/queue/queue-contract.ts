import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Queue } from "@hoasom/core";
import type { Pool } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { QueueTrouble } from "./create-queue.ts";
import type { CrashSpec } from "./queue-contract-child.ts";

export type Opening = { prefix: string; lockMs?: number; onTrouble?: (trouble: QueueTrouble) => void };

/** A storage that an adapter's suite brings: it opens queues on it and, for the crash, hands it to another process. */
export interface QueueGround {
  open(opening: Opening): Queue;
  /** Gives the storage to a child process; afterwards `open` gives a queue on it in this one. */
  crash(prefix: string): Promise<{ spec: CrashSpec; open(): Promise<Queue>; end(): Promise<void> }>;
  /** When the storage has the next tick of a schedule written down, in milliseconds. */
  nextTick(prefix: string, schedule: string): Promise<number>;
  end(): Promise<void>;
}

/** Waits until something holds; the test's own time limit ends the wait. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(20);
}

/** The next tick of a schedule as a PostgreSQL storage has it. */
export async function nextTickIn(pool: Pool, prefix: string, schedule: string): Promise<number> {
  const { rows } = await pool.query<{ next: string }>(
    "select next_run_ms as next from bullmq.scheduler where queue = $1 and scheduler_id = $2",
    [`${prefix}.schedules`, schedule],
  );
  return Number(rows[0]?.next);
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

const EMPTY = { waiting: 0, active: 0, delayed: 0, failed: 0 };

let count = 0;

/** What every queue adapter does. `skip` is null, or why the suite cannot run here. */
export function queueContract(title: string, skip: string | null, make: () => Promise<QueueGround>): void {
  const name = skip === null ? `queue on ${title}` : `queue on ${title} [skipped because ${skip}]`;
  describe.skipIf(skip !== null)(name, () => {
    let ground: QueueGround;
    let prefix: string;
    let opened: Queue[] = [];
    const open = (opening: Partial<Opening> = {}) => {
      const queue = ground.open({ prefix, ...opening });
      opened.push(queue);
      return queue;
    };

    beforeAll(async () => {
      ground = await make();
    });
    afterAll(async () => {
      await ground?.end();
    });
    beforeEach(() => {
      count += 1;
      prefix = `t${process.pid}-${count}`;
    });
    afterEach(async () => {
      await Promise.all(opened.map((queue) => queue.close()));
      opened = [];
    });

    it("is ready", async () => {
      await open().ready();
    });

    it("gives jobs in the order in which they were added, with their data", async () => {
      const queue = open();
      const jobs = Array.from({ length: 20 }, (_, at) => ({ at, text: `tổ ${at} "😡"` }));
      await queue.add(jobs.map((data) => ({ name: "read", id: String(data.at), data })));
      const seen: unknown[] = [];
      await queue.work<unknown>("read", async (data, id) => {
        seen.push([id, data]);
      });
      await until(() => seen.length === 20);
      expect(seen).toEqual(jobs.map((data) => [String(data.at), data]));
    });

    it("keeps any JSON value as data", async () => {
      const queue = open();
      const values = [null, 0, "", false, [], {}, [1, { a: null }]];
      await queue.add(values.map((data, at) => ({ name: "any", id: `v${at}`, data })));
      const seen: unknown[] = [];
      await queue.work<unknown>("any", async (data) => {
        seen.push(data);
      });
      await until(() => seen.length === values.length);
      expect(seen).toEqual(values);
    });

    it("works on as many jobs at a time as it may, and not on more", async () => {
      const queue = open();
      let now = 0;
      let most = 0;
      let done = 0;
      await queue.add(Array.from({ length: 24 }, (_, at) => ({ name: "wide", id: `w${at}`, data: null })));
      await queue.work(
        "wide",
        async () => {
          now += 1;
          most = Math.max(most, now);
          await pause(40);
          now -= 1;
          done += 1;
        },
        { concurrency: 3 },
      );
      await until(() => done === 24);
      expect(most).toBe(3);
    });

    it("adds an id once while it waits or runs, and again when it is done", async () => {
      const queue = open();
      let runs = 0;
      let release = () => {};
      const held = new Promise<void>((done) => {
        release = done;
      });
      const job = { name: "once", id: "same", data: 1 };
      await queue.add([job, job]);
      await queue.add([job]);
      expect((await queue.counts("once")).waiting).toBe(1);
      await queue.work("once", async () => {
        runs += 1;
        await held;
      });
      await until(() => runs === 1);
      await queue.add([job]);
      expect(await queue.counts("once")).toEqual({ ...EMPTY, active: 1 });
      release();
      await until(async () => (await queue.counts("once")).active === 0);
      await queue.add([job]);
      await until(() => runs === 2);
    });

    it("keeps jobs of one id but different names apart", async () => {
      const queue = open();
      const seen: string[] = [];
      await queue.work("a", async () => void seen.push("a"));
      await queue.work("b", async () => void seen.push("b"));
      await queue.add([
        { name: "a", id: "x", data: null },
        { name: "b", id: "x", data: null },
      ]);
      await until(() => seen.length === 2);
      expect(seen.sort()).toEqual(["a", "b"]);
    });

    it("tries a job again until it succeeds", async () => {
      const troubles: QueueTrouble[] = [];
      const queue = open({ onTrouble: (trouble) => void troubles.push(trouble) });
      let tries = 0;
      let done = false;
      await queue.work("shaky", async () => {
        tries += 1;
        if (tries < 3) throw new Error(`try ${tries}`);
        done = true;
      });
      await queue.add([{ name: "shaky", id: "s", data: null, attempts: 3 }]);
      await until(() => done);
      await until(async () => (await queue.counts("shaky")).active === 0);
      expect(tries).toBe(3);
      expect(await queue.counts("shaky")).toEqual(EMPTY);
      expect(troubles.map(({ name, id, final }) => ({ name, id, final }))).toEqual([
        { name: "shaky", id: "s", final: false },
        { name: "shaky", id: "s", final: false },
      ]);
    });

    it("counts a job that failed for good, and takes its id again", async () => {
      const finals: QueueTrouble[] = [];
      const queue = open({ onTrouble: (trouble) => trouble.final && finals.push(trouble) });
      let fails = true;
      let runs = 0;
      await queue.work("hopeless", async () => {
        runs += 1;
        if (fails) throw new Error("no");
      });
      await queue.add([{ name: "hopeless", id: "h", data: null, attempts: 1 }]);
      await until(async () => (await queue.counts("hopeless")).failed === 1);
      await until(() => finals.length === 1);
      expect(runs).toBe(1);
      fails = false;
      await queue.add([{ name: "hopeless", id: "h", data: null, attempts: 1 }]);
      await until(() => runs === 2);
      await until(async () => (await queue.counts("hopeless")).active === 0);
      expect(await queue.counts("hopeless")).toEqual(EMPTY);
    });

    it("holds a job back for its delay", async () => {
      const queue = open();
      const seen: string[] = [];
      await queue.work<string>("later", async (data) => void seen.push(data));
      await queue.add([
        { name: "later", id: "late", data: "late", delayMs: 700 },
        { name: "later", id: "never", data: "never", delayMs: 3_600_000 },
        { name: "later", id: "now", data: "now" },
      ]);
      await until(() => seen.length === 2);
      expect(seen).toEqual(["now", "late"]);
      // The handler has ended; that its job has too is written a moment later.
      await until(async () => (await queue.counts("later")).active === 0);
      expect(await queue.counts("later")).toEqual({ ...EMPTY, delayed: 1 });
    });

    it("does 2,000 jobs, each exactly once", async () => {
      const queue = open();
      const runs = new Map<string, number>();
      const handler = async (_: unknown, id: string) => void runs.set(id, (runs.get(id) ?? 0) + 1);
      await queue.work("many", handler, { concurrency: 8 });
      for (let from = 0; from < 2000; from += 250) {
        await queue.add(
          Array.from({ length: 250 }, (_, at) => ({ name: "many", id: `${from + at}`, data: { from } })),
        );
      }
      await until(() => runs.size === 2000);
      await until(async () => (await queue.counts("many")).active === 0);
      expect(await queue.counts("many")).toEqual(EMPTY);
      expect([...runs.values()].every((times) => times === 1)).toBe(true);
    }, 120_000);

    it("lets running jobs end when it closes, and keeps the waiting ones for the next start", async () => {
      const first = open();
      const ended: string[] = [];
      let started = 0;
      await first.work("slow", async (_, id) => {
        started += 1;
        await pause(300);
        // A job that ends may still add what follows from it.
        await first.add([{ name: "follow-up", id, data: null }]);
        ended.push(id);
      });
      await first.add(["1", "2", "3"].map((id) => ({ name: "slow", id, data: null })));
      await until(() => started === 1);
      await first.close();
      expect(ended).toEqual(["1"]);
      await expect(first.add([{ name: "slow", id: "4", data: null }])).rejects.toThrow("closed");

      const second = open();
      expect((await second.counts("slow")).waiting).toBe(2);
      expect((await second.counts("follow-up")).waiting).toBe(1);
      await second.work("slow", async (_, id) => void ended.push(id));
      await until(() => ended.length === 3);
      expect(ended).toEqual(["1", "2", "3"]);
    });

    it("does not give a long job to another worker while its process is well", async () => {
      let runs = 0;
      let ended = false;
      const workers = [open({ lockMs: 600 }), open({ lockMs: 600 })];
      for (const queue of workers) {
        await queue.work("long", async () => {
          runs += 1;
          await pause(3000);
          ended = true;
        });
      }
      await workers[0]?.add([{ name: "long", id: "l", data: null }]);
      await until(() => ended);
      await until(async () => (await workers[0]?.counts("long"))?.active === 0);
      expect(runs).toBe(1);
    });

    it("gives a job again that a killed process had begun", async () => {
      const crash = await ground.crash(prefix);
      try {
        await killedInTheMiddle(crash.spec);
        const queue = await crash.open();
        const seen: unknown[] = [];
        await queue.work<unknown>("fragile", async (data, id) => void seen.push([id, data]));
        await until(() => seen.length === 2);
        expect(seen.sort()).toEqual([
          ["begun", "half done"],
          ["next", "not begun"],
        ]);
        await until(async () => (await queue.counts("fragile")).active === 0);
        expect(await queue.counts("fragile")).toEqual(EMPTY);
        await queue.close();
      } finally {
        await crash.end();
      }
    }, 120_000);

    it("refuses names and ids that are none", async () => {
      const queue = open();
      await expect(queue.add([{ name: "a:b", id: "1", data: null }])).rejects.toThrow("no name");
      await expect(queue.add([{ name: "ab", id: "có dấu", data: null }])).rejects.toThrow("no id");
      await expect(queue.repeat("ab", "a/b", { everyMs: 1000 })).rejects.toThrow("no id");
      await expect(queue.work("schedules", async () => {})).rejects.toThrow("own name");
    });

    describe("schedules", () => {
      it("keeps exactly three over six restarts, one of them while a job runs (B52)", async () => {
        const start = async () => {
          const queue = open();
          await queue.repeat("collect", "source-1", { everyMs: 300_000 }, { source: 1 });
          await queue.repeat("collect", "source-2", { everyMs: 300_000 }, { source: 2 });
          await queue.repeat("digest", "daily", { cron: "0 7 * * *", timeZone: "Asia/Ho_Chi_Minh" });
          return queue;
        };
        const fetched: string[] = [];
        const ticks = new Set<number>();
        for (let restart = 0; restart < 6; restart += 1) {
          const queue = await start();
          let running = restart !== 3;
          await queue.work("collect", async (_, id) => {
            running = true;
            await pause(restart === 3 ? 200 : 5);
            fetched.push(id);
          });
          if (restart === 3) {
            await queue.add([{ name: "collect", id: "by-hand", data: null }]);
            await until(() => running);
          } else {
            await until(() => fetched.length >= 2);
          }
          await queue.close();
          ticks.add(await ground.nextTick(prefix, "collect/source-1"));
        }
        const queue = await start();
        expect(await queue.schedules()).toEqual([
          { name: "collect", id: "source-1" },
          { name: "collect", id: "source-2" },
          { name: "digest", id: "daily" },
        ]);
        // One pending tick a schedule and no more: no restart has added a timer of its own.
        expect(await queue.counts("schedules")).toEqual({ ...EMPTY, delayed: 3 });
        // And none has moved the next one: twelve fetches an hour stay twelve.
        expect(ticks.size).toBe(1);
        // Each source was fetched once, at its first start; restarts within the five minutes fetch nothing.
        expect(fetched.sort()).toEqual(["by-hand", "source-1", "source-2"]);
      });

      it("goes on repeating after a duplicate was dropped (B52)", async () => {
        const queue = open();
        let runs = 0;
        let release = () => {};
        const held = new Promise<void>((done) => {
          release = done;
        });
        await queue.work("tick", async () => {
          runs += 1;
          await held;
        });
        await queue.repeat("tick", "t", { everyMs: 250 });
        await until(() => runs === 1);
        // Several ticks fall while the first job runs: all are dropped.
        await pause(1200);
        expect(runs).toBe(1);
        release();
        await until(() => runs >= 3);
      });

      it("follows a change, and ends", async () => {
        const queue = open();
        const seen: unknown[] = [];
        await queue.work<unknown>("change", async (data) => void seen.push(data));
        await queue.repeat("change", "c", { everyMs: 3_600_000 }, "old");
        await queue.repeat("change", "c", { everyMs: 200 }, "new");
        await until(() => seen.filter((data) => data === "new").length >= 2);
        expect(await queue.schedules()).toEqual([{ name: "change", id: "c" }]);
        await queue.repeat("change", "c", null);
        expect(await queue.schedules()).toEqual([]);
        await queue.repeat("change", "c", null);
        // At most a tick that was under way when the schedule ended comes after it.
        await until(async () => (await queue.counts("schedules")).delayed === 0);
      });

      it("runs a cron at local time in the zone named", async () => {
        const queue = open();
        await queue.work("digest", async () => {});
        await queue.repeat("digest", "daily", { cron: "0 7 * * *", timeZone: "Asia/Ho_Chi_Minh" });
        await expect(queue.repeat("digest", "bad", { cron: "no cron", timeZone: "UTC" })).rejects.toThrow();
        expect(await queue.schedules()).toEqual([{ name: "digest", id: "daily" }]);
        expect((await queue.counts("schedules")).delayed).toBe(1);
        const next = new Date(await ground.nextTick(prefix, "digest/daily"));
        expect(next.toISOString().slice(11)).toBe("00:00:00.000Z");
        expect(next.getTime() - Date.now()).toBeLessThanOrEqual(86_400_000);
      });
    });
  });
}

/** Runs a process that begins a job, and kills it in the middle without a chance to say goodbye. */
async function killedInTheMiddle(spec: CrashSpec): Promise<void> {
  const script = fileURLToPath(new URL("./queue-contract-child.ts", import.meta.url));
  const child = spawn(process.execPath, ["--no-warnings", script, JSON.stringify(spec)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((done) => {
    child.once("exit", () => done());
  });
  try {
    let out = "";
    for await (const part of child.stdout) {
      out += String(part);
      if (out.includes("begun")) break;
    }
    expect(out).toContain("begun");
  } finally {
    child.kill("SIGKILL");
    await ended;
  }
}
