import type { CorrectionText } from "@hoasom/core";
import { CLAIMS_TEXT } from "../../text/claims.ts";
import { CORRECTION_TEXT } from "../../text/correction.ts";
import { VERDICT_LABELS } from "../../text/labels.ts";
import { formatDay } from "../../text/time.ts";

/** One part of two versions side by side; lines of a part as the public would read them. */
export type ComparedPart = { part: string; before: string; now: string; changed: boolean };

/** Lays two versions of a correction side by side, part by part in the template's order. */
export function compareParts(before: CorrectionText, now: CorrectionText): ComparedPart[] {
  const rows: [part: string, read: (text: CorrectionText) => string][] = [
    [CLAIMS_TEXT.headlineShort, (text) => text.headline],
    [CORRECTION_TEXT.circulating, (text) => text.circulating],
    [CORRECTION_TEXT.verdict, (text) => VERDICT_LABELS[text.verdict]],
    [CORRECTION_TEXT.facts, factLines],
    [CORRECTION_TEXT.doing, (text) => text.doing],
    [CORRECTION_TEXT.residents, (text) => text.residents],
    [CORRECTION_TEXT.hotline, (text) => text.hotline],
  ];
  return rows
    .map(([part, read]) => ({
      part,
      before: read(before),
      now: read(now),
      changed: read(before) !== read(now),
    }))
    .filter(({ before: old, now: fresh }) => old !== "" || fresh !== "");
}

function factLines(text: CorrectionText): string {
  return text.facts
    .map((fact, index) => `${index + 1}. ${fact.text}\n(${fact.source}, ${formatDay(fact.checkedOn)})`)
    .join("\n");
}
