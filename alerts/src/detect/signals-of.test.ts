import type { Post, SourceKind, Story } from "@hoasom/core";
import { describe, expect, it } from "vitest";
import { countingIds, hour, makePost, makeReading, type ReadingSketch } from "../../test/make.ts";
import type { StoryMember } from "../stories/fold-copies.ts";
import { placeInStory, storyKindOf } from "../stories/place-in-story.ts";
import { neededCount, poissonTail } from "./poisson.ts";
import { signalsOf } from "./signals-of.ts";

const FIGHT = "Đang đánh nhau ở chợ Mới, có người cầm dao, chảy máu rồi";
const acuteSketch: ReadingSketch = {
  conflict: 3,
  topics: ["public_order"],
  area: "to-5",
  evidence: [{ signal: "violence", word: "đánh nhau" }],
};

/** One post alone in its story, and what the detector says of it. */
function alone(
  sketch: ReadingSketch,
  more: {
    post?: Partial<Post>;
    source?: SourceKind;
    now?: string;
    text?: string;
    kind?: "incident" | "claim";
  } = {},
) {
  const text = more.text ?? FIGHT;
  const ids = countingIds();
  const post = makePost({ text, postedAt: hour(0), ...more.post });
  const reading = makeReading(text, sketch);
  const now = more.now ?? hour(1);
  const placed = placeInStory({
    post,
    reading,
    kind: more.kind ?? "incident",
    candidates: [],
    members: () => [],
    ids,
    at: now,
  });
  return signalsOf({
    ...placed,
    post,
    reading,
    sourceKind: more.source ?? "website",
    now,
    ids,
    versions: { model: "sketch-1" },
  });
}

describe("acute: one post is enough", () => {
  it("speaks at violence here and now, says why and that no statistics were needed", () => {
    const [signal, ...rest] = alone(acuteSketch);
    expect(rest).toEqual([]);
    expect(signal).toMatchObject({
      kind: "acute",
      reason: "violence_here_now",
      at: hour(1),
      postIds: ["post_1"],
      numbers: {
        here: 1,
        newReport: 1,
        newWords: 1,
        conflict: 3,
        conflictScore: 0.9,
        areaConfidence: 0.9,
        ageHours: 1,
      },
      versions: {
        model: "sketch-1",
        detector: "signals-1",
        stories: "stories-1",
        method: "one post, no statistics",
      },
    });
  });

  it.each<[string, string, ReadingSketch["evidence"]]>([
    [
      "self_harm_sign",
      "không muốn sống nữa, cầm dao rồi",
      [
        { signal: "weapon", word: "dao" },
        { signal: "self_harm", word: "không muốn sống" },
      ],
    ],
    [
      "weapon_here",
      FIGHT,
      [
        { signal: "violence", word: "đánh nhau" },
        { signal: "weapon", word: "dao" },
      ],
    ],
    ["threat_here", "mai tao sang chém cả nhà mày", [{ signal: "threat", word: "chém" }]],
    [
      "violence_here_now",
      FIGHT,
      [
        { signal: "weapon", word: "dao", weight: -3 },
        { signal: "injury", word: "chảy máu" },
      ],
    ],
    ["violence_here_now", FIGHT, []],
  ])("gives the reason %s", (reason, text, evidence) => {
    expect(
      alone({ ...acuteSketch, evidence: evidence ?? [] }, { text }).map((signal) => signal.reason),
    ).toEqual([reason]);
  });

  it.each<[string, ReadingSketch, Parameters<typeof alone>[1]]>([
    ["level 2", { ...acuteSketch, conflict: 2 }, {}],
    ["no place", { ...acuteSketch, area: null }, {}],
    ["an unsure place", { ...acuteSketch, areaConfidence: 0.3 }, {}],
    ["elsewhere", { ...acuteSketch, evidence: [{ signal: "elsewhere", word: "chợ Mới", weight: -3 }] }, {}],
    ["three days ago", acuteSketch, { now: hour(72) }],
    ["two hours ahead", acuteSketch, { now: hour(-2) }],
    ["without a date", acuteSketch, { post: { postedAt: null } }],
    ["nothing at all", { topics: ["public_order"], area: "to-5" }, {}],
  ])("says nothing: %s", (_name, sketch, more) => {
    expect(alone(sketch, more)).toEqual([]);
  });

  it.each<[string, number]>([
    ["just now", 0],
    ["48 hours ago", 48],
    ["a clock one hour ahead", -1],
  ])("still speaks: %s", (_name, hours) => {
    expect(alone(acuteSketch, { now: hour(hours) })).toHaveLength(1);
  });

  it("takes the word of a group head and of the desk for the place, and a group head's for any level", () => {
    const vague: ReadingSketch = { conflict: 3, topics: ["public_order"] };
    expect(alone(vague, { source: "group_head" })[0]?.reason).toBe("reported_by_group_head");
    expect(alone(vague, { source: "desk" })[0]?.reason).toBe("violence_here_now");
    expect(alone({ ...vague, conflict: 1 }, { source: "group_head" })[0]).toMatchObject({
      kind: "acute",
      reason: "reported_by_group_head",
    });
    expect(alone({ ...vague, conflict: 1 }, { source: "desk" })).toEqual([]);
    expect(
      alone({ ...vague, conflict: 2 }, { source: "desk", post: { channel: "transferred_in" } })[0]?.reason,
    ).toBe("passed_on_by_office");
  });

  it("wall 2: protected speech gives no signal, the writer's own threat does", () => {
    const placed = alone({ ...acuteSketch, protected: true, ownThreat: true });
    expect(placed).toHaveLength(1);
    const post = makePost({ text: FIGHT, postedAt: hour(0) });
    const reading = makeReading(FIGHT, { ...acuteSketch, protected: true });
    const story: Story = {
      id: "s",
      wardId: "phuong-mau",
      kind: "incident",
      topic: null,
      areaId: "to-5",
      firstSeen: hour(0),
      lastSeen: hour(0),
      level: 3,
      sensitive: false,
      posts: 9,
      reports: 9,
      voices: 9,
      sources: 9,
      exemplars: [],
    };
    const entry: StoryMember = {
      storyId: "s",
      postId: "post_1",
      at: hour(0),
      voice: null,
      sourceId: "s1",
      folded: false,
      likeness: 1,
      text: FIGHT,
      dated: true,
    };
    const input = {
      story,
      entry,
      post,
      reading,
      members: [entry],
      sourceKind: "website" as const,
      now: hour(0),
      ids: countingIds(),
      versions: {},
    };
    expect(signalsOf(input)).toEqual([]);
  });
});

