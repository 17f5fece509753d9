import type { CaseState } from "@hoasom/core";

/** What a person may do to a case in this release; the steps between come with their own gates later. */
export const CASE_MOVES = ["classify", "note", "close", "reopen"] as const;
export type CaseMove = (typeof CASE_MOVES)[number];

/** One line of the table: from which states, to which (null: it stays), and what to say where it is not allowed. */
export type CaseStep = { from: readonly CaseState[]; to: CaseState | null; why: string };

const ALL: readonly CaseState[] = [
  "received",
  "classified",
  "verifying",
  "option_selected",
  "resolving",
  "monitoring",
  "closed",
  "reopened",
];

/** The workflow as data (domain reference 3). A closed case takes a note and a reopening with a reason, nothing else. */
export const CASE_STEPS: Record<CaseMove, CaseStep> = {
  classify: {
    from: ["received", "classified", "reopened"],
    to: "classified",
    why: "Chỉ phân loại khi vụ việc mới tiếp nhận, mới phân loại hoặc vừa mở lại. Vụ đã đóng thì mở lại trước.",
  },
  note: { from: ALL, to: null, why: "" },
  close: {
    from: ["classified", "verifying", "option_selected", "resolving", "monitoring", "reopened"],
    to: "closed",
    why: "Vụ việc phải được phân loại (loại việc, tính chất, mức độ, đơn vị, người phụ trách) trước khi đóng.",
  },
  reopen: { from: ["closed"], to: "reopened", why: "Chỉ mở lại được vụ việc đã đóng." },
};

/** In which of the plan's five steps a case in a state is. */
export const STEP_OF_STATE: Record<CaseState, 1 | 2 | 3 | 4 | 5> = {
  received: 1,
  classified: 1,
  verifying: 2,
  option_selected: 3,
  resolving: 4,
  monitoring: 5,
  closed: 5,
  reopened: 5,
};

/** From which moment the clock of a rule runs: the receipt of the matter, or the classification that assigns it. */
export const CLOCK_STARTS: Record<string, "receipt" | "assignment"> = {
  BLGD_BAN_DECISION: "receipt",
  TIN_TRANSFER: "receipt",
  TIN_URGENT: "receipt",
  LAND_MEDIATE: "receipt",
  MED_START: "assignment",
  CASE_HANDLE: "assignment",
};

/** The clock of a case that waits to be classified. */
export const CLASSIFY_RULE = "CASE_CLASSIFY";
