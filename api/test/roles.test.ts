import { ROLES, ROUTES, type Role, type RouteName } from "@hoasom/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSystem, type TestSystem } from "./support.ts";

// One line a route: exactly the roles that may call it. Written by hand and not made from the product's own table of
// rights, so that a change there has to be wanted here too. `anyone` needs no sign-in, `all` any sign-in.
const POLICE = ["duty_officer", "case_officer", "area_officer", "police_head"] as const;
const ALERT_READERS = [...POLICE, "culture_editor", "leader", "council_office"] as const;
const ALERT_ACTORS = [...POLICE, "culture_editor", "council_office"] as const;
const CASE_READERS = [...POLICE, "unit_handler", "leader", "mediator"] as const;
const CASE_WRITERS = [...POLICE, "unit_handler"] as const;
const CLAIM_READERS = [
  ...POLICE,
  "culture_editor",
  "legal_reviewer",
  "spokesperson",
  "leader",
  "council_office",
] as const;
const APPROVERS = ["spokesperson", "leader"] as const;
const MAP_READERS = [...POLICE, "leader"] as const;
const SEARCHERS = [...POLICE, "culture_editor", "council_office"] as const;
const INTAKE = [...POLICE, "culture_editor", "council_office"] as const;
const COUNCIL = ["council_office"] as const;
const ADMIN = ["admin"] as const;
const AUDITOR = ["auditor"] as const;
const GROUP_HEAD = ["group_head"] as const;

const TABLE: Record<RouteName, "anyone" | "all" | readonly Role[]> = {
  setupState: "anyone",
  setupAccount: "anyone",
  signIn: "anyone",
  publicPage: "anyone",
  publicWard: "anyone",
  publicReport: "anyone",
  me: "all",
  signOut: "all",
  changePassword: "all",
  ward: "all",
  feed: "all",
  quality: "all",
  people: CASE_READERS,
  users: ADMIN,
  addUser: ADMIN,
  setUserState: ADMIN,
  resetPassword: ADMIN,
  alerts: ALERT_READERS,
  alert: ALERT_READERS,
  acknowledge: ALERT_ACTORS,
  dismiss: ALERT_ACTORS,
  silence: ALERT_ACTORS,
  setLevel: ["police_head"],
  openCase: CASE_WRITERS,
  attachToCase: CASE_WRITERS,
  toClaims: ALERT_ACTORS,
  judgeAlert: ALERT_ACTORS,
  map: MAP_READERS,
  summary: MAP_READERS,
  cases: CASE_READERS,
  addCase: CASE_WRITERS,
  caseDetail: CASE_READERS,
  suggest: CASE_WRITERS,
  classify: CASE_WRITERS,
  addNote: CASE_WRITERS,
  closeCase: CASE_WRITERS,
  reopenCase: CASE_WRITERS,
  claims: CLAIM_READERS,
  claim: CLAIM_READERS,
  addClaim: ["culture_editor"],
  changeClaim: ["culture_editor"],
  draftCorrection: ["culture_editor"],
  editCorrection: ["culture_editor"],
  submitCorrection: ["culture_editor"],
  approvals: CLAIM_READERS,
  approveCorrection: APPROVERS,
  returnCorrection: APPROVERS,
  withdrawCorrection: APPROVERS,
  grievances: COUNCIL,
  grievance: COUNCIL,
  answerGrievance: COUNCIL,
  forwardGrievance: COUNCIL,
  passOnIncident: COUNCIL,
  judgeGrievance: COUNCIL,
  search: SEARCHERS,
  exportPosts: SEARCHERS,
  intake: INTAKE,
  report: GROUP_HEAD,
  myReports: GROUP_HEAD,
  putWard: ADMIN,
  sources: ADMIN,
  addSource: ADMIN,
  setSourceState: ADMIN,
  collectNow: ADMIN,
  importPosts: ADMIN,
  audit: AUDITOR,
  verifyAudit: AUDITOR,
  exportAudit: AUDITOR,
};

/** Routes that answer by a stream or end the session, tried in tests of their own. */
const STREAMS: readonly RouteName[] = ["feed", "signOut"];

let system: TestSystem;
beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system.close());

const addressOf = (name: RouteName) => ROUTES[name].path.replace(/:\w+/g, "khong-co");

describe("every route × every role", () => {
  it("has a line in the table for every route that the server answers under /api", () => {
    const lines = new Set(
      (Object.keys(TABLE) as RouteName[]).map((name) => `${ROUTES[name].method} ${ROUTES[name].path}`),
    );
    const served = Object.entries(system.app.swagger().paths ?? {}).flatMap(([path, methods]) =>
      Object.keys(methods ?? {}).map(
        (method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`,
      ),
    );
    expect(new Set(served)).toEqual(lines);
    expect(new Set(Object.keys(ROUTES))).toEqual(new Set(Object.keys(TABLE)));
  });

  for (const name of Object.keys(TABLE) as RouteName[]) {
    const allowed = TABLE[name];
    const route = ROUTES[name];
    it(`${route.method} ${route.path}: ${allowed === "anyone" || allowed === "all" ? allowed : allowed.join(", ")}`, async () => {
      const stranger = await system.app.inject({
        method: route.method,
        url: addressOf(name),
        ...(route.method === "GET" ? {} : { payload: {} }),
      });
      if (allowed === "anyone") {
        expect(stranger.statusCode).not.toBe(401);
        return;
      }
      expect(stranger.statusCode).toBe(401);
      if (STREAMS.includes(name)) return;
      for (const role of ROLES) {
        const client = await system.client(role);
        const answer =
          route.method === "GET"
            ? await client.get(addressOf(name))
            : await client.send(route.method, addressOf(name), {});
        const code = answer.headers["content-type"]?.toString().includes("problem+json")
          ? answer.json<{ code: string }>().code
          : "ok";
        if (allowed === "all" || allowed.includes(role))
          expect(`${role}: ${code}`).not.toBe(`${role}: ask_for_right`);
        else expect(`${role}: ${code}`).toBe(`${role}: ask_for_right`);
        expect(`${role}: ${code}`).not.toBe(`${role}: call_operator`);
      }
    });
  }

  it("refuses every change without the page's own token, whatever the role", async () => {
    for (const name of Object.keys(TABLE) as RouteName[]) {
      const route = ROUTES[name];
      const allowed = TABLE[name];
      if (route.method === "GET" || allowed === "anyone" || STREAMS.includes(name)) continue;
      const role = allowed === "all" ? "leader" : (allowed[0] ?? "leader");
      const { cookies } = await system.client(role);
      const answer = await system.app.inject({
        method: route.method,
        url: addressOf(name),
        cookies,
        payload: {},
      });
      expect(`${name}: ${answer.json<{ code: string }>().code}`).toBe(`${name}: reload_page`);
    }
  });
});
