/**
 * Makes the table of chat spellings that ships, `models/accents/spellings.tsv`, from the ViSoLex dictionary (MIT):
 * one line a spelling, its standard forms in the dictionary's order, most usual first. What the dictionary maps to
 * something that is no Vietnamese, or to itself, is left out.
 *
 *   node training/accents/spellings.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { canon } from "../../src/text/canon.ts";
import { isSyllable } from "../../src/text/syllable.ts";
import { BACKGROUND } from "./sources.ts";

type Entry = { normalized: string[] };

const dictionary = JSON.parse(readFileSync(`${BACKGROUND}visolex_dictionary.json`, "utf8")) as Record<
  string,
  Entry
>;
const spell = (text: string) =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => canon(word.normalize("NFC").toLowerCase()).spelling)
    .join(" ");

const table = new Map<string, string[]>();
for (const [typed, { normalized }] of Object.entries(dictionary)) {
  const variant = spell(typed);
  if (!/^[\p{L}]{1,12}$/u.test(variant)) continue;
  const forms = normalized
    .map(spell)
    .filter((form) => form !== variant && /^[\p{L} ]+$/u.test(form))
    .filter((form) => form.split(" ").every((word) => isSyllable(word) || word.length > 3));
  const row = [...(table.get(variant) ?? []), ...forms];
  if (row.length > 0) table.set(variant, [...new Set(row)]);
}
const lines = [...table]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([typed, forms]) => `${typed}\t${forms.join("\t")}`);
const out = new URL("../../models/accents/spellings.tsv", import.meta.url).pathname;
writeFileSync(out, `${lines.join("\n")}\n`);
process.stderr.write(`${out}: ${lines.length} spellings\n`);
