import { z } from "zod";

/** Why an alert fired. */
export const FIRE_REASONS = [
  "violence_here_now",
  "threat_here",
  "weapon_here",
  "self_harm_sign",
  "story_gathers_voices",
  "open_dispute_gathers_voices",
  "harmful_claim_spreads",
  "harmful_claim_seen",
  "reported_by_group_head",
  "passed_on_by_office",
] as const;
export const FireReason = z.enum(FIRE_REASONS);
export type FireReason = z.infer<typeof FireReason>;

/** Why a person dismissed an alert; feeds the quality figures. */
export const DISMISS_REASONS = [
  "not_a_conflict",
  "elsewhere",
  "duplicate",
  "already_settled",
  "advert_or_joke",
  "too_little_to_act",
  "lawful_criticism",
] as const;
export const DismissReason = z.enum(DISMISS_REASONS);
export type DismissReason = z.infer<typeof DismissReason>;

/** How a case ended (domain reference 3, step 4). */
export const CASE_RESULTS = ["mediated", "not_mediated", "transferred", "suspended", "withdrawn"] as const;
export const CaseResult = z.enum(CASE_RESULTS);
export type CaseResult = z.infer<typeof CaseResult>;

/** Why a closed case was opened again. */
export const REOPEN_REASONS = ["commitment_broken", "new_facts", "recurrence", "closed_by_mistake"] as const;
export const ReopenReason = z.enum(REOPEN_REASONS);
export type ReopenReason = z.infer<typeof ReopenReason>;

/** Why an input line or item did not become a post. Counted and shown in the source's health. */
export const INTAKE_REASONS = [
  "broken_json",
  "wrong_shape",
  "empty_text",
  "text_too_long",
  "bad_characters",
  "bad_link",
  "bad_time",
  "time_before_2004",
  "time_in_future",
  "unknown_group",
  "same_again",
  "new_revision",
  "new",
] as const;
export const IntakeReason = z.enum(INTAKE_REASONS);
export type IntakeReason = z.infer<typeof IntakeReason>;

/** How a collection of a source ended. */
export const RUN_OUTCOMES = ["new", "empty", "unchanged", "failed", "refused"] as const;
export const RunOutcome = z.enum(RUN_OUTCOMES);
export type RunOutcome = z.infer<typeof RunOutcome>;

/** Why the door to the network stayed shut, or a fetch failed. */
export const FETCH_REASONS = [
  "not_registered",
  "expired",
  "withdrawn",
  "paused",
  "robots_disallow",
  "private_address",
  "bad_scheme",
  "too_large",
  "timed_out",
  "http_error",
  "network_error",
  "wrong_content",
  "challenge",
  "too_many_redirects",
] as const;
export const FetchReason = z.enum(FETCH_REASONS);
export type FetchReason = z.infer<typeof FetchReason>;
