import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const NOTE = join(import.meta.dirname, "..", "..", ".cache", "chromium-path");

/** The browser that `infra/setup/prepare.mjs test` found or installed; null when there is none. */
export function chromiumPath(): string | null {
  const path = process.env.HOASOM_CHROMIUM ?? (existsSync(NOTE) ? readFileSync(NOTE, "utf8") : "");
  return path && existsSync(path) ? path : null;
}

/** Flags with which a browser runs as root and asks nothing of the network outside. */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
