import { z } from "zod";
import { Id, Instant } from "./common.ts";

/** What changed, so that an open screen knows which list to fetch anew. Content never travels in the feed. */
export const FEED_KINDS = ["alert", "case", "claim", "correction", "grievance", "source"] as const;
export const FeedKind = z.enum(FEED_KINDS);
export type FeedKind = z.infer<typeof FeedKind>;

/** One change; ids rise, are never reused, not even over a restart. */
export const FeedEvent = z.object({
  id: z.int().min(1),
  wardId: Id,
  at: Instant,
  kind: FeedKind,
  targetId: Id,
  /** The word of the event, e.g. `firing`, `acknowledged`, `published`. */
  event: z.string(),
  /** Person who did it, for «Lan đang xử lý» on other screens. */
  by: z.string().nullable(),
});
export type FeedEvent = z.infer<typeof FeedEvent>;
