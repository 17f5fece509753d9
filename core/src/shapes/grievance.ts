import { z } from "zod";
import { UnitCode } from "./case.ts";
import { ConflictLevel, Id, Instant, Topic } from "./common.ts";

export const GRIEVANCE_STATES = ["received", "answering", "answered", "forwarded"] as const;
export const GrievanceState = z.enum(GRIEVANCE_STATES);
export type GrievanceState = z.infer<typeof GrievanceState>;

/** How soon a leader's dialogue and an answer are owed; a measure of the matter, never of the writer. */
export const GrievancePriority = z.enum(["normal", "high"]);
export type GrievancePriority = z.infer<typeof GrievancePriority>;

/**
 * Lawful speech towards an authority that is owed an answer. No police role can read it.
 * `incidentLevel` above 1 means that the text also tells of violence or an open dispute: a person outside the
 * police reads it by `readBy` and passes on the incident in their own words, never the criticism.
 */
export const Grievance = z.object({
  id: Id,
  wardId: Id,
  postId: Id,
  topic: Topic.nullable(),
  areaId: Id.nullable(),
  priority: GrievancePriority,
  incidentLevel: ConflictLevel,
  state: GrievanceState,
  receivedAt: Instant,
  readBy: Instant.nullable(),
  readAt: Instant.nullable(),
  dueAt: Instant,
  dueRule: z.string(),
  handlingUnit: UnitCode.nullable(),
  answer: z.string().nullable(),
  answeredBy: Id.nullable(),
  answeredAt: Instant.nullable(),
  passedOnAt: Instant.nullable(),
  version: z.int().min(1),
});
export type Grievance = z.infer<typeof Grievance>;