/** Posts one after the other, one an hour, and the signals of each. */
function series(
  items: {
    text: string;
    voice?: string;
    source?: string;
    sketch: ReadingSketch;
    at?: number;
    usual?: number;
    now?: number;
  }[],
) {
  const ids = countingIds();
  let story: Story | null = null;
  let members: StoryMember[] = [];
  return items.map((item, index) => {
    const at = item.at ?? index;
    const post = makePost({
      id: `p${index}`,
      text: item.text,
      postedAt: hour(at),
      receivedAt: hour(item.now ?? at),
      voice: item.voice ?? null,
      sourceId: item.source ?? "s1",
    });
    const reading = makeReading(item.text, item.sketch);
    const now = hour(item.now ?? at);
    const kind = storyKindOf(reading.claim === "harmful" ? "culture_social" : "police") ?? "incident";
    const placed = placeInStory({
      post,
      reading,
      kind,
      candidates: [],
      home: story,
      members: () => members,
      ids,
      at: now,
    });
    story = placed.story;
    members = placed.members;
    return signalsOf({
      ...placed,
      post,
      reading,
      sourceKind: "website",
      now,
      ids,
      versions: {},
      ...(item.usual === undefined ? {} : { usual: item.usual }),
    });
  });
}

describe("growing: a story gathers voices", () => {
  const noise: ReadingSketch = { conflict: 1, topics: ["environment"], area: "to-2" };
  const tell = (text: string, voice: string, more: object = {}) => ({ text, voice, sketch: noise, ...more });
  const TELLINGS = [
    "Loa karaoke cuối ngõ hát tới nửa đêm",
    "Đêm nào cũng karaoke ầm ĩ không ngủ được",
    "Nhà cuối ngõ lại mở loa hát inh ỏi",
  ];
  const told = (index: number) => TELLINGS[index] ?? "";

  it("speaks with the third voice of a day, with its figures", () => {
    const [one, two, three] = series([tell(told(0), "a"), tell(told(1), "b"), tell(told(2), "c")]);
    expect([one, two]).toEqual([[], []]);
    expect(three).toMatchObject([
      {
        kind: "growing",
        reason: "story_gathers_voices",
        numbers: { voices: 3, usual: 0.3, needed: 3, windowHours: 24, reports: 3 },
        versions: { method: "poisson tail, prior" },
      },
    ]);
  });

  it("speaks with the second voice of an open dispute", () => {
    const sketch: ReadingSketch = { ...noise, conflict: 2 };
    const [, two] = series([
      { text: told(0), voice: "a", sketch },
      { text: told(1), voice: "b", sketch },
    ]);
    expect(two).toMatchObject([
      { kind: "growing", reason: "open_dispute_gathers_voices", numbers: { voices: 2 } },
    ]);
  });

  it.each<[string, Parameters<typeof series>[0]]>([
    ["one voice five times", [0, 1, 2, 0, 1].map((index, n) => tell(`${told(index)} lần ${n}`, "a"))],
    ["a share-chain", ["a", "b", "c", "d", "e"].map((voice) => tell(told(0), voice))],
    [
      "three voices over three days",
      [tell(told(0), "a", { at: 0 }), tell(told(1), "b", { at: 30 }), tell(told(2), "c", { at: 60 })],
    ],
    [
      "a backlog of old posts in one minute (B29)",
      [0, 1, 2].map((n) => tell(told(n), `v${n}`, { at: n, now: 100 })),
    ],
    ["a place where as many are usual", [0, 1, 2].map((n) => tell(told(n), `v${n}`, { usual: 2 }))],
    [
      "a fight in another province",
      [0, 1, 2].map((n) => ({
        text: `${told(n)} Hà Nội`,
        voice: `v${n}`,
        sketch: {
          ...noise,
          area: null,
          evidence: [{ signal: "elsewhere" as const, word: "Hà Nội", weight: -3 }],
        },
      })),
    ],
  ])("says nothing: %s", (_name, items) => {
    expect(series(items).flat()).toEqual([]);
  });

  it("asks for more voices where more are usual, at a chance under one in two hundred", () => {
    expect(poissonTail(0, 3)).toBe(1);
    // R: ppois(2, 0.3, lower.tail = FALSE)
    expect(poissonTail(3, 0.3)).toBeCloseTo(0.003599493, 8);
    expect(neededCount(2, 0.05, 0.005)).toBe(2);
    for (const usual of [0.1, 0.5, 1, 3, 10, 100]) {
      const needed = neededCount(1, usual, 0.005);
      expect(poissonTail(needed, usual)).toBeLessThanOrEqual(0.005);
      expect(poissonTail(needed - 1, usual)).toBeGreaterThan(0.005);
    }
  });
});

