import { z } from "zod";
import { CaseResult } from "../reasons.ts";
import { Day, Id, Instant } from "./common.ts";
import { IntakeChannel } from "./post.ts";

/** Codes of the units that take part in a case (domain reference 2). */
export const UNIT_CODES = [
  "CAP",
  "VPUB",
  "KTHTDT",
  "VHXH",
  "TTDVSNC",
  "TDP",
  "THG",
  "MTTQ",
  "LDUB",
  "TCTLN",
] as const;
export const UnitCode = z.enum(UNIT_CODES);
export type UnitCode = z.infer<typeof UnitCode>;

/** `undetermined` is the first state; `criminal_sign` is set by an officer only, never by the machine. */
export const NATURES = ["undetermined", "civil", "administrative", "criminal_sign"] as const;
export const Nature = z.enum(NATURES);
export type Nature = z.infer<typeof Nature>;

/** 1 Đơn giản, 2 Trung bình, 3 Phức tạp, 4 Nguy cơ điểm nóng (an officer only). */
export const Complexity = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Complexity = z.infer<typeof Complexity>;

export const CASE_STATES = [
  "received",
  "classified",
  "verifying",
  "option_selected",
  "resolving",
  "monitoring",
  "closed",
  "reopened",
] as const;
export const CaseState = z.enum(CASE_STATES);
export type CaseState = z.infer<typeof CaseState>;

/** A deadline on a case: which rule, from when, and the last day or instant it may still be met. */
export const CaseDeadline = z.object({
  ruleId: z.string(),
  triggeredAt: Instant,
  /** The end of the time limit: the act is late strictly after this instant. */
  dueAt: Instant,
  dueDay: Day,
  basis: z.string(),
});
export type CaseDeadline = z.infer<typeof CaseDeadline>;

/** One conflict registered and handled: one handling unit, one named person, one clock at a time. */
export const Case = z.object({
  id: Id,
  wardId: Id,
  /** `VV-2026-00123`: year and sequence within the ward. */
  number: z.string(),
  title: z.string().min(1).max(200),
  step: z.int().min(1).max(5),
  state: CaseState,
  channel: IntakeChannel,
  typeCode: z.string(),
  nature: Nature,
  complexity: Complexity.nullable(),
  areaId: Id.nullable(),
  coordinator: UnitCode,
  handlingUnit: UnitCode.nullable(),
  personInChargeId: Id.nullable(),
  deadline: CaseDeadline.nullable(),
  sensitive: z.boolean(),
  alertIds: z.array(Id),
  postIds: z.array(Id),
  result: CaseResult.nullable(),
  openedAt: Instant,
  openedBy: Id,
  updatedAt: Instant,
  closedAt: Instant.nullable(),
  version: z.int().min(1),
});
export type Case = z.infer<typeof Case>;

export const CASE_EVENTS = [
  "opened",
  "classified",
  "assigned",
  "step_moved",
  "note_added",
  "alert_attached",
  "deadline_set",
  "result_recorded",
  "closed",
  "reopened",
] as const;
export const CaseEventKind = z.enum(CASE_EVENTS);
export type CaseEventKind = z.infer<typeof CaseEventKind>;

/** A line of the case's timeline; the timeline only grows. */
export const CaseEvent = z.object({
  id: Id,
  wardId: Id,
  caseId: Id,
  at: Instant,
  by: Id,
  event: CaseEventKind,
  /** Plain words of the person, or empty. */
  text: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
export type CaseEvent = z.infer<typeof CaseEvent>;
