import { addDays, dayOf } from "@hoasom/core";

/** Sightings on one ward day, and how many of them came from a source not seen before that day. */
export type SightingDay = { day: string; sightings: number; newSources: number };

/**
 * Counts sightings a ward day from the first to `until`, gaps as zero, oldest first. At most `most` days are kept,
 * the latest; the sources seen before the kept days still count as seen.
 */
export function sightingsByDay(
  sightings: readonly { at: string; sourceName: string; group: string | null }[],
  until: string,
  most: number,
): SightingDay[] {
  const sorted = sightings
    .map((one) => ({ ...one, day: dayOf(one.at) }))
    .sort((a, b) => a.at.localeCompare(b.at));
  const first = sorted[0];
  if (!first) return [];
  const last = sorted.at(-1)?.day ?? first.day;
  const end = until > last ? until : last;
  const start = first.day > addDays(end, 1 - most) ? first.day : addDays(end, 1 - most);
  const days = new Map<string, SightingDay>();
  for (let day = start; day <= end; day = addDays(day, 1))
    days.set(day, { day, sightings: 0, newSources: 0 });
  const known = new Set<string>();
  for (const one of sorted) {
    const entry = days.get(one.day);
    const source = `${one.sourceName}\n${one.group ?? ""}`;
    if (entry) {
      entry.sightings += 1;
      if (!known.has(source)) entry.newSources += 1;
    }
    known.add(source);
  }
  return [...days.values()];
}
