import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createNormaliser } from "../accents/normaliser.ts";
import { type Encoder, openEncoder } from "../encoder/open-encoder.ts";
import { openPairMatcher } from "./open-matcher.ts";
import { readClaimRules } from "./rules.ts";

const PAIR = ["Khu 7 cúp nước ba ngày liền", "khu 7 cup nuoc 3 ngay lien"] as const;
const normaliser = createNormaliser();
let encoder: Encoder;
beforeAll(async () => {
  encoder = await openEncoder(fileURLToPath(new URL("../encoder/fixtures", import.meta.url)));
});
afterAll(() => encoder.close());

const rulesFor = (model: string) => {
  const rules = readClaimRules();
  rules.joins.both = { model, rules: 0, pair: 0, cosine: 1, bias: -3 };
  return rules;
};

it("joins the model that its rules know, and leaves another version aside", async () => {
  const joined = await openPairMatcher({ encoder, normaliser, rules: rulesFor("fixture-1") });
  const stale = await openPairMatcher({ encoder, normaliser, rules: rulesFor("fixture-0") });
  const alone = await openPairMatcher({ encoder: null, normaliser });
  expect(joined.version).toContain(" + fixture-1");
  expect(stale.version).not.toContain("fixture");
  const scores = await Promise.all(
    [joined, stale, alone].map(async (matcher) => (await matcher.matchPairs([PAIR]))[0]?.score),
  );
  expect(scores[1]).toBe(scores[2]);
  const [left, right] = await encoder.encode(PAIR.map((text) => ({ text })));
  const cosine =
    left?.embedding.reduce((sum, value, at) => sum + value * (right?.embedding[at] ?? 0), 0) ?? 0;
  expect(scores[0]).toBeCloseTo(1 / (1 + Math.exp(-((cosine - 0.85) * 10 - 3))), 3);
  await joined.close();
  // The caller's model is not closed with the matcher.
  expect(await encoder.encode([{ text: "a" }])).toHaveLength(1);
});
