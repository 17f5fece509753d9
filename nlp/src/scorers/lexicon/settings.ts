import type { Topic } from "@hoasom/core";

/** Name and version of this scorer in every reading. */
export const MODEL = "rules-1";

/**
 * From which chance a label is given, chosen by F1 on one half of the development files with weights tuned on the
 * other, with everyday talk held near 0.5 % at level 2 and higher. Level 2 and 3 have two: hints alone prove nothing,
 * so without a phrase that speaks of a dispute (level 2) or of force (level 3) the chance must be high.
 */
export const THRESHOLDS = {
  conflict1: 0.38,
  conflict2: { withPhrase: 0.36, hintsOnly: 0.6 },
  conflict3: { withPhrase: 0.2, hintsOnly: 0.5 },
  claim: 0.26,
  harmful: { withPhrase: 0.18, hintsOnly: 0.45 },
  protected: { withCue: 0.22, questionOnly: 0.55 },
  /** Share of its parent's topic that a comment without a topic of its own takes over. */
  lentTopic: 0.8,
  topic: {
    land: 0.24,
    family: 0.22,
    environment: 0.22,
    public_order: 0.22,
    civil: 0.22,
    labour: 0.16,
    construction: 0.2,
    public_service: 0.22,
  } satisfies Record<Topic, number>,
};
