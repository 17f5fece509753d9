import { type ThemeConfig, theme } from "antd";

/** Dark and light; kept by browser. */
export type ThemeMode = "light" | "dark";

/** The colours of one mode. Text colours reach a contrast of 4.5 on the grounds they stand on (held by a test). */
export type Palette = {
  ground: string;
  surface: string;
  raised: string;
  text: string;
  muted: string;
  line: string;
  accent: string;
  accentSoft: string;
  onAccent: string;
  danger: string;
  warn: string;
  warnSoft: string;
  good: string;
  level1: string;
  level1Soft: string;
  level2: string;
  level2Soft: string;
  level3: string;
  level3Soft: string;
  level4: string;
  level4Soft: string;
  markFor: string;
  markForLine: string;
  markAgainst: string;
  markAgainstLine: string;
};

/** One accent, quiet grounds; warm colours are kept for what needs a person. */
export const PALETTES: Record<ThemeMode, Palette> = {
  light: {
    ground: "#f3f5f6",
    surface: "#ffffff",
    raised: "#f9fafb",
    text: "#1b2529",
    muted: "#53626a",
    line: "#d3dbde",
    accent: "#0d6471",
    accentSoft: "#e0eff1",
    onAccent: "#ffffff",
    danger: "#a3241a",
    warn: "#7a4c00",
    warnSoft: "#fdf2d6",
    good: "#1f6b3a",
    level1: "#3d4f58",
    level1Soft: "#e6ecef",
    level2: "#744700",
    level2Soft: "#fdeecb",
    level3: "#9c2710",
    level3Soft: "#fde4dc",
    level4: "#ffffff",
    level4Soft: "#8c1330",
    markFor: "#ffefb5",
    markForLine: "#a86c00",
    markAgainst: "#e2ebf7",
    markAgainstLine: "#2f5f9e",
  },
  dark: {
    ground: "#11171a",
    surface: "#192125",
    raised: "#1f292e",
    text: "#e4eaec",
    muted: "#a6b4ba",
    line: "#344249",
    accent: "#5fc0cc",
    accentSoft: "#16383e",
    onAccent: "#0c1a1d",
    danger: "#ff9d8f",
    warn: "#f0c869",
    warnSoft: "#3a2f12",
    good: "#7fd19b",
    level1: "#c6d3d9",
    level1Soft: "#2b383e",
    level2: "#f3c969",
    level2Soft: "#3f3210",
    level3: "#ffb09b",
    level3Soft: "#4a2018",
    level4: "#ffffff",
    level4Soft: "#a01a3a",
    markFor: "#4a3d10",
    markForLine: "#e0b450",
    markAgainst: "#1d3350",
    markAgainstLine: "#86b4ec",
  },
};

const FONT = '"Be Vietnam Pro", "Noto Sans", "Segoe UI", sans-serif';

/** Whether the person asked their system for reduced motion. */
function wantsRest(): boolean {
  return typeof matchMedia === "function" && matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Ant Design's theme in our colours: dense, line height for stacked marks, 4 px corners. */
export function themeOf(mode: ThemeMode): ThemeConfig {
  const p = PALETTES[mode];
  return {
    algorithm: mode === "dark" ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      // Whoever asked their system for rest gets none at all: a list that is placed after its motion, and whose motion
      // is merely cut short by a style, ends up beside the screen.
      motion: !wantsRest(),
      colorPrimary: p.accent,
      colorLink: p.accent,
      colorInfo: p.accent,
      colorError: p.danger,
      colorSuccess: p.good,
      colorWarning: p.warn,
      colorTextBase: p.text,
      colorText: p.text,
      colorTextSecondary: p.muted,
      colorTextTertiary: p.muted,
      colorTextDescription: p.muted,
      colorTextPlaceholder: p.muted,
      colorBgBase: p.surface,
      colorBgLayout: p.ground,
      colorBgContainer: p.surface,
      colorBgElevated: p.surface,
      colorBorder: p.line,
      colorBorderSecondary: p.line,
      fontFamily: FONT,
      fontSize: 14,
      lineHeight: 1.6,
      borderRadius: 4,
      controlHeight: 34,
      controlOutlineWidth: 3,
      wireframe: false,
      motionDurationMid: "0.12s",
      motionDurationSlow: "0.16s",
    },
    components: {
      Button: {
        primaryColor: p.onAccent,
        primaryShadow: "none",
        defaultShadow: "none",
        dangerShadow: "none",
      },
      Table: { cellPaddingBlock: 8, cellPaddingInline: 10, headerBg: p.raised, headerColor: p.muted },
      Card: { headerFontSize: 15 },
      Segmented: { itemSelectedBg: p.accentSoft, itemSelectedColor: p.accent, itemColor: p.muted },
      Slider: {
        trackBg: p.accent,
        trackHoverBg: p.accent,
        handleColor: p.accent,
        railBg: p.line,
        dotActiveBorderColor: p.accent,
      },
      Tag: { defaultBg: p.raised, defaultColor: p.text },
      Tooltip: { colorBgSpotlight: mode === "dark" ? "#3a494f" : "#26343a" },
    },
  };
}

/** Hands the colours to our own style sheet as variables of the root element (`accentSoft` → `--hs-accent-soft`). */
export function applyPalette(mode: ThemeMode): void {
  const root = document.documentElement;
  root.dataset.theme = mode;
  root.style.colorScheme = mode;
  for (const [name, colour] of Object.entries(PALETTES[mode]))
    root.style.setProperty(`--hs-${name.replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`)}`, colour);
}

const KEY = "hoasom.theme";

/** The mode this browser chose before, else the one the system prefers. */
export function rememberedMode(): ThemeMode {
  const kept = localStorage.getItem(KEY);
  if (kept === "light" || kept === "dark") return kept;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Keeps the chosen mode in this browser. */
export function rememberMode(mode: ThemeMode): void {
  localStorage.setItem(KEY, mode);
}

/** Fills of the map from few to many, told apart by lightness alone; each count is written on its area too. */
export const MAP_RAMPS: Record<ThemeMode, readonly [string, string, string, string]> = {
  light: ["#d3e8eb", "#97cad1", "#56a2ad", "#1f7480"],
  dark: ["#1f444b", "#2c6771", "#43909b", "#83cdd6"],
};
