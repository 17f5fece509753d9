import { fold, type Story } from "@hoasom/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countingIds, hour, makePost, makeReading, makeStory, type ReadingSketch } from "../../test/make.ts";
import type { StoryMember } from "./fold-copies.ts";
import { countStory, foldCopies } from "./fold-copies.ts";
import { findStory, mainTopic, type PlaceInput, placeInStory, storyKindOf } from "./place-in-story.ts";

const FIGHT = "Đánh nhau to ở chợ Mới, có người chảy máu đầu";
const inFight: ReadingSketch = { conflict: 3, topics: ["public_order"], area: "to-5" };

type Item = {
  id: string;
  text: string;
  at: number;
  voice?: string | null;
  source?: string;
  sketch?: ReadingSketch;
  dated?: boolean;
};

/** Puts posts one after the other into stories held in memory; returns all stories with members. */
function arrive(items: readonly Item[], now = hour(200)) {
  const ids = countingIds();
  const stories = new Map<string, Story>();
  const members = new Map<string, StoryMember[]>();
  const placements = items.map((item) => {
    const post = makePost({
      id: item.id,
      text: item.text,
      postedAt: item.dated === false ? null : hour(item.at),
      receivedAt: hour(item.at),
      voice: item.voice ?? null,
      sourceId: item.source ?? "source_1",
    });
    const input: PlaceInput = {
      post,
      reading: makeReading(item.text, item.sketch ?? inFight),
      kind: "incident",
      candidates: [...stories.values()],
      members: (id) => members.get(id) ?? [],
      ids,
      at: now,
    };
    const placed = placeInStory(input);
    stories.set(placed.story.id, placed.story);
    members.set(placed.story.id, placed.members);
    return placed;
  });
  return { stories: [...stories.values()], members, placements };
}

