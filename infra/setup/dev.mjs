#!/usr/bin/env node
// `npm run dev`: the server on the demo ward, restarted when its files change, and Vite's own server for the screens.
import { spawn } from "node:child_process";

const children = [
  spawn("node", ["--watch", "api/src/main.ts", "start", "--demo", "--port", "8080"], { stdio: "inherit" }),
  spawn("npm", ["run", "dev", "--workspace", "dashboard"], { stdio: "inherit" }),
];
for (const child of children) child.on("exit", () => stop());
function stop() {
  for (const child of children) child.kill("SIGTERM");
}
process.on("SIGINT", stop);
process.on("SIGTERM", stop);
