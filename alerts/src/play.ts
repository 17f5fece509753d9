import type { AlertLevel, FireReason, Lane, PlayStep, Topic } from "@hoasom/core";

/** One line of the play book: for which alerts (left out: for all) and what the desk does, first thing first. */
export type PlayLine = {
  lane: Lane;
  levels: readonly AlertLevel[];
  topics?: readonly Topic[];
  reasons?: readonly FireReason[];
  steps: readonly PlayStep[];
};

/**
 * What a desk does first, by lane, level and topic; the first line that fits holds. A mediator is the usual receiver:
 * most conflicts end in mediation. Level 4 informs the leaders before all else.
 */
export const PLAY_BOOK: readonly PlayLine[] = [
  // Signs of self-harm: help, not a case (domain.md 14, KH_TU_HAI).
  {
    lane: "police",
    levels: [1, 2, 3, 4],
    reasons: ["self_harm_sign"],
    steps: ["offer_help", "go_there", "call_group_head"],
  },
  {
    lane: "police",
    levels: [4],
    steps: ["inform_leader", "go_there", "call_area_officer", "call_group_head"],
  },
  // Violence at home: go and help; never mediation only.
  {
    lane: "police",
    levels: [3],
    topics: ["family"],
    steps: ["go_there", "call_area_officer", "offer_help", "inform_leader"],
  },
  {
    lane: "police",
    levels: [3],
    steps: ["go_there", "call_area_officer", "call_group_head", "inform_leader"],
  },
  {
    lane: "police",
    levels: [2],
    topics: ["family"],
    steps: ["call_group_head", "offer_help", "call_mediator"],
  },
  {
    lane: "police",
    levels: [2],
    topics: ["labour", "public_service"],
    steps: ["call_group_head", "ask_source", "inform_leader"],
  },
  { lane: "police", levels: [2], steps: ["call_group_head", "call_mediator", "call_area_officer"] },
  { lane: "police", levels: [1], steps: ["ask_source", "call_group_head"] },
  { lane: "culture_social", levels: [3, 4], steps: ["verify_facts", "inform_leader", "call_group_head"] },
  { lane: "culture_social", levels: [2], steps: ["verify_facts", "ask_source", "call_group_head"] },
  { lane: "culture_social", levels: [1], steps: ["verify_facts", "ask_source"] },
  { lane: "service", levels: [3, 4], steps: ["inform_leader", "verify_facts", "call_group_head"] },
  { lane: "service", levels: [1, 2], steps: ["verify_facts", "call_group_head"] },
];

/** The steps for an alert, from the first line of the play book that fits. */
export function playFor(alert: {
  lane: Lane;
  level: AlertLevel;
  topic: Topic | null;
  reason?: FireReason;
}): PlayStep[] {
  const line = PLAY_BOOK.find(
    (row) =>
      row.lane === alert.lane &&
      row.levels.includes(alert.level) &&
      (row.topics === undefined || (alert.topic !== null && row.topics.includes(alert.topic))) &&
      (row.reasons === undefined || (alert.reason !== undefined && row.reasons.includes(alert.reason))),
  );
  return [...(line?.steps ?? [])];
}
