import robotsParser from "robots-parser";
import { FetchRefusal } from "./refusal.ts";

/** What robots-parser answers; its own types do not fit how it is exported. */
type RobotsFile = {
  isAllowed(url: string, agent?: string): boolean | undefined;
  getCrawlDelay(agent?: string): number | undefined;
};
const parseRobots = robotsParser as unknown as (url: string, text: string) => RobotsFile;

/** RFC 9309, 2.4: a robots.txt is kept no longer than a day. */
export const ROBOTS_KEPT_MS = 24 * 3_600_000;
/** A robots.txt that could not be had is asked for again after this time; until then nothing may be read. */
export const ROBOTS_RETRY_MS = 10 * 60_000;

/** The rules of one site: whether an address may be read, and the pause that is asked for between requests. */
export type RobotsRules = {
  allows(url: URL): boolean;
  delayMs: number;
  /** Why nothing is allowed, when that is so because the file could not be had. */
  unavailable: string | null;
};

/** How asking for the robots.txt ended: its text, no such file (4xx), or no usable answer. */
export type RobotsAnswer =
  | { kind: "text"; text: string }
  | { kind: "none" }
  | { kind: "unavailable"; why: string };

/** Rules from the answer, for the product token of the user agent (RFC 9309). */
export function robotsRules(origin: string, answer: RobotsAnswer, userAgent: string): RobotsRules {
  if (answer.kind === "none") return { allows: () => true, delayMs: 0, unavailable: null };
  if (answer.kind === "unavailable") return { allows: () => false, delayMs: 0, unavailable: answer.why };
  const file = parseRobots(`${origin}/robots.txt`, answer.text);
  const delay = file.getCrawlDelay(userAgent);
  return {
    allows: (url) => file.isAllowed(url.href, userAgent) === true,
    delayMs: delay !== undefined && delay > 0 ? Math.ceil(delay * 1000) : 0,
    unavailable: null,
  };
}

/** Keeps the rules of each site for a day by the clock, or for ten minutes when they could not be had. */
export function createRobotsCache(now: () => number) {
  const kept = new Map<string, { until: number; rules: RobotsRules }>();
  return {
    async get(origin: string, load: () => Promise<RobotsRules>): Promise<RobotsRules> {
      const known = kept.get(origin);
      const at = now();
      // Also asked again when the clock was set back behind the time of asking.
      if (known && at < known.until && known.until - at <= ROBOTS_KEPT_MS) return known.rules;
      const rules = await load();
      kept.set(origin, {
        until: now() + (rules.unavailable === null ? ROBOTS_KEPT_MS : ROBOTS_RETRY_MS),
        rules,
      });
      return rules;
    },
  };
}

/** Turns a refusal met while asking for robots.txt into «not now», but for those that must be named themselves. */
export function robotsUnavailable(refusal: FetchRefusal): RobotsAnswer {
  const named = [
    "private_address",
    "bad_scheme",
    "network_error",
    "timed_out",
    "expired",
    "withdrawn",
    "paused",
  ];
  if (named.includes(refusal.reason))
    throw new FetchRefusal(refusal.reason, `robots.txt: ${refusal.detail}`, refusal);
  return { kind: "unavailable", why: refusal.message };
}
