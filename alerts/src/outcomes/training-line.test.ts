import type { Label } from "@hoasom/core";
import { describe, expect, it } from "vitest";
import { makeLabel } from "../../test/make-label.ts";
import { trainingLine } from "./training-line.ts";

const TEXT = "ngõ 12 lại cãi nhau vì cái mốc, ngõ 12 nhé";
const lineOf = (part: Partial<Label>) => {
  const label = makeLabel(part);
  const [reading] = label.readings;
  if (!reading) throw new Error("no reading");
  return trainingLine(label, reading, TEXT);
};
const grievance = { subject: "grievance" as const };
const rumour = makeLabel().readings.map((reading) => ({ ...reading, claim: "harmful" as const }));
const culture = { readings: rumour, said: { ...makeLabel().said, lane: "culture_social" as const } };

describe("a verdict as a labelled text", () => {
  it.each<[string, Partial<Label>, object]>([
    ["right", {}, { settled: ["conflict", "protected", "topics"], conflict: 2, topics: ["land", "civil"] }],
    [
      "right, though this post is of other topics",
      { said: { ...makeLabel().said, topic: "family" } },
      { settled: ["conflict", "protected"], topics: ["land", "civil"] },
    ],
    ["wrong", { verdict: "wrong" }, { settled: ["conflict"], conflict: 0, topics: ["land", "civil"] }],
    [
      "wrong: an advert or a joke",
      { verdict: "wrong", reason: "advert_or_joke" },
      { settled: ["claim", "conflict", "topics"], conflict: 0, topics: [], claim: "none" },
    ],
    [
      "wrong: lawful criticism",
      { verdict: "wrong", reason: "lawful_criticism" },
      { settled: ["conflict", "protected"], protected: true, conflict: 1 },
    ],
    [
      "other topic, named",
      { verdict: "other_topic", topic: "family" },
      { settled: ["conflict", "protected", "topics"], topics: ["family"] },
    ],
    [
      "other topic, not named",
      { verdict: "other_topic" },
      { settled: ["conflict", "protected"], topics: ["civil"] },
    ],
    ["not our ward", { verdict: "not_our_ward" }, { settled: ["conflict"], conflict: 0 }],
    ["a rumour, right", culture, { settled: ["claim", "protected", "topics"], claim: "harmful" }],
    ["a rumour, wrong", { ...culture, verdict: "wrong" }, { settled: [], claim: "checkworthy", conflict: 2 }],
    ["lawful speech, right", grievance, { settled: ["protected"], protected: true, conflict: 2 }],
    [
      "lawful speech, wrong",
      { ...grievance, verdict: "wrong" },
      { settled: ["protected"], protected: false },
    ],
    ["lawful speech, of another topic", { ...grievance, verdict: "other_topic" }, { settled: [] }],
  ])("%s", (_, part, expected) => {
    expect(lineOf(part)).toMatchObject(expected);
    // What the machine said stands beside it, unchanged.
    expect(lineOf(part).said).toMatchObject({ model: "rules-1", conflict: 2, topics: ["land", "civil"] });
  });

  it("holds each place once, and neither who judged nor anything of the writer", () => {
    const line = lineOf({ by: "user_secret" });
    expect(line.places).toEqual(["ngõ 12 "]);
    expect(JSON.stringify(line)).not.toContain("user_secret");
    expect(Object.keys(line).filter((key) => /voice|author|by/i.test(key))).toEqual([]);
  });
});
