import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@elastic/elasticsearch";
import { Redis } from "ioredis";
import pg from "pg";
import { chromium } from "playwright";
import { chromiumPath } from "../dashboard/e2e/chromium.ts";
import { makeOfficer, signInOfficer } from "./accounts.ts";
import { type Figure, percentile, round, serversOrReason } from "./figures.ts";
import { BENCH_WARD, startProgram } from "./program.ts";
import { chance, fightText, searchText } from "./texts.ts";

const RATE = 50;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 120);
/** One post in so many is a fight of its own and has to come up on the screen. */
const FIGHT_EVERY = 25;

/** Each fight in a group of its own and in other words, so that each is an incident and an alert of its own. */
const fight = (draw: () => number, number: number) =>
  `Tổ ${number / FIGHT_EVERY + 1} nhà số ${number} ${fightText(draw)}`;

/** 50 posts a second for two minutes through the ordinary interface, watched by an open browser on the alert feed. */
async function* stream(name: string, args: string[], env: Record<string, string>): AsyncGenerator<Figure> {
  const firstPassword = makeOfficer(args, env);
  const program = await startProgram(["--ward", BENCH_WARD, ...args], env);
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? "", args: ["--no-sandbox"] });
  try {
    const officer = await signInOfficer(program.url, firstPassword);
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await officer.signIn(page);
    await page.goto(`${program.url}/canh-bao`);
    await page.waitForSelector("main");
    // The moment at which the words of an alert are on the screen, by the number in them.
    await page.evaluate(() => {
      const seen: Record<string, number> = {};
      Object.assign(window, { seen });
      const look = () => {
        for (const [, number] of (document.querySelector("main")?.textContent ?? "").matchAll(
          /nhà số (\d+)/g,
        ))
          if (number !== undefined) seen[number] ??= Date.now();
      };
      new MutationObserver(look).observe(document.body, {
        childList: true,
        subtree: true,
        characterData: true,
      });
    });
    const draw = chance(5);
    const sent = new Map<number, number>();
    const answers: Promise<number>[] = [];
    const began = Date.now();
    for (let number = 0; number < RATE * SECONDS; number += 1) {
      const wait = began + (number * 1000) / RATE - Date.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      const isFight = number % FIGHT_EVERY === 0;
      if (isFight) sent.set(number, Date.now());
      answers.push(officer.post(isFight ? fight(draw, number) : `${searchText(draw)} ${number}`));
    }
    const codes = await Promise.all(answers);
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    const seen = (await page.evaluate(
      () => (window as unknown as { seen: Record<string, number> }).seen,
    )) as Record<string, number>;
    const delays = [...sent].flatMap(([number, at]) =>
      seen[number] === undefined ? [] : [seen[number] - at],
    );
    const { stored, analysed, waiting, failed } = await officer.waiting();
    yield {
      figure: `post_to_open_browser_p99_${name}`,
      value: round(percentile(delays, 0.99), 0),
      unit: "ms",
      goal: "≤ 1000",
      p50: round(percentile(delays, 0.5), 0),
      max: Math.max(...delays),
      posts: RATE * SECONDS,
      refused: codes.filter((code) => code !== 200).length,
      stored,
      analysed,
      waiting,
      failed,
      alerts_sent: sent.size,
      alerts_seen: delays.length,
    };
  } finally {
    await browser.close();
    await program.stop();
  }
}

/** Everything in one process, data in a folder. */
export async function* streamEmbedded(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), "hoasom-bench-"));
  try {
    yield* stream("embedded", ["--data", folder], {});
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same on PostgreSQL, Redis and Elasticsearch. */
export async function* streamOnServers(): AsyncGenerator<Figure> {
  const servers = serversOrReason();
  if (typeof servers === "string") {
    yield { figure: "post_to_open_browser_servers", note: servers };
    return;
  }
  // A database of its own and an empty Redis database, so that one run does not measure the other's posts.
  const name = `hoasom_bench_${Date.now()}`;
  const admin = new pg.Client({ connectionString: servers.postgres });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const address = new URL(servers.postgres);
  address.pathname = `/${name}`;
  const redis = new Redis(`${servers.redis}/12`);
  await redis.flushdb();
  const elastic = new Client({ node: servers.elastic });
  try {
    await elastic.indices.delete({ index: "hoasom-posts-*", ignore_unavailable: true });
    yield* stream("servers", [], {
      HOASOM_DATABASE_URL: address.href,
      HOASOM_REDIS_URL: `${servers.redis}/12`,
      HOASOM_ELASTICSEARCH_URL: servers.elastic,
    });
  } finally {
    await elastic.indices.delete({ index: "hoasom-posts-*", ignore_unavailable: true });
    await elastic.close();
    await redis.flushdb();
    redis.disconnect();
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
  }
}
