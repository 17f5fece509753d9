import { type Alert, AlertEvent, Alert as AlertShape } from "@hoasom/core";
import { describe, expect, it } from "vitest";
import { countingIds, hour, makePost, makeReading, makeSignal, makeStory } from "../../test/make.ts";
import { type DispatchInput, dispatchSignal, levelOf, recountAlert } from "./dispatch-signal.ts";
import { closeAsAnswered, dismiss, setLevel, silence } from "./transitions.ts";

const TEXT = "Chào cả nhà. Hai nhà đầu ngõ đánh nhau to lắm.";
const ids = countingIds();

function send(more: Partial<DispatchInput> = {}) {
  const text = more.post?.text ?? TEXT;
  return dispatchSignal({
    signal: makeSignal(),
    story: makeStory({ level: 3, posts: 2, voices: 2, sources: 1 }),
    post: makePost({ text }),
    reading: makeReading(text, { conflict: 3, evidence: [{ signal: "violence", word: "đánh nhau" }] }),
    lane: "police",
    open: null,
    now: hour(0),
    ids,
    ...more,
  });
}

const opened = (more: Partial<DispatchInput> = {}): Alert => {
  const done = send(more);
  if (!done) throw new RangeError("nothing was opened");
  return done.alert;
};

describe("opening an alert", () => {
  it("fires with level, reason, own words, counts and an end", () => {
    const done = send();
    expect(done?.isNew).toBe(true);
    expect(AlertShape.parse(done?.alert)).toMatchObject({
      state: "firing",
      level: 3,
      kind: "acute",
      reason: "violence_here_now",
      summary: "Hai nhà đầu ngõ đánh nhau to lắm.",
      posts: 2,
      voices: 2,
      expiresAt: hour(14 * 24),
      version: 1,
    });
    expect(AlertEvent.parse(done?.event)).toMatchObject({
      event: "firing",
      by: null,
      reason: "violence_here_now",
    });
  });

  it("wall 1: no voice is in an alert or its event", () => {
    const done = send({ post: makePost({ text: TEXT, voice: "5ecre7v01ce" }) });
    expect(JSON.stringify(done)).not.toContain("5ecre7v01ce");
  });

  it("wall 2: protected speech opens nothing, whatever the signal says", () => {
    expect(send({ reading: makeReading(TEXT, { conflict: 3, protected: true }) })).toBeNull();
  });

  it("keeps a sensitive story sensitive", () => {
    expect(opened({ story: makeStory({ sensitive: true }) }).sensitive).toBe(true);
    // A second text of the same voice is no new report, and may be the one that tells of the child.
    const open = opened();
    const counted = recountAlert(open, makeStory({ posts: 2, voices: 2, sensitive: true }), hour(1));
    expect(counted?.sensitive).toBe(true);
    expect(
      opened({ open, story: makeStory({ level: 3, posts: 3, voices: 2, sensitive: true }) }).sensitive,
    ).toBe(true);
  });

  it("says what the reading behind it was in doubt about, and keeps that while only others join", () => {
    const doubtful = {
      ...makeReading(TEXT, { conflict: 2 }),
      unsure: ["conflict" as const, "topics" as const],
    };
    const open = opened({ reading: doubtful, signal: makeSignal() });
    expect(open.unsure).toEqual(["conflict", "topics"]);
    expect(opened().unsure).toBeUndefined();
    expect(opened({ reading: { ...makeReading(TEXT, { conflict: 2 }), unsure: [] } }).unsure).toBeUndefined();
    const joined = opened({
      open,
      reading: makeReading(TEXT, { conflict: 2 }),
      story: makeStory({ posts: 5, voices: 4 }),
    });
    expect(joined.unsure).toEqual(["conflict", "topics"]);
    // What raises the level is what the doubt is about from then on.
    expect(opened({ open, story: makeStory({ level: 3, posts: 6, voices: 5 }) })).toMatchObject({ level: 3 });
    expect(opened({ open, story: makeStory({ level: 3, posts: 6, voices: 5 }) }).unsure).toBeUndefined();
  });

  it.each([
    ["acute", 3, {}, 3],
    ["acute", 1, {}, 1],
    ["growing", 1, { storyLevel: 1 }, 1],
    ["growing", 1, { storyLevel: 2 }, 2],
    ["growing", 3, { storyLevel: 3 }, 2],
    ["rumour", 0, { spread: 1 }, 1],
    ["rumour", 0, { spread: 3 }, 3],
    ["acute", 3, { here: 0, area: null }, 1],
    ["rumour", 0, { spread: 3, here: 0, area: null }, 1],
    ["growing", 2, { storyLevel: 2, here: 0 }, 2],
  ] as const)("%s of conflict %i with %o is level %i", (kind, conflict, more, level) => {
    const facts: { storyLevel?: 0 | 1 | 2 | 3; spread?: number; here?: number; area?: null } = more;
    const signal = makeSignal({ kind, numbers: { here: facts.here ?? 1, level: facts.spread ?? 0 } });
    const story = makeStory({
      level: facts.storyLevel ?? conflict,
      areaId: facts.area === null ? null : "to-5",
    });
    expect(levelOf(signal, story, makeReading(TEXT, { conflict }))).toBe(level);
  });

  it("does not raise again by a copy what a person closed, and does by a new report", () => {
    const earlier = dismiss(opened(), { by: "u1", now: hour(1), ids, reason: "not_a_conflict" }).alert;
    const copy = makeSignal({ numbers: { here: 1, newReport: 0, newWords: 0 } });
    expect(send({ signal: copy, earlier })).toBeNull();
    expect(send({ earlier })?.isNew).toBe(true);
    expect(send({ signal: copy })?.isNew).toBe(true);
  });
});