describe("placing posts in stories", () => {
  it("begins a story with the first post and joins the second telling of it", () => {
    const { stories, placements } = arrive([
      { id: "p1", text: FIGHT, at: 0, voice: "a" },
      { id: "p2", text: "Ngay cổng chợ Mới đang đánh nhau, gọi công an đi mọi người ơi", at: 1, voice: "b" },
    ]);
    expect(stories).toHaveLength(1);
    expect(stories[0]).toMatchObject({ posts: 2, reports: 2, voices: 2, level: 3, topic: "public_order" });
    expect(placements.map((placed) => [placed.created, placed.newReport])).toEqual([
      [true, true],
      [false, true],
    ]);
  });

  it.each<[string, Item, Item]>([
    [
      "«Ồn quá!» of two groups on two days",
      { id: "p1", text: "Ồn quá!", at: 0, sketch: { conflict: 1, topics: ["environment"], area: "to-2" } },
      { id: "p2", text: "Ồn quá!", at: 30, sketch: { conflict: 1, topics: ["environment"], area: "to-9" } },
    ],
    [
      "«Ồn quá!» without a place",
      { id: "p1", text: "Ồn quá!", at: 0, sketch: { conflict: 1, topics: ["environment"] } },
      { id: "p2", text: "Ồn quá!", at: 1, sketch: { conflict: 1, topics: ["environment"] } },
    ],
    ["«cháy» and «cháy hàng»", { id: "p1", text: "cháy", at: 0 }, { id: "p2", text: "cháy hàng", at: 1 }],
    [
      "another topic in the same area",
      { id: "p1", text: FIGHT, at: 0 },
      {
        id: "p2",
        text: "Chợ Mới sáng nay rác chất đống, hôi không chịu nổi",
        at: 1,
        sketch: { conflict: 1, topics: ["environment"], area: "to-5" },
      },
    ],
    [
      "another area",
      { id: "p1", text: FIGHT, at: 0 },
      {
        id: "p2",
        text: "Hai anh em đánh nhau to vì chia đất, có người chảy máu",
        at: 1,
        sketch: { ...inFight, area: "to-7" },
      },
    ],
    [
      "four days later",
      { id: "p1", text: FIGHT, at: 0 },
      { id: "p2", text: "Chợ Mới lại đánh nhau, chảy máu rồi", at: 100 },
    ],
    [
      "a different quarrel of the area",
      {
        id: "p1",
        text: "Hai nhà cãi nhau vì con chó sủa đêm",
        at: 0,
        sketch: { conflict: 1, topics: ["environment"], area: "to-5" },
      },
      {
        id: "p2",
        text: "Loa kẹo kéo hát tới nửa đêm không ai ngủ nổi",
        at: 1,
        sketch: { conflict: 1, topics: ["environment"], area: "to-5" },
      },
    ],
  ])("keeps apart %s (B31)", (_name, a, b) => {
    expect(arrive([a, b]).stories).toHaveLength(2);
  });

  it("joins the same short words of one area on one day, as two reports", () => {
    const sketch: ReadingSketch = { conflict: 1, topics: ["environment"], area: "to-2" };
    const { stories } = arrive([
      { id: "p1", text: "Ồn quá!", at: 0, voice: "a", sketch },
      { id: "p2", text: "ồn quá", at: 2, voice: "b", sketch },
    ]);
    expect(stories).toHaveLength(1);
    expect(stories[0]).toMatchObject({ reports: 2, voices: 2 });
  });

  it("folds a long re-share from another area and topic into its story, as no new report", () => {
    const long = `${FIGHT}. Bà con đứng xem kín cả lối vào, hàng rau bị đổ hết, hai bên còn gọi thêm người nhà tới nói chuyện phải trái.`;
    const { stories, placements } = arrive([
      { id: "p1", text: long, at: 0, voice: "a", source: "s1" },
      {
        id: "p2",
        text: `Đọc mà buồn các bác ạ!\n${long}`,
        at: 3,
        voice: "b",
        source: "s2",
        sketch: { conflict: 2, topics: ["civil"], area: "to-9" },
      },
    ]);
    expect(stories).toHaveLength(1);
    expect(stories[0]).toMatchObject({ posts: 2, reports: 1, voices: 1, sources: 2, areaId: "to-5" });
    expect(placements[1]?.entry.folded).toBe(true);
    expect(placements[1]?.newReport).toBe(false);
  });

  it("unfolds and folds anew when the first telling arrives late", () => {
    const { stories, placements, members } = arrive([
      { id: "p2", text: `Kinh quá các bác ơi, ${FIGHT} kìa`, at: 3, voice: "b" },
      { id: "p1", text: `Kinh quá các bác ơi, ${FIGHT} kìa`, at: 0, voice: "a" },
    ]);
    expect(stories[0]).toMatchObject({ posts: 2, reports: 1, firstSeen: hour(0), lastSeen: hour(3) });
    expect(placements[1]?.refolded.map((entry) => [entry.postId, entry.folded])).toEqual([["p2", true]]);
    expect(placements[1]?.newReport).toBe(false);
    expect(members.get(stories[0]?.id ?? "")?.map((member) => member.folded)).toEqual([false, true]);
  });

  it("counts one voice once a story and day, and again the next day", () => {
    const { stories } = arrive([
      { id: "p1", text: FIGHT, at: 0, voice: "a" },
      { id: "p2", text: "Chợ Mới vẫn đánh nhau chưa thấy ai can", at: 2, voice: "a" },
      { id: "p3", text: "Chợ Mới hôm nay lại đánh nhau, chảy máu nữa", at: 25, voice: "a" },
    ]);
    expect(stories[0]).toMatchObject({ posts: 3, reports: 2, voices: 1 });
  });

  it("lists an undated page and counts it nowhere (B29)", () => {
    const { stories } = arrive([
      { id: "p1", text: FIGHT, at: 5, voice: "a" },
      { id: "p2", text: "Ở chợ Mới có vụ đánh nhau chảy máu đầu, hai bên xô xát", at: 50, dated: false },
    ]);
    expect(stories[0]).toMatchObject({
      posts: 2,
      reports: 1,
      voices: 1,
      firstSeen: hour(5),
      lastSeen: hour(5),
    });
  });

  it("is never a post's own match: a new revision stays in its story and counts once", () => {
    const ids = countingIds();
    const first = arrive([{ id: "p1", text: FIGHT, at: 0, voice: "a" }]);
    const story = first.stories[0] as Story;
    const again = placeInStory({
      post: makePost({ id: "p1", text: FIGHT, postedAt: hour(0), voice: "a", revision: 2 }),
      reading: makeReading(FIGHT, inFight),
      kind: "incident",
      candidates: [story],
      home: story,
      members: () => first.members.get(story.id) ?? [],
      ids,
      at: hour(1),
    });
    expect(again.entry.folded).toBe(false);
    expect(again.story).toMatchObject({ posts: 1, reports: 1 });
    expect(again.newReport).toBe(false);
  });

  it("counts a post that runs ahead of the clock at the present instant", () => {
    const { stories } = arrive([{ id: "p1", text: FIGHT, at: 500 }], hour(10));
    expect(stories[0]?.lastSeen).toBe(hour(10));
  });

  it("wall 2: protected speech is in no story", () => {
    const text = "Phường làm ăn chậm quá, xin giấy tờ cả tháng không xong";
    expect(() =>
      arrive([
        { id: "p1", text, at: 0, sketch: { protected: true, conflict: 1, topics: ["public_service"] } },
      ]),
    ).toThrow(RangeError);
    expect(storyKindOf("grievance")).toBeNull();
  });

  it("order of arrival changes nothing in a story's end counts", () => {
    const tellings = [
      FIGHT,
      "Ngay cổng chợ Mới đang đánh nhau, gọi công an đi mọi người ơi",
      "Vừa đi chợ Mới về, hai bà hàng cá đánh nhau chảy máu",
      "Chợ Mới đánh nhau vì tranh chỗ bán hàng, ai quen thì ra can",
      "Can mãi chưa xong vụ đánh nhau ngoài chợ Mới, người xem đông quá",
      "Hai nhà tranh chỗ bán ở chợ Mới đánh nhau, đổ hết cả rau cá",
      "Đang đánh nhau trước cửa chợ Mới, có người cầm gậy",
    ];
    const item = fc.record({
      telling: fc.nat(tellings.length - 1),
      share: fc.boolean(),
      at: fc.integer({ min: 0, max: 60 }),
      voice: fc.constantFrom("a", "b", "c", null),
      source: fc.constantFrom("s1", "s2"),
      dated: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 2, maxLength: 12 }).chain((items) =>
          fc.tuple(
            fc.constant(items),
            fc.shuffledSubarray(
              items.map((_, index) => index),
              { minLength: items.length, maxLength: items.length },
            ),
          ),
        ),
        ([items, order]) => {
          const posts = items.map((value, index) => ({
            ...value,
            id: `p${index}`,
            text: `${tellings[value.telling]}${value.share ? " nhé" : ""}`,
          }));
          // One anchor telling arrives first, so that all find the same story whatever the order.
          const anchor = { id: "anchor", text: FIGHT, at: 30, voice: "z", source: "s1" };
          const one = arrive([anchor, ...posts]);
          const other = arrive([anchor, ...order.map((index) => posts[index] ?? anchor)]);
          fc.pre(one.stories.length === 1 && other.stories.length === 1);
          expect(other.stories).toEqual(one.stories);
          const flags = (run: typeof one) =>
            [...run.members.values()].flat().map((member) => [member.postId, member.folded]);
          expect(flags(other)).toEqual(flags(one));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("finding a story", () => {
  it("takes the most alike, then the earliest", () => {
    const post = makePost({ text: FIGHT, postedAt: hour(2) });
    const reading = makeReading(FIGHT, inFight);
    const near = makeStory({ id: "b", exemplars: [fold(FIGHT)], firstSeen: hour(1), lastSeen: hour(1) });
    const same = makeStory({ id: "a", exemplars: [fold(FIGHT)], firstSeen: hour(0), lastSeen: hour(1) });
    const far = makeStory({ id: "c", exemplars: [fold("Ngay cổng chợ Mới đang đánh nhau, gọi công an đi")] });
    const found = findStory({ post, reading, kind: "incident", candidates: [far, near, same], at: hour(2) });
    expect(found?.story.id).toBe("a");
    expect(found?.likeness).toBe(1);
  });

  it("looks at no story of another ward or kind", () => {
    const post = makePost({ text: FIGHT, postedAt: hour(2) });
    const reading = makeReading(FIGHT, inFight);
    const candidates = [
      makeStory({ id: "x", wardId: "phuong-khac", exemplars: [fold(FIGHT)] }),
      makeStory({ id: "y", kind: "claim", exemplars: [fold(FIGHT)] }),
    ];
    expect(findStory({ post, reading, kind: "incident", candidates, at: hour(2) })).toBeNull();
  });

  it("carries a claim over areas, and an incident without a place by its words", () => {
    const text = "Các mẹ cẩn thận, có xe bảy chỗ bắt cóc trẻ em gần trường Hoa Mai đấy";
    const exemplars = [fold("Nghe nói có bọn bắt cóc trẻ em đi xe bảy chỗ ở cổng trường Hoa Mai")];
    const claim = makeStory({ kind: "claim", areaId: "to-1", topic: null, exemplars });
    const reading = makeReading(text, { claim: "harmful", area: "to-8" });
    const post = makePost({ text, postedAt: hour(20) });
    expect(findStory({ post, reading, kind: "claim", candidates: [claim], at: hour(20) })?.story.id).toBe(
      "story_1",
    );
    const incident = makeStory({ areaId: null, topic: null, exemplars });
    expect(
      findStory({ post, reading, kind: "incident", candidates: [incident], at: hour(20) }),
    ).not.toBeNull();
  });
});

describe("the topic and the counts", () => {
  it("is the topic the reading is surest of", () => {
    const reading = makeReading("x", { topics: ["land", "civil"] });
    expect(mainTopic(reading)).toBe("land");
    expect(mainTopic({ ...reading, topicScores: { ...reading.topicScores, civil: 0.99 } })).toBe("civil");
    expect(mainTopic({ ...reading, topics: [] })).toBeNull();
  });

  it("wall-6: counts zero for a story all of whose posts were removed, keeps its times and no text", () => {
    const story = makeStory({ posts: 3, reports: 2, exemplars: ["x"] });
    expect(countStory(story, foldCopies([]))).toEqual({
      ...story,
      posts: 0,
      reports: 0,
      voices: 0,
      sources: 0,
      exemplars: [],
    });
  });
});
