import { createHash } from "node:crypto";
import type { Source } from "@hoasom/core";
import { z } from "zod";
import { HostList } from "../../fetch/hosts.ts";
import { FetchRefusal } from "../../fetch/refusal.ts";
import type { RawItem } from "../../raw-item.ts";
import { decodeBytes } from "../../text/decode.ts";
import { withHeadline } from "../../text/headline.ts";
import type { Connector } from "../connector.ts";
import type { FeedItem } from "./feed-item.ts";
import { identify } from "./identity.ts";
import { parseFeed } from "./parse-feed.ts";

/** Settings of a feed source. */
export const RssConfig = z.strictObject({
  /** Further hosts that the feed may redirect to. */
  hosts: HostList,
  /** Name of the ward's group or page that the feed is the voice of. */
  group: z.string().trim().min(1).max(200).nullable().default(null),
});
export type RssConfig = z.infer<typeof RssConfig>;

// Feeds are served under many names; the parser is the judge of what is one.
const ACCEPT = [
  "application/rss+xml",
  "application/atom+xml",
  "application/rdf+xml",
  "application/feed+json",
  "application/xml",
  "text/xml",
  "application/json",
  "text/plain",
  "text/html",
  "application/octet-stream",
] as const;

/** Feeds: RSS 2.0, RSS 1.0, Atom, JSON Feed. */
export const rssConnector: Connector<RssConfig> = {
  kind: "rss",
  configSchema: RssConfig,
  async collect({ source, config, door, clock, state }) {
    const answer = await door.get(source, addressOf(source), {
      etag: state.etag,
      lastModified: state.lastModified,
      accept: ACCEPT,
    });
    const digest = createHash("sha256").update(answer.body).digest("hex");
    if (answer.notModified || digest === state.digest)
      return { items: [], unchanged: true, faults: {}, partly: null, state };

    const declaredIn = answer.contentType?.includes("json") ? null : "xml";
    const feed = parseFeed(decodeBytes(answer.body, { header: answer.charset, declaredIn }), answer.url);
    if (!feed) throw new FetchRefusal("wrong_content", "not a feed");
    const { items, guidsShared, seen } = identify(feed.items, state, clock.now());
    const { etag, lastModified } = answer;
    return {
      items: items.map(({ id, item }) => toRawItem(id, item, config)),
      unchanged: false,
      faults: feed.broken > 0 ? { wrong_shape: feed.broken } : {},
      partly: null,
      state: { ...state, etag, lastModified, digest, guidsShared, seen },
    };
  },
};

function addressOf(source: Source): string {
  if (source.address === null) throw new FetchRefusal("not_registered", `source ${source.id} has no address`);
  return source.address;
}

function toRawItem(id: string, item: FeedItem, config: RssConfig): RawItem {
  return {
    externalId: id,
    text: withHeadline(item.title, item.body),
    postedAt: item.publishedAt,
    link: item.link,
    group: config.group,
    author: item.author,
  };
}
