import {
  ALERT_EVENTS,
  ALERT_STATES,
  AUDIT_ACTIONS,
  CASE_EVENTS,
  CASE_RESULTS,
  CASE_STATES,
  CLAIM_STATES,
  CLOCK_STATES,
  CORRECTION_STATES,
  DISMISS_REASONS,
  EVIDENCE_SIGNALS,
  FETCH_REASONS,
  FIRE_REASONS,
  GRIEVANCE_STATES,
  HARMS,
  INTAKE_CHANNELS,
  INTAKE_REASONS,
  LABEL_VERDICTS,
  LANES,
  NATURES,
  PLAY_STEPS,
  REOPEN_REASONS,
  RETENTION_DAYS,
  ROLES,
  RUN_OUTCOMES,
  SIGNAL_KINDS,
  SOURCE_KINDS,
  SOURCE_STATES,
  TOPICS,
  UNIT_CODES,
  UNSURE_ABOUT,
  VERDICTS,
} from "@hoasom/core";
import { describe, expect, it } from "vitest";
import * as labels from "./labels.ts";

/** Each closed list of the core beside its table of words. */
const TABLES: [name: string, list: readonly string[], table: Record<string, string>][] = [
  ["topics", TOPICS, labels.TOPIC_LABELS],
  ["lanes", LANES, labels.LANE_LABELS],
  ["signal kinds", SIGNAL_KINDS, labels.SIGNAL_LABELS],
  ["alert states", ALERT_STATES, labels.ALERT_STATE_LABELS],
  ["alert events", ALERT_EVENTS, labels.ALERT_EVENT_LABELS],
  ["fire reasons", FIRE_REASONS, labels.FIRE_REASON_LABELS],
  ["dismiss reasons", DISMISS_REASONS, labels.DISMISS_REASON_LABELS],
  ["evidence", EVIDENCE_SIGNALS, labels.EVIDENCE_LABELS],
  ["play steps", PLAY_STEPS, labels.PLAY_STEP_LABELS],
  ["natures", NATURES, labels.NATURE_LABELS],
  ["case states", CASE_STATES, labels.CASE_STATE_LABELS],
  ["case events", CASE_EVENTS, labels.CASE_EVENT_LABELS],
  ["case results", CASE_RESULTS, labels.CASE_RESULT_LABELS],
  ["reopen reasons", REOPEN_REASONS, labels.REOPEN_REASON_LABELS],
  ["channels", INTAKE_CHANNELS, labels.CHANNEL_LABELS],
  ["units", UNIT_CODES, labels.UNIT_LABELS],
  ["clock states", CLOCK_STATES, labels.CLOCK_LABELS],
  ["what people say of the machine", LABEL_VERDICTS, labels.LABEL_VERDICT_LABELS],
  ["doubts", UNSURE_ABOUT, labels.UNSURE_LABELS],
  ["verdicts", VERDICTS, labels.VERDICT_LABELS],
  ["harms", HARMS, labels.HARM_LABELS],
  ["claim states", CLAIM_STATES, labels.CLAIM_STATE_LABELS],
  ["correction states", CORRECTION_STATES, labels.CORRECTION_STATE_LABELS],
  ["grievance states", GRIEVANCE_STATES, labels.GRIEVANCE_STATE_LABELS],
  ["retention", Object.keys(RETENTION_DAYS), labels.RETENTION_LABELS],
  ["source kinds", SOURCE_KINDS, labels.SOURCE_KIND_LABELS],
  ["source states", SOURCE_STATES, labels.SOURCE_STATE_LABELS],
  ["run outcomes", RUN_OUTCOMES, labels.RUN_OUTCOME_LABELS],
  ["fetch reasons", FETCH_REASONS, labels.FETCH_REASON_LABELS],
  ["intake reasons", INTAKE_REASONS, labels.INTAKE_REASON_LABELS],
  ["roles", ROLES, labels.ROLE_LABELS],
  ["audit actions", AUDIT_ACTIONS, labels.AUDIT_ACTION_LABELS],
];

describe("the words of closed lists", () => {
  it.each(TABLES)(
    "%s: one word for each entry, no two the same, none in the program's own spelling",
    (_, list, table) => {
      expect(Object.keys(table).sort()).toEqual([...list].sort());
      const words = Object.values(table);
      expect(new Set(words).size).toBe(words.length);
      for (const word of words) {
        expect(word).toBe(word.trim().normalize("NFC"));
        expect(word).not.toMatch(/_|^$/);
      }
    },
  );
});
