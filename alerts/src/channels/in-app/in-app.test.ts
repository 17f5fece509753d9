import { FeedEvent } from "@hoasom/core";
import { describe, expect, it } from "vitest";
import { countingIds, hour, makePost, makeReading, makeSignal, makeStory } from "../../../test/make.ts";
import { dispatchSignal } from "../../dispatch/dispatch-signal.ts";
import { acknowledge, closeAsAnswered, silence } from "../../dispatch/transitions.ts";
import { inApp } from "./in-app.ts";

const ids = countingIds();
const text = "Hai nhà đánh nhau ở ngõ 5";

function fired() {
  const done = dispatchSignal({
    signal: makeSignal(),
    story: makeStory(),
    post: makePost({ text, voice: "5ecre7" }),
    reading: makeReading(text, { conflict: 2 }),
    lane: "police",
    open: null,
    now: hour(0),
    ids,
  });
  if (!done?.event) throw new RangeError("no alert");
  return { alert: done.alert, event: done.event };
}

describe("the in-app channel", () => {
  it("names what changed and who did it", () => {
    const first = fired();
    const line = inApp.deliver(first);
    expect(FeedEvent.parse({ id: 1, ...line })).toMatchObject({
      kind: "alert",
      targetId: first.alert.id,
      event: "firing",
      by: null,
    });
    const taken = acknowledge(first.alert, { by: "lan", now: hour(1), ids });
    expect(inApp.deliver(taken)).toMatchObject({ event: "acknowledged", by: "lan" });
  });

  it("wall 1: carries no words of a post and no voice", () => {
    const line = JSON.stringify(inApp.deliver(fired()));
    expect(line).not.toContain("đánh nhau");
    expect(line).not.toContain("5ecre7");
  });

  it("B32: holds back calls during a silence, never the end", () => {
    const first = fired();
    const quiet = silence(first.alert, { by: "lan", now: hour(0), ids, until: hour(2), note: "đang xử lý" });
    const again = (now: string) => ({
      alert: quiet.alert,
      event: { ...first.event, event: "updated" as const, at: now },
    });
    expect(inApp.deliver(quiet)).toMatchObject({ event: "silenced" });
    expect(inApp.deliver(again(hour(1)))).toBeNull();
    expect(inApp.deliver(again(hour(2)))).not.toBeNull();
    const ended = closeAsAnswered(quiet.alert, { by: "lan", now: hour(1), ids });
    expect(inApp.deliver(ended)).toMatchObject({ event: "resolved" });
  });
});
