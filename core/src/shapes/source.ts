import { z } from "zod";
import { FetchReason, IntakeReason, RunOutcome } from "../reasons.ts";
import { Id, Instant } from "./common.ts";

/** The doors through which text comes in; one connector or desk form each. */
export const SOURCE_KINDS = ["rss", "website", "import", "desk", "group_head", "citizen_form"] as const;
export const SourceKind = z.enum(SOURCE_KINDS);
export type SourceKind = z.infer<typeof SourceKind>;

export const SOURCE_STATES = ["active", "paused", "withdrawn", "expired"] as const;
export const SourceState = z.enum(SOURCE_STATES);
export type SourceState = z.infer<typeof SourceState>;

/** Either a basis in law or the recorded consent of the administrator: one of the two must be there. */
export const LegalBasis = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("law"), basis: z.string().trim().min(5).max(500) }),
  z.object({
    kind: z.literal("consent"),
    givenBy: z.string().trim().min(2).max(200),
    givenAt: Instant,
    scope: z.string().trim().min(5).max(500),
    howToWithdraw: z.string().trim().min(5).max(500),
  }),
]);
export type LegalBasis = z.infer<typeof LegalBasis>;

/** A registered source. The collector refuses whatever is not on this list, and says why. */
export const Source = z.object({
  id: Id,
  wardId: Id,
  kind: SourceKind,
  name: z.string().trim().min(2).max(200),
  /** Absolute http(s) address for collected sources, null for doors that wait for people. */
  address: z.url({ protocol: /^https?$/ }).nullable(),
  owner: z.string().trim().min(2).max(200),
  legalBasis: LegalBasis,
  purpose: z.string().trim().min(5).max(500),
  /** Written permission of the site to be read although robots.txt says no; null for nearly all. */
  robotsPermission: z.string().trim().min(5).max(500).nullable(),
  expiresAt: Instant,
  state: SourceState,
  stateReason: z.string().max(500),
  /** How often the source is collected; null for doors that wait for people. */
  everyMinutes: z.int().min(1).max(10_080).nullable(),
  /** Longest silence that is still ordinary, in hours; a longer one is shown. */
  quietAfterHours: z.int().min(1).max(2_000).nullable(),
  defaultAreaId: Id.nullable(),
  /** Connector's own settings, checked by the connector's schema. */
  config: z.record(z.string(), z.unknown()),
  createdAt: Instant,
  createdBy: Id.nullable(),
  updatedAt: Instant,
});
export type Source = z.infer<typeof Source>;

/** How one collection or import ended, with a count for each reason. */
export const SourceRun = z.object({
  id: Id,
  wardId: Id,
  sourceId: Id,
  startedAt: Instant,
  endedAt: Instant,
  outcome: RunOutcome,
  reason: FetchReason.nullable(),
  counts: z.partialRecord(IntakeReason, z.int().min(0)),
});
export type SourceRun = z.infer<typeof SourceRun>;
