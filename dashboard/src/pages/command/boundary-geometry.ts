import type { Boundaries } from "@hoasom/core";

type Feature = Boundaries["features"][number];
type Point = readonly [number, number];
type Ring = readonly (readonly number[])[];

/** West, south, east, north in degrees. */
export type Bounds = { west: number; south: number; east: number; north: number };

/** The rings of a feature, polygon by polygon; the first ring of each is its outline, the others are holes. */
export function polygonsOf({ geometry }: Feature): readonly (readonly Ring[])[] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

/** The box around all features, or null when there is none. */
export function boundsOf({ features }: Boundaries): Bounds | null {
  const points = features.flatMap((feature) => polygonsOf(feature).flatMap((rings) => rings[0] ?? []));
  if (points.length === 0) return null;
  const lons = points.map((point) => point[0] ?? 0);
  const lats = points.map((point) => point[1] ?? 0);
  return {
    west: Math.min(...lons),
    south: Math.min(...lats),
    east: Math.max(...lons),
    north: Math.max(...lats),
  };
}

/** Turns degrees into units of a drawing of the given width: equirectangular, true to scale at the box's middle. */
export function projection(
  bounds: Bounds,
  width: number,
  margin: number,
): {
  height: number;
  project: (lon: number, lat: number) => Point;
} {
  const shrink = Math.cos((((bounds.south + bounds.north) / 2) * Math.PI) / 180);
  const across = Math.max(1e-9, (bounds.east - bounds.west) * shrink);
  const scale = (width - 2 * margin) / across;
  const height = Math.max(1, (bounds.north - bounds.south) * scale) + 2 * margin;
  return {
    height: Math.round(height),
    project: (lon, lat) => [
      round(margin + (lon - bounds.west) * shrink * scale),
      round(margin + (bounds.north - lat) * scale),
    ],
  };
}

/** The path of a feature in a drawing, holes included (drawn with the even-odd rule). */
export function pathOf(feature: Feature, project: (lon: number, lat: number) => Point): string {
  return polygonsOf(feature)
    .flat()
    .map((ring) => `M${ring.map((point) => project(point[0] ?? 0, point[1] ?? 0).join(" ")).join("L")}Z`)
    .join("");
}

/** Where a feature's name stands: the centroid of its largest outline (shoelace formula), in degrees. */
export function labelPoint(feature: Feature): Point {
  let best: Point = [0, 0];
  let largest = -1;
  for (const rings of polygonsOf(feature)) {
    const ring = rings[0] ?? [];
    let doubled = 0;
    let x = 0;
    let y = 0;
    for (const [index, point] of ring.entries()) {
      const next = ring[(index + 1) % ring.length] ?? point;
      const [x0 = 0, y0 = 0] = point;
      const [x1 = 0, y1 = 0] = next;
      const cross = x0 * y1 - x1 * y0;
      doubled += cross;
      x += (x0 + x1) * cross;
      y += (y0 + y1) * cross;
    }
    if (Math.abs(doubled) <= largest) continue;
    largest = Math.abs(doubled);
    const [first = 0, second = 0] = ring[0] ?? [];
    best = doubled === 0 ? [first, second] : [x / (3 * doubled), y / (3 * doubled)];
  }
  return best;
}

const round = (value: number) => Math.round(value * 10) / 10;
