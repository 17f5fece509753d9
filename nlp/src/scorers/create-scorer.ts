import type { WardProfile } from "@hoasom/core";
import { createRuleScorer } from "./lexicon/rules-1.ts";
import type { Scorer } from "./scorer.ts";
import type { Models } from "./trained/open-models.ts";
import { createTrainedScorer } from "./trained/trained.ts";

/** The scorer of a ward: rules and trained models together, or the rules alone where the models are null. */
export function createScorer(ward: WardProfile, models: Models | null): Scorer {
  const rules = createRuleScorer(ward);
  if (models === null)
    return { model: rules.model, read: (text, context) => Promise.resolve(rules.read(text, context)) };
  const { version, linear, encoder, restore, join } = models;
  return createTrainedScorer({ model: version, rules, linear, encoder, restore, join });
}
