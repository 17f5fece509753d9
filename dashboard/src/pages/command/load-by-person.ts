import type { CaseView } from "@hoasom/core";

/** What one person holds; `name` is null for cases without a person in charge. */
export type Load = { name: string | null; cases: CaseView[]; late: number };

/** Groups open cases by who is in charge, the fullest hands first; what no one holds comes before all. */
export function loadByPerson(cases: readonly CaseView[]): Load[] {
  const loads = new Map<string, Load>();
  for (const found of cases) {
    const key = found.personInChargeId ?? "";
    const load = loads.get(key) ?? { name: found.personInCharge?.displayName ?? null, cases: [], late: 0 };
    load.cases.push(found);
    if (found.clock?.state === "overdue") load.late += 1;
    loads.set(key, load);
  }
  return [...loads.values()].sort(
    (a, b) => Number(a.name !== null) - Number(b.name !== null) || b.cases.length - a.cases.length,
  );
}
