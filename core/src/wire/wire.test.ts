import { describe, expect, test } from "vitest";
import { z } from "zod";
import { POLICE_ROLES, RIGHTS, rolesWith } from "../rules/rights.ts";
import { Post } from "../shapes/post.ts";
import { User } from "../shapes/user.ts";
import { ROUTES } from "./index.ts";
import type { Route } from "./route.ts";
import { NewPassword } from "./session-routes.ts";

const routes = Object.entries(ROUTES) as [string, Route][];

/** Every key of every object anywhere in a shape. Fails on a kind of shape it does not know, so none is skipped. */
function keysOf(shape: z.core.$ZodType, seen = new Set<z.core.$ZodType>()): string[] {
  if (seen.has(shape)) return [];
  seen.add(shape);
  const into = (...inner: (z.core.$ZodType | null | undefined)[]) =>
    inner.flatMap((one) => (one ? keysOf(one, seen) : []));
  const { def } = (shape as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "object":
      return [...Object.keys(def.shape), ...into(...Object.values(def.shape), def.catchall)];
    case "array":
      return into(def.element);
    case "tuple":
      return into(...def.items, def.rest);
    case "union":
      return into(...def.options);
    case "intersection":
      return into(def.left, def.right);
    case "record":
      return into(def.keyType, def.valueType);
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "catch":
    case "readonly":
    case "nonoptional":
      return into(def.innerType);
    case "pipe":
      return into(def.in, def.out);
    case "lazy":
      return into(def.getter());
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "undefined":
    case "literal":
    case "enum":
    case "unknown":
    case "never":
    case "transform":
      return [];
    default:
      throw new Error(`the walk knows no ${def.type}`);
  }
}

const SECRET = ["voice", "author", "authorId", "digest", "passwordHash", "tokenHash", "failedCount"];

test("the walk sees what it looks for", () => {
  expect(keysOf(z.object({ page: z.array(z.union([Post, z.null()])).optional() }))).toContain("voice");
  expect(keysOf(z.record(z.string(), User.nullable()))).toContain("passwordHash");
});

describe.each(routes)("%s", (_name, route) => {
  test("says who may call it, what it does and what it answers", () => {
    expect(["anyone", "signed_in", ...RIGHTS]).toContain(route.access);
    expect(route.summary.length).toBeGreaterThan(5);
    expect(route.path).toMatch(/^\/api(\/[a-z-]+|\/:[a-z]+)+$/);
    expect(route.answer).toBeInstanceOf(z.ZodType);
    // A read has no body; what changes something has one, but for ending one's own session.
    if (route.method === "GET") expect(route.body).toBeUndefined();
    const named = [...route.path.matchAll(/:([a-z]+)/g)].map((match) => match[1]);
    expect(route.params ? keysOf(route.params) : []).toEqual(named);
  });

  test("wall-1 answers with no voice, author, digest or password hash", () => {
    expect(keysOf(route.answer).filter((key) => SECRET.includes(key))).toEqual([]);
  });

  test("wall-1 cannot be asked for a person's texts", () => {
    const asked = [route.query, route.body, route.params].flatMap((shape) => (shape ? keysOf(shape) : []));
    expect(asked.filter((key) => ["voice", "author", "person", "poster", "writer"].includes(key))).toEqual(
      [],
    );
  });
});

test("no two routes share method and path", () => {
  const places = routes.map(([, route]) => `${route.method} ${route.path}`);
  expect(new Set(places).size).toBe(places.length);
});

test("wall-2 no route to a grievance is open to a police role", () => {
  const grievance = routes.filter(([, route]) => route.path.startsWith("/api/grievances"));
  expect(grievance.length).toBeGreaterThanOrEqual(5);
  for (const [name, { access }] of grievance) {
    expect(RIGHTS, name).toContain(access);
    const roles = rolesWith(access as (typeof RIGHTS)[number]);
    expect(
      roles.filter((role) => POLICE_ROLES.includes(role)),
      name,
    ).toEqual([]);
  }
});

test("what anyone may call is a short list, and a longer one is a decision", () => {
  expect(
    routes
      .filter(([, route]) => route.access === "anyone")
      .map(([name]) => name)
      .sort(),
  ).toEqual(["publicPage", "publicReport", "publicWard", "setupAccount", "setupState", "signIn"]);
});

test.each([
  ["Matkhau-2026-ok", true],
  ["Mật khẩu 2026 dài!", true],
  ["matkhau-2026-ok!", false],
  ["MATKHAU-2026-OK!", false],
  ["Matkhau-khong-so", false],
  ["Matkhau2026khong", false],
  ["Ngan-2026", false],
])("a new password %s: %s", (password, good) => {
  expect(NewPassword.safeParse(password).success).toBe(good);
});
