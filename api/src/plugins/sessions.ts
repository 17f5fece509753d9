import { createHash, randomBytes } from "node:crypto";
import { AppError, type Session, type User } from "@hoasom/core";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { House } from "../house.ts";

/** Name of the cookie; it holds a random token of which the store keeps only the hash. */
export const COOKIE = "hoasom_session";

/** Hours after which a session ends whatever is done in it. */
const LONGEST_HOURS = 12;
/** How stale `lastSeenAt` may get before it is written again, in milliseconds. */
const SEEN_EVERY_MS = 30_000;

const hash = (token: string) => createHash("sha256").update(token).digest("hex");

/** Who is asking: the account and the session. */
export type SignedIn = { user: User; session: Session };

/** Begins a session and sets its cookie. */
export async function beginSession(house: House, user: User, reply: FastifyReply): Promise<Session> {
  const token = randomBytes(32).toString("base64url");
  const now = house.clock.now();
  const session: Session = {
    tokenHash: hash(token),
    wardId: user.wardId,
    userId: user.id,
    csrfToken: randomBytes(16).toString("base64url"),
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(Date.parse(now) + LONGEST_HOURS * 3_600_000).toISOString(),
    revokedAt: null,
  };
  await house.store.users.putSession(session);
  reply.setCookie(COOKIE, token, {
    path: "/",
    httpOnly: true,
    sameSite: "strict",
    secure: house.config.HOASOM_SECURE_COOKIE,
    maxAge: LONGEST_HOURS * 3600,
  });
  return session;
}

/** The person of a request, or null: no cookie, ended, revoked, locked by idleness, account disabled. */
export async function findSession(house: House, request: FastifyRequest): Promise<SignedIn | null> {
  const token = request.cookies[COOKIE];
  if (!token) return null;
  const session = await house.store.users.session(hash(token));
  const now = house.clock.now();
  if (!session || session.revokedAt || session.expiresAt <= now) return null;
  const idleMs = Date.parse(now) - Date.parse(session.lastSeenAt);
  if (idleMs > house.config.HOASOM_IDLE_MINUTES * 60_000) return null;
  const user = await house.store.users.get(session.wardId, session.userId);
  if (!user || user.disabledAt) return null;
  if (idleMs > SEEN_EVERY_MS) await house.store.users.putSession({ ...session, lastSeenAt: now });
  return { user, session };
}

/** Refuses a change that does not prove that it comes from our own page. */
export function checkCsrf(request: FastifyRequest, session: Session): void {
  if (request.headers["x-csrf-token"] !== session.csrfToken) throw new AppError("reload_page");
}

/** Refuses a change without a sign-in that another site's page sent. */
export function checkOrigin(request: FastifyRequest): void {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") throw new AppError("reload_page");
}
