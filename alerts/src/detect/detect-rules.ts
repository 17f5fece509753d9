import type { EvidenceSignal, FireReason } from "@hoasom/core";

/** The version of these rules; it is frozen into every signal. */
export const DETECTOR_VERSION = "signals-1";

/** When the detector speaks, as data with reasons. */
export const DETECT_RULES = {
  /** A place surer than this is «here»; the place finder's own border between a guess and a find. */
  hereConfidence: 0.5,
  /** «Now» for a single post: a fight of two days ago is a matter for growing stories, not for a call. */
  acuteHours: 48,
  /** Clocks of sources run ahead by minutes; more than an hour is a wrong date. */
  aheadHours: 1,
  growing: {
    /** Tension: three people who do not copy each other within a day. */
    tension: { windowHours: 24, minVoices: 3, usual: 0.3 },
    /**
     * Open dispute: two within a day. Disputes come at about 0.01 an area and day (detection.md 1.5), so the prior
     * of 0.05 voices is generous.
     */
    dispute: { windowHours: 24, minVoices: 2, usual: 0.05 },
    /** The chance, were all as usual, of as many voices as this or more; above it the story is not news. */
    alpha: 0.005,
  },
  rumour: {
    windowHours: 72,
    /** Distinct voices below which a claim about no place in the ward is not shown. */
    voicesWithoutPlace: 2,
    /** Distinct voices, sharers included (passing on is what a rumour lives by), from which a level holds. */
    levels: [
      { level: 3, voices: 10, sources: 3 },
      { level: 2, voices: 3, sources: 1 },
      { level: 2, voices: 2, sources: 2 },
    ],
  },
} as const;

/** The reason of an acute signal by the evidence in the text, the first that fits. */
export const ACUTE_REASONS: readonly { signals: readonly EvidenceSignal[]; reason: FireReason }[] = [
  { signals: ["self_harm"], reason: "self_harm_sign" },
  { signals: ["weapon"], reason: "weapon_here" },
  { signals: ["violence", "injury", "ongoing"], reason: "violence_here_now" },
  { signals: ["threat", "call_to_force"], reason: "threat_here" },
];
