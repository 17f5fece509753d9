import { z } from "zod";
import { ConflictLevel, Id, Instant, Topic } from "./common.ts";

/** What a story is about: an incident between people, or a claim that goes round. */
export const StoryKind = z.enum(["incident", "claim"]);
export type StoryKind = z.infer<typeof StoryKind>;

/**
 * Posts about one incident or one claim. `reports` counts independent reports: share-chains and copied texts
 * fold to one, and one voice counts once a story and day.
 */
export const Story = z.object({
  id: Id,
  wardId: Id,
  kind: StoryKind,
  topic: Topic.nullable(),
  areaId: Id.nullable(),
  firstSeen: Instant,
  lastSeen: Instant,
  level: ConflictLevel,
  sensitive: z.boolean(),
  posts: z.int().min(0),
  reports: z.int().min(0),
  voices: z.int().min(0),
  sources: z.int().min(0),
  /** Folded texts of up to five posts that new arrivals are compared with. */
  exemplars: z.array(z.string()).max(5),
});
export type Story = z.infer<typeof Story>;

/** One post's place in a story; `folded` marks a copy of a text already there, which counts as no new report. */
export const StoryPost = z.object({
  storyId: Id,
  postId: Id,
  at: Instant,
  voice: z.string().nullable(),
  sourceId: Id,
  folded: z.boolean(),
  likeness: z.number(),
});
export type StoryPost = z.infer<typeof StoryPost>;
