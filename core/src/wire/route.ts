import type { z } from "zod";
import type { Right } from "../rules/rights.ts";

/** Who may call: anyone, anyone signed in, or who holds a right. */
export type Access = "anyone" | "signed_in" | Right;

/** One route of the interface: the server declares it, the screens call it, the test table walks it. */
export interface Route {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** Fastify path, e.g. `/api/alerts/:id`. */
  path: string;
  access: Access;
  summary: string;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /** Shape of the answer with status 200. */
  answer: z.ZodType;
  /** Largest body in bytes where it differs from the server's default. */
  bodyLimit?: number;
}

/** Keeps a route's exact types. */
export function route<const R extends Route>(definition: R): R {
  return definition;
}
