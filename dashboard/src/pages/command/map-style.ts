import type { StyleSpecification } from "maplibre-gl";
import { MAP_RAMPS, PALETTES, type ThemeMode } from "../../theme.ts";

/** The map's style: a ground, the areas by step, hatched ones for too little, borders, the chosen area's border. */
export function mapStyle(mode: ThemeMode): StyleSpecification {
  const palette = PALETTES[mode];
  const ramp = MAP_RAMPS[mode];
  return {
    version: 8,
    sources: { areas: { type: "geojson", data: { type: "FeatureCollection", features: [] } } },
    layers: [
      { id: "ground", type: "background", paint: { "background-color": palette.ground } },
      {
        id: "areas",
        type: "fill",
        source: "areas",
        paint: {
          "fill-color": [
            "match",
            ["get", "step"],
            0,
            ramp[0],
            1,
            ramp[1],
            2,
            ramp[2],
            3,
            ramp[3],
            palette.surface,
          ],
        },
      },
      {
        id: "hatched",
        type: "fill",
        source: "areas",
        filter: ["==", ["get", "step"], -1],
        paint: { "fill-pattern": "hatch" },
      },
      {
        id: "borders",
        type: "line",
        source: "areas",
        paint: { "line-color": palette.surface, "line-width": 1.5 },
      },
      {
        id: "chosen",
        type: "line",
        source: "areas",
        filter: ["==", ["get", "id"], ""],
        paint: { "line-color": palette.text, "line-width": 3 },
      },
    ],
  };
}

/** A square of diagonal lines that tiles without a seam: the sign for «chưa đủ số liệu». */
export function hatchImage(mode: ThemeMode): { width: number; height: number; data: Uint8ClampedArray } {
  const size = 16;
  const ground = rgbOf(PALETTES[mode].raised);
  const line = rgbOf(PALETTES[mode].muted);
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1)
      data.set([...((x + y) % size < 3 ? line : ground), 255], (y * size + x) * 4);
  return { width: size, height: size, data };
}

function rgbOf(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
