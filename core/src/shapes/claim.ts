import { z } from "zod";
import { Id, Instant, Topic } from "./common.ts";

/** What would follow if the claim were false and believed. */
export const HARMS = ["panic", "mob", "run", "wrong_accusation", "money", "health", "other"] as const;
export const Harm = z.enum(HARMS);
export type Harm = z.infer<typeof Harm>;

/** Graded verdict (domain reference 10): Đúng, Cơ bản đúng, Gây hiểu lầm, Sai sự thật, Chưa đủ căn cứ. */
export const VERDICTS = ["true", "mostly_true", "misleading", "false", "unverifiable"] as const;
export const Verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof Verdict>;

export const CLAIM_STATES = ["suspected", "verifying", "corrected", "set_aside"] as const;
export const ClaimState = z.enum(CLAIM_STATES);
export type ClaimState = z.infer<typeof ClaimState>;

/** One statement in neutral words that goes round, and what it would do if it were false. */
export const Claim = z.object({
  id: Id,
  wardId: Id,
  statement: z.string().min(1).max(500),
  harms: z.array(Harm),
  topic: Topic.nullable(),
  areaId: Id.nullable(),
  state: ClaimState,
  storyId: Id.nullable(),
  alertIds: z.array(Id),
  verdict: Verdict.nullable(),
  firstSeen: Instant,
  createdAt: Instant,
  createdBy: Id.nullable(),
  updatedAt: Instant,
  version: z.int().min(1),
});
export type Claim = z.infer<typeof Claim>;

/** Where and when a claim was seen; kept apart from who said it. */
export const Sighting = z.object({
  claimId: Id,
  postId: Id,
  at: Instant,
  sourceId: Id,
  group: z.string().nullable(),
  likeness: z.number(),
});
export type Sighting = z.infer<typeof Sighting>;

export const CORRECTION_STATES = [
  "draft",
  "pending",
  "returned",
  "published",
  "superseded",
  "withdrawn",
] as const;
export const CorrectionState = z.enum(CORRECTION_STATES);
export type CorrectionState = z.infer<typeof CorrectionState>;

/** The parts of a correction in the order of domain reference 10: the fact first, the rumour once. */
export const CorrectionText = z.object({
  headline: z.string().trim().min(8).max(160),
  circulating: z.string().trim().min(8).max(400),
  verdict: Verdict,
  facts: z
    .array(
      z.object({
        text: z.string().trim().min(8).max(600),
        source: z.string().trim().min(2).max(200),
        checkedOn: z.iso.date(),
      }),
    )
    .min(1)
    .max(10),
  doing: z.string().trim().max(600),
  residents: z.string().trim().max(600),
  hotline: z.string().trim().max(60),
});
export type CorrectionText = z.infer<typeof CorrectionText>;

/** One version of a correction; a later one supersedes it, none is ever rewritten after it left the house. */
export const Correction = z.object({
  id: Id,
  wardId: Id,
  claimId: Id,
  revision: z.int().min(1),
  state: CorrectionState,
  text: CorrectionText,
  draftedBy: Id,
  draftedAt: Instant,
  submittedAt: Instant.nullable(),
  decidedBy: Id.nullable(),
  decidedAt: Instant.nullable(),
  decisionNote: z.string().nullable(),
  publishedAt: Instant.nullable(),
  version: z.int().min(1),
});
export type Correction = z.infer<typeof Correction>;
