import { DETAIL_TEXT } from "../../text/audit.ts";
import {
  ALERT_EVENT_LABELS,
  CASE_RESULT_LABELS,
  CHANNEL_LABELS,
  DISMISS_REASON_LABELS,
  FETCH_REASON_LABELS,
  FIRE_REASON_LABELS,
  INTAKE_OUTCOME_LABELS,
  INTAKE_REASON_LABELS,
  LABEL_VERDICT_LABELS,
  LANE_LABELS,
  LEGAL_BASIS_LABELS,
  REOPEN_REASON_LABELS,
  ROLE_LABELS,
  SIGNAL_LABELS,
  SOURCE_KIND_LABELS,
  SOURCE_STATE_LABELS,
  TOPIC_LABELS,
  UNIT_LABELS,
} from "../../text/labels.ts";

// The closed lists that a value of each key comes from; a word of none of them is shown as it stands.
const VALUE_WORDS: Record<string, Record<string, string>> = {
  role: ROLE_LABELS,
  unit: UNIT_LABELS,
  handlingUnit: UNIT_LABELS,
  channel: CHANNEL_LABELS,
  outcome: INTAKE_OUTCOME_LABELS,
  lane: LANE_LABELS,
  kind: SIGNAL_LABELS,
  sourceKind: SOURCE_KIND_LABELS,
  legalBasis: LEGAL_BASIS_LABELS,
  state: SOURCE_STATE_LABELS,
  event: ALERT_EVENT_LABELS,
  result: CASE_RESULT_LABELS,
  reason: {
    ...FETCH_REASON_LABELS,
    ...FIRE_REASON_LABELS,
    ...DISMISS_REASON_LABELS,
    ...REOPEN_REASON_LABELS,
  },
  counts: INTAKE_REASON_LABELS,
  topic: TOPIC_LABELS,
  verdict: LABEL_VERDICT_LABELS,
};

function valueWords(key: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return "—";
  if (typeof value === "boolean") return value ? "có" : "không";
  if (typeof value === "string" || typeof value === "number")
    return VALUE_WORDS[key]?.[value] ?? String(value);
  if (Array.isArray(value) && value.every((item) => typeof item !== "object"))
    return value.map((item) => valueWords(key, item)).join(", ");
  const inner = Object.entries(value as object);
  if (inner.every(([, item]) => typeof item === "number"))
    return inner.map(([word, count]) => `${VALUE_WORDS[key]?.[word] ?? word} ${count}`).join(", ");
  return JSON.stringify(value);
}

/**
 * An entry's detail as pairs of Vietnamese words for the screen. What has no word stands as on the record, so that
 * nothing of it is lost; the record itself, which the hash covers, is what the export holds.
 */
export function detailWords(detail: Record<string, unknown>): [key: string, value: string][] {
  return Object.entries(detail).map(([key, value]) => [DETAIL_TEXT[key] ?? key, valueWords(key, value)]);
}
