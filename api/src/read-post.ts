import { asReported, type Post, type Reading } from "@hoasom/core";
import type { AnyScorer } from "@hoasom/nlp";

/** What reads texts for the pipeline: a version of the model, at once or later. */
export type PostScorer = AnyScorer;

/** Understands a post as it stands: its words, the text it answers, and the word of who reported it. */
export async function readPost(scorer: PostScorer, post: Post, parent: Post | null): Promise<Reading> {
  const read = await scorer.read(post.text, {
    group: post.group,
    parentText: parent?.text ?? null,
    areaId: post.areaId,
  });
  return asReported(read, post.reportedLevel ?? null);
}
