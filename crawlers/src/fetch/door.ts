import type { Clock, FetchReason, Source } from "@hoasom/core";
import { Agent } from "undici";
import { sourceRefusal } from "../source-refusal.ts";
import { checkHostName, publicConnector, type Resolve } from "./addresses.ts";
import { isChallenge, leadsToSignIn } from "./challenge.ts";
import { acceptsType, parseContentType } from "./content-type.ts";
import { type Exchange, exchange, type Limits } from "./exchange.ts";
import { checkUrl, hostsOf } from "./hosts.ts";
import { createPacer } from "./pacing.ts";
import { FetchRefusal } from "./refusal.ts";
import {
  createRobotsCache,
  type RobotsAnswer,
  type RobotsRules,
  robotsRules,
  robotsUnavailable,
} from "./robots.ts";

/** What the door needs; all but the first four have defaults. */
export type DoorOptions = {
  clock: Clock;
  /** Waits; on a simulated clock it moves that clock on. */
  sleep: (ms: number) => Promise<void>;
  /** Who is asking, with a way to reach us, e.g. `HoaSom/0.1 (+https://…)`; printable ASCII. */
  userAgent: string;
  /** Asked before each request, redirects included, with the URL about to be read; null lets it pass. */
  isRegistered: (source: Source, url: URL, now: string) => FetchReason | null;
  /** Tests and the demo only: lets 127.0.0.0/8 and ::1 pass. */
  allowLoopback?: boolean;
  /** Resolver of host names; what it gives is still checked. The system's by default. */
  resolve?: Resolve;
  /** Least pause between two requests to one host, in milliseconds; 2,000 by default. */
  minGapMs?: number;
};

export type GetOptions = {
  etag?: string | null;
  lastModified?: string | null;
  /** Media types that are of use; any other is refused as `wrong_content`. */
  accept?: readonly string[];
  /** Most bytes, packed and unpacked; 5 MB by default. */
  maxBytes?: number;
  /** Longest time for one answer, headers and body together; 20 s by default. */
  timeoutMs?: number;
};

/** An answer that may be used: status 2xx, or 304 with `notModified` and an empty body. */
export type Fetched = {
  status: number;
  /** The address that answered, after redirects. */
  url: string;
  body: Uint8Array;
  contentType: string | null;
  /** Charset label of the Content-Type header. */
  charset: string | null;
  etag: string | null;
  lastModified: string | null;
  notModified: boolean;
  /** `by_permission`: robots.txt says no, and the site's written permission on the record says yes. */
  robots: "allowed" | "by_permission";
};

/** The one way out to the network. It throws `FetchRefusal` and nothing else. */
export interface Door {
  get(source: Source, url: string, options?: GetOptions): Promise<Fetched>;
  /** Closes idle connections. */
  close(): Promise<void>;
}

const MAX_REDIRECTS = 5;
const DEFAULT_LIMITS: Limits = { maxBytes: 5_000_000, timeoutMs: 20_000 };
/** RFC 9309, 2.5: at least 500 KiB of a robots.txt have to be read. */
const ROBOTS_LIMITS: Limits = { maxBytes: 600_000, timeoutMs: 15_000 };

