import { countStory, foldCopies, recountAlert, type StoryMember, summarise } from "@hoasom/alerts";
import type { Alert, Store, Story } from "@hoasom/core";

/** What an alert says whose posts were all removed upstream: nothing of theirs may stay (wall 6). */
const NOTHING_LEFT = "Nội dung gốc đã được gỡ";
const ALL_LANES = ["police", "culture_social", "service"] as const;

/** The posts of a story with their texts, as the stage counts them. */
export async function storyMembers(store: Store, story: Story): Promise<StoryMember[]> {
  const entries = await store.stories.posts(story.wardId, story.id);
  const posts = await store.posts.byIds(
    story.wardId,
    entries.map((entry) => entry.postId),
  );
  const byId = new Map(posts.map((post) => [post.id, post]));
  return entries.flatMap((entry) => {
    const post = byId.get(entry.postId);
    return post ? [{ ...entry, text: post.text, dated: post.postedAt !== null }] : [];
  });
}

/** Takes a post out of the stories it stands in, inside the caller's transaction. */
export async function leaveStories(
  house: { store: Store },
  wardId: string,
  postId: string,
  now: string,
): Promise<void> {
  const { store } = house;
  await store.stories.lock(wardId);
  for (const story of await store.stories.ofPost(wardId, postId)) {
    await store.stories.removePost(wardId, story.id, postId);
    await recountStory(store, story, now);
  }
}

/** Counts a story and its open alerts anew after a post left it; words that were the post's go with it. */
export async function recountStory(store: Store, story: Story, now: string): Promise<void> {
  const members = foldCopies(await storyMembers(store, story));
  const counted = countStory(story, members);
  await store.stories.put(counted);
  for (const { text: _t, dated: _d, ...entry } of members) await store.stories.addPost(story.wardId, entry);
  const { items } = await store.alerts.list(
    story.wardId,
    { lanes: ALL_LANES, storyId: story.id },
    { limit: 200 },
  );
  for (const alert of items) await store.alerts.put(await withoutWords(store, alert, counted, members, now));
}

async function withoutWords(
  store: Store,
  alert: Alert,
  story: Story,
  members: readonly StoryMember[],
  now: string,
): Promise<Alert> {
  const last = members.filter((member) => !member.folded).at(-1);
  const reading = last ? await store.analyses.get(alert.wardId, last.postId) : null;
  const summary = last ? summarise(last.text, reading?.evidence ?? []) : NOTHING_LEFT;
  const counted = recountAlert(alert, story, now) ?? { ...alert, updatedAt: now, version: alert.version + 1 };
  return { ...counted, summary };
}
