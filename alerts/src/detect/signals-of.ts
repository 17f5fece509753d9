import {
  type FireReason,
  type Ids,
  laneOf,
  type Post,
  type Reading,
  type Signal,
  type SignalKind,
  type SourceKind,
  type Story,
  type StoryPost,
} from "@hoasom/core";
import { broughtReport, type StoryMember } from "../stories/fold-copies.ts";
import { STORY_RULES_VERSION } from "../stories/story-rules.ts";
import { acute } from "./acute.ts";
import { DETECT_RULES, DETECTOR_VERSION } from "./detect-rules.ts";
import { growing } from "./growing.ts";
import { rumour } from "./rumour.ts";

/** What the detector looks at: one placed post in its story. */
export type DetectInput = {
  story: Story;
  entry: StoryPost;
  post: Post;
  reading: Reading;
  /** All members of the story with this post, as `placeInStory` returns them. */
  members: readonly StoryMember[];
  /** Whether the post is one more independent report, as `placeInStory` says; counted anew when left out. */
  newReport?: boolean;
  /** The door the post came in by: a report of a group head or of the desk is about the ward. */
  sourceKind: SourceKind;
  now: string;
  /** Independent voices usual for such a story in the rule's window; without it the rule's own prior holds. */
  usual?: number;
  ids: Ids;
  /** Versions of what read the text, e.g. `{ model: "rules-1" }`; the detector's own are added. */
  versions: Record<string, string>;
};

/** What a rule is given beside the input: the facts that all rules ask for. */
export type Facts = {
  /** The place is in this ward, surely enough or by the word of a person of the house. */
  here: boolean;
  /** The text speaks of somewhere else. */
  elsewhere: boolean;
  /** Hours since the post was made; negative when its clock runs ahead. */
  ageHours: number;
  /** The post is one more independent report of the story. */
  newReport: boolean;
};

/** What a rule says: why, with which figures, and how it came to that. */
export type Finding = {
  kind: SignalKind;
  reason: FireReason;
  numbers: Record<string, number>;
  method: string;
};

/** One rule of the detector; a new one is a new file and a line in `RULES`. */
export type DetectRule = (input: DetectInput, facts: Facts) => Finding | null;

const RULES: readonly DetectRule[] = [acute, growing, rumour];

/**
 * The signals that a placed post gives rise to, each frozen with its figures and versions. Protected speech gives
 * none (wall 2), an undated post or one from the future gives none (B29), and everyday talk gives none.
 *
 * Every signal carries `here` (1 when the place is local; without it no alert passes level 1), `newReport` (1 when
 * an independent report joined) and `newWords` (1 unless the post only repeats a text already there).
 */
export function signalsOf(input: DetectInput): Signal[] {
  const { post, reading, story } = input;
  const lane = laneOf(reading);
  if (lane === "grievance" || lane === "none" || post.postedAt === null) return [];
  const ageHours = (Date.parse(input.now) - Date.parse(post.postedAt)) / 3_600_000;
  if (ageHours < -DETECT_RULES.aheadHours) return [];
  const facts: Facts = {
    here: isHere(input),
    elsewhere: reading.evidence.some((item) => item.signal === "elsewhere"),
    ageHours,
    newReport: input.newReport ?? broughtReport(input.members, post.id),
  };
  return RULES.flatMap((rule) => {
    const finding = rule(input, facts);
    if (!finding) return [];
    return [
      {
        id: input.ids.next("signal"),
        wardId: post.wardId,
        storyId: story.id,
        kind: finding.kind,
        at: input.now,
        reason: finding.reason,
        numbers: {
          here: facts.here ? 1 : 0,
          newReport: facts.newReport ? 1 : 0,
          newWords: input.entry.folded ? 0 : 1,
          ...finding.numbers,
        },
        postIds: [post.id],
        versions: {
          ...input.versions,
          stories: STORY_RULES_VERSION,
          detector: DETECTOR_VERSION,
          method: finding.method,
        },
      },
    ];
  });
}

function isHere({ post, reading, sourceKind }: DetectInput): boolean {
  if (sourceKind === "group_head" || sourceKind === "desk" || post.areaId !== null) return true;
  return reading.areaId !== null && reading.areaConfidence >= DETECT_RULES.hereConfidence;
}