/** Opens the door. Throws a `RangeError` for a user agent that no header can carry. */
export function createDoor(options: DoorOptions): Door {
  const { clock, userAgent } = options;
  const allowLoopback = options.allowLoopback ?? false;
  const minGapMs = options.minGapMs ?? 2_000;
  if (!/^[\x21-\x7e][\x20-\x7e]{2,200}$/.test(userAgent)) throw new RangeError("userAgent: printable ASCII");

  const pacer = createPacer(clock, options.sleep);
  const robots = createRobotsCache(() => Date.parse(clock.now()));
  const dispatcher = new Agent({
    connect: publicConnector(allowLoopback, options.resolve),
    connections: 1,
    pipelining: 1,
    keepAliveTimeout: 4_000,
  });

  /** Every check that needs no answer; made before the wait for a turn and again right before sending. */
  function check(source: Source, url: URL): void {
    const now = clock.now();
    const reason = sourceRefusal(source, now) ?? options.isRegistered(source, url, now);
    if (reason !== null) throw new FetchRefusal(reason, `source ${source.id}`);
    if (!hostsOf(source).has(url.host))
      throw new FetchRefusal("not_registered", `${url.host} is no host of source ${source.id}`);
    checkHostName(url.hostname, allowLoopback);
  }

  function send(source: Source, url: URL, headers: Record<string, string>, limits: Limits, gapMs: number) {
    check(source, url);
    return pacer.turn(url.host, gapMs, async () => {
      check(source, url);
      const all = {
        "user-agent": userAgent,
        "accept-encoding": "gzip, br, deflate",
        "accept-language": "vi, en;q=0.5",
        ...headers,
      };
      return exchange(dispatcher, url, all, limits);
    });
  }

  async function askRobots(source: Source, site: URL): Promise<RobotsAnswer> {
    let url = new URL("/robots.txt", site);
    try {
      for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
        const answer = await send(source, url, { accept: "text/plain" }, ROBOTS_LIMITS, minGapMs);
        const next = redirectOf(answer, url);
        if (next) url = next;
        else if (answer.status >= 200 && answer.status < 300)
          return { kind: "text", text: new TextDecoder("utf-8").decode(answer.body) };
        // «Too many requests» is a request to stay away, not a site without rules.
        else if (answer.status >= 400 && answer.status < 500 && answer.status !== 429)
          return { kind: "none" };
        else return { kind: "unavailable", why: `robots.txt answers ${answer.status}` };
      }
      return { kind: "unavailable", why: "robots.txt redirects too often" };
    } catch (error) {
      if (error instanceof FetchRefusal) return robotsUnavailable(error);
      throw error;
    }
  }

  const rulesFor = (source: Source, url: URL): Promise<RobotsRules> =>
    robots.get(url.origin, async () => robotsRules(url.origin, await askRobots(source, url), userAgent));

  async function robotsFor(
    source: Source,
    url: URL,
  ): Promise<{ delayMs: number; robots: Fetched["robots"] }> {
    const rules = await rulesFor(source, url);
    if (rules.allows(url)) return { delayMs: rules.delayMs, robots: "allowed" };
    if (source.robotsPermission !== null) return { delayMs: rules.delayMs, robots: "by_permission" };
    throw new FetchRefusal("robots_disallow", rules.unavailable ?? `robots.txt of ${url.host} says no`);
  }

  async function get(source: Source, address: string, given: GetOptions): Promise<Fetched> {
    const limits: Limits = {
      maxBytes: given.maxBytes ?? DEFAULT_LIMITS.maxBytes,
      timeoutMs: given.timeoutMs ?? DEFAULT_LIMITS.timeoutMs,
    };
    const conditional = conditionalHeaders(given);
    const headers = {
      accept: given.accept ? `${given.accept.join(", ")}, */*;q=0.1` : "*/*",
      ...conditional,
    };
    let url = checkUrl(address);
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      check(source, url);
      const permit = await robotsFor(source, url);
      const answer = await send(source, url, headers, limits, Math.max(minGapMs, permit.delayMs));
      const next = redirectOf(answer, url);
      if (!next) return read(answer, url, permit.robots, given, Object.keys(conditional).length > 0);
      if (leadsToSignIn(next)) throw new FetchRefusal("challenge", "sent to a sign-in page");
      url = next;
    }
    throw new FetchRefusal("too_many_redirects", `more than ${MAX_REDIRECTS}`);
  }

  return {
    async get(source, url, given = {}) {
      try {
        return await get(source, url, given);
      } catch (error) {
        if (error instanceof FetchRefusal) throw error;
        throw new FetchRefusal("network_error", "unexpected", error);
      }
    },
    close: () => dispatcher.close(),
  };
}

function conditionalHeaders(given: GetOptions): Record<string, string> {
  // A stored value that no header can carry is left out rather than sent or thrown about.
  const usable = (value: string | null | undefined) => !!value && /^[\x20-\x7e]{1,500}$/.test(value);
  return {
    ...(given.etag && usable(given.etag) ? { "if-none-match": given.etag } : {}),
    ...(given.lastModified && usable(given.lastModified) ? { "if-modified-since": given.lastModified } : {}),
  };
}

function redirectOf(answer: Exchange, from: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(answer.status)) return null;
  const location = answer.headers.get("location");
  if (!location) throw new FetchRefusal("http_error", `${answer.status} without an address`);
  return checkUrl(location, from);
}

function read(
  answer: Exchange,
  url: URL,
  robots: Fetched["robots"],
  given: GetOptions,
  conditional: boolean,
): Fetched {
  const { status, headers, body } = answer;
  const { type, charset } = parseContentType(headers.get("content-type") ?? null);
  const notModified = status === 304 && conditional;
  if (!notModified) {
    if (isChallenge(status, headers.get("cf-mitigated") ?? null, body))
      throw new FetchRefusal("challenge", `${status}: a sign-in wall or a challenge`);
    if (status < 200 || status > 299) throw new FetchRefusal("http_error", `status ${status}`);
    if (!acceptsType(type, given.accept))
      throw new FetchRefusal("wrong_content", `${type} is not what was asked for`);
  }
  return {
    status,
    url: url.href,
    body: notModified ? new Uint8Array() : body,
    contentType: type,
    charset,
    etag: headers.get("etag") ?? (notModified ? (given.etag ?? null) : null),
    lastModified: headers.get("last-modified") ?? (notModified ? (given.lastModified ?? null) : null),
    notModified,
    robots,
  };
}
