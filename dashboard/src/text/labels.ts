/** Vietnamese words for every closed list of the core; each is a `Record` of the list, so a missing word is a type error. */
export * from "./labels-alerts.ts";
export * from "./labels-cases.ts";
export * from "./labels-claims.ts";
export * from "./labels-people.ts";
export * from "./labels-sources.ts";

/** Makes the options of a select from a table of words, in the table's order. */
export function optionsOf<K extends string>(labels: Record<K, string>): { value: K; label: string }[] {
  return (Object.entries(labels) as [K, string][]).map(([value, label]) => ({ value, label }));
}
