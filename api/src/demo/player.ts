import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { LegalBasis, Role, type Source, SourceKind, UnitCode, type User } from "@hoasom/core";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { hashPassword } from "../desk/accounts.ts";
import { addDeskDoors } from "../desk/setup.ts";
import type { House } from "../house.ts";
import { Pipeline } from "../pipeline.ts";
import { readWardFile } from "../ward-file.ts";
import { whenDrained } from "../worker.ts";
import { DEMO_ACCOUNTS, type DemoAccount } from "./accounts.ts";
import { playActs } from "./acts.ts";

const HISTORY_DONE = "demo-history-done";
const RUNS = "demo-runs";
const MINUTE_MS = 60_000;
const YEAR_MS = 365 * 86_400_000;

const DemoUser = z.object({
  username: z.string(),
  displayName: z.string(),
  role: Role,
  unit: UnitCode.nullish(),
  areaId: z.string().nullish(),
  password: z.string().optional(),
});
const DemoUsers = z.object({ password: z.string(), users: z.array(DemoUser) });
const DemoSource = z
  .object({
    id: z.string(),
    kind: SourceKind,
    name: z.string(),
    owner: z.string(),
    legalBasis: LegalBasis,
    purpose: z.string(),
  })
  .loose();
const DemoPost = z.object({
  id: z.string(),
  group: z.string().nullish(),
  text: z.string(),
  author: z.string().nullish(),
  link: z.string().nullish(),
  parent: z.string().nullish(),
});
const PastPost = DemoPost.extend({ minutesAgo: z.number() });
const LivePost = DemoPost.extend({ afterSeconds: z.number() });

/**
 * Plays the life of the invented ward: three weeks in a few seconds, each post at its own time, then what people of the
 * ward office did about it, then the present as it comes. It goes in by the same doors as everything else.
 */
export class DemoPlayer {
  readonly #house: House;
  readonly #folder: string;
  readonly #say: (text: string) => void;
  #stopped = false;
  #running: Promise<void> = Promise.resolve();

  constructor(house: House, folder: string, say: (text: string) => void) {
    this.#house = house;
    this.#folder = folder;
    this.#say = say;
  }

