import { AppError, type Me, ROLE_LANES, ROLE_RIGHTS, type User } from "@hoasom/core";
import type { FastifyInstance } from "fastify";
import { checkPassword, failSignIn, firstPassword, hashPassword, lockedNow } from "../desk/accounts.ts";
import { setUp, setupStep } from "../desk/setup.ts";
import type { House } from "../house.ts";
import { record, serve } from "../plugins/serve.ts";
import { beginSession, COOKIE } from "../plugins/sessions.ts";

/** Set-up, signing in and out, passwords, accounts. */
export function sessionRoutes(app: FastifyInstance, house: House): void {
  const { store, ids } = house;
  const publicView = ({ wardId: _w, passwordHash: _p, failedCount: _f, ...user }: User) => user;

  serve(app, house, "setupState", async () => {
    const step = await setupStep(house);
    return { needed: step !== "done", step };
  });

  serve(app, house, "setupAccount", async ({ body, reply }) => {
    const user = await setUp(house, body);
    return meOf(user, (await beginSession(house, user, reply)).csrfToken);
  });

  serve(app, house, "signIn", async ({ body, now, reply }) => {
    const wardId = await house.wards.home();
    const user = wardId ? await store.users.byUsername(wardId, body.username) : null;
    if (user && lockedNow(user, now)) throw new AppError("wait_for_unlock");
    // A hash is checked even for a name that is not there, so that the time taken tells nothing.
    const right = await checkPassword(user, body.password);
    if (!user || user.disabledAt || !right) {
      if (user && wardId) await failSignIn(house, user, now);
      else if (wardId)
        await record(house, { id: "anyone", wardId }, now, "sign_in_failed", { kind: "user", id: "-" });
      throw new AppError("check_credentials");
    }
    const signedIn: User = { ...user, failedCount: 0, lockedUntil: null, lastSignInAt: now };
    await store.users.put(signedIn);
    await record(house, user, now, "sign_in", { kind: "user", id: user.id });
    return meOf(signedIn, (await beginSession(house, signedIn, reply)).csrfToken);
  });

  serve(app, house, "me", async ({ who }) => meOf(who.user, who.session.csrfToken));

  serve(app, house, "signOut", async ({ who, now, reply }) => {
    await store.users.putSession({ ...who.session, revokedAt: now });
    await record(house, who.user, now, "sign_out", { kind: "user", id: who.user.id });
    reply.clearCookie(COOKIE, { path: "/" });
    return { ok: true };
  });

  serve(app, house, "changePassword", async ({ who, body, now, reply }) => {
    if (!(await checkPassword(who.user, body.current)))
      throw new AppError("fix_input", { fields: [{ path: "body.current", expected: "mật khẩu đang dùng" }] });
    if (body.current === body.next)
      throw new AppError("fix_input", {
        fields: [{ path: "body.next", expected: "một mật khẩu khác mật khẩu cũ" }],
      });
    const changed: User = {
      ...who.user,
      passwordHash: await hashPassword(body.next),
      mustChangePassword: false,
    };
    await store.users.put(changed);
    await store.users.revokeSessions(who.user.wardId, who.user.id, now);
    await record(house, who.user, now, "password_changed", { kind: "user", id: who.user.id });
    return meOf(changed, (await beginSession(house, changed, reply)).csrfToken);
  });

  serve(app, house, "users", async ({ who }) => (await store.users.list(who.user.wardId)).map(publicView));

  serve(app, house, "addUser", async ({ who, body, now }) => {
    if (await store.users.byUsername(who.user.wardId, body.username))
      throw new AppError("fix_input", {
        fields: [{ path: "body.username", expected: "một tên chưa có ai dùng" }],
      });
    const password = firstPassword();
    const user: User = {
      id: ids.next("user"),
      wardId: who.user.wardId,
      ...body,
      passwordHash: await hashPassword(password),
      mustChangePassword: true,
      failedCount: 0,
      lockedUntil: null,
      disabledAt: null,
      createdAt: now,
      lastSignInAt: null,
    };
    await store.users.put(user);
    await record(house, who.user, now, "user_created", { kind: "user", id: user.id }, { role: user.role });
    return { user: publicView(user), firstPassword: password };
  });

  const userFor = async (wardId: string, id: string) => {
    const user = await store.users.get(wardId, id);
    if (!user) throw new AppError("look_elsewhere");
    return user;
  };

  serve(app, house, "setUserState", async ({ who, params, body, now }) => {
    const user = await userFor(who.user.wardId, params.id);
    if (user.id === who.user.id)
      throw new AppError("step_not_allowed", { detail: "Không thể tự khóa tài khoản của mình." });
    const changed: User = { ...user, disabledAt: body.enabled ? null : now };
    await store.users.put(changed);
    if (!body.enabled) await store.users.revokeSessions(user.wardId, user.id, now);
    await record(house, who.user, now, body.enabled ? "user_enabled" : "user_disabled", {
      kind: "user",
      id: user.id,
    });
    return publicView(changed);
  });

  serve(app, house, "resetPassword", async ({ who, params, now }) => {
    const user = await userFor(who.user.wardId, params.id);
    const password = firstPassword();
    await store.users.put({
      ...user,
      passwordHash: await hashPassword(password),
      mustChangePassword: true,
      failedCount: 0,
      lockedUntil: null,
    });
    await store.users.revokeSessions(user.wardId, user.id, now);
    await record(house, who.user, now, "password_reset", { kind: "user", id: user.id });
    return { firstPassword: password };
  });
}

function meOf(user: User, csrfToken: string): Me {
  return {
    id: user.id,
    wardId: user.wardId,
    username: user.username,
    displayName: user.displayName,
    role: user.role,
    unit: user.unit,
    areaId: user.areaId,
    rights: [...ROLE_RIGHTS[user.role]],
    lanes: [...ROLE_LANES[user.role]],
    mustChangePassword: user.mustChangePassword,
    csrfToken,
  };
}
