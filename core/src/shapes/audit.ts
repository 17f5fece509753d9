import { z } from "zod";
import { Id, Instant } from "./common.ts";

/** Every kind of act that is on the record (domain reference 9, log events). */
export const AUDIT_ACTIONS = [
  "sign_in",
  "sign_in_failed",
  "sign_out",
  "account_locked",
  "password_changed",
  "user_created",
  "user_disabled",
  "user_enabled",
  "password_reset",
  "sessions_revoked",
  "source_registered",
  "source_changed",
  "ward_changed",
  "setup_done",
  "intake",
  "import",
  "alert_fired",
  "alert_acknowledged",
  "alert_dismissed",
  "alert_silenced",
  "alert_level_set",
  "alert_expired",
  "alert_attached",
  "verdict_given",
  "case_opened",
  "case_classified",
  "case_noted",
  "case_closed",
  "case_reopened",
  "claim_opened",
  "claim_changed",
  "correction_drafted",
  "correction_submitted",
  "correction_returned",
  "correction_published",
  "correction_withdrawn",
  "grievance_answered",
  "grievance_forwarded",
  "grievance_incident_passed_on",
  "sensitive_read",
  "grievance_read",
  "search",
  "export",
  "rescored",
  "post_removed",
  "retention_run",
] as const;
export const AuditAction = z.enum(AUDIT_ACTIONS);
export type AuditAction = z.infer<typeof AuditAction>;

/** What a caller puts on the record; sequence, previous hash and hash are added by the store. */
export const AuditInput = z.object({
  wardId: Id,
  at: Instant,
  /** User id, `program`, or `anyone` for acts without a sign-in. */
  actor: z.string(),
  action: AuditAction,
  target: z.object({ kind: z.string(), id: z.string() }),
  detail: z.record(z.string(), z.unknown()),
});
export type AuditInput = z.infer<typeof AuditInput>;

/** A link of the hash chain: `hash` covers every other field, `prevHash` the link before. */
export const AuditEntry = AuditInput.extend({
  seq: z.int().min(1),
  prevHash: z.string(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
