import { z } from "zod";

/** Opaque identifier made by the `Ids` port or derived from a source; never shown as a meaning. */
export const Id = z.string().min(1).max(120);

/** An instant, ISO 8601 in UTC with milliseconds, e.g. `2026-11-25T01:00:00.000Z`. */
export const Instant = z.iso.datetime({ offset: false });

/** A calendar day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
export const Day = z.iso.date();

/** A probability or a confidence, 0 to 1. */
export const Share = z.number().min(0).max(1);

/** A half-open span `[start, end)` of UTF-16 units in the text it belongs to. */
export const Span = z.object({ start: z.int().min(0), end: z.int().min(0) });
export type Span = z.infer<typeof Span>;

/** What a dispute, complaint or claim is about (labelling guide). */
export const TOPICS = [
  "land",
  "family",
  "environment",
  "public_order",
  "civil",
  "labour",
  "construction",
  "public_service",
] as const;
export const Topic = z.enum(TOPICS);
export type Topic = z.infer<typeof Topic>;

/** How far a conflict between people has gone: 0 none, 1 tension, 2 open dispute, 3 violence or its threat. */
export const ConflictLevel = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);
export type ConflictLevel = z.infer<typeof ConflictLevel>;

/** Whether a text states a checkable fact of public interest, and what would follow if it were false. */
export const CLAIM_KINDS = ["none", "checkworthy", "harmful"] as const;
export const ClaimKind = z.enum(CLAIM_KINDS);
export type ClaimKind = z.infer<typeof ClaimKind>;

/** How a text is written; results are broken down by it, nothing is predicted from it. */
export const Register = z.enum(["standard", "informal", "nodiacritics", "teencode", "mixed"]);
export type Register = z.infer<typeof Register>;