describe("rumour: a harmful claim goes round", () => {
  const TALE = "Nghe nói có xe bảy chỗ bắt cóc trẻ em ở cổng trường Hoa Mai, các mẹ chia sẻ gấp nhé";
  const sketch: ReadingSketch = { claim: "harmful", topics: ["public_order"], area: "to-5" };
  const tell = (voice: string, source: string, more: object = {}) => ({
    text: TALE,
    voice,
    source,
    sketch,
    ...more,
  });

  it("is seen once, spreads with voices and sources, copies included", () => {
    const said = series([tell("a", "s1"), tell("a", "s1"), tell("b", "s2"), tell("c", "s3")]);
    expect(said.map((signals) => signals.map((signal) => [signal.reason, signal.numbers.level]))).toEqual([
      [["harmful_claim_seen", 1]],
      [],
      [["harmful_claim_spreads", 2]],
      [["harmful_claim_spreads", 2]],
    ]);
    expect(said[2]?.[0]?.numbers).toMatchObject({
      voices: 2,
      sources: 2,
      sightings: 3,
      newReport: 0,
      newWords: 1,
    });
    expect(said[3]?.[0]?.numbers).toMatchObject({ voices: 3, sources: 3, newReport: 0, newWords: 0 });
  });

  it("reaches level 3 with ten voices of three sources", () => {
    const said = series(Array.from({ length: 10 }, (_, n) => tell(`v${n}`, `s${n % 3}`)));
    expect(said.at(-1)?.[0]?.numbers.level).toBe(3);
    expect(said.at(-2)?.[0]?.numbers.level).toBe(2);
  });

  it("is not raised by an old page or a claim that would do no harm", () => {
    expect(series([tell("a", "s1", { now: 100 })]).flat()).toEqual([]);
    expect(
      alone(
        { claim: "checkworthy", conflict: 1, topics: ["public_service"], area: "to-5" },
        { kind: "claim" },
      ),
    ).toEqual([]);
  });
});
