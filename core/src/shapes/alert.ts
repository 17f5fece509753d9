import { z } from "zod";
import { DismissReason, FireReason } from "../reasons.ts";
import { Unsure } from "./analysis.ts";
import { Id, Instant, Topic } from "./common.ts";

/** Why the detector spoke. */
export const SIGNAL_KINDS = ["acute", "growing", "cluster", "rumour", "reignition"] as const;
export const SignalKind = z.enum(SIGNAL_KINDS);
export type SignalKind = z.infer<typeof SignalKind>;

/** A frozen statement of the detector: inputs, numbers and versions, so that it can be judged and replayed later. */
export const Signal = z.object({
  id: Id,
  wardId: Id,
  storyId: Id,
  kind: SignalKind,
  at: Instant,
  reason: FireReason,
  /** Named figures as they were, e.g. `{ voices: 4, usual: 0.6 }`. */
  numbers: z.record(z.string(), z.number()),
  postIds: z.array(Id),
  /** Versions of what decided, e.g. `{ model: "rules-1", detector: "signals-1" }`. */
  versions: z.record(z.string(), z.string()),
});
export type Signal = z.infer<typeof Signal>;

/** The desk an alert goes to. */
export const LANES = ["police", "culture_social", "service"] as const;
export const Lane = z.enum(LANES);
export type Lane = z.infer<typeof Lane>;

/** 1 Theo dõi, 2 Chú ý, 3 Khẩn, 4 Nguy cơ điểm nóng; level 4 is set by an officer only. */
export const AlertLevel = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type AlertLevel = z.infer<typeof AlertLevel>;

export const ALERT_STATES = [
  "pending",
  "firing",
  "acknowledged",
  "case",
  "corrected",
  "answered",
  "dismissed",
  "expired",
] as const;
export const AlertState = z.enum(ALERT_STATES);
export type AlertState = z.infer<typeof AlertState>;

/** States in which an alert still waits for a person. */
export const OPEN_ALERT_STATES: readonly AlertState[] = ["pending", "firing", "acknowledged"];

/** A warning to a desk. `version` rises with every change, so that two people cannot overwrite each other. */
export const Alert = z.object({
  id: Id,
  wardId: Id,
  storyId: Id,
  lane: Lane,
  kind: SignalKind,
  level: AlertLevel,
  state: AlertState,
  topic: Topic.nullable(),
  areaId: Id.nullable(),
  sensitive: z.boolean(),
  /** One sentence of the posts' own words. */
  summary: z.string(),
  reason: FireReason,
  signalIds: z.array(Id),
  firstSeen: Instant,
  openedAt: Instant,
  updatedAt: Instant,
  expiresAt: Instant,
  silencedUntil: Instant.nullable(),
  ownerId: Id.nullable(),
  acknowledgedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  dismissReason: DismissReason.nullable(),
  caseIds: z.array(Id),
  claimId: Id.nullable(),
  posts: z.int().min(0),
  voices: z.int().min(0),
  sources: z.int().min(0),
  /** What the reading that raised it or its level was in doubt about; absent where nothing was. */
  unsure: z.array(Unsure).optional(),
  version: z.int().min(1),
});
export type Alert = z.infer<typeof Alert>;

/** What happened to an alert, one line each; the list only grows. */
export const ALERT_EVENTS = [
  "firing",
  "updated",
  "acknowledged",
  "silenced",
  "level_set",
  "case_opened",
  "attached",
  "sent_to_claims",
  "dismissed",
  "resolved",
  "expired",
  "refused_press",
] as const;
export const AlertEventKind = z.enum(ALERT_EVENTS);
export type AlertEventKind = z.infer<typeof AlertEventKind>;

export const AlertEvent = z.object({
  id: Id,
  wardId: Id,
  alertId: Id,
  at: Instant,
  /** User id, or null when the program did it. */
  by: Id.nullable(),
  event: AlertEventKind,
  reason: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
export type AlertEvent = z.infer<typeof AlertEvent>;
