import { createHash } from "node:crypto";
import type { FetchReason, IntakeReason, Source } from "@hoasom/core";
import type { Fetched, GetOptions } from "../../fetch/door.ts";
import { FetchRefusal } from "../../fetch/refusal.ts";
import { linkKey } from "../../links.ts";
import type { RawItem } from "../../raw-item.ts";
import { REFUSED_SOURCE } from "../../source-refusal.ts";
import { decodeBytes } from "../../text/decode.ts";
import { withHeadline } from "../../text/headline.ts";
import type { CollectContext, Collected, CollectState, Connector } from "../connector.ts";
import { type PageItem, parseDetailPage, parseListPage } from "./parse-page.ts";
import { WebsiteConfig } from "./profile.ts";

const ACCEPT = ["text/html", "application/xhtml+xml"] as const;
const HOUR_MS = 3_600_000;

type Context = CollectContext<WebsiteConfig>;
type Entry = PageItem & { key: string };

/** Websites without a feed, read by a selector profile: a list page, and the page of each item where needed. */
export const websiteConnector: Connector<WebsiteConfig> = {
  kind: "website",
  configSchema: WebsiteConfig,
  async collect(context) {
    const { source, config } = context;
    const urls = config.list.urls.length > 0 ? config.list.urls : [addressOf(source)];
    const faults: Partial<Record<IntakeReason, number>> = {};
    const entries = new Map<string, Entry>();
    for (const url of urls) {
      const page = await context.door.get(source, url, { accept: ACCEPT });
      const found = parse(() => parseListPage(textOfPage(page), page.url, config, context.clock.now()));
      // A list without a single item is a page that was rebuilt, not a quiet day.
      if (found.length === 0)
        throw new FetchRefusal("wrong_content", "the profile finds no item in the list");
      for (const item of found) {
        const key = keyOf(item);
        if (key === null) faults.bad_link = (faults.bad_link ?? 0) + 1;
        else if (!entries.has(key)) entries.set(key, { ...item, key });
      }
    }
    const listed = [...entries.values()];
    const collected = config.detail === null ? fromList(context, listed) : await fromDetails(context, listed);
    return { ...collected, faults: { ...faults, ...collected.faults } };
  },
};

function addressOf(source: Source): string {
  if (source.address === null) throw new FetchRefusal("not_registered", `source ${source.id} has no address`);
  return source.address;
}

const textOfPage = (page: Fetched) => decodeBytes(page.body, { header: page.charset, declaredIn: "html" });

/** A page that is nested too deeply to be parsed, or that breaks a selector, is no content of ours. */
function parse<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new FetchRefusal("wrong_content", "the page cannot be parsed", error);
  }
}

const sha = (text: string) => createHash("sha256").update(text).digest("hex");

/** An item is known by its link; without one, where the list holds the texts, by its words. */
function keyOf(item: PageItem): string | null {
  const key = item.link === null ? null : linkKey(item.link);
  if (key !== null) return key.length <= 300 ? key : `long_${sha(key).slice(0, 40)}`;
  return item.body === ""
    ? null
    : `text_${sha(`${item.postedAt ?? ""}\n${item.title}\n${item.body}`).slice(0, 40)}`;
}

function fromList({ config, state }: Context, entries: readonly Entry[]): Collected {
  const items = entries
    .map((entry) => toRawItem(entry.key, entry, config))
    .filter((item) => item.text !== "");
  const lost = entries.length - items.length;
  const digest = sha(JSON.stringify(items));
  return {
    items: digest === state.digest ? [] : items,
    unchanged: digest === state.digest,
    faults: lost > 0 ? { empty_text: lost } : {},
    partly: null,
    state: { ...state, digest },
  };
}

async function fromDetails(context: Context, entries: readonly Entry[]): Promise<Collected> {
  const { config, clock, state } = context;
  const pages: CollectState["pages"] = {};
  for (const { key } of entries) if (state.pages[key]) pages[key] = state.pages[key];
  const isDue = ({ key }: Entry) => {
    const before = state.pages[key];
    return !before || Date.parse(clock.now()) - Date.parse(before.readAt) >= config.rereadHours * HOUR_MS;
  };
  // New pages before old ones, so that a long list of old ones cannot keep news waiting.
  const due = entries.filter((entry) => entry.link !== null && isDue(entry));
  due.sort((a, b) => Number(a.key in state.pages) - Number(b.key in state.pages));

  const items: RawItem[] = [];
  let partly: FetchReason | null = null;
  let failure: FetchRefusal | null = null;
  let empty = 0;
  let read = 0;
  for (const entry of due.slice(0, config.maxPages)) {
    try {
      const found = await readDetail(context, entry);
      pages[entry.key] = found.seen;
      read += 1;
      if (found.item === "empty") empty += 1;
      else if (found.item) items.push(found.item);
    } catch (error) {
      if (!(error instanceof FetchRefusal)) throw error;
      // Permission that ended half-way ends the collection; one bad page does not.
      if (REFUSED_SOURCE.includes(error.reason)) throw error;
      partly ??= error.reason;
      failure ??= error;
    }
  }
  if (read === 0 && failure) throw failure;
  return {
    items,
    unchanged: items.length === 0 && empty === 0,
    faults: empty > 0 ? { empty_text: empty } : {},
    partly,
    state: { ...state, pages },
  };
}

async function readDetail({ source, config, door, clock, state }: Context, entry: Entry) {
  const { detail } = config;
  if (detail === null || entry.link === null)
    throw new FetchRefusal("wrong_content", "no detail page to read");
  const before = state.pages[entry.key];
  const conditions: GetOptions = before ? { etag: before.etag, lastModified: before.lastModified } : {};
  const page = await door.get(source, entry.link, { accept: ACCEPT, ...conditions });
  const seen = { etag: page.etag, lastModified: page.lastModified, readAt: clock.now() };
  if (page.notModified) return { item: null, seen };
  const found = parse(() => parseDetailPage(textOfPage(page), page.url, { ...config, detail }, clock.now()));
  if (!found) return { item: "empty" as const, seen };
  const whole: PageItem = {
    // The list's link stays the item's own, also where it redirects.
    link: entry.link,
    title: found.title || entry.title,
    body: found.body,
    postedAt: found.postedAt ?? entry.postedAt,
    author: found.author ?? entry.author,
  };
  return { item: toRawItem(entry.key, whole, config), seen };
}

function toRawItem(id: string, item: PageItem, config: WebsiteConfig): RawItem {
  return {
    externalId: id,
    text: withHeadline(item.title, item.body),
    postedAt: item.postedAt,
    link: item.link,
    group: config.group,
    author: item.author,
  };
}
