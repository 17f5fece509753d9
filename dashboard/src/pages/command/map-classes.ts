/** A class of the map's legend: counts from `low` to `high`, both included; `high` is null for «and more». */
export type MapClass = { low: number; high: number | null };

/** The smallest count that is ever shown. */
const LEAST = 3;

/**
 * Splits the counts that are shown into at most four classes of equal width, the first beginning at the smallest count
 * that may be shown. Few different counts give fewer classes, so that no class of the legend is empty by construction.
 */
export function mapClasses(counts: readonly (number | null)[]): MapClass[] {
  const shown = counts.filter((count): count is number => count !== null && count >= LEAST);
  if (shown.length === 0) return [];
  const most = Math.max(...shown);
  const width = Math.max(1, Math.ceil((most - LEAST + 1) / 4));
  const classes: MapClass[] = [];
  for (let low = LEAST; low <= most; low += width) classes.push({ low, high: low + width - 1 });
  const last = classes.at(-1);
  if (last && classes.length > 1) last.high = null;
  return classes;
}

/** The index of the class a count falls into, or null where the count is too small to show. */
export function classOf(count: number | null, classes: readonly MapClass[]): number | null {
  if (count === null) return null;
  const at = classes.findIndex(({ low, high }) => count >= low && (high === null || count <= high));
  return at < 0 ? null : at;
}

/** The step of a ramp of four colours that a class is drawn in, spread so that the last class is the darkest. */
export function rampStep(index: number, classes: number): 0 | 1 | 2 | 3 {
  const step = classes <= 1 ? 1 : Math.round((index * 3) / (classes - 1));
  return step <= 0 ? 0 : step === 1 ? 1 : step === 2 ? 2 : 3;
}

/** A class as the legend writes it: «3–5», «6», «12 trở lên». */
export function classWords({ low, high }: MapClass): string {
  if (high === null) return `${low} trở lên`;
  return low === high ? `${low}` : `${low}–${high}`;
}
