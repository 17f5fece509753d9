import { markedKey } from "@hoasom/core";

const RUN = 7;

/**
 * Whether a retelling copies the writer: true when a run of at least seven words stands in both texts. What is passed
 * on must be the reader's own words, so that the criticism and its writer stay in the grievance lane.
 */
export function copiesWords(retold: string, original: string): boolean {
  const words = (text: string) => markedKey(text).match(/[\p{L}\d]+/gu) ?? [];
  const source = words(original);
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= source.length; at += 1) runs.add(source.slice(at, at + RUN).join(" "));
  const told = words(retold);
  for (let at = 0; at + RUN <= told.length; at += 1)
    if (runs.has(told.slice(at, at + RUN).join(" "))) return true;
  return false;
}
