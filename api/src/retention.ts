import { RETENTION_DAYS } from "@hoasom/core";
import type { House } from "./house.ts";
import { recountStory } from "./story-members.ts";

/** Posts that one run of a ward ends at the most of each class; the next night goes on. */
const BATCH = 5_000;
const DAY_MS = 86_400_000;

/** What a run ended, or would end: posts that became nothing, posts of dismissed warnings, finished sessions. */
export type RetentionReport = {
  dryRun: boolean;
  unmatchedPosts: number;
  dismissedPosts: number;
  sessions: number;
};

/**
 * Ends what has been kept long enough (wall 6). A dry run only counts. What a case, a claim or a grievance holds is
 * not touched; figures without text stay.
 */
export async function runRetention(
  house: House,
  wardId: string,
  now: string,
  options: { dryRun: boolean },
): Promise<RetentionReport> {
  const { store } = house;
  const before = (days: number) => new Date(Date.parse(now) - days * DAY_MS).toISOString();
  const unmatched = await store.retention.unmatchedPosts(
    wardId,
    before(RETENTION_DAYS.unmatched_post),
    BATCH,
  );
  const dismissed = await store.retention.endedStoryPosts(
    wardId,
    before(RETENTION_DAYS.dismissed_alert),
    BATCH,
  );
  const report: RetentionReport = {
    dryRun: options.dryRun,
    unmatchedPosts: unmatched.length,
    dismissedPosts: dismissed.length,
    sessions: 0,
  };
  if (options.dryRun) return report;
  for (const id of [...unmatched, ...dismissed]) await removePost(house, wardId, id);
  report.sessions = await store.retention.dropSessions(before(RETENTION_DAYS.session));
  await store.audit.append({
    wardId,
    at: now,
    actor: "program",
    action: "retention_run",
    target: { kind: "ward", id: wardId },
    detail: {
      unmatchedPosts: report.unmatchedPosts,
      dismissedPosts: report.dismissedPosts,
      sessions: report.sessions,
    },
  });
  return report;
}

/** Ends one post here: its revisions, its analyses and what the index holds of it. */
export async function removePost(house: House, wardId: string, postId: string): Promise<void> {
  const now = house.clock.now();
  await house.store.transaction(async (tx) => {
    await tx.stories.lock(wardId);
    const { storyIds } = await tx.posts.remove(wardId, postId);
    for (const id of storyIds) {
      const story = await tx.stories.get(wardId, id);
      if (story) await recountStory(tx, story, now);
    }
  });
  await house.search.remove(wardId, [postId]);
}
