import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OPEN_ALERT_STATES } from "@hoasom/core";
import { readConfig } from "../src/config.ts";
import { openHouse } from "../src/parts.ts";

/** What the kills left: each figure has to be the whole, or zero. */
export type CrashReport = {
  rounds: number;
  posts: number;
  stored: number;
  analysed: number;
  searchable: number;
  waiting: number;
  alerts: number;
  doubledAlerts: number;
  doubledAnalyses: number;
};

const MAIN = join(import.meta.dirname, "..", "src", "main.ts");
const WARD = join(import.meta.dirname, "crash-ward.yaml");

/** Everyday lines with, every fiftieth, a fight of its own in one of the ward's groups. */
export function crashPosts(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const group = (index % 9) + 1;
    const text =
      index % 50 === 7
        ? `Tổ ${group} nhà số ${index} có hai anh đang đánh nhau chảy máu, gọi công an đi mọi người ơi, vụ thứ ${index}`
        : `Bán ${["rau", "cá", "xe cũ", "tủ lạnh", "hoa"][index % 5]} nhà trồng giá rẻ số ${index}, ai mua nhắn em`;
    return JSON.stringify({
      id: `p${index}`,
      postedAt: new Date().toISOString(),
      group: "Cư dân",
      text,
      author: `a${index}`,
    });
  });
}

/**
 * Imports posts with the command line and kills the process without warning so many times at moments drawn from
 * `chance`; then lets one run end and looks at what is there. Nothing may be lost, nothing may be there twice.
 */
export async function crashRounds(options: {
  rounds: number;
  posts: number;
  chance: () => number;
  say?: (text: string) => void;
}): Promise<CrashReport> {
  const folder = mkdtempSync(join(tmpdir(), "hoasom-crash-"));
  try {
    const file = join(folder, "posts.jsonl");
    writeFileSync(file, `${crashPosts(options.posts).join("\n")}\n`);
    const data = join(folder, "data");
    const start = () =>
      spawn(
        process.execPath,
        [MAIN, "import", file, "--data", data, "--ward", WARD, "--basis", "kiểm thử mất điện"],
        { stdio: ["ignore", "ignore", "pipe"] },
      );
    for (let round = 1; round <= options.rounds; round += 1) {
      const child = start();
      const afterMs = 700 + options.chance() * 6_000;
      await Promise.race([ended(child), new Promise((resolve) => setTimeout(resolve, afterMs))]);
      child.kill("SIGKILL");
      await ended(child);
      options.say?.(`round ${round}: killed after ${Math.round(afterMs)} ms`);
    }
    const last = start();
    let errors = "";
    last.stderr?.on("data", (chunk) => {
      errors += chunk;
    });
    const code = await ended(last);
    if (code !== 0) throw new Error(`the last import ended with ${code}: ${errors}`);
    return await look(data, options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function look(data: string, options: { rounds: number; posts: number }): Promise<CrashReport> {
  const { house, close } = await openHouse({
    ...readConfig({ HOASOM_LOG_LEVEL: "silent" }),
    HOASOM_DATA: data,
  });
  try {
    const wardId = (await house.wards.home()) ?? "";
    const ids: string[] = [];
    for (let after: string | null = null; ; ) {
      const batch = await house.store.posts.after(wardId, after, 1_000);
      ids.push(...batch.map((post) => post.id));
      after = batch.at(-1)?.id ?? null;
      if (after === null) break;
    }
    const analyses = await house.store.analyses.byPosts(wardId, ids);
    const alerts = await house.store.alerts.list(
      wardId,
      { lanes: ["police", "culture_social", "service"] },
      { limit: 200 },
    );
    const perStory = new Map<string, number>();
    for (const alert of alerts.items)
      if (OPEN_ALERT_STATES.includes(alert.state))
        perStory.set(alert.storyId, (perStory.get(alert.storyId) ?? 0) + 1);
    return {
      rounds: options.rounds,
      posts: options.posts,
      stored: await house.store.posts.count(wardId),
      analysed: new Set(analyses.map((analysis) => analysis.postId)).size,
      searchable: await house.search.count(wardId),
      waiting: (await house.store.posts.waiting(wardId, 10)).length,
      alerts: alerts.total,
      doubledAlerts: [...perStory.values()].filter((count) => count > 1).length,
      doubledAnalyses: analyses.length - new Set(analyses.map((analysis) => analysis.postId)).size,
    };
  } finally {
    await close();
  }
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once("exit", (code) => resolve(code)));
}
