import { dayOf } from "@hoasom/core";

/** The year in the ward (Asia/Ho_Chi_Minh) of an instant; the sequence of numbers begins anew with it. */
export function caseYear(at: string): number {
  return Number(dayOf(at).slice(0, 4));
}

/** The number of a case within its ward, e.g. `VV-2026-00123`; past 99,999 it grows a digit. Throws a `RangeError`. */
export function caseNumber(year: number, sequence: number): string {
  if (!Number.isInteger(sequence) || sequence < 1) throw new RangeError(`no sequence of cases: ${sequence}`);
  if (!Number.isInteger(year) || year < 1000 || year > 9999)
    throw new RangeError(`no year of cases: ${year}`);
  return `VV-${year}-${String(sequence).padStart(5, "0")}`;
}
