import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const MAIN = join(import.meta.dirname, "..", "api", "src", "main.ts");
export const BENCH_WARD = join(import.meta.dirname, "ward.yaml");

/** The program as an operator runs it, in a process of its own. */
export type Program = { child: ChildProcess; url: string; readyMs: number; stop: () => Promise<void> };

/** Starts it and waits until it says that it is ready. */
export async function startProgram(args: string[], env: Record<string, string> = {}): Promise<Program> {
  const began = performance.now();
  const child = spawn(process.execPath, [MAIN, "start", "--port", "0", ...args], {
    env: { ...process.env, HOASOM_LOG_LEVEL: "error", HOASOM_REQUESTS_PER_MINUTE: "1000000", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let out = "";
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
      out += chunk;
      const found = /(http:\/\/[\d.:]+)/.exec(out)?.[1];
      if (found) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`the program ended with ${code}: ${out}`)));
  });
  const readyMs = performance.now() - began;
  return {
    child,
    url,
    readyMs,
    stop: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.kill("SIGTERM");
      }),
  };
}

/** Resident memory of a process, in MiB. */
export function residentMb(pid: number | undefined): number {
  const kb = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kb) / 1024;
}
