import { expect, test } from "vitest";
import { ROLES, type Role } from "../shapes/user.ts";
import { AREA_BOUND_ROLES, may, POLICE_ROLES, RIGHTS, ROLE_LANES, ROLE_RIGHTS, rolesWith } from "./rights.ts";

const GRIEVANCE_RIGHTS = RIGHTS.filter((right) => right.startsWith("grievances."));

test("wall-2 no police role holds a right on grievances", () => {
  expect(POLICE_ROLES).toEqual(["duty_officer", "case_officer", "area_officer", "police_head"]);
  expect(GRIEVANCE_RIGHTS).toEqual(["grievances.read", "grievances.act"]);
  for (const role of POLICE_ROLES)
    for (const right of GRIEVANCE_RIGHTS) expect(may(role, right), role).toBe(false);
});

test("wall-2 only the council office reads grievances, and it has no police alerts", () => {
  for (const right of GRIEVANCE_RIGHTS) expect(rolesWith(right)).toEqual(["council_office"]);
  expect(ROLE_LANES.council_office).not.toContain("police");
});

test("wall-2 the police desk sees its own lane only, and nobody acts in another's", () => {
  for (const role of POLICE_ROLES) expect(ROLE_LANES[role]).toEqual(["police"]);
  for (const role of ROLES) {
    // Whoever may read alerts has a desk to read them at, and the other way round.
    expect(may(role, "alerts.read"), role).toBe(ROLE_LANES[role].length > 0);
    if (may(role, "alerts.act")) expect(may(role, "alerts.read"), role).toBe(true);
  }
  expect(rolesWith("alerts.lead")).toEqual(["police_head"]);
});

test("wall-3 who drafts a correction can never be the role that approves it", () => {
  for (const role of ROLES)
    expect(may(role, "claims.write") && may(role, "corrections.approve"), role).toBe(false);
  expect(rolesWith("corrections.approve").length).toBeGreaterThan(0);
});

test("wall-3 an auditor reads the record and no content; an administrator no case, alert or grievance", () => {
  expect(ROLE_RIGHTS.auditor).toEqual(["audit.read"]);
  expect(ROLE_RIGHTS.admin).toEqual(["admin.users", "admin.sources", "admin.ward"]);
  expect(rolesWith("audit.read")).toEqual(["auditor"]);
  for (const right of ["admin.users", "admin.sources", "admin.ward"] as const)
    expect(rolesWith(right)).toEqual(["admin"]);
});

test("sensitive cases are opened by those who work on them alone", () => {
  expect(rolesWith("cases.sensitive")).toEqual(["case_officer", "police_head"]);
  for (const role of rolesWith("cases.sensitive")) expect(may(role, "cases.read")).toBe(true);
});

test("the tables name every role, every right is somebody's, and no right twice", () => {
  const sorted = [...ROLES].sort();
  expect(Object.keys(ROLE_RIGHTS).sort()).toEqual(sorted);
  expect(Object.keys(ROLE_LANES).sort()).toEqual(sorted);
  for (const right of RIGHTS) expect(rolesWith(right).length, right).toBeGreaterThan(0);
  for (const role of ROLES) {
    expect(new Set(ROLE_RIGHTS[role]).size).toBe(ROLE_RIGHTS[role].length);
    expect(ROLE_RIGHTS[role].every((right) => RIGHTS.includes(right))).toBe(true);
  }
  expect(AREA_BOUND_ROLES satisfies readonly Role[]).toEqual(["area_officer", "group_head"]);
});
