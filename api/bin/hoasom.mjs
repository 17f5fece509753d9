#!/usr/bin/env node
// Starts the program on the project's own Node 24, whatever Node the machine has.
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const main = join(here, "..", "src", "main.ts");
if (Number(process.versions.node.split(".")[0]) >= 24) {
  process.argv[1] = main;
  await import(main);
} else {
  const node = join(here, "..", "..", "node_modules", ".bin", "node");
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: "inherit" });
  // The child stops cleanly by itself; this process only passes the wish on and waits.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