describe("a signal for an open alert", () => {
  const open = opened({
    signal: makeSignal({ kind: "growing", reason: "story_gathers_voices" }),
    story: makeStory({ level: 1 }),
    reading: makeReading(TEXT, { conflict: 1 }),
  });

  it("raises the level with new words, takes their reason and summary, and calls again", () => {
    const done = send({
      open,
      now: hour(2),
      signal: makeSignal({ id: "signal_2", numbers: { here: 1, newReport: 0, newWords: 1 } }),
    });
    expect(done?.alert).toMatchObject({
      level: 3,
      kind: "acute",
      reason: "violence_here_now",
      version: 2,
      state: "firing",
    });
    expect(done?.alert.signalIds).toEqual(["signal_1", "signal_2"]);
    expect(done?.event).toMatchObject({ event: "updated", detail: { was: 1, level: 3 } });
    expect(done?.isNew).toBe(false);
  });

  it("calls again for a new independent report, renews the end, keeps the words", () => {
    const done = send({
      open,
      now: hour(24),
      story: makeStory({ level: 1, posts: 3, voices: 3 }),
      reading: makeReading(TEXT, { conflict: 1 }),
      signal: makeSignal({ kind: "growing", reason: "story_gathers_voices" }),
    });
    expect(done?.event?.event).toBe("updated");
    expect(done?.alert).toMatchObject({
      level: 1,
      voices: 3,
      summary: open.summary,
      expiresAt: hour(24 + 72),
    });
  });

  it("only counts a copy, and does nothing when no count moved", () => {
    const copy = makeSignal({ numbers: { here: 1, newReport: 0, newWords: 0 } });
    const done = send({ open, signal: copy, story: makeStory({ level: 3, posts: 7 }) });
    expect(done).toMatchObject({ event: null, isNew: false, alert: { posts: 7, level: 1, version: 2 } });
    expect(send({ open, signal: copy, story: makeStory({ level: 3 }) })).toBeNull();
  });

  it("calls once for a post that gives rise to two signals, and links both", () => {
    const story = makeStory({ level: 3, posts: 5, voices: 3 });
    const once = send({ open, story, now: hour(2), signal: makeSignal({ id: "signal_2" }) });
    const second = makeSignal({ id: "signal_3", kind: "growing", reason: "open_dispute_gathers_voices" });
    const twice = send({ open: once?.alert ?? null, story, now: hour(2), signal: second });
    expect(once?.event?.event).toBe("updated");
    expect(twice?.event).toBeNull();
    expect(twice?.alert).toMatchObject({ version: 3, signalIds: ["signal_1", "signal_2", "signal_3"] });
  });

  it("wall 3: the machine never lowers a person's level, nor sets 4", () => {
    const set = setLevel(open, { by: "u1", now: hour(1), ids, level: 4, note: "điểm nóng" }).alert;
    expect(send({ open: set, now: hour(2) })?.alert.level).toBe(4);
    expect(
      send({
        open,
        now: hour(2),
        signal: makeSignal({ kind: "rumour", numbers: { here: 1, level: 9, newReport: 1, newWords: 1 } }),
      })?.alert.level,
    ).toBe(3);
  });

  it("B32: says in the event that the alert is silenced, unless the level rose", () => {
    const quiet = silence(open, { by: "u1", now: hour(1), ids, until: hour(3), note: "đang xử lý" }).alert;
    const mild = {
      open: quiet,
      story: makeStory({ level: 1, posts: 9, voices: 9 }),
      reading: makeReading(TEXT, { conflict: 1 }),
    };
    expect(send({ ...mild, now: hour(2) })?.event?.detail).toMatchObject({ silenced: true });
    expect(send({ ...mild, now: hour(4) })?.event?.detail).not.toHaveProperty("silenced");
    expect(send({ open: quiet, now: hour(2) })?.event?.detail).not.toHaveProperty("silenced");
  });

  it("B32: what fires anew inside a silence is silenced too, unless it is worse", () => {
    const quiet = silence(open, { by: "u1", now: hour(1), ids, until: hour(3), note: "đang xử lý" }).alert;
    const earlier = closeAsAnswered(quiet, { by: "u1", now: hour(1.5), ids }).alert;
    const mild = { earlier, story: makeStory({ level: 1 }), reading: makeReading(TEXT, { conflict: 1 }) };
    expect(send({ ...mild, now: hour(2) })?.alert.silencedUntil).toBe(hour(3));
    expect(send({ ...mild, now: hour(3) })?.alert.silencedUntil).toBeNull();
    expect(send({ earlier, now: hour(2) })?.alert.silencedUntil).toBeNull();
  });

  it("does not touch an alert that is closed: it opens another", () => {
    const closed = dismiss(open, { by: "u1", now: hour(1), ids, reason: "duplicate" }).alert;
    const done = send({ open: closed, now: hour(2) });
    expect(done?.isNew).toBe(true);
    expect(done?.alert.id).not.toBe(closed.id);
  });
});

describe("recounting", () => {
  it("follows the story by one version, or not at all", () => {
    const alert = opened();
    const story = makeStory({ posts: 9, voices: 2, sources: 1 });
    expect(recountAlert(alert, story, hour(1))).toMatchObject({ posts: 9, version: 2, updatedAt: hour(1) });
    expect(recountAlert(alert, makeStory({ posts: 2, voices: 2, sources: 1 }), hour(1))).toBeNull();
  });
});
