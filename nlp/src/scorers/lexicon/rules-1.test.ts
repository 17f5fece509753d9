import { Reading, type Topic } from "@hoasom/core";
import { describe, expect, it } from "vitest";
import { EXAMPLE_WARD } from "../../places/ward.example.ts";
import type { Example } from "./examples/conflict.examples.ts";
import * as conflict from "./examples/conflict.examples.ts";
import * as speech from "./examples/speech.examples.ts";
import { createRuleScorer } from "./rules-1.ts";

const scorer = createRuleScorer(EXAMPLE_WARD);

function check(example: Example): void {
  const reading = scorer.read(example.text);
  expect(Reading.parse(reading)).toEqual(reading);
  const level = example.level;
  if (typeof level === "number") expect(reading.conflict).toBe(level);
  else if (level !== undefined) {
    expect(reading.conflict).toBeGreaterThanOrEqual(level[0]);
    expect(reading.conflict).toBeLessThanOrEqual(level[1]);
  }
  if (example.own !== undefined) expect(reading.ownThreat).toBe(example.own);
  if (example.protected !== undefined) expect(reading.protected).toBe(example.protected);
  if (example.claim !== undefined) expect(reading.claim).toBe(example.claim);
  if (example.topic !== undefined) expect(reading.topics).toContain(example.topic as Topic);
  if (example.sensitive !== undefined) expect(reading.sensitive).toBe(example.sensitive);
}

for (const [name, examples] of [...Object.entries(conflict), ...Object.entries(speech)]) {
  describe(name, () => {
    it.each(examples.map((example): [string, Example] => [example.text, example]))("%s", (_text, example) => {
      check(example);
    });
  });
}
