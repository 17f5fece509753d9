/** Counts below this leave the house on no map and in no export (wall 5). */
export const SMALLEST_CELL = 3;

/** A count as it may be shown: itself, or null («chưa đủ số liệu») when it is above zero and too small, or zero. */
export function showCount(count: number): number | null {
  return count < SMALLEST_CELL ? null : count;
}

/**
 * Counts of cells with the small ones dark. Where exactly one cell is dark and the total is known, the total would
 * give it away, so the total is then dark too.
 */
export function darkenSmallCells(counts: ReadonlyMap<string, number>): {
  cells: Map<string, number | null>;
  total: number | null;
} {
  const cells = new Map<string, number | null>();
  let total = 0;
  let dark = 0;
  for (const [id, count] of counts) {
    const shown = showCount(count);
    cells.set(id, shown);
    total += count;
    if (shown === null) dark += 1;
  }
  return { cells, total: dark === 1 ? null : showCount(total) };
}
