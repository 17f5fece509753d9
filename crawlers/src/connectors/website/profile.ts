import { load } from "cheerio/slim";
import { z } from "zod";
import { HostList } from "../../fetch/hosts.ts";

/** A CSS selector that compiles; tried on an empty page. */
const Selector = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .refine((selector) => {
    try {
      load("")(selector);
      return true;
    } catch {
      return false;
    }
  }, "a CSS selector");

/** How a date is written where it stands: luxon formats (`dd/MM/yyyy HH:mm`), beside those known anyway. */
const DateFormats = z.array(z.string().min(2).max(60)).max(10).default([]);

/** Where on a page the parts of an item are; `date` may be an element with a `datetime` or `content` attribute. */
const Parts = {
  title: Selector.nullable().default(null),
  body: Selector.nullable().default(null),
  date: Selector.nullable().default(null),
  author: Selector.nullable().default(null),
};

/**
 * The profile of a website: how its list and its detail pages are to be read. With `detail` each item's page is
 * fetched and read; without, the list itself holds the texts.
 */
export const WebsiteConfig = z.strictObject({
  hosts: HostList,
  group: z.string().trim().min(1).max(200).nullable().default(null),
  list: z.strictObject({
    /** Pages with the list; the source's address alone when left empty. */
    urls: z
      .array(z.url({ protocol: /^https?$/ }))
      .max(10)
      .default([]),
    item: Selector,
    /** Within the item; the first link of the item when null. */
    link: Selector.nullable().default(null),
    ...Parts,
  }),
  detail: z
    .strictObject({
      ...Parts,
      body: Selector,
      /** What lies inside the body and is none of the text: related links, share buttons. */
      remove: z.array(Selector).max(20).default([]),
    })
    .nullable()
    .default(null),
  dateFormats: DateFormats,
  /** Most detail pages of one collection; the next one goes on with the rest. */
  maxPages: z.int().min(1).max(100).default(30),
  /** After how many hours a page read before is looked at again for edits. */
  rereadHours: z.int().min(1).max(720).default(24),
});
export type WebsiteConfig = z.infer<typeof WebsiteConfig>;
