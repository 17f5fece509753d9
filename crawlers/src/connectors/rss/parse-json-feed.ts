import { z } from "zod";
import { htmlToText } from "../../text/html-text.ts";
import type { Feed, FeedItem } from "./feed-item.ts";
import { absoluteLink } from "./parse-xml-feed.ts";

// jsonfeed.org/version/1.1; a wrong field is dropped, not the item, and a wrong item not the feed.
const text = z.string().nullish().catch(null);
const Author = z.object({ name: text }).nullish().catch(null);
const Item = z.object({
  id: z
    .union([z.string(), z.number().transform(String)])
    .nullish()
    .catch(null),
  url: text,
  external_url: text,
  title: text,
  content_text: text,
  content_html: text,
  summary: text,
  date_published: text,
  author: Author,
  authors: z.array(Author).nullish().catch(null),
});
const JsonFeed = z.object({
  version: z.string().regex(/jsonfeed\.org\/version\//),
  items: z.array(z.unknown()),
});

/** Reads a JSON Feed (1.0 and 1.1), or null when it is none. */
export function parseJsonFeed(json: string, base: string): Feed | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const feed = JsonFeed.safeParse(value);
  if (!feed.success) return null;
  const items: FeedItem[] = [];
  let broken = 0;
  for (const raw of feed.data.items) {
    const item = Item.safeParse(raw);
    if (item.success) items.push(toItem(item.data, base));
    else broken += 1;
  }
  return { items, broken };
}

function toItem(item: z.infer<typeof Item>, base: string): FeedItem {
  return {
    guid: item.id?.trim() || null,
    link: absoluteLink(item.url ?? item.external_url ?? null, base),
    title: (item.title ?? "").trim(),
    body: item.content_text?.trim() || htmlToText(item.content_html ?? item.summary ?? ""),
    publishedAt: item.date_published ?? null,
    author: item.authors?.[0]?.name ?? item.author?.name ?? null,
  };
}
