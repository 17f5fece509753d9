/**
 * Draws the boundaries of the invented ward: 18 residential groups that tile one irregular shape without gaps or
 * overlaps (RFC 7946, outer rings counter-clockwise, WGS 84). A grid of 6 × 3 cells is bent by a fixed seed; every
 * edge has bends of its own and belongs to both of its neighbours, so that they share each of its points.
 * `node api/demo/make-boundaries.ts` writes `boundaries.geojson` beside this file.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

type Point = [lon: number, lat: number];

const COLUMNS = 6;
const ROWS = 3;
const SOUTH_WEST: Point = [106.281, 20.917];
const CELL: Point = [0.0072, 0.0088];
/** How far corners and bends stray, as a share of a cell: far enough to look grown, too little for edges to meet. */
const STRAY = 0.26;
const BEND = 0.1;
const BENDS = 4;
const SEED = 20_261_125;

/** The groups in the grid, north row first: neighbours in life are neighbours on the map. */
const GRID = [
  [8, 9, 16, 4, 10, 18],
  [7, 3, 1, 2, 6, 14],
  [17, 5, 12, 15, 11, 13],
];

/** Mulberry32: a small generator that gives the same numbers everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Six decimals are a tenth of a metre; both neighbours read the same rounded point. */
const rounded = ([lon, lat]: Point): Point => [Number(lon.toFixed(6)), Number(lat.toFixed(6))];

/** Draws the feature collection; the same each time. */
export function drawBoundaries() {
  const random = randomFrom(SEED);
  const stray = (size: number) => (random() * 2 - 1) * size;
  const corners: Point[][] = Array.from({ length: ROWS + 1 }, (_, row) =>
    Array.from({ length: COLUMNS + 1 }, (_, column): Point => {
      // The river in the north and the old dyke in the east push the whole grid out of square.
      const slant = 0.0022 * Math.sin(column * 1.1) + 0.0009 * row;
      const lean = 0.0016 * Math.cos(row * 1.7 + column * 0.4);
      return [
        SOUTH_WEST[0] + column * CELL[0] + lean + stray(STRAY * CELL[0]),
        SOUTH_WEST[1] + row * CELL[1] + slant + stray(STRAY * CELL[1]),
      ];
    }),
  );
  const corner = (row: number, column: number): Point => corners[row]?.[column] ?? SOUTH_WEST;
  const edges = new Map<string, Point[]>();
  const edge = (row: number, column: number, across: boolean): Point[] => {
    const key = `${row},${column},${across}`;
    const known = edges.get(key);
    if (known) return known;
    const [a, b] = [corner(row, column), across ? corner(row, column + 1) : corner(row + 1, column)];
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const points: Point[] = [rounded(a)];
    for (let bend = 1; bend <= BENDS; bend += 1) {
      const along = bend / (BENDS + 1);
      const aside = stray(BEND);
      points.push(rounded([a[0] + dx * along - dy * aside, a[1] + dy * along + dx * aside]));
    }
    points.push(rounded(b));
    edges.set(key, points);
    return points;
  };
  const features = GRID.flatMap((groups, index) =>
    groups.map((group, column) => {
      const row = ROWS - 1 - index;
      // Counter-clockwise: along the south, up the east, back along the north, down the west.
      const ring = [
        ...edge(row, column, true).slice(0, -1),
        ...edge(row, column + 1, false).slice(0, -1),
        ...edge(row + 1, column, true)
          .toReversed()
          .slice(0, -1),
        ...edge(row, column, false).toReversed(),
      ];
      return {
        type: "Feature" as const,
        properties: { id: `tdp-${group}`, name: `Tổ dân phố số ${group}` },
        geometry: { type: "Polygon" as const, coordinates: [ring] },
      };
    }),
  );
  features.sort((a, b) => a.properties.id.localeCompare(b.properties.id, "vi", { numeric: true }));
  return { type: "FeatureCollection" as const, features };
}

if (import.meta.main)
  writeFileSync(
    join(import.meta.dirname, "boundaries.geojson"),
    `${JSON.stringify(drawBoundaries(), null, 1)}\n`,
  );
