import {
  type ConflictLevel,
  fold,
  type Ids,
  laneOf,
  type Post,
  type PostLane,
  type Reading,
  type Story,
  type StoryKind,
  type StoryPost,
  type Topic,
} from "@hoasom/core";
import { countStory, foldCopies, reportsOf, type StoryMember } from "./fold-copies.ts";
import { isCopy, isShort, likeness } from "./likeness.ts";
import { STORY_RULES } from "./story-rules.ts";

const HOUR_MS = 3_600_000;
const LEVELS: readonly ConflictLevel[] = [0, 1, 2, 3];

/** Which kind of story a lane's posts belong to; null for posts that are in no story. */
export function storyKindOf(lane: PostLane): StoryKind | null {
  if (lane === "culture_social") return "claim";
  return lane === "police" || lane === "service" ? "incident" : null;
}

/** The topic that a reading is surest of, null when it has none. */
export function mainTopic(reading: Pick<Reading, "topics" | "topicScores">): Topic | null {
  const [first, ...rest] = reading.topics;
  if (first === undefined) return null;
  return rest.reduce(
    (best, topic) => (reading.topicScores[topic] > reading.topicScores[best] ? topic : best),
    first,
  );
}

/** Where a post counts in time: when it was posted, not later than it is known here; undated posts when received. */
export function timeOf(post: Pick<Post, "postedAt" | "receivedAt">, at: string): string {
  const time = post.postedAt ?? post.receivedAt;
  return time > at ? at : time;
}

/** What is compared: a post, its reading, the kind of story it may join, and the stories open then. */
export type FindInput = {
  post: Post;
  reading: Reading;
  kind: StoryKind;
  candidates: readonly Story[];
  /** The present instant. */
  at: string;
  /** The story this post is in already: a new revision stays there. */
  home?: Story | null;
};

/** The story a post belongs to and how alike they are, or null when it begins one of its own. */
export function findStory(input: FindInput): { story: Story; likeness: number } | null {
  const key = fold(input.post.text);
  if (input.home) return { story: input.home, likeness: closest(key, input.home) };
  let best: { story: Story; likeness: number } | null = null;
  for (const story of input.candidates) {
    if (story.kind !== input.kind || story.wardId !== input.post.wardId) continue;
    const alike = closest(key, story);
    if (!belongs(input, key, story, alike)) continue;
    const better =
      best === null ||
      alike > best.likeness ||
      (alike === best.likeness &&
        `${story.firstSeen} ${story.id}` < `${best.story.firstSeen} ${best.story.id}`);
    if (better) best = { story, likeness: alike };
  }
  return best;
}

const closest = (key: string, story: Story): number =>
  story.exemplars.reduce((most, text) => Math.max(most, likeness(key, text)), 0);

function belongs(input: FindInput, key: string, story: Story, alike: number): boolean {
  const { post, reading, kind } = input;
  const time = Date.parse(timeOf(post, input.at));
  const away = Math.max(Date.parse(story.firstSeen) - time, time - Date.parse(story.lastSeen), 0) / HOUR_MS;
  if (away > STORY_RULES.windowHours[kind]) return false;

  const areaId = reading.areaId ?? post.areaId;
  const areasKnown = areaId !== null && story.areaId !== null;
  const short = isShort(key) || story.exemplars.every(isShort);
  if (short)
    return (
      alike >= STORY_RULES.short &&
      areasKnown &&
      areaId === story.areaId &&
      away <= STORY_RULES.shortWindowHours
    );

  // A long text passed on is the same story wherever it is passed on to, and whatever the new first line is about.
  if (story.exemplars.some((text) => isCopy(key, text))) return true;
  const topicsKnown = reading.topics.length > 0 && story.topic !== null;
  if (topicsKnown && !reading.topics.some((topic) => topic === story.topic)) return false;
  if (kind === "claim") return alike >= STORY_RULES.claim;
  if (areasKnown && areaId !== story.areaId) return false;
  if (!areasKnown) return alike >= STORY_RULES.areaUnknown;
  if (!topicsKnown) return alike >= STORY_RULES.topicUnknown;
  const level = Math.min(reading.conflict, story.level);
  const near = STORY_RULES.near.find((line) => level >= line.level && away <= line.hours);
  return alike >= (near?.likeness ?? STORY_RULES.sameArea);
}

/** As for `findStory`, with what is needed to count. */
export type PlaceInput = FindInput & {
  /** The members of a story; asked only for the story that was found. */
  members: (storyId: string) => readonly StoryMember[];
  ids: Ids;
};

/** Where a post was put. Store `story`, `entry` and every line of `refolded`. */
export type StoryPlacement = {
  story: Story;
  entry: StoryPost;
  /** Other members whose `folded` changed, because this post is older than a text that it repeats. */
  refolded: StoryPost[];
  created: boolean;
  /** True when the post counts as one more independent report. */
  newReport: boolean;
  /** All members with this one, in order of time, as the detector takes them. */
  members: StoryMember[];
};

/**
 * Puts a post into the story it belongs to, or begins one. Counts are set from the members, so that the order of
 * arrival changes nothing. Level and sensitivity only grow; topic and area are the first that are known.
 * Throws a `RangeError` for protected speech, which is in no story (wall 2).
 */
export function placeInStory(input: PlaceInput): StoryPlacement {
  const { post, reading } = input;
  if (laneOf(reading) === "grievance") throw new RangeError("protected speech is in no story (wall 2)");
  const found = findStory(input);
  const time = timeOf(post, input.at);
  const topic = mainTopic(reading);
  const areaId = reading.areaId ?? post.areaId;
  const base: Story = found
    ? {
        ...found.story,
        topic: found.story.topic ?? topic,
        areaId: found.story.areaId ?? areaId,
        level: LEVELS.findLast((level) => level <= Math.max(reading.conflict, found.story.level)) ?? 0,
        sensitive: found.story.sensitive || reading.sensitive,
      }
    : {
        id: input.ids.next("story"),
        wardId: post.wardId,
        kind: input.kind,
        topic,
        areaId,
        firstSeen: time,
        lastSeen: time,
        level: reading.conflict,
        sensitive: reading.sensitive,
        posts: 0,
        reports: 0,
        voices: 0,
        sources: 0,
        exemplars: [],
      };
  const before = found ? input.members(base.id) : [];
  const others = before.filter((member) => member.postId !== post.id);
  const added: StoryMember = {
    storyId: base.id,
    postId: post.id,
    at: time,
    voice: post.voice,
    sourceId: post.sourceId,
    folded: false,
    likeness: found?.likeness ?? 1,
    text: post.text,
    dated: post.postedAt !== null,
  };
  const members = foldCopies([...others, added]);
  const was = new Map(others.map((member) => [member.postId, member.folded]));
  const entry = members.find((member) => member.postId === post.id) ?? added;
  return {
    story: countStory(base, members),
    entry: bare(entry),
    refolded: members
      .filter((member) => member.postId !== post.id && was.get(member.postId) !== member.folded)
      .map(bare),
    created: found === null,
    newReport: reportsOf(members) > reportsOf(before),
    members,
  };
}

function bare({ text: _text, dated: _dated, ...entry }: StoryMember): StoryPost {
  return entry;
}
