import { afterEach, describe, expect, it } from "vitest";
import { createApp } from "../src/app.ts";
import { readConfig } from "../src/config.ts";
import { setupCode } from "../src/desk/setup.ts";
import { openHouse } from "../src/parts.ts";

const ACCOUNT = {
  wardId: "phuong-moi",
  wardName: "Phường Mới",
  username: "quan.tri",
  displayName: "Quản trị",
  password: "Mat-khau-dau-tien-1",
};
const WARD_FILE = `
id: phuong-moi
name: Phường Mới
areas:
  - { id: tdp1, name: Tổ dân phố số 1, aliases: [tổ 1] }
places: []
groups: []
`;

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function emptySystem() {
  const { house, close } = await openHouse(readConfig({ HOASOM_LOG_LEVEL: "silent" }), { memory: true });
  const app = await createApp(house, { requestsPerMinute: 100_000 });
  closers.push(async () => {
    await app.close();
    await close();
  });
  const state = async () =>
    (await app.inject({ url: "/api/setup" })).json<{ needed: boolean; step: string }>();
  return { house, app, state };
}

describe("the first administrator's walk", () => {
  it("goes from the code on the server's screen to account, ward file, first source, and is then over", async () => {
    const { house, app, state } = await emptySystem();
    expect(await state()).toEqual({ needed: true, step: "account" });
    const code = await setupCode(house);
    expect(await setupCode(house)).toBe(code);
    const wrong = await app.inject({
      method: "POST",
      url: "/api/setup/account",
      payload: { ...ACCOUNT, code: "NOPE" },
    });
    expect(wrong.json<{ code: string }>().code).toBe("wrong_setup_code");
    const made = await app.inject({
      method: "POST",
      url: "/api/setup/account",
      payload: { ...ACCOUNT, code },
    });
    expect(made.statusCode).toBe(200);
    const cookies = Object.fromEntries(made.cookies.map(({ name, value }) => [name, value]));
    const headers = { "x-csrf-token": made.json<{ csrfToken: string }>().csrfToken };
    expect((await state()).step).toBe("ward");

    const broken = await app.inject({
      method: "PUT",
      url: "/api/admin/ward",
      cookies,
      headers,
      payload: { yaml: "id: p\nareas: 3", boundaries: null },
    });
    expect(broken.json<{ errors: { path: string }[] }>().errors.map((one) => one.path)).toContain("areas");
    const ward = await app.inject({
      method: "PUT",
      url: "/api/admin/ward",
      cookies,
      headers,
      payload: { yaml: WARD_FILE, boundaries: null },
    });
    expect(ward.statusCode).toBe(200);
    expect((await state()).step).toBe("source");

    const source = await app.inject({
      method: "POST",
      url: "/api/admin/sources",
      cookies,
      headers,
      payload: {
        kind: "import",
        name: "Nhóm cư dân",
        address: null,
        owner: "Quản trị nhóm",
        legalBasis: { kind: "law", basis: "Kế hoạch 33/KH-UBND" },
        purpose: "Phát hiện sớm mâu thuẫn",
        robotsPermission: null,
        expiresAt: "2099-01-01T00:00:00.000Z",
        everyMinutes: null,
        quietAfterHours: null,
        defaultAreaId: null,
        config: {},
      },
    });
    expect(source.statusCode).toBe(200);
    expect(await state()).toEqual({ needed: false, step: "done" });
    const again = await app.inject({
      method: "POST",
      url: "/api/setup/account",
      payload: { ...ACCOUNT, code },
    });
    expect(again.json<{ code: string }>().code).toBe("already_set_up");
  });

  it("serves the description of the interface, every route of the table in it", async () => {
    const { app } = await emptySystem();
    const described = (await app.inject({ url: "/api/openapi.json" })).json<{
      openapi: string;
      paths: object;
    }>();
    expect(described.openapi).toMatch(/^3\.1/);
    expect(Object.keys(described.paths).length).toBeGreaterThan(40);
  });
});

describe("a ward file given at start", () => {
  it("still lets the first administrator in, and the ward stays as the file says", async () => {
    const { house, app, state } = await emptySystem();
    const { putWard } = await import("../src/desk/setup.ts");
    const { readWardFile } = await import("../src/ward-file.ts");
    await putWard(house, readWardFile(WARD_FILE, null));
    expect((await house.store.sources.list("phuong-moi")).map((source) => source.kind).sort()).toEqual([
      "citizen_form",
      "desk",
      "group_head",
    ]);
    expect((await state()).step).toBe("account");
    const payload = { ...ACCOUNT, wardId: "ten-khac", code: await setupCode(house) };
    const made = await app.inject({ method: "POST", url: "/api/setup/account", payload });
    expect(made.json<{ wardId: string }>().wardId).toBe("phuong-moi");
    expect((await state()).step).toBe("source");
  });
});
