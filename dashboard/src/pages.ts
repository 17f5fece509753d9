import type { Me, Right, Role } from "@hoasom/core";
import { type ComponentType, lazy } from "react";

/** A page of the house: where it is, its word in the navigation, who may open it. */
export type Page = {
  path: string;
  /** Further addresses of the same page, e.g. one item of its list. */
  more?: readonly string[];
  label: string;
  /** Who may open it; the server holds the same line at every call. */
  may: (me: Me) => boolean;
  /** Who finds it in the navigation; those who may open it, unless told. */
  shown?: (me: Me) => boolean;
  component: ComponentType;
};

const holds =
  (...rights: Right[]) =>
  (me: Me) =>
    rights.some((right) => me.rights.includes(right));
const is =
  (...roles: Role[]) =>
  (me: Me) =>
    roles.includes(me.role);

const cases = lazy(() => import("./pages/cases/cases-page.tsx"));

/** Every page behind a sign-in, in the order of the navigation. */
export const PAGES: readonly Page[] = [
  {
    path: "/chi-huy",
    label: "Chỉ huy",
    may: holds("map.read"),
    shown: is("leader", "police_head", "duty_officer", "case_officer", "area_officer"),
    component: lazy(() => import("./pages/command/command-page.tsx")),
  },
  {
    path: "/canh-bao",
    label: "Cảnh báo",
    may: holds("alerts.read"),
    component: lazy(() => import("./pages/alerts/alerts-page.tsx")),
  },
  {
    path: "/viec",
    label: "Việc của đơn vị",
    may: is("unit_handler"),
    component: lazy(() => import("./pages/work/work-page.tsx")),
  },
  {
    path: "/hoa-giai",
    label: "Vụ hòa giải",
    may: is("mediator"),
    component: lazy(() => import("./pages/mediation/mediation-page.tsx")),
  },
  {
    path: "/to",
    label: "Tổ của tôi",
    may: holds("reports.write"),
    component: lazy(() => import("./pages/group/group-page.tsx")),
  },
  {
    path: "/vu-viec",
    label: "Vụ việc",
    may: holds("cases.read"),
    shown: (me) => me.rights.includes("cases.read") && me.role !== "mediator",
    component: cases,
  },
  {
    path: "/vu-viec/:id",
    label: "",
    may: holds("cases.read"),
    shown: () => false,
    component: lazy(() => import("./pages/cases/case-page.tsx")),
  },
  {
    path: "/kien-nghi",
    more: ["/kien-nghi/:id"],
    label: "Kiến nghị",
    may: holds("grievances.read"),
    component: lazy(() => import("./pages/grievances/grievances-page.tsx")),
  },
  {
    path: "/tin-don",
    more: ["/tin-don/:id"],
    label: "Tin đồn",
    may: holds("claims.read"),
    component: lazy(() => import("./pages/claims/claims-page.tsx")),
  },
  {
    path: "/cho-duyet",
    label: "Chờ duyệt",
    may: holds("claims.read"),
    shown: (me) =>
      me.rights.includes("corrections.approve") ||
      me.rights.includes("claims.write") ||
      me.role === "legal_reviewer",
    component: lazy(() => import("./pages/approvals/approvals-page.tsx")),
  },
  {
    path: "/tim",
    label: "Tìm kiếm",
    may: holds("posts.search"),
    component: lazy(() => import("./pages/search/search-page.tsx")),
  },
  {
    path: "/tiep-nhan",
    label: "Tiếp nhận",
    may: holds("intake.write"),
    component: lazy(() => import("./pages/intake/intake-page.tsx")),
  },
  {
    path: "/chat-luong",
    label: "Máy đúng bao nhiêu",
    may: () => true,
    // Who has one question a day on a phone finds it by its address and from the public page.
    shown: (me) => !["group_head", "mediator", "unit_handler"].includes(me.role),
    component: lazy(() => import("./pages/quality/quality-page.tsx")),
  },
  {
    path: "/kiem-tra",
    label: "Sổ kiểm tra",
    may: holds("audit.read"),
    component: lazy(() => import("./pages/audit/audit-page.tsx")),
  },
  {
    path: "/quan-tri",
    label: "Quản trị",
    may: holds("admin.users", "admin.sources", "admin.ward"),
    component: lazy(() => import("./pages/admin/admin-page.tsx")),
  },
];

/** Where a role lands after signing in (screens, first table). */
export const HOME: Record<Role, string> = {
  duty_officer: "/canh-bao",
  case_officer: "/canh-bao",
  area_officer: "/canh-bao",
  police_head: "/chi-huy",
  unit_handler: "/viec",
  culture_editor: "/tin-don",
  legal_reviewer: "/cho-duyet",
  spokesperson: "/cho-duyet",
  leader: "/chi-huy",
  council_office: "/kien-nghi",
  group_head: "/to",
  mediator: "/hoa-giai",
  auditor: "/kiem-tra",
  admin: "/quan-tri",
};

/** The pages a person finds in the navigation. */
export function pagesOf(me: Me): Page[] {
  return PAGES.filter((page) => page.may(me) && (page.shown ?? page.may)(me));
}

/** The page that an address belongs to, or undefined. */
export function pageAt(pathname: string): Page | undefined {
  const matches = (pattern: string) =>
    new RegExp(`^${pattern.replace(/:[a-z]+/g, "[^/]+")}/?$`).test(pathname);
  return PAGES.find((page) => [page.path, ...(page.more ?? [])].some(matches));
}
