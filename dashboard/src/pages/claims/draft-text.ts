import { CorrectionText } from "@hoasom/core";
import { PART_TEXT } from "../../text/claims.ts";

/** A draft as it stands in the form: any part may still be empty or absent. */
export type DraftText = {
  [K in keyof Omit<CorrectionText, "facts">]?: CorrectionText[K] | null;
} & { facts?: (Partial<Record<keyof CorrectionText["facts"][number], string | null>> | null | undefined)[] };

/** The start of a draft about a claim: its statement as what is circulating, one empty fact, the ward's hotline. */
export function emptyDraft(statement: string, hotline: string, today: string): CorrectionText {
  return {
    headline: "",
    circulating: statement,
    verdict: "unverifiable",
    facts: [{ text: "", source: "", checkedOn: today }],
    doing: "",
    residents: "",
    hotline,
  };
}

/** The draft with every part there, trimmed; it may still be too short to be kept. */
export function wholeDraft(draft: DraftText): CorrectionText {
  const plain = (text: string | null | undefined) => (text ?? "").trim();
  return {
    headline: plain(draft.headline),
    circulating: plain(draft.circulating),
    verdict: draft.verdict ?? "unverifiable",
    facts: (draft.facts ?? []).map((fact) => ({
      text: plain(fact?.text),
      source: plain(fact?.source),
      checkedOn: plain(fact?.checkedOn),
    })),
    doing: plain(draft.doing),
    residents: plain(draft.residents),
    hotline: plain(draft.hotline),
  };
}

/** What still keeps a draft from being saved: the path and a Vietnamese sentence, by the core's own limits. */
export function draftFaults(text: CorrectionText): { path: string; words: string }[] {
  const parsed = CorrectionText.safeParse(text);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => ({
    path: issue.path.join("."),
    words: `${partName(issue.path)}: ${limitWords(issue)}`,
  }));
}

/** The name of a part of a draft by its path, e.g. «Sự việc 2, nguồn». */
export function partName(path: readonly PropertyKey[]): string {
  const [part, index, field] = path.map(String);
  const name = PART_TEXT[part ?? ""] ?? String(part);
  if (part !== "facts" || index === undefined) return name;
  return field === undefined
    ? `${name} ${Number(index) + 1}`
    : `${name} ${Number(index) + 1}, ${PART_TEXT[field] ?? field}`;
}

type Issue = { code: string; minimum?: number | bigint; maximum?: number | bigint; origin?: string };

function limitWords(issue: Issue): string {
  const what = issue.origin === "array" ? "mục" : "ký tự";
  if (issue.code === "too_small") return `cần ít nhất ${issue.minimum} ${what}.`;
  if (issue.code === "too_big") return `không quá ${issue.maximum} ${what}.`;
  return "cần điền đúng dạng.";
}
