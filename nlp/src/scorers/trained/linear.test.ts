import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { bucketOf } from "./linear-features.ts";
import { LinearModel } from "./linear-model.ts";
import { MODELS_FOLDER } from "./open-models.ts";
import { TARGETS } from "./targets.ts";

const FOLDER = join(MODELS_FOLDER, "linear");
const file = z
  .object({
    hashes: z.array(z.object({ gram: z.string(), bucket: z.int() })).min(1),
    examples: z.array(z.object({ text: z.string(), parent: z.string(), logits: z.array(z.number()) })).min(1),
  })
  .parse(JSON.parse(readFileSync(join(FOLDER, "linear.json"), "utf8")));

describe("the n-gram model", () => {
  const model = LinearModel.open(FOLDER);

  it("has the targets in the order that this package knows", () => {
    expect(model.targets).toEqual(TARGETS);
  });

  it.each(file.hashes)("hashes $gram as the trainer does", ({ gram, bucket }) => {
    expect(bucketOf(gram)).toBe(bucket);
  });

  it.each(file.examples)("gives the trainer's log-odds for «$text»", ({ text, parent, logits }) => {
    const own = model.logits(text, parent);
    logits.forEach((logit, target) => {
      expect(own[target]).toBeCloseTo(logit, 2);
    });
  });

  it("says in one line what does not fit", () => {
    expect(() => LinearModel.open("/nowhere")).toThrow(/linear\.json/);
  });
});
