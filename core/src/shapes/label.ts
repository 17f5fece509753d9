import { z } from "zod";
import { DismissReason, FireReason } from "../reasons.ts";
import { AlertLevel, LANES, SignalKind } from "./alert.ts";
import { Unsure } from "./analysis.ts";
import { ClaimKind, ConflictLevel, Id, Instant, Register, Share, Span, Topic } from "./common.ts";

/** What a person says of what the machine said; the fourth «không thuộc phường» is a matter of another place. */
export const LABEL_VERDICTS = ["right", "wrong", "other_topic", "not_our_ward"] as const;
export const LabelVerdict = z.enum(LABEL_VERDICTS);
export type LabelVerdict = z.infer<typeof LabelVerdict>;

/** What is judged: a warning, or that a text was taken for lawful speech that is owed an answer. */
export const LABEL_SUBJECTS = ["alert", "grievance"] as const;
export const LabelSubject = z.enum(LABEL_SUBJECTS);
export type LabelSubject = z.infer<typeof LabelSubject>;

/** The lane that the machine chose: a desk, or that of the grievances. */
export const LabelLane = z.enum([...LANES, "grievance"]);
export type LabelLane = z.infer<typeof LabelLane>;

/** What one version of the model read in one revision of one post. Spans and figures, never the text (wall 6). */
export const LabelReading = z.object({
  postId: Id,
  revision: z.int().min(1),
  /** How the text is written, guessed by rule. */
  register: Register,
  model: z.string(),
  topics: z.array(Topic),
  conflict: ConflictLevel,
  claim: ClaimKind,
  protected: z.boolean(),
  ownThreat: z.boolean(),
  unsure: z.array(Unsure),
  areaId: Id.nullable(),
  areaConfidence: Share,
  places: z.array(Span),
});
export type LabelReading = z.infer<typeof LabelReading>;

/**
 * A person's verdict, with what the machine had said then. Labels only grow: a second verdict is a second label, and
 * the latest counts. The texts stay with their posts and end with them.
 */
export const Label = z.object({
  id: Id,
  wardId: Id,
  subject: LabelSubject,
  subjectId: Id,
  verdict: LabelVerdict,
  /** The right topic in the person's word, with `other_topic`; null when they did not say. */
  topic: Topic.nullable(),
  /** The reason of the dismissal that the verdict came with, else null. */
  reason: DismissReason.nullable(),
  by: Id,
  at: Instant,
  /** When what is judged was raised or received; the month of the figures. */
  raisedAt: Instant,
  sensitive: z.boolean(),
  said: z.object({
    lane: LabelLane,
    kind: SignalKind.nullable(),
    fired: FireReason.nullable(),
    level: AlertLevel.nullable(),
    topic: Topic.nullable(),
    areaId: Id.nullable(),
    /** Version of the model that raised it. */
    model: z.string(),
  }),
  readings: z.array(LabelReading),
});
export type Label = z.infer<typeof Label>;
