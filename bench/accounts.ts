import { spawnSync } from "node:child_process";
import type { Page } from "playwright";
import { BENCH_WARD, MAIN } from "./program.ts";

const PASSWORD = "Mat-khau-do-2026-toc";

function hoasom(args: string[], env: Record<string, string>): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`hoasom ${args.join(" ")}: ${stderr}`);
  return stdout;
}

/** Makes the ward and one duty officer by the command line; gives back the first password. */
export function makeOfficer(dataArgs: string[], env: Record<string, string>): string {
  hoasom(["ward", "set", BENCH_WARD, ...dataArgs], env);
  const made = hoasom(
    ["user", "add", "truc.ban", "--name", "Cán bộ trực", "--role", "duty_officer", ...dataArgs],
    env,
  );
  return (JSON.parse(made) as { firstPassword: string }).firstPassword;
}

/** A signed-in officer who sends posts, and the way to sign the same person in on a page. */
export async function signInOfficer(url: string, firstPassword: string) {
  const ask = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
    return {
      answer,
      cookie: (answer.headers.getSetCookie()[0] ?? "").split(";")[0] ?? "",
      value: (await answer.json()) as { csrfToken: string },
    };
  };
  const first = await ask("/api/session", { username: "truc.ban", password: firstPassword });
  const changed = await ask(
    "/api/session/password",
    { current: firstPassword, next: PASSWORD },
    { cookie: first.cookie, "x-csrf-token": first.value.csrfToken },
  );
  const headers = {
    cookie: changed.cookie,
    "x-csrf-token": changed.value.csrfToken,
    "content-type": "application/json",
  };
  return {
    /** Sends one post as the desk's paste; the answer's status. */
    post: async (text: string): Promise<number> => {
      const body = JSON.stringify({
        channel: "social_alert",
        text,
        link: null,
        postedAt: new Date().toISOString(),
        areaId: null,
      });
      const answer = await fetch(`${url}/api/intake`, { method: "POST", headers, body });
      await answer.arrayBuffer();
      return answer.status;
    },
    signIn: async (page: Page): Promise<void> => {
      await page.goto(url);
      await page.evaluate(
        (body) =>
          fetch("/api/session", {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: JSON.stringify(body),
          }),
        { username: "truc.ban", password: PASSWORD },
      );
    },
    /** How many posts are stored and how many of them wait or failed, from the program's own figures. */
    waiting: async () => {
      const ready = (await (await fetch(`${url}/readyz`)).json()) as {
        waiting: { waiting: number; active: number; failed: number; delayed: number };
      };
      const metrics = await (await fetch(`${url}/metrics`)).text();
      const count = (pattern: RegExp) =>
        [...metrics.matchAll(pattern)].reduce((sum, match) => sum + Number(match[1]), 0);
      return {
        ...ready.waiting,
        stored: count(/^hoasom_intake_total\{reason="new"\} (\d+)/gm),
        analysed: count(/^hoasom_analysed_total\{[^}]*\} (\d+)/gm),
      };
    },
  };
}
