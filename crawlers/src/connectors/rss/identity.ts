import { createHash } from "node:crypto";
import { fold } from "@hoasom/core";
import { decodeLoosely, linkKey } from "../../links.ts";
import { readTime } from "../../times.ts";
import type { SeenItem } from "../connector.ts";
import type { FeedItem } from "./feed-item.ts";

/** Items with the id that each keeps through edits, and what to remember for the next time. */
export type Identified = { items: { id: string; item: FeedItem }[]; guidsShared: boolean; seen: SeenItem[] };

type Known = { seen: readonly SeenItem[]; guidsShared: boolean };

const MOST_SEEN = 500;

/**
 * Gives each item of a feed its lasting id (B22). First by memory: the GUID or the link that it had before, whichever
 * stayed; or, when both changed with the headline, the same second of publication and a headline that is mostly the
 * same in the address. Else a new id of the best that the item offers: its GUID, unless several items share that or it
 * merely spells the headline; its link, scheme and tracking aside; the number in it where the rest is headline. An
 * item that stands twice in the feed is one. `now` is an instant.
 */
export function identify(items: readonly FeedItem[], known: Known, now: string): Identified {
  const guidsShared = known.guidsShared || sharesGuids(items);
  const commonLinks = linksOfSeveral(items, guidsShared);
  const shown = items.map((item) => describe(item, guidsShared, commonLinks, now));
  const byGuid = new Map(
    known.seen.flatMap((seen) => (seen.guid && !guidsShared ? [[seen.guid, seen.id]] : [])),
  );
  const byLink = new Map(known.seen.flatMap((seen) => (seen.link ? [[seen.link, seen]] : [])));
  const renamed = findRenamed(shown, known.seen, byGuid, byLink);
  const numbers = countNumbers(shown);

  const found = new Map<string, { id: string; item: FeedItem; seen: SeenItem }>();
  for (const entry of shown) {
    const before =
      (entry.guid ? byGuid.get(entry.guid) : undefined) ??
      knownByLink(entry, byLink)?.id ??
      renamed.get(entry);
    const id = before ?? newId(entry, numbers);
    // Newest first is the custom of feeds, so the first of two is the one to keep.
    if (!found.has(id))
      found.set(id, { id, item: entry.item, seen: { id, guid: entry.guid, link: entry.link, at: entry.at } });
  }
  const entries = [...found.values()];
  const ids = new Set(found.keys());
  return {
    items: entries.map(({ id, item }) => ({ id, item })),
    guidsShared,
    // What just slid out of the feed is remembered a while, for feeds that put old items up again.
    seen: [...entries.map((entry) => entry.seen), ...known.seen.filter((seen) => !ids.has(seen.id))].slice(
      0,
      MOST_SEEN,
    ),
  };
}

type Described = SeenItem & { item: FeedItem };

function describe(
  item: FeedItem,
  guidsShared: boolean,
  commonLinks: ReadonlySet<string>,
  now: string,
): Described {
  const guid = item.guid === null || guidsShared ? null : guidKey(item.guid);
  const link = item.link === null ? null : linkKey(item.link);
  const read = item.publishedAt === null ? null : readTime(item.publishedAt, now);
  return {
    id: "",
    item,
    guid,
    link: link !== null && commonLinks.has(link) ? null : link,
    at: read && "at" in read ? read.at : null,
  };
}

