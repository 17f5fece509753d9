import { createScorer, openModels, type Scorer } from "@hoasom/nlp";
import { CliFailure, wardFrom } from "./lines.ts";

/** The scorer that a command line asks for: with the trained models, or the rules alone. */
export async function scorerFrom(options: { ward?: string; scorer: string }): Promise<Scorer> {
  if (options.scorer !== "trained" && options.scorer !== "rules")
    throw new CliFailure(`--scorer is trained or rules, not ${options.scorer}`);
  const ward = await wardFrom(options.ward);
  return createScorer(ward, options.scorer === "rules" ? null : await openModels());
}
