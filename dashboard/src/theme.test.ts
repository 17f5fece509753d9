import { describe, expect, it } from "vitest";
import { MAP_RAMPS, PALETTES, type Palette, type ThemeMode } from "./theme.ts";

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const value = Number.parseInt(hex.slice(1), 16);
  const [r = 0, g = 0, b = 0] = [value >> 16, (value >> 8) & 255, value & 255].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS: (keyof Palette)[] = ["ground", "surface", "raised"];
const PAIRS: [text: keyof Palette, on: keyof Palette][] = [
  ...(["text", "muted", "accent", "danger", "warn", "good"] as const).flatMap((text) =>
    GROUNDS.map((on): [keyof Palette, keyof Palette] => [text, on]),
  ),
  ["onAccent", "accent"],
  ["accent", "accentSoft"],
  ["text", "accentSoft"],
  ["muted", "accentSoft"],
  ["danger", "accentSoft"],
  ["warn", "warnSoft"],
  ["level1", "level1Soft"],
  ["level2", "level2Soft"],
  ["level3", "level3Soft"],
  ["level4", "level4Soft"],
  ["text", "markFor"],
  ["text", "markAgainst"],
];

describe.each(Object.keys(PALETTES) as ThemeMode[])("the colours of the %s mode", (mode) => {
  it.each(PAIRS)("%s is readable on %s", (text, on) => {
    expect(contrast(PALETTES[mode][text], PALETTES[mode][on])).toBeGreaterThanOrEqual(4.5);
  });

  it("the map's steps grow apart from the ground", () => {
    const steps = MAP_RAMPS[mode].map((colour) => contrast(colour, PALETTES[mode].surface));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});
