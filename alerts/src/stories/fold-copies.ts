import { dayOf, fold, type Story, type StoryPost } from "@hoasom/core";
import { isCopy } from "./likeness.ts";
import { STORY_RULES } from "./story-rules.ts";

/**
 * A post's place in a story with what counting needs: its text, and whether its source dated it. An undated post
 * is listed in the story and enters no count of reports, voices or windows (B29).
 */
export type StoryMember = StoryPost & { text: string; dated: boolean };

/** Order of happening, not of arrival; the id breaks ties the same way every time. */
function byTime(a: StoryPost, b: StoryPost): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.postId < b.postId ? -1 : a.postId > b.postId ? 1 : 0;
}

/**
 * The members in order of time with `folded` set anew: a member is a copy when its text is a near-copy of an earlier
 * member that is none. The outcome depends on the set alone, so late and out-of-order posts end the same.
 */
export function foldCopies(members: readonly StoryMember[]): StoryMember[] {
  const leaders: string[] = [];
  // Dated members lead: an undated archive page must not make a copy of the dated post that it repeats.
  const ordered = [...members].sort((a, b) => Number(b.dated) - Number(a.dated) || byTime(a, b));
  const folded = ordered.map((member) => {
    const key = fold(member.text);
    const copy = leaders.some((leader) => isCopy(leader, key));
    if (!copy) leaders.push(key);
    return { ...member, folded: copy };
  });
  return folded.sort(byTime);
}

/** Who speaks in an entry. Where a source gives no author each post is its own voice; copies are folded apart from that. */
export function voiceKey(entry: Pick<StoryPost, "voice" | "postId">): string {
  return entry.voice ?? `post:${entry.postId}`;
}

/** How many independent reports the members hold: dated, no copies, one a voice and day in the ward. */
export function reportsOf(members: readonly StoryMember[]): number {
  return new Set(
    members
      .filter((member) => member.dated && !member.folded)
      .map((member) => `${voiceKey(member)} ${dayOf(member.at)}`),
  ).size;
}

/** Whether a member brought a new independent report to the others (which need not be folded yet). */
export function broughtReport(members: readonly StoryMember[], postId: string): boolean {
  const before = foldCopies(members.filter((member) => member.postId !== postId));
  return reportsOf(foldCopies(members)) > reportsOf(before);
}

/**
 * The story with all that is counted set from its members (folded as by `foldCopies`); also for use after a post
 * was removed. `voices` are distinct voices of independent reports, `sources` those of all dated posts. A story
 * without members keeps its times, counts zero and holds no text any more (wall 6).
 */
export function countStory(story: Story, members: readonly StoryMember[]): Story {
  const dated = members.filter((member) => member.dated);
  const timed = (dated.length > 0 ? dated : members).map((member) => member.at).sort();
  const leaders = members.filter((member) => !member.folded).map((member) => fold(member.text));
  // The first telling and the latest: a story drifts, and what began it is still quoted.
  const shown = [
    ...new Set([...leaders.slice(0, 1), ...leaders.slice(1).slice(-(STORY_RULES.exemplars - 1))]),
  ];
  const independent = dated.filter((member) => !member.folded);
  return {
    ...story,
    firstSeen: timed[0] ?? story.firstSeen,
    lastSeen: timed.at(-1) ?? story.lastSeen,
    posts: members.length,
    reports: reportsOf(members),
    voices: new Set(independent.map(voiceKey)).size,
    sources: new Set(dated.map((member) => member.sourceId)).size,
    exemplars: shown.map((text) => text.slice(0, STORY_RULES.exemplarLength)),
  };
}