  /** Puts ward, sources and accounts in place when the store is empty. */
  async prepare(): Promise<void> {
    const { store, clock } = this.#house;
    if (await this.#house.wards.home()) return;
    const ward = readWardFile(await this.#text("ward.yaml"), await this.#text("boundaries.geojson"));
    const accounts = DemoUsers.parse(JSON.parse(await this.#text("users.json")));
    const now = clock.now();
    const sources = z.array(DemoSource).parse(JSON.parse(await this.#text("sources.json")));
    // Twenty hashes of one password: made once, the demo has no secret to keep.
    const passwordHash = await hashPassword(accounts.password);
    await store.transaction(async (tx) => {
      await tx.wards.put(ward, now);
      for (const source of sources)
        await tx.sources.put({ ...asSource(source, ward.id, now), wardId: ward.id });
      for (const account of accounts.users) await tx.users.put(asUser(account, ward.id, passwordHash, now));
      const shown: DemoAccount[] = accounts.users.map(({ username, role, displayName }) => ({
        username,
        password: accounts.password,
        role,
        displayName,
      }));
      await tx.wards.putValue(ward.id, DEMO_ACCOUNTS, JSON.stringify(shown));
    });
    const kinds = new Set(sources.map((source) => source.kind));
    if (!kinds.has("desk")) await addDeskDoors(this.#house, ward.id, null);
  }

  /** One line a role: how to sign in. */
  async signIns(): Promise<string[]> {
    const accounts = await this.#accounts();
    const roles = new Set<string>();
    return accounts
      .filter(({ role }) => !roles.has(role) && roles.add(role))
      .map(
        (account) =>
          `đăng nhập thử  ${account.role.padEnd(15)} ${account.username} / ${account.password}   (${account.displayName})`,
      );
  }

  /** Starts to play in the background; `stop` ends it between two posts. */
  play(app: FastifyInstance | null): void {
    this.#running = this.#play(app).catch((error: unknown) => {
      this.#house.log.error({ err: error }, "the demo stopped playing");
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  async #play(app: FastifyInstance | null): Promise<void> {
    const { store } = this.#house;
    const wardId = (await this.#house.wards.home()) ?? "";
    const began = Date.now();
    if (!(await store.wards.getValue(wardId, HISTORY_DONE))) {
      await this.#playPast(wardId, began);
      if (this.#stopped) return;
      await whenDrained(this.#house);
      if (app) await playActs(app, await this.#accounts(), JSON.parse(await this.#text("acts.json")));
      await store.wards.putValue(wardId, HISTORY_DONE, new Date(began).toISOString());
    }
    this.#say("ba tuần qua đã lên màn hình; từ đây là hiện tại");
    await this.#playPresent(wardId);
  }

  async #playPast(wardId: string, began: number): Promise<void> {
    const posts = parseLines(await this.#text("life.jsonl"), PastPost).sort(
      (a, b) => b.minutesAgo - a.minutesAgo,
    );
    for (const post of posts) {
      if (this.#stopped) return;
      await this.#send(wardId, post, (id) => id, new Date(began - post.minutesAgo * MINUTE_MS).toISOString());
    }
  }

  async #playPresent(wardId: string): Promise<void> {
    const began = Date.now();
    const run = Number((await this.#house.store.wards.getValue(wardId, RUNS)) ?? "0") + 1;
    await this.#house.store.wards.putValue(wardId, RUNS, String(run));
    const posts = parseLines(await this.#text("live.jsonl"), LivePost).sort(
      (a, b) => a.afterSeconds - b.afterSeconds,
    );
    // Each start plays them anew under names of its own; a comment goes with the post of the same run.
    const own = new Set(posts.map(({ id }) => id));
    for (const post of posts) {
      while (!this.#stopped && Date.now() - began < post.afterSeconds * 1000)
        await new Promise((resolve) => setTimeout(resolve, 100));
      if (this.#stopped) return;
      await this.#send(wardId, post, (id) => (own.has(id) ? `${id}.${run}` : id), null);
    }
  }

  async #send(
    wardId: string,
    post: z.infer<typeof DemoPost>,
    nameOf: (id: string) => string,
    at: string | null,
  ): Promise<void> {
    const doors = (await this.#house.store.sources.list(wardId)).filter(({ kind }) => kind === "import");
    const source = doors.find(({ name }) => name === post.group) ?? doors[0];
    if (!source) return;
    const item = {
      externalId: nameOf(post.id),
      text: post.text,
      postedAt: at ?? new Date().toISOString(),
      link: post.link ?? null,
      group: post.group ?? null,
      author: post.author ?? null,
      ...(post.parent ? { parentExternalId: nameOf(post.parent) } : {}),
    };
    await new Pipeline(this.#house).receive([item], source, "social_alert", ...(at === null ? [] : [at]));
  }

  async #accounts(): Promise<DemoAccount[]> {
    const wardId = await this.#house.wards.home();
    return JSON.parse(
      (wardId ? await this.#house.store.wards.getValue(wardId, DEMO_ACCOUNTS) : null) ?? "[]",
    ) as DemoAccount[];
  }

  #text(name: string): Promise<string> {
    return readFile(join(this.#folder, name), "utf8");
  }
}

function parseLines<T>(text: string, shape: z.ZodType<T>): T[] {
  return text
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => shape.parse(JSON.parse(line)));
}

function asSource(given: z.infer<typeof DemoSource>, wardId: string, now: string): Source {
  return {
    address: null,
    robotsPermission: null,
    state: "active",
    stateReason: "ward mẫu",
    everyMinutes: null,
    quietAfterHours: null,
    defaultAreaId: null,
    config: {},
    createdBy: null,
    ...given,
    wardId,
    expiresAt: new Date(Date.parse(now) + YEAR_MS).toISOString(),
    createdAt: now,
    updatedAt: now,
  };
}

function asUser(given: z.infer<typeof DemoUser>, wardId: string, passwordHash: string, now: string): User {
  return {
    id: `user_${given.username}`,
    wardId,
    username: given.username,
    displayName: given.displayName,
    role: given.role,
    unit: given.unit ?? null,
    areaId: given.areaId ?? null,
    passwordHash,
    mustChangePassword: false,
    failedCount: 0,
    lockedUntil: null,
    disabledAt: null,
    createdAt: now,
    lastSignInAt: null,
  };
}
