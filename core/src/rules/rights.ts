import type { Lane } from "../shapes/alert.ts";
import type { Role } from "../shapes/user.ts";

/** What a person may do; every route asks for exactly one. Roles hold them as data. */
export const RIGHTS = [
  "alerts.read",
  "alerts.act",
  "alerts.lead",
  "cases.read",
  "cases.write",
  "cases.sensitive",
  "claims.read",
  "claims.write",
  "corrections.approve",
  "map.read",
  "grievances.read",
  "grievances.act",
  "posts.search",
  "intake.write",
  "reports.write",
  "audit.read",
  "admin.users",
  "admin.sources",
  "admin.ward",
] as const;
export type Right = (typeof RIGHTS)[number];

const POLICE: Right[] = [
  "alerts.read",
  "alerts.act",
  "cases.read",
  "cases.write",
  "map.read",
  "posts.search",
  "intake.write",
  "claims.read",
];

/**
 * The rights of each role. No police role holds a right on grievances (wall 2), an auditor reads no content, an
 * administrator reads no case; `core/src/rules/rights.test.ts` fails when that changes.
 */
export const ROLE_RIGHTS: Record<Role, readonly Right[]> = {
  duty_officer: POLICE,
  case_officer: [...POLICE, "cases.sensitive"],
  area_officer: POLICE,
  police_head: [...POLICE, "alerts.lead", "cases.sensitive"],
  unit_handler: ["cases.read", "cases.write"],
  culture_editor: [
    "claims.read",
    "claims.write",
    "posts.search",
    "alerts.read",
    "alerts.act",
    "intake.write",
  ],
  legal_reviewer: ["claims.read"],
  spokesperson: ["claims.read", "corrections.approve"],
  leader: ["alerts.read", "cases.read", "map.read", "claims.read", "corrections.approve"],
  council_office: [
    "alerts.read",
    "alerts.act",
    "grievances.read",
    "grievances.act",
    "posts.search",
    "intake.write",
    "claims.read",
  ],
  group_head: ["reports.write"],
  mediator: ["cases.read"],
  auditor: ["audit.read"],
  admin: ["admin.users", "admin.sources", "admin.ward"],
};

/** The roles of the police: they may see no grievance by screen, interface, search or export. */
export const POLICE_ROLES: readonly Role[] = ["duty_officer", "case_officer", "area_officer", "police_head"];

/** Whether a role holds a right. */
export function may(role: Role, right: Right): boolean {
  return ROLE_RIGHTS[role].includes(right);
}

/** The roles that hold a right. */
export function rolesWith(right: Right): Role[] {
  return (Object.keys(ROLE_RIGHTS) as Role[]).filter((role) => may(role, right));
}

/** The desks whose alerts a role sees. */
export const ROLE_LANES: Record<Role, readonly Lane[]> = {
  duty_officer: ["police"],
  case_officer: ["police"],
  area_officer: ["police"],
  police_head: ["police"],
  unit_handler: [],
  culture_editor: ["culture_social"],
  legal_reviewer: [],
  spokesperson: [],
  leader: ["police", "culture_social", "service"],
  council_office: ["service"],
  group_head: [],
  mediator: [],
  auditor: [],
  admin: [],
};

/** Roles that see only their own residential group. */
export const AREA_BOUND_ROLES: readonly Role[] = ["area_officer", "group_head"];
