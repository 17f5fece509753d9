import type { CheerioAPI } from "cheerio/slim";
import { type HtmlNode, loadHtml, textOfNodes } from "../../text/html-text.ts";
import { readTime } from "../../times.ts";
import type { WebsiteConfig } from "./profile.ts";

/** What a page says of one item; `postedAt` is an instant where it could be read, else as written, null where none. */
export type PageItem = {
  link: string | null;
  title: string;
  body: string;
  postedAt: string | null;
  author: string | null;
};

type Elements = ReturnType<CheerioAPI>;
type Selectors = { title: string | null; body: string | null; date: string | null; author: string | null };

/**
 * The items of a list page in their order. `base` is the page's address; a `<base href>` in it goes before. `now` is
 * an instant. An item without a usable link has `link` null.
 */
export function parseListPage(html: string, base: string, profile: WebsiteConfig, now: string): PageItem[] {
  const $ = loadHtml(html);
  const at = baseOf($, base);
  const { list } = profile;
  return $(list.item)
    .toArray()
    .map((element) => {
      const item = $(element);
      const own = item.is("a[href]") ? item : item.find("a[href]").first();
      const linked = list.link === null ? own : item.find(list.link).first();
      const href = linked.attr("href") ?? linked.find("a[href]").first().attr("href");
      return {
        link: absolute(href, at),
        ...partsOf(item, { ...list, body: list.body }, profile, now),
      };
    });
}

/** The text of a detail page, or null when the profile's body is not on it. */
export function parseDetailPage(
  html: string,
  base: string,
  profile: WebsiteConfig & { detail: NonNullable<WebsiteConfig["detail"]> },
  now: string,
): PageItem | null {
  const $ = loadHtml(html);
  const { detail } = profile;
  for (const selector of detail.remove) $(selector).remove();
  const page = $.root() as unknown as Elements;
  const parts = partsOf(page, detail, profile, now);
  return parts.body === "" ? null : { link: base, ...parts };
}

function partsOf(
  scope: Elements,
  selectors: Selectors,
  profile: WebsiteConfig,
  now: string,
): Omit<PageItem, "link"> {
  const text = (selector: string | null) =>
    selector === null ? "" : textOfNodes(scope.find(selector).toArray() as unknown as HtmlNode[]);
  const first = (selector: string | null) =>
    selector === null ? "" : textOfNodes(scope.find(selector).first().toArray() as unknown as HtmlNode[]);
  return {
    title: first(selectors.title),
    body: text(selectors.body),
    postedAt: dateOf(scope, selectors.date, profile.dateFormats, now),
    author: first(selectors.author) || null,
  };
}

/**
 * The date of an item: what a machine would read (`datetime`, `content`), else what people read, also within other
 * words («Cập nhật lúc 25/11/2026 08:15»). Where nothing is found, nothing is made up.
 */
function dateOf(scope: Elements, selector: string | null, formats: string[], now: string): string | null {
  if (selector === null) return null;
  const element = scope.find(selector).first();
  const shown = textOfNodes(element.toArray() as unknown as HtmlNode[]).replace(/\s+/g, " ");
  const written = [element.attr("datetime"), element.attr("content"), shown].flatMap(
    (text) => text?.trim() || [],
  );
  for (const text of written) {
    for (const candidate of [text, ...datesWithin(text)]) {
      const read = readTime(candidate, now, formats);
      if ("at" in read) return read.at;
    }
  }
  return written[0]?.slice(0, 100) ?? null;
}

const DAY = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{4}`;
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
const DAY_TIME = new RegExp(`(${DAY})[\\s,|–-]{1,4}(${TIME})(?!\\d)`);
const TIME_DAY = new RegExp(`(?<!\\d)(${TIME})[\\s,|–-]{1,4}(?:ngày )?(${DAY})`);

function datesWithin(text: string): string[] {
  const unified = (day: string) => day.replace(/[.-]/g, "/");
  const forward = DAY_TIME.exec(text);
  if (forward) return [`${unified(forward[1] ?? "")} ${forward[2]}`];
  const backward = TIME_DAY.exec(text);
  if (backward) return [`${unified(backward[2] ?? "")} ${backward[1]}`];
  // One day alone; of two nobody knows which it is.
  const days = text.match(new RegExp(`(?<!\\d)${DAY}(?!\\d)`, "g")) ?? [];
  return days.length === 1 ? [unified(days[0])] : [];
}

function baseOf($: CheerioAPI, page: string): string {
  const href = $("base[href]").first().attr("href");
  return href !== undefined && URL.canParse(href, page) ? new URL(href, page).href : page;
}

function absolute(href: string | undefined, base: string): string | null {
  const trimmed = href?.trim() ?? "";
  if (trimmed === "" || trimmed.startsWith("#") || !URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  url.hash = "";
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}
