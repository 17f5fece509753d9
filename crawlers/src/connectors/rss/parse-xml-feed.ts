import { XMLParser } from "fast-xml-parser";
import { htmlToText } from "../../text/html-text.ts";
import type { Feed, FeedItem } from "./feed-item.ts";
import { decodeXml, elementsNamed, repairXml } from "./repair-xml.ts";

type Node = Record<string, unknown>;

// Elements whose inside is text for people: kept raw, so that stray tags in them break nothing.
const TEXT_ELEMENTS = ["title", "description", "content", "summary", "encoded"];

const newParser = () =>
  new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    parseTagValue: false,
    processEntities: false,
    stopNodes: TEXT_ELEMENTS.map((name) => `*.${name}`),
    transformTagName: tagName,
  });

/** Lower case, without the prefixes of the feed dialects; a name that JavaScript objects own is made harmless. */
function tagName(name: string): string {
  const plain = name.toLowerCase().replace(/^(?:rdf|rss|atom|a10):|^content:(?=encoded$)/, "");
  return plain.startsWith("__") || plain in {} || plain === "prototype" ? "unnamed" : plain;
}

/** Reads RSS 0.9–2.0, RSS 1.0 (RDF) or Atom; null when it is none of them. An item beyond repair costs itself only. */
export function parseXmlFeed(xml: string, base: string): Feed | null {
  const repaired = repairXml(xml);
  const root = parse(repaired);
  const channel = root ? channelOf(root) : null;
  if (channel) return toFeed(channel.flatMap(list), 0, base);
  // No sense in the whole: take the items one by one (B23), if there is the start of a feed at all.
  if (!/<(?:rss|rdf:RDF|feed|atom:feed)[\s>]/i.test(repaired.slice(0, 5_000))) return null;
  const found = elementsNamed(repaired, ["item", "entry"]).map(parse);
  const nodes = found.flatMap((node) => (node ? [...list(node.item), ...list(node.entry)] : []));
  // Each opening counts, also one that was never closed.
  const begun = repaired.match(/<(?:item|entry)[\s>]/gi)?.length ?? 0;
  return toFeed(nodes, Math.max(0, begun - nodes.length), base);
}

function parse(xml: string): Node | null {
  try {
    return asNode(newParser().parse(xml));
  } catch {
    return null;
  }
}

/** The places where items may hang: RSS below the channel, RSS 1.0 beside it, Atom below the root. */
function channelOf(root: Node): unknown[] | null {
  const rss = asNode(root.rss ?? root.rdf);
  if (rss) return [...list(rss.channel).map((channel) => asNode(channel)?.item), rss.item];
  const feed = asNode(root.feed);
  return feed ? [feed.entry] : null;
}

function toFeed(nodes: unknown[], broken: number, base: string): Feed {
  const items: FeedItem[] = [];
  let lost = broken;
  for (const node of nodes) {
    const item = asNode(node);
    if (item) items.push(toItem(item, base));
    else if (node !== undefined) lost += 1;
  }
  return { items, broken: lost };
}

function toItem(node: Node, base: string): FeedItem {
  const body = [node.encoded, node.content, node.description, node.summary]
    .map((part) => readable(part))
    .find((text) => text !== "");
  return {
    guid: plain(node.guid) || plain(node.id) || attribute(node, "@rdf:about") || null,
    link: absoluteLink(linkOf(node), base),
    title: readable(node.title),
    body: body ?? "",
    publishedAt:
      plain(node.pubdate) || plain(node.published) || plain(node["dc:date"]) || plain(node.updated) || null,
    author: plain(node["dc:creator"]) || plain(asNode(first(node.author))?.name ?? node.author) || null,
  };
}

/** The page of the item: text of `<link>`, or the Atom link whose relation is `alternate`; a permalink GUID else. */
function linkOf(node: Node): string | null {
  const links = list(node.link);
  for (const link of links) if (plain(link) !== "") return plain(link);
  const atom = links.map(asNode).filter((link) => link !== null);
  const best = atom.find((link) => (attribute(link, "@rel") || "alternate") === "alternate");
  if (best && attribute(best, "@href")) return attribute(best, "@href");
  const guid = first(node.guid);
  const isLink = attribute(asNode(guid) ?? {}, "@ispermalink").toLowerCase() !== "false";
  return isLink && /^https?:\/\//i.test(plain(guid)) ? plain(guid) : null;
}

/** The link as an absolute http(s) address, or null. */
export function absoluteLink(link: string | null, base: string): string | null {
  const trimmed = link?.trim() ?? "";
  if (trimmed === "" || !URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}

const asNode = (value: unknown): Node | null => {
  if (typeof value === "string") return { "#text": value };
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Node) : null;
};
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** Raw content of an element that may have attributes beside it. */
function raw(value: unknown): string {
  const text = asNode(first(value))?.["#text"];
  return typeof text === "string" ? text.trim() : "";
}

const plain = (value: unknown): string => decodeXml(raw(value)).trim();

/** Text for people: markup written out is HTML as it stands, escaped markup is HTML after one round of decoding. */
function readable(value: unknown): string {
  const text = raw(value);
  return htmlToText(text.includes("<") ? text : decodeXml(text));
}

function attribute(node: Node, name: string): string {
  const found = Object.entries(node).find(([key]) => key.toLowerCase() === name);
  return typeof found?.[1] === "string" ? decodeXml(found[1]).trim() : "";
}
