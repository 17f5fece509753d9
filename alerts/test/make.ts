import {
  type EvidenceSignal,
  type Ids,
  type Post,
  Reading,
  type Signal,
  type Story,
  type Topic,
} from "@hoasom/core";

/** Ids in order of making, for tests. */
export function countingIds(): Ids {
  let last = 0;
  return {
    next(prefix: string) {
      last += 1;
      return `${prefix}_${String(last).padStart(5, "0")}`;
    },
  };
}

/** The word of the text that counted and what it counted as. */
export type MarkedWord = { signal: EvidenceSignal; word: string; weight?: number };

/** What a test says of a text; the rest of the reading is that of everyday talk. */
export type ReadingSketch = {
  conflict?: 0 | 1 | 2 | 3;
  claim?: "none" | "checkworthy" | "harmful";
  topics?: Topic[];
  protected?: boolean;
  ownThreat?: boolean;
  sensitive?: boolean;
  area?: string | null;
  areaConfidence?: number;
  evidence?: MarkedWord[];
};

const TOPIC_ZEROS: Reading["topicScores"] = {
  land: 0,
  family: 0,
  environment: 0,
  public_order: 0,
  civil: 0,
  labour: 0,
  construction: 0,
  public_service: 0,
};

/** A whole reading of a text from a sketch; marked words have to be in the text. */
export function makeReading(text: string, sketch: ReadingSketch = {}): Reading {
  const conflict = sketch.conflict ?? 0;
  const claim = sketch.claim ?? "none";
  const topics = sketch.topics ?? [];
  const score = (level: number) => (level === conflict ? 0.9 : 0.03);
  return Reading.parse({
    model: "sketch-1",
    topics,
    topicScores: {
      ...TOPIC_ZEROS,
      ...Object.fromEntries(topics.map((topic, index) => [topic, 0.9 - index / 10])),
    },
    conflict,
    conflictScores: [score(0), score(1), score(2), score(3)],
    claim,
    claimScores: { none: 0.1, checkworthy: 0.1, harmful: 0.1, [claim]: 0.8 },
    protected: sketch.protected ?? false,
    protectedScore: sketch.protected ? 0.9 : 0.05,
    ownThreat: sketch.ownThreat ?? false,
    hostility: conflict / 3,
    sensitive: sketch.sensitive ?? false,
    places: [],
    areaId: sketch.area ?? null,
    areaConfidence: sketch.area ? (sketch.areaConfidence ?? 0.9) : 0,
    evidence: (sketch.evidence ?? []).map(({ signal, word, weight = 3 }) => {
      const start = text.indexOf(word);
      if (start < 0) throw new RangeError(`«${word}» is not in «${text}»`);
      return { signal, weight, start, end: start + word.length };
    }),
  });
}

/** A post with the given parts, received when posted. */
export function makePost(part: Partial<Post> & { text: string }): Post {
  const postedAt = part.postedAt === undefined ? "2026-11-25T01:00:00.000Z" : part.postedAt;
  return {
    id: "post_1",
    wardId: "phuong-mau",
    revision: 1,
    sourceId: "source_1",
    externalId: part.id ?? "post_1",
    channel: "social_alert",
    receivedAt: postedAt ?? "2026-11-25T01:00:00.000Z",
    link: null,
    parentId: null,
    voice: null,
    group: null,
    areaId: null,
    digest: "d",
    ...part,
    postedAt,
  };
}

/** A story with the given parts. */
export function makeStory(part: Partial<Story> = {}): Story {
  return {
    id: "story_1",
    wardId: "phuong-mau",
    kind: "incident",
    topic: "public_order",
    areaId: "to-5",
    firstSeen: "2026-11-25T01:00:00.000Z",
    lastSeen: "2026-11-25T01:00:00.000Z",
    level: 2,
    sensitive: false,
    posts: 1,
    reports: 1,
    voices: 1,
    sources: 1,
    exemplars: [],
    ...part,
  };
}

/** A signal with the given parts. */
export function makeSignal(part: Partial<Signal> = {}): Signal {
  return {
    id: "signal_1",
    wardId: "phuong-mau",
    storyId: "story_1",
    kind: "acute",
    at: "2026-11-25T01:00:00.000Z",
    reason: "violence_here_now",
    numbers: { here: 1, newReport: 1, newWords: 1 },
    postIds: ["post_1"],
    versions: { model: "sketch-1" },
    ...part,
  };
}

/** An instant so many hours after 08:00 on 25/11/2026 in the ward. */
export function hour(hours: number): string {
  return new Date(Date.parse("2026-11-25T01:00:00.000Z") + hours * 3_600_000).toISOString();
}
