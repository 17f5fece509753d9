#!/usr/bin/env node
// Makes a fresh checkout ready, saying what it does: packages, built screens, a browser for the tests.
// Plain JavaScript for any Node since 18, for it runs before anything is installed.
//   prepare.mjs packages   the packages, when the lock file is newer than what is installed
//   prepare.mjs start      and the screens, when their sources changed
//   prepare.mjs test       and a Chromium
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const mode = process.argv[2] ?? "packages";

function say(text) {
  process.stderr.write(`[chuẩn bị] ${text}\n`);
}

function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: ["ignore", 2, 2], ...options });
  return result.status === 0;
}

function fail(text) {
  process.stderr.write(`[chuẩn bị] ${text}\n`);
  process.exit(1);
}

function modified(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

function newestIn(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === "node_modules" || entry.name === "dist") continue;
    const path = join(folder, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestIn(path) : modified(path));
  }
  return newest;
}

function installPackages() {
  const installed = join(root, "node_modules", ".package-lock.json");
  if (modified(installed) >= modified(join(root, "package-lock.json"))) return;
  say("installing packages (npm ci) …");
  // An npm too old for "allowScripts" would let onnxruntime fetch its parts for graphics cards, hundreds of MB.
  const env = { ...process.env, ONNXRUNTIME_NODE_INSTALL: "skip" };
  if (!run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { env }))
    fail("npm ci failed; see the lines above. Check the network or proxy, then run the command again.");
}

function buildScreens() {
  const built = join(root, "dashboard", "dist", "index.html");
  const sources = Math.max(
    newestIn(join(root, "dashboard", "src")),
    newestIn(join(root, "core", "src")),
    modified(join(root, "dashboard", "vite.config.ts")),
    modified(join(root, "dashboard", "index.html")),
    modified(join(root, "package-lock.json")),
  );
  if (modified(built) > sources) return;
  say("building the screens …");
  if (!run("npm", ["run", "build", "--workspace", "dashboard", "--silent"]))
    fail("the screens could not be built; see the lines above.");
}

function playwrightChromium() {
  const script = "import('playwright').then((p) => process.stdout.write(p.chromium.executablePath()))";
  const found = spawnSync(join(root, "node_modules", ".bin", "node"), ["-e", script], {
    cwd: join(root, "dashboard"),
  });
  const path = found.stdout?.toString() ?? "";
  return path && existsSync(path) ? path : "";
}

function systemChromium() {
  const names = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ];
  return names.find((name) => existsSync(name)) ?? "";
}

function findChromium() {
  const given = process.env.HOASOM_CHROMIUM;
  if (given) return existsSync(given) ? given : fail(`HOASOM_CHROMIUM names no file: ${given}`);
  return systemChromium() || playwrightChromium();
}

function provideChromium() {
  let path = findChromium();
  if (!path) {
    say("no Chromium found; trying Playwright's download …");
    run("npx", ["playwright", "install", "chromium"]);
    path = findChromium();
  }
  if (!path && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say("trying the system's package manager (apt-get install chromium) …");
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    path = findChromium();
  }
  const note = join(root, ".cache", "chromium-path");
  mkdirSync(dirname(note), { recursive: true });
  if (!existsSync(note) || readFileSync(note, "utf8") !== path) writeFileSync(note, path);
  say(
    path
      ? `browser for the tests: ${path}`
      : "no Chromium could be had: browser tests will be skipped and say so. Set HOASOM_CHROMIUM to one.",
  );
}

installPackages();
if (mode !== "packages") buildScreens();
if (mode === "test") provideChromium();
