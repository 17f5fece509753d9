#!/usr/bin/env node
// `npm run check`: types of every package, lint and format, boundaries between packages. Runs all, then says what failed.
import { spawnSync } from "node:child_process";

const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", FORCE_COLOR: "0" };
const steps = [
  ["types", "turbo", ["run", "types", "--output-logs=errors-only", "--log-order=grouped"]],
  ["types of the benchmarks", "tsc", ["--noEmit", "-p", "bench"]],
  ["lint and format", "biome", ["check", "--error-on-warnings", "."]],
  ["boundaries", "turbo", ["boundaries"]],
];

const failed = [];
for (const [name, command, args] of steps) {
  console.log(`\n— ${name}`);
  if (spawnSync(command, args, { stdio: "inherit", env }).status !== 0) failed.push(name);
}
console.log(failed.length === 0 ? "\ncheck: all good" : `\ncheck: failed: ${failed.join(", ")}`);
process.exit(failed.length === 0 ? 0 : 1);
