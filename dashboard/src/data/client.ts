import { type ProblemView, ROUTES, type RouteName } from "@hoasom/core";
import type { z } from "zod";

type Part<N extends RouteName, K extends string> = (typeof ROUTES)[N] extends {
  [key in K]: infer S extends z.ZodType;
}
  ? z.input<S>
  : never;
type With<K extends string, V> = [V] extends [never] ? unknown : Record<K, V>;

/** What a route takes: its params, query and body, whichever it declares. */
export type CallInput<N extends RouteName> = With<"params", Part<N, "params">> &
  With<"body", Part<N, "body">> &
  ([Part<N, "query">] extends [never] ? unknown : { query?: Part<N, "query"> });

/** What a route answers. */
export type CallAnswer<N extends RouteName> = z.output<(typeof ROUTES)[N]["answer"]>;

/** An answer that was no success, with the server's own Vietnamese words; `problem` is null when no answer came. */
export class CallError extends Error {
  readonly problem: ProblemView | null;

  constructor(problem: ProblemView | null) {
    super(problem?.title ?? "network");
    this.problem = problem;
  }
}

let csrfToken = "";

/** Keeps the token that proves that a change comes from our own page. */
export function setCsrfToken(token: string): void {
  csrfToken = token;
}

/** Builds the address of a route with its params and query filled in. */
export function addressOf(
  name: RouteName,
  params: Record<string, string> = {},
  query: Record<string, unknown> = {},
): string {
  const path = ROUTES[name].path.replace(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent(params[key] ?? ""),
  );
  const pairs = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== "" && value !== null,
  );
  const search = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString();
  return search ? `${path}?${search}` : path;
}

/** Calls a route by name; throws `CallError` when the server says no or cannot be reached. */
export async function call<N extends RouteName>(name: N, input: CallInput<N>): Promise<CallAnswer<N>> {
  const route = ROUTES[name];
  const { params, query, body } = input as {
    params?: Record<string, string>;
    query?: Record<string, unknown>;
    body?: unknown;
  };
  let response: Response;
  try {
    response = await fetch(addressOf(name, params, query), {
      method: route.method,
      credentials: "same-origin",
      headers: {
        accept: "application/json",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(route.method === "GET" ? {} : { "x-csrf-token": csrfToken }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new CallError(null);
  }
  if (!response.ok) throw new CallError(await response.json().catch(() => null));
  return (await response.json()) as CallAnswer<N>;
}
