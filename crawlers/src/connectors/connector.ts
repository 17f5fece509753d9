import type { Clock, FetchReason, IntakeReason, Source, SourceKind } from "@hoasom/core";
import { z } from "zod";
import type { Door } from "../fetch/door.ts";
import type { RawItem } from "../raw-item.ts";

/** What a collected document held, so that its items are known again: public addresses and times, no text. */
export const SeenItem = z.object({
  /** The external id that the item was given when it was first seen. */
  id: z.string(),
  guid: z.string().nullable(),
  /** Key of its link, see `linkKey`. */
  link: z.string().nullable(),
  /** The time of publication that it carries, an instant. */
  at: z.string().nullable(),
});
export type SeenItem = z.infer<typeof SeenItem>;

/**
 * What a connector remembers from one collection to the next, as JSON. The caller keeps it beside the source and
 * stores it only after the items are stored, so that a crash between the two loses nothing.
 */
export const CollectState = z.object({
  etag: z.string().nullable().default(null),
  lastModified: z.string().nullable().default(null),
  /** SHA-256 of the last document, for servers without etag. */
  digest: z.string().nullable().default(null),
  /** True once a feed has given one GUID to several links: from then on links tell its items apart. */
  guidsShared: z.boolean().default(false),
  seen: z.array(SeenItem).default([]),
  /** Detail pages read before, by address. */
  pages: z
    .record(
      z.string(),
      z.object({ etag: z.string().nullable(), lastModified: z.string().nullable(), readAt: z.string() }),
    )
    .default({}),
});
export type CollectState = z.infer<typeof CollectState>;

/** The state of a source that was never collected. */
export const emptyState = (): CollectState => CollectState.parse({});

export type CollectContext<Config> = {
  source: Source;
  config: Config;
  door: Door;
  clock: Clock;
  state: CollectState;
};

/** What a connector brings: items, how many could not become one and why, and what to remember. */
export type Collected = {
  items: RawItem[];
  /** True when the source itself says, or its document shows, that nothing changed. */
  unchanged: boolean;
  faults: Partial<Record<IntakeReason, number>>;
  /** Why a part of it (a detail page) could not be read while the rest could; null when all was. */
  partly: FetchReason | null;
  state: CollectState;
};

/**
 * One kind of source. `collect` throws `FetchRefusal` only; it is null for doors that wait for people, whose items
 * come from a form or a file.
 */
export interface Connector<Config = unknown> {
  kind: SourceKind;
  /** Checks `source.config`; unknown settings are refused, so that a slip of the pen is noticed. */
  configSchema: z.ZodType<Config>;
  collect: ((context: CollectContext<Config>) => Promise<Collected>) | null;
}
