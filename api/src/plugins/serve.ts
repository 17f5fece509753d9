import { AppError, may, ROUTES, type Route, type RouteName, type User } from "@hoasom/core";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { House } from "../house.ts";
import { checkCsrf, checkOrigin, findSession, type SignedIn } from "./sessions.ts";

type Part<N extends RouteName, K extends string> = (typeof ROUTES)[N] extends {
  [key in K]: infer S extends z.ZodType;
}
  ? z.output<S>
  : undefined;
type Who<N extends RouteName> = (typeof ROUTES)[N]["access"] extends "anyone" ? SignedIn | null : SignedIn;

/** What a handler gets: its input already checked, who asks, and the time of the request. */
export type Call<N extends RouteName> = {
  params: Part<N, "params">;
  query: Part<N, "query">;
  body: Part<N, "body">;
  who: Who<N>;
  now: string;
  request: FastifyRequest;
  reply: FastifyReply;
};

/** What a handler gives back: the declared answer, or the reply itself where it streams. */
export type Answer<N extends RouteName> = z.input<(typeof ROUTES)[N]["answer"]> | FastifyReply;

/** Routes open to an account that still has to change its first password. */
const BEFORE_PASSWORD: readonly RouteName[] = ["me", "signOut", "changePassword", "ward"];

/** Declares one route of the table with its access check, its input and its answer. */
export function serve<N extends RouteName>(
  app: FastifyInstance,
  house: House,
  name: N,
  handler: (call: Call<N>) => Promise<Answer<N>>,
): void {
  const route: Route = ROUTES[name];
  app.route({
    method: route.method,
    url: route.path,
    ...(route.bodyLimit ? { bodyLimit: route.bodyLimit } : {}),
    schema: {
      summary: route.summary,
      operationId: name,
      ...(route.params ? { params: route.params } : {}),
      ...(route.query ? { querystring: route.query } : {}),
      ...(route.body ? { body: route.body } : {}),
      response: { 200: route.answer },
    },
    // Before the input is even looked at: a stranger learns nothing from its errors.
    onRequest: async (request) => {
      request.signedIn = await admit(house, name, route, request);
    },
    handler: async (request, reply) =>
      handler({
        params: request.params,
        query: request.query,
        body: request.body,
        who: request.signedIn,
        now: house.clock.now(),
        request,
        reply,
      } as Call<N>),
  });
}

async function admit(
  house: House,
  name: RouteName,
  route: Route,
  request: FastifyRequest,
): Promise<SignedIn | null> {
  if (route.access === "anyone") {
    if (route.method !== "GET") checkOrigin(request);
    return null;
  }
  const who = await findSession(house, request);
  if (!who) throw new AppError("sign_in");
  if (route.method !== "GET") checkCsrf(request, who.session);
  if (who.user.mustChangePassword && !BEFORE_PASSWORD.includes(name)) throw new AppError("change_password");
  if (route.access !== "signed_in" && !may(who.user.role, route.access)) throw new AppError("ask_for_right");
  return who;
}

/** Puts an act on the record. */
export function record(
  house: Pick<House, "store">,
  user: Pick<User, "id" | "wardId"> | { id: "program" | "anyone"; wardId: string },
  now: string,
  action: Parameters<House["store"]["audit"]["append"]>[0]["action"],
  target: { kind: string; id: string },
  detail: Record<string, unknown> = {},
) {
  return house.store.audit.append({ wardId: user.wardId, at: now, actor: user.id, action, target, detail });
}

declare module "fastify" {
  interface FastifyRequest {
    signedIn: SignedIn | null;
  }
}
