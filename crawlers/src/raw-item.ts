import type { ConflictLevel } from "@hoasom/core";

/** One text as a connector found it, before intake: nothing of it is kept but what `toPost` makes of it. */
export type RawItem = {
  /** The source's own name for the item; the same item must have the same at each delivery. */
  externalId: string;
  text: string;
  /** As the source writes it; null or absent when it gives none. It is never invented. */
  postedAt?: string | number | null;
  link?: string | null;
  group?: string | null;
  author?: string | null;
  parentExternalId?: string | null;
  areaId?: string | null;
  /** By the word of a person of the house who reports it. */
  reportedLevel?: ConflictLevel | null;
};
