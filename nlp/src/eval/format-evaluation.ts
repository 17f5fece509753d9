import { TOPICS } from "@hoasom/core";
import type { Evaluation, Figures, Score } from "./evaluate.ts";

const part = (value: number | null) => (value === null ? "    –" : value.toFixed(3).padStart(5));
const scoreCells = (score: Score) => [
  part(score.precision),
  part(score.recall),
  part(score.f1),
  String(score.support).padStart(6),
];
const row = (name: string, cells: string[]) =>
  `${name.padEnd(22)}${cells.map((cell) => cell.padStart(8)).join("")}`;

/** The figures as a plain-text table: labels on all texts, the confusion of levels, then one column a register. */
export function formatEvaluation(evaluation: Evaluation): string {
  const { all, byRegister, model } = evaluation;
  const lines = [`${model}: ${all.texts} texts`, "", row("", ["P", "R", "F1", "n"])];
  for (const topic of TOPICS) lines.push(row(topic, scoreCells(all.topics[topic])));
  lines.push(row("topics, micro", scoreCells(all.topicsMicro)));
  lines.push(row("topics, macro F1", ["", "", part(all.topicsMacroF1), ""]));
  lines.push(row("conflict >= 2", scoreCells(all.open)), row("conflict = 3", scoreCells(all.level3)));
  lines.push(row("claim, any", scoreCells(all.claimAny)), row("claim harmful", scoreCells(all.harmful)));
  lines.push(row("protected", scoreCells(all.protected)), row("places, exact", scoreCells(all.places)));
  lines.push("", row("level \\ read as", ["0", "1", "2", "3"]));
  all.confusion.forEach((counts, level) => {
    lines.push(row(String(level), counts.map(String)));
  });
  const { protectedToPolice } = all;
  lines.push(
    "",
    `protected texts that would come before the police: ${protectedToPolice.all}, of them at level 0 or 1: ${protectedToPolice.calm}`,
  );
  const registers = Object.entries(byRegister);
  const columns: [string, Figures][] = [["all", all], ...registers];
  lines.push(
    "",
    row(
      "by register",
      columns.map(([name]) => name.slice(0, 7)),
    ),
  );
  const line = (name: string, pick: (figures: Figures) => number | null) => {
    lines.push(
      row(
        name,
        columns.map(([, figures]) => part(pick(figures))),
      ),
    );
  };
  lines.push(
    row(
      "texts",
      columns.map(([, figures]) => String(figures.texts)),
    ),
  );
  line("topics micro F1", (figures) => figures.topicsMicro.f1);
  line("topics macro F1", (figures) => figures.topicsMacroF1);
  line("conflict macro F1", (figures) => figures.conflictMacroF1);
  line("conflict >= 2 F1", (figures) => figures.open.f1);
  line("level 3 recall", (figures) => figures.level3.recall);
  line("level 0 read >= 1", (figures) => figures.calmFlagged);
  line("level 0 read >= 2", (figures) => figures.calmOpen);
  line("claim any F1", (figures) => figures.claimAny.f1);
  line("harmful recall", (figures) => figures.harmful.recall);
  line("protected F1", (figures) => figures.protected.f1);
  line("places exact F1", (figures) => figures.places.f1);
  return lines.join("\n");
}
