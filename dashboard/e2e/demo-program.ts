import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const HOASOM = join(import.meta.dirname, "..", "..", "node_modules", ".bin", "hoasom");

/** The demo as `npm start` runs it, in a data folder of its own, with its past already played. */
export type DemoProgram = { url: string; stop: () => Promise<void> };

/** Starts the demo and waits until its past is on the screens. */
export async function startDemo(): Promise<DemoProgram> {
  const folder = mkdtempSync(join(tmpdir(), "hoasom-e2e-"));
  const child = spawn(HOASOM, ["start", "--demo", "--port", "0", "--data", folder], {
    env: { ...process.env, HOASOM_LOG_LEVEL: "error", HOASOM_REQUESTS_PER_MINUTE: "100000" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said = reader(child);
  const url = await said(/(http:\/\/[\d.:]+)/);
  await said(/(ba tuần qua đã lên màn hình)/);
  return {
    url,
    stop: async () => {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function reader(child: ChildProcess): (pattern: RegExp) => Promise<string> {
  let out = "";
  const waiting: (() => void)[] = [];
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    out += chunk;
    for (const wake of waiting.splice(0)) wake();
  });
  let ended: number | null | undefined;
  child.once("exit", (code) => {
    ended = code;
    for (const wake of waiting.splice(0)) wake();
  });
  return async (pattern) => {
    for (;;) {
      const found = pattern.exec(out)?.[1];
      if (found !== undefined) return found;
      if (ended !== undefined)
        throw new Error(`the demo ended with ${ended} before it said ${pattern}: ${out}`);
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
}
