import { AppError, type Claim, type Correction, type CorrectionText, dayOf, type Ids } from "@hoasom/core";
import { CORRECTION_STEPS, type CorrectionMove } from "./correction-steps.ts";
import { harmCheck } from "./harm-check.ts";

/** Who acts, when, and which version was on the screen; `version` left out means the one just read. */
export type CorrectionAct = { by: string; now: string; version?: number };

function moved(
  correction: Correction,
  move: CorrectionMove,
  act: CorrectionAct,
  fields: Partial<Correction> = {},
): Correction {
  if (act.version !== undefined && act.version !== correction.version) throw new AppError("reload_and_retry");
  const step = CORRECTION_STEPS[move];
  if (!step.from.includes(correction.state)) throw new AppError("step_not_allowed", { detail: step.why });
  return { ...correction, ...fields, state: step.to, version: correction.version + 1 };
}

/**
 * Drafts a correction of a claim; `revision` counts a claim's corrections from 1. Throws `step_not_allowed` for a
 * claim that was set aside.
 */
export function draftCorrection(input: {
  claim: Claim;
  text: CorrectionText;
  revision: number;
  by: string;
  now: string;
  ids: Ids;
}): Correction {
  if (input.claim.state === "set_aside")
    throw new AppError("step_not_allowed", { detail: "Tin này đã được gác lại; mở lại để xác minh trước." });
  return {
    id: input.ids.next("correction"),
    wardId: input.claim.wardId,
    claimId: input.claim.id,
    revision: input.revision,
    state: "draft",
    text: input.text,
    draftedBy: input.by,
    draftedAt: input.now,
    submittedAt: null,
    decidedBy: null,
    decidedAt: null,
    decisionNote: null,
    publishedAt: null,
    version: 1,
  };
}

/**
 * Changes the text of a draft or of one that was sent back. Only its drafter may, so that who approves it has not
 * written a word of it (wall 3); others draft their own. Throws `ask_for_right`.
 */
export function editCorrection(
  correction: Correction,
  act: CorrectionAct & { text: CorrectionText },
): Correction {
  const next = moved(correction, "edit", act, { text: act.text });
  if (act.by !== correction.draftedBy)
    throw new AppError("ask_for_right", { detail: "Chỉ người soạn sửa bản này; người khác lập bản mới." });
  return next;
}

/**
 * Sends a draft for approval once the harm check finds nothing that stops it; `rumour` is the claim's statement. Throws
 * `step_not_allowed` with what to mend.
 */
export function submitCorrection(
  correction: Correction,
  act: CorrectionAct & { rumour?: string },
): Correction {
  const next = moved(correction, "submit", act, { submittedAt: act.now });
  const stops = harmCheck(correction.text, {
    today: dayOf(act.now),
    ...(act.rumour === undefined ? {} : { rumour: act.rumour }),
  }).filter((finding) => finding.blocking);
  if (stops.length > 0)
    throw new AppError("step_not_allowed", {
      detail: [...new Set(stops.map((finding) => finding.detail))].join(" "),
      fields: stops.map(({ path, detail }) => ({ path, expected: detail })),
    });
  return next;
}

/** What approving changes: the correction, and the one before it that it takes the place of. */
export type Approved = { correction: Correction; superseded: Correction | null };

/**
 * Approves and publishes; never by the drafter (wall 3, `ask_second_person`). `published` is the claim's correction
 * that is out now, or null; it is superseded and stays readable as such.
 */
export function approveCorrection(
  correction: Correction,
  act: CorrectionAct & { published?: Correction | null },
): Approved {
  const next = moved(correction, "approve", act, {
    decidedBy: act.by,
    decidedAt: act.now,
    decisionNote: null,
    publishedAt: act.now,
  });
  if (act.by === correction.draftedBy) throw new AppError("ask_second_person");
  const before = act.published ?? null;
  if (before !== null && (before.claimId !== correction.claimId || before.id === correction.id))
    throw new RangeError("a correction supersedes another one of the same claim");
  return {
    correction: next,
    superseded: before && moved(before, "supersede", { by: act.by, now: act.now }),
  };
}

/** Sends a correction back to its drafter with what is to be mended. */
export function sendBack(correction: Correction, act: CorrectionAct & { note: string }): Correction {
  return moved(correction, "sendBack", act, {
    decidedBy: act.by,
    decidedAt: act.now,
    decisionNote: act.note,
    submittedAt: null,
  });
}

/** Withdraws a published correction; it stays visible as withdrawn, with the reason. */
export function withdrawCorrection(
  correction: Correction,
  act: CorrectionAct & { note: string },
): Correction {
  return moved(correction, "withdraw", act, {
    decidedBy: act.by,
    decidedAt: act.now,
    decisionNote: act.note,
  });
}
