import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSystem, PASSWORD, signIn, type TestSystem, WARD } from "./support.ts";

let system: TestSystem;
beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system.close());

const tryPassword = (username: string, password: string) =>
  system.app.inject({ method: "POST", url: "/api/session", payload: { username, password } });

describe("signing in", () => {
  it("answers a wrong name and a wrong password alike, and locks at the fifth failure", async () => {
    const unknown = await tryPassword("khong.co.ai", "Sai-mat-khau-2026");
    const wrong = await tryPassword("leader", "Sai-mat-khau-2026");
    expect([unknown.statusCode, wrong.statusCode]).toEqual([401, 401]);
    expect({ ...unknown.json(), instance: "" }).toEqual({ ...wrong.json(), instance: "" });
    for (let count = 0; count < 4; count += 1) await tryPassword("leader", "Sai-mat-khau-2026");
    expect((await tryPassword("leader", PASSWORD)).statusCode).toBe(423);
    expect((await system.house.store.audit.after(WARD.id, 0, 100)).map((entry) => entry.action)).toContain(
      "account_locked",
    );
    await system.house.store.users.put(system.users.leader);
    expect((await tryPassword("leader", PASSWORD)).statusCode).toBe(200);
  });

  it("sets a cookie that scripts and other sites cannot use, and stores only its hash", async () => {
    const answer = await tryPassword("auditor", PASSWORD);
    const [cookie] = answer.cookies as {
      name: string;
      value: string;
      httpOnly?: boolean;
      sameSite?: string;
    }[];
    expect(cookie).toMatchObject({ name: "hoasom_session", httpOnly: true, sameSite: "Strict" });
    expect(await system.house.store.users.session(cookie?.value ?? "")).toBeNull();
  });

  it("ends a session at once by signing out, by disabling the account, and when it lay idle", async () => {
    const one = await signIn(system.app, system.users.mediator);
    expect((await one.get("/api/session")).statusCode).toBe(200);
    await one.send("DELETE", "/api/session");
    expect((await one.get("/api/session")).statusCode).toBe(401);
    const two = await signIn(system.app, system.users.mediator);
    const admin = await system.client("admin");
    await admin.send("POST", `/api/admin/users/${system.users.mediator.id}/state`, { enabled: false });
    expect((await two.get("/api/session")).statusCode).toBe(401);
    expect((await tryPassword("mediator", PASSWORD)).statusCode).toBe(401);
    await admin.send("POST", `/api/admin/users/${system.users.mediator.id}/state`, { enabled: true });
  });

  it("lets an account with a first password do nothing but change it", async () => {
    const admin = await system.client("admin");
    const made = (
      await admin.send("POST", "/api/admin/users", {
        username: "to.truong.9",
        displayName: "Tổ trưởng",
        role: "group_head",
        unit: null,
        areaId: "tdp1",
      })
    ).json<{ firstPassword: string; user: { id: string } }>();
    const user = await system.house.store.users.get(WARD.id, made.user.id);
    if (!user) throw new Error("no user");
    const first = await signIn(system.app, user, made.firstPassword);
    expect((await first.get("/api/reports/mine")).json<{ code: string }>().code).toBe("change_password");
    const weak = await first.send("POST", "/api/session/password", {
      current: made.firstPassword,
      next: "ngan",
    });
    expect(weak.json<{ errors: { path: string }[] }>().errors[0]?.path).toBe("body.next");
    const changed = await first.send("POST", "/api/session/password", {
      current: made.firstPassword,
      next: "Mat-khau-moi-cua-toi-1",
    });
    expect(changed.statusCode).toBe(200);
    expect((await first.get("/api/session")).statusCode).toBe(401);
    expect((await signIn(system.app, user, "Mat-khau-moi-cua-toi-1")).csrf).toBeTruthy();
  });

  it("refuses a form that another site sends", async () => {
    const answer = await system.app.inject({
      method: "POST",
      url: "/api/public/report",
      headers: { "sec-fetch-site": "cross-site" },
      payload: { text: "một phản ánh đủ dài", areaId: null },
    });
    expect(answer.statusCode).toBe(403);
  });

  it("slows down whoever asks too often", async () => {
    const small = await openSystem({ requestsPerMinute: 5 });
    const codes: number[] = [];
    for (let count = 0; count < 7; count += 1)
      codes.push((await small.app.inject({ url: "/api/public" })).statusCode);
    await small.close();
    expect(codes.slice(0, 5)).toEqual([200, 200, 200, 200, 200]);
    expect(codes.slice(5)).toEqual([429, 429]);
  });
});

describe("answers", () => {
  it("tells problems in Vietnamese by RFC 9457, without a stack, for wrong JSON, wrong address, too large a body", async () => {
    const leader = await system.client("leader");
    const broken = await system.app.inject({
      method: "POST",
      url: "/api/session",
      headers: { "content-type": "application/json" },
      payload: "{nope",
    });
    const nowhere = await leader.get("/api/khong-co");
    const large = await system.app.inject({
      method: "POST",
      url: "/api/public/report",
      payload: { text: "x".repeat(2_000_000), areaId: null },
    });
    expect([broken.statusCode, nowhere.statusCode, large.statusCode]).toEqual([400, 404, 413]);
    for (const answer of [broken, nowhere, large]) {
      expect(answer.headers["content-type"]).toContain("application/problem+json");
      expect(answer.json()).toMatchObject({ status: answer.statusCode, errors: [] });
      expect(answer.body).not.toMatch(/at .*\.ts|Error:|node_modules/);
    }
  });

  it("sends the headers that keep foreign scripts and frames out", async () => {
    const { headers } = await system.app.inject({ url: "/api/public" });
    expect(headers["content-security-policy"]).toContain("script-src 'self'");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  it("answers the operator: alive, ready by part, figures", async () => {
    expect((await system.app.inject({ url: "/healthz" })).json()).toEqual({ ok: true });
    expect((await system.app.inject({ url: "/readyz" })).json()).toMatchObject({
      ready: true,
      parts: { store: "ready", queue: "ready", search: "ready" },
    });
    expect((await system.app.inject({ url: "/metrics" })).body).toContain("hoasom_http_seconds");
    expect((await system.app.inject({ url: "/metrics", remoteAddress: "10.0.0.9" })).statusCode).toBe(404);
  });
});
