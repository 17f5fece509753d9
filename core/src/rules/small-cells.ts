/** Counts below this leave the house on no map and in no export (wall 5). */
export const SMALLEST_CELL = 3;

/** A count as it may be shown: itself, or null («chưa đủ số liệu») when it is above zero and too small, or zero. */
export function showCount(count: number): number | null {
  return count < SMALLEST_CELL ? null : count;
}

/**
 * Counts of cells with the small ones dark. The total less the shown cells is the count of the dark ones together:
 * where that is itself too small to show, or can be split among them in one way only, the total is dark too.
 */
export function darkenSmallCells(counts: ReadonlyMap<string, number>): {
  cells: Map<string, number | null>;
  total: number | null;
} {
  const cells = new Map<string, number | null>();
  let total = 0;
  let dark = 0;
  let hidden = 0;
  for (const [id, count] of counts) {
    const shown = showCount(count);
    cells.set(id, shown);
    total += count;
    if (shown !== null) continue;
    dark += 1;
    hidden += count;
  }
  const fullest = dark * (SMALLEST_CELL - 1);
  const givesAway = hidden > 0 && (hidden < SMALLEST_CELL || hidden === fullest);
  return { cells, total: givesAway ? null : showCount(total) };
}