const guidKey = (guid: string) => short((/^https?:\/\//i.test(guid) ? linkKey(guid) : null) ?? guid);

/**
 * True when one GUID stands on items with different links, or with both another headline and another time: then it
 * names the feed, not the item.
 */
function sharesGuids(items: readonly FeedItem[]): boolean {
  const firsts = new Map<string, FeedItem>();
  const keyOf = ({ link }: FeedItem) => (link === null ? null : linkKey(link));
  for (const item of items) {
    if (item.guid === null) continue;
    const first = firsts.get(item.guid) ?? item;
    firsts.set(item.guid, first);
    const undated = first.publishedAt === null && item.publishedAt === null;
    const otherTime = undated || first.publishedAt !== item.publishedAt;
    if (keyOf(first) !== keyOf(item) || (first.title !== item.title && otherTime)) return true;
  }
  return false;
}

/** Links that several items of the feed share, as the front page where there are no pages for single items. */
function linksOfSeveral(items: readonly FeedItem[], guidsShared: boolean): Set<string> {
  const names = new Map<string, Set<string>>();
  for (const { guid, link, title } of items) {
    const key = link === null ? null : linkKey(link);
    if (key === null) continue;
    const name = guid === null || guidsShared ? title : guidKey(guid);
    names.set(key, (names.get(key) ?? new Set()).add(name));
  }
  return new Set([...names].filter(([, set]) => set.size > 1).map(([key]) => key));
}

/**
 * The item seen before under this link. Against a sound GUID that says otherwise the link weighs only when the time
 * of publication agrees: there are boards whose every notice links to the board.
 */
function knownByLink(entry: Described, byLink: ReadonlyMap<string, SeenItem>): SeenItem | undefined {
  const before = entry.link === null ? undefined : byLink.get(entry.link);
  if (!before) return undefined;
  const sound = entry.guid !== null && !spellsHeadline(entry.item.guid ?? "", entry.item.title);
  return !sound || before.guid === null || before.at === entry.at ? before : undefined;
}

function findRenamed(
  shown: readonly Described[],
  seen: readonly SeenItem[],
  byGuid: ReadonlyMap<string, string>,
  byLink: ReadonlyMap<string, SeenItem>,
): Map<Described, string> {
  const isKnown = (entry: Described) =>
    (entry.guid !== null && byGuid.has(entry.guid)) || knownByLink(entry, byLink) !== undefined;
  const still = new Set(shown.flatMap((entry) => [entry.guid, entry.link].filter((key) => key !== null)));
  const gone = seen.filter((old) => !(old.guid && still.has(old.guid)) && !(old.link && still.has(old.link)));
  const renamed = new Map<Described, string>();
  for (const entry of shown) {
    if (isKnown(entry) || entry.at === null) continue;
    const sameTime = (other: SeenItem) => other.at === entry.at;
    const before = gone.filter(sameTime);
    const rivals = shown.filter((other) => sameTime(other) && !isKnown(other));
    const [old] = before;
    if (old && before.length === 1 && rivals.length === 1 && addressesAlike(old, entry))
      renamed.set(entry, old.id);
  }
  return renamed;
}

const words = (text: string) => fold(decodeLoosely(text)).match(/[\p{L}\p{N}]+/gu) ?? [];

const addressWords = (item: SeenItem) => words((item.link ?? item.guid ?? "").replace(/^[^/]*/, ""));

function addressesAlike(one: SeenItem, other: SeenItem): boolean {
  const a = new Set(addressWords(one));
  const b = new Set(addressWords(other));
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && shared / Math.max(a.size, b.size) >= 0.6;
}

/** Whether an address spells the headline: most of the headline's words stand in it. */
export function spellsHeadline(address: string, title: string): boolean {
  const inTitle = words(title).filter((word) => word.length > 1);
  const inAddress = new Set(words(address));
  return inTitle.length >= 3 && inTitle.filter((word) => inAddress.has(word)).length / inTitle.length >= 0.6;
}

/** Site and article number where an address ends in one, as `/cai-nhau-4827364.html` does; not a mere date. */
export function numberKey(link: string): string | null {
  const [site = "", ...path] = link.split("?")[0]?.split("/") ?? [];
  const number = /(\d{5,})(?:\.\w{2,5})?$/.exec(path.at(-1) ?? "")?.[1];
  if (!number || /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(number)) return null;
  return `${site}#${number}`;
}

function countNumbers(shown: readonly Described[]): Map<string, Set<string>> {
  const links = new Map<string, Set<string>>();
  for (const { link } of shown) {
    const key = link === null ? null : numberKey(link);
    if (key !== null && link !== null) links.set(key, (links.get(key) ?? new Set()).add(link));
  }
  return links;
}

function newId({ item, guid, link, at }: Described, numbers: ReadonlyMap<string, Set<string>>): string {
  const title = item.title;
  if (guid !== null && !spellsHeadline(item.guid ?? "", title)) return guid;
  if (link !== null) {
    const number = numberKey(link);
    if (spellsHeadline(link, title) && number !== null && numbers.get(number)?.size === 1)
      return short(number);
    return short(link);
  }
  return guid ?? `text_${hash(`${at ?? ""}\n${title}\n${item.body}`)}`;
}

const hash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 40);
const short = (text: string) => (text.length <= 300 ? text : `long_${hash(text)}`);
