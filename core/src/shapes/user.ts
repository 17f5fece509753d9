import { z } from "zod";
import { UnitCode } from "./case.ts";
import { Id, Instant } from "./common.ts";

/** Roles of domain reference 9, and the council office's desk of the grievance lane. */
export const ROLES = [
  "duty_officer",
  "case_officer",
  "area_officer",
  "police_head",
  "unit_handler",
  "culture_editor",
  "legal_reviewer",
  "spokesperson",
  "leader",
  "council_office",
  "group_head",
  "mediator",
  "auditor",
  "admin",
] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** An account: one person, one role, one ward. */
export const User = z.object({
  id: Id,
  wardId: Id,
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9._-]{3,40}$/),
  displayName: z.string().trim().min(2).max(100),
  role: Role,
  unit: UnitCode.nullable(),
  /** Own residential group of area officers and group heads. */
  areaId: Id.nullable(),
  passwordHash: z.string(),
  mustChangePassword: z.boolean(),
  failedCount: z.int().min(0),
  lockedUntil: Instant.nullable(),
  disabledAt: Instant.nullable(),
  createdAt: Instant,
  lastSignInAt: Instant.nullable(),
});
export type User = z.infer<typeof User>;

/** A signed-in browser; only a hash of the token is stored, and revoking it takes effect at once. */
export const Session = z.object({
  tokenHash: z.string(),
  wardId: Id,
  userId: Id,
  csrfToken: z.string(),
  createdAt: Instant,
  lastSeenAt: Instant,
  expiresAt: Instant,
  revokedAt: Instant.nullable(),
});
export type Session = z.infer<typeof Session>;
