import type { MapCell } from "@hoasom/core";

const COLLATOR = new Intl.Collator("vi", { numeric: true });

/** Orders cells by a count, most first; those too small to show come last, in the order of their names. */
export function rankCells(
  cells: readonly MapCell[],
  metric: "reports" | "cases",
  nameOf: (areaId: string) => string,
): MapCell[] {
  return [...cells].sort(
    (a, b) => (b[metric] ?? -1) - (a[metric] ?? -1) || COLLATOR.compare(nameOf(a.areaId), nameOf(b.areaId)),
  );
}
