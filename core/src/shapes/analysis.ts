import { z } from "zod";
import { ClaimKind, ConflictLevel, Id, Instant, Share, Span, Topic } from "./common.ts";

/** The signals of the severity lexicon (domain reference 15); one word in log, metric and screen. */
export const EVIDENCE_SIGNALS = [
  "weapon",
  "injury",
  "ongoing",
  "violence",
  "threat",
  "call_to_force",
  "self_harm",
  "vulnerable",
  "crowd_residents",
  "crowd_office",
  "repetition",
  "dispute",
  "accusation",
  "property_damage",
  "tension",
  "profanity",
  "topic",
  "place",
  "claim_cue",
  "claim_harm",
  "protected_cue",
  "authority",
  "negation",
  "resolved",
  "past",
  "elsewhere",
  "advert",
  "idiom",
  "fiction",
  "question",
  "denial",
  "model",
] as const;
export const EvidenceSignal = z.enum(EVIDENCE_SIGNALS);
export type EvidenceSignal = z.infer<typeof EvidenceSignal>;

/** A stretch of the text as written that counted, with its weight; negative weights speak against. */
export const Evidence = Span.extend({ signal: EvidenceSignal, weight: z.number() });
export type Evidence = z.infer<typeof Evidence>;

/** A place named in the text and, where the ward file knows it, the area it lies in. */
export const PlaceMention = Span.extend({
  text: z.string(),
  areaId: Id.nullable(),
  confidence: Share,
});
export type PlaceMention = z.infer<typeof PlaceMention>;

/** The decisions that a scorer may leave open. */
export const UNSURE_ABOUT = ["conflict", "topics", "claim", "protected"] as const;
export const Unsure = z.enum(UNSURE_ABOUT);
export type Unsure = z.infer<typeof Unsure>;

/** What a scorer understood of a text; pure function of text, ward file and model version. */
export const Reading = z.object({
  model: z.string(),
  topics: z.array(Topic),
  topicScores: z.record(Topic, Share),
  conflict: ConflictLevel,
  conflictScores: z.tuple([Share, Share, Share, Share]),
  claim: ClaimKind,
  claimScores: z.record(ClaimKind, Share),
  protected: z.boolean(),
  protectedScore: Share,
  /** True when the writer threatens or calls for violence: only this takes a protected text out of its lane. */
  ownThreat: z.boolean(),
  hostility: Share,
  /** True for family violence and child cases: on no map, in no count that leaves the case team. */
  sensitive: z.boolean(),
  places: z.array(PlaceMention),
  /** The area of the incident, null when unsure («chưa rõ vị trí»). */
  areaId: Id.nullable(),
  areaConfidence: Share,
  evidence: z.array(Evidence),
  /** What the scorer is in doubt about («chưa chắc»); absent in readings of before and where it doubts nothing. */
  unsure: z.array(Unsure).optional(),
});
export type Reading = z.infer<typeof Reading>;

/** The reading of one revision of one post by one model version, as stored. */
export const Analysis = Reading.extend({
  wardId: Id,
  postId: Id,
  revision: z.int().min(1),
  analysedAt: Instant,
});
export type Analysis = z.infer<typeof Analysis>;
