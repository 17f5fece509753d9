import type { AlertDetail } from "@hoasom/core";
import { describe, expect, it } from "vitest";
import { eventReason, signalFigures, sureWords, usualPerDay } from "./alerts.ts";

type Signal = AlertDetail["signals"][number];

const signal = (numbers: Record<string, number>, at = "2026-11-25T01:00:00.000Z"): Signal => ({
  id: at,
  storyId: "story",
  kind: "growing",
  at,
  reason: "story_gathers_voices",
  numbers,
  postIds: [],
  versions: {},
});

describe("the figures of a signal", () => {
  it("are said in words, without those that only steer the dispatch", () => {
    expect(
      signalFigures({ here: 1, newReport: 1, voices: 4, usual: 0.6, windowHours: 24, areaConfidence: 0.741 }),
    ).toEqual([
      { name: "người nói độc lập", value: "4" },
      { name: "thường ngày", value: "0,6" },
      { name: "trong", value: "24 giờ" },
      { name: "độ chắc về nơi", value: "74 %" },
    ]);
  });

  it("name the level of conflict and keep an unknown figure under its key", () => {
    expect(signalFigures({ conflict: 3, novelty: 2 })).toEqual([
      { name: "mức mâu thuẫn", value: "Bạo lực hoặc đe dọa" },
      { name: "novelty", value: "2" },
    ]);
  });

  it("give what is usual for one day from the newest signal that knows it", () => {
    const older = signal({ usual: 9, windowHours: 24 }, "2026-11-24T01:00:00.000Z");
    expect(usualPerDay([older, signal({ usual: 2, windowHours: 48 })])).toBe(1);
    expect(usualPerDay([signal({ conflict: 3 })])).toBeNull();
  });

  it("say how sure the reading is, and nothing where no signal says", () => {
    expect(
      sureWords([signal({ conflictScore: 0.9 }), signal({ conflictScore: 0.4, areaConfidence: 0.3 })]),
    ).toEqual(["về mức mâu thuẫn: khá chắc (90 %)", "về nơi xảy ra: chưa chắc (30 %)"]);
    expect(sureWords([signal({ voices: 3 })])).toEqual([]);
  });
});

describe("why an event of an alert happened", () => {
  const event = (part: Partial<AlertDetail["events"][number]>): AlertDetail["events"][number] => ({
    id: "e",
    alertId: "a",
    at: "2026-11-25T01:00:00.000Z",
    by: null,
    byName: null,
    event: "dismissed",
    reason: "",
    detail: {},
    ...part,
  });

  it("is the closed list's word with the person's note", () => {
    expect(eventReason(event({ reason: "elsewhere", detail: { note: "ở phường bên" } }))).toBe(
      "Ở nơi khác: ở phường bên",
    );
  });

  it("is the person's own words where there is no list, and the state for a press that came too late", () => {
    expect(eventReason(event({ event: "silenced", reason: "đang gọi xác minh" }))).toBe("đang gọi xác minh");
    expect(
      eventReason(event({ event: "refused_press", reason: "dismiss", detail: { state: "expired" } })),
    ).toBe("hết hạn, chưa ai xử lý");
  });
});
