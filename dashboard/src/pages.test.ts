import { type Me, ROLE_LANES, ROLE_RIGHTS, ROLES, type Role } from "@hoasom/core";
import { describe, expect, it } from "vitest";
import { HOME, PAGES, pageAt, pagesOf } from "./pages.ts";

const as = (role: Role): Me => ({
  id: "u",
  wardId: "w",
  username: "u",
  displayName: "U",
  role,
  unit: null,
  areaId: null,
  rights: [...ROLE_RIGHTS[role]],
  lanes: [...ROLE_LANES[role]],
  mustChangePassword: false,
  csrfToken: "",
});

describe("the pages a role can open", () => {
  it.each([...ROLES])("%s lands on a page that the role may open and finds in the navigation", (role) => {
    const me = as(role);
    expect(pageAt(HOME[role])?.may(me)).toBe(true);
    expect(pagesOf(me).map((page) => page.path)).toContain(HOME[role]);
  });

  it("no police role finds or opens the grievances, an auditor and an administrator open no case and no alert", () => {
    for (const role of ["duty_officer", "case_officer", "area_officer", "police_head"] as const)
      for (const path of ["/kien-nghi", "/kien-nghi/g1"]) expect(pageAt(path)?.may(as(role))).toBe(false);
    for (const role of ["auditor", "admin"] as const)
      for (const path of ["/canh-bao", "/vu-viec", "/vu-viec/c1", "/chi-huy", "/tim"])
        expect(pageAt(path)?.may(as(role))).toBe(false);
  });

  it("an address belongs to one page at most", () => {
    expect(pageAt("/vu-viec/abc")?.path).toBe("/vu-viec/:id");
    expect(pageAt("/tin-don/abc")?.path).toBe("/tin-don");
    expect(pageAt("/vu-viec/abc/def")).toBeUndefined();
    expect(pageAt("/khong-co")).toBeUndefined();
    expect(new Set(PAGES.flatMap((page) => [page.path, ...(page.more ?? [])])).size).toBe(
      PAGES.flatMap((page) => [page.path, ...(page.more ?? [])]).length,
    );
  });
});
