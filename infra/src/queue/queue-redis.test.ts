import { Redis } from "ioredis";
import { expect, it } from "vitest";
import { createQueue } from "./create-queue.ts";
import { queueContract, until } from "./queue-contract.ts";

const url = process.env.HOASOM_TEST_REDIS_URL ?? "";
const skip = url === "" ? "HOASOM_TEST_REDIS_URL is not set" : null;

async function forget(prefix: string): Promise<void> {
  const redis = new Redis(url);
  const keys = await redis.keys(`${prefix}*`);
  if (keys.length > 0) await redis.del(keys);
  await redis.quit();
}

queueContract("Redis", skip, async () => ({
  open: (opening) => createQueue({ ...opening, backend: { kind: "redis", url } }),
  nextTick: async (prefix, schedule) => {
    const redis = new Redis(url);
    const next = await redis.zscore(`${prefix}:schedules:repeat`, schedule);
    await redis.quit();
    return Number(next);
  },
  crash: async (prefix) => ({
    spec: { kind: "redis", url, prefix },
    open: async () => createQueue({ backend: { kind: "redis", url }, prefix }),
    end: async () => {},
  }),
  end: () => forget(`t${process.pid}-`),
}));

it.skipIf(skip)(
  `goes on when Redis cut its connections${skip ? ` [skipped because ${skip}]` : ""}`,
  async () => {
    const prefix = `cut${process.pid}`;
    const queue = createQueue({ backend: { kind: "redis", url }, prefix });
    const seen: string[] = [];
    await queue.work("cut", async (_, id) => void seen.push(id));
    await queue.add([{ name: "cut", id: "before", data: null }]);
    await until(() => seen.length === 1);
    const admin = new Redis(url);
    await admin.call("client", "kill", "type", "normal", "skipme", "yes");
    await queue.add([{ name: "cut", id: "after", data: null }]);
    await until(() => seen.length === 2);
    await queue.close();
    await admin.quit();
    await forget(prefix);
  },
);

it("says in ready() that Redis is not there", async () => {
  const queue = createQueue({ backend: { kind: "redis", url: "redis://127.0.0.1:1" } });
  await expect(queue.ready()).rejects.toThrow("ECONNREFUSED");
  await queue.close();
});
