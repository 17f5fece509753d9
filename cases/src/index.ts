export { CLAIM_STEPS, HARM_WEIGHTS } from "./claims/claim-rules.ts";
export {
  attachAlertToClaim,
  byPriority,
  type ClaimChange,
  changeClaim,
  markCorrected,
  type OpenClaimInput,
  openClaim,
  priorityOf,
  type Spread,
  sightingOf,
  unmarkCorrected,
} from "./claims/claims.ts";
export {
  answerGrievance,
  forwardGrievance,
  GRIEVANCE_STEPS,
  type GrievanceAct,
  markRead,
  openGrievance,
  type PassedOn,
  passOnIncident,
} from "./grievances/grievances.ts";
export { CORRECTION_STEPS } from "./messages/correction-steps.ts";
export {
  type Approved,
  approveCorrection,
  type CorrectionAct,
  draftCorrection,
  editCorrection,
  sendBack,
  submitCorrection,
  withdrawCorrection,
} from "./messages/corrections.ts";
export { type Finding, harmCheck } from "./messages/harm-check.ts";
export { type CsvCell, type CsvColumn, toCsv, unguard } from "./reports/csv.ts";
export { clockOf, deadlineOf, type WardTables } from "./workflow/case-clock.ts";
export {
  addNote,
  allowedMoves,
  attachAlert,
  type CaseAct,
  type CaseStepped,
  classify,
  closeCase,
  type OpenCaseInput,
  openCase,
  reopenCase,
} from "./workflow/case-flow.ts";
export { caseNumber, caseYear } from "./workflow/case-number.ts";
export { CASE_MOVES, CASE_STEPS, type CaseMove } from "./workflow/case-steps.ts";
