import type { Feed } from "./feed-item.ts";
import { parseJsonFeed } from "./parse-json-feed.ts";
import { parseXmlFeed } from "./parse-xml-feed.ts";

/**
 * Reads a feed: RSS 2.0 and its forebears, RSS 1.0 (RDF), Atom, JSON Feed, told apart by what is in it. `base` is the
 * address that relative links belong to. Null when it is no feed. Never throws.
 */
export function parseFeed(text: string, base: string): Feed | null {
  const start = text.replace(/^[\ufeff\s]+/, "");
  if (start.startsWith("{")) return parseJsonFeed(start, base);
  return start.startsWith("<") ? parseXmlFeed(start, base) : null;
}
