import { ROLES, type Role, type Source, type User, WardProfile } from "@hoasom/core";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { createApp } from "../src/app.ts";
import { readConfig } from "../src/config.ts";
import { hashPassword } from "../src/desk/accounts.ts";
import { addDeskDoors } from "../src/desk/setup.ts";
import type { House } from "../src/house.ts";
import { openHouse } from "../src/parts.ts";
import { ANALYSE, type AnalyseJob, Pipeline } from "../src/pipeline.ts";
import { whenDrained } from "../src/worker.ts";

/** The invented ward of the whole-system tests. */
export const WARD = WardProfile.parse({
  id: "phuong-thu",
  name: "Phường Thử",
  hotline: "0000 000 000",
  areas: Array.from({ length: 4 }, (_, index) => ({
    id: `tdp${index + 1}`,
    name: `Tổ dân phố số ${index + 1}`,
    aliases: [`tổ ${index + 1}`, `tdp ${index + 1}`],
  })),
  places: [
    { name: "ngõ 12 Hàng Gai", area: "tdp1", kind: "alley" },
    { name: "chợ Cầu Mới", area: "tdp2", kind: "market" },
  ],
  groups: [{ name: "Cư dân Phường Thử" }, { name: "Tổ 3 tâm sự", area: "tdp3" }],
});
export const PASSWORD = "Mat-khau-thu-2026";
/** A text that fires an acute alert in group 2: violence, here, now. */
export const FIGHT =
  "Có ai gọi công an chưa, ở tổ 2 đang đánh nhau to lắm, một anh bị chém chảy máu đầm đìa ngay lúc này";
/** Lawful criticism: a grievance, never an alert. */
export const CRITICISM =
  "Tôi phản ánh lần thứ 3 với UBND phường về đường tổ 1 ngập mà cán bộ phường vẫn không giải quyết, quá tắc trách";

export type Client = {
  user: User;
  csrf: string;
  cookies: Record<string, string>;
  get: (url: string) => Promise<LightMyRequestResponse>;
  send: (method: "POST" | "PUT" | "DELETE", url: string, body?: object) => Promise<LightMyRequestResponse>;
};

export type TestSystem = {
  house: House;
  app: FastifyInstance;
  source: Source;
  users: Record<Role, User>;
  client: (role: Role) => Promise<Client>;
  take: (
    texts: (string | { text: string; id?: string; at?: string; group?: string; author?: string })[],
  ) => Promise<string[]>;
  close: () => Promise<void>;
};

/** A whole system in memory: ward, one account per role, an import source, the worker running. */
export async function openSystem(options: { requestsPerMinute?: number } = {}): Promise<TestSystem> {
  const { house, close } = await openHouse(readConfig({ HOASOM_LOG_LEVEL: "silent" }), { memory: true });
  const now = house.clock.now();
  await house.store.wards.put(WARD, now);
  await addDeskDoors(house, WARD.id, null);
  const source = importSource(now);
  await house.store.sources.put(source);
  const passwordHash = await hashPassword(PASSWORD);
  const users = {} as Record<Role, User>;
  for (const role of ROLES) {
    users[role] = {
      id: `user_${role}`,
      wardId: WARD.id,
      username: role.replaceAll("_", "."),
      displayName: `Người ${role}`,
      role,
      unit: role === "unit_handler" ? "KTHTDT" : role === "council_office" ? "VPUB" : null,
      areaId: role === "area_officer" || role === "group_head" ? "tdp2" : null,
      passwordHash,
      mustChangePassword: false,
      failedCount: 0,
      lockedUntil: null,
      disabledAt: null,
      createdAt: now,
      lastSignInAt: null,
    };
    await house.store.users.put(users[role]);
  }
  const pipeline = new Pipeline(house);
  await house.queue.work<AnalyseJob>(ANALYSE, (job) => pipeline.analyse(job), { concurrency: 4 });
  const app = await createApp(house, { requestsPerMinute: options.requestsPerMinute ?? 100_000 });
  await app.ready();
  const clients = new Map<Role, Client>();
  return {
    house,
    app,
    source,
    users,
    client: async (role) => {
      const known = clients.get(role) ?? (await signIn(app, users[role]));
      clients.set(role, known);
      return known;
    },
    take: async (texts) => {
      const items = texts.map((entry, index) => {
        const given = typeof entry === "string" ? { text: entry } : entry;
        return {
          externalId: given.id ?? `${index}-${house.ids.next("t")}`,
          text: given.text,
          postedAt: given.at ?? house.clock.now(),
          group: given.group ?? "Cư dân Phường Thử",
          author: given.author ?? `a${index}`,
        };
      });
      const receipt = await pipeline.receive(items, source, "social_alert");
      await whenDrained(house);
      await house.search.refresh();
      return receipt.posts.map((post) => post.id);
    },
    close: async () => {
      await app.close();
      await close();
    },
  };
}

/** Signs an account in and keeps its cookie and token. */
export async function signIn(app: FastifyInstance, user: User, password = PASSWORD): Promise<Client> {
  const answer = await app.inject({
    method: "POST",
    url: "/api/session",
    payload: { username: user.username, password },
  });
  if (answer.statusCode !== 200)
    throw new Error(`sign-in of ${user.username}: ${answer.statusCode} ${answer.body}`);
  const cookies = Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]));
  const { csrfToken: csrf } = answer.json<{ csrfToken: string }>();
  return {
    user,
    csrf,
    cookies,
    get: (url) => app.inject({ method: "GET", url, cookies }),
    send: (method, url, body) =>
      app.inject({
        method,
        url,
        cookies,
        headers: { "x-csrf-token": csrf },
        ...(body ? { payload: body } : {}),
      }),
  };
}

export function importSource(now: string, wardId = WARD.id): Source {
  return {
    id: "source_import",
    wardId,
    kind: "import",
    name: "Tệp của quản trị nhóm",
    address: null,
    owner: "Quản trị nhóm Cư dân Phường Thử",
    legalBasis: {
      kind: "consent",
      givenBy: "Quản trị nhóm",
      givenAt: now,
      scope: "bài viết công khai của nhóm",
      howToWithdraw: "nhắn cho phường",
    },
    purpose: "Phát hiện sớm mâu thuẫn",
    robotsPermission: null,
    expiresAt: "2099-01-01T00:00:00.000Z",
    state: "active",
    stateReason: "",
    everyMinutes: null,
    quietAfterHours: null,
    defaultAreaId: null,
    config: {},
    createdAt: now,
    createdBy: null,
    updatedAt: now,
  };
}
