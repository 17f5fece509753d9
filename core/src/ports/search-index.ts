import type { Topic } from "../shapes/common.ts";

/** Who may find a post: `open` for every desk with the right, `grievance` for the council office alone. */
export type SearchLane = "open" | "grievance";

/** What is searchable of a post. It can be rebuilt from the store at any time; the store is the truth. */
export interface SearchDoc {
  id: string;
  wardId: string;
  lane: SearchLane;
  sensitive: boolean;
  text: string;
  postedAt: string | null;
  receivedAt: string;
  group: string | null;
  topics: Topic[];
  conflict: number;
  areaId: string | null;
}

export interface SearchQuery {
  wardId: string;
  /** What the person typed, marks or no marks; empty lists by time. */
  text: string;
  /** Never empty: the lanes this person may see. */
  lanes: SearchLane[];
  /** False hides sensitive posts (family violence, children). */
  sensitive: boolean;
  topic?: Topic;
  areaId?: string;
  from?: string;
  to?: string;
  limit: number;
  offset: number;
}

/** A hit: `exact` when the text holds the words with the very marks that were typed. */
export interface SearchHit {
  id: string;
  exact: boolean;
  score: number;
}

export interface SearchPage {
  hits: SearchHit[];
  total: number;
}

/** Finds posts by words with or without marks, exact first. One contract suite, two adapters. */
export interface SearchIndex {
  /** Makes the index ready to use; safe to call at each start. */
  ensure(): Promise<void>;
  put(docs: readonly SearchDoc[]): Promise<void>;
  remove(wardId: string, ids: readonly string[]): Promise<void>;
  search(query: SearchQuery): Promise<SearchPage>;
  count(wardId: string): Promise<number>;
  /** Builds a new version beside the old one from the batches given and swaps; searches go on meanwhile. */
  rebuild(batches: AsyncIterable<readonly SearchDoc[]>): Promise<{ docs: number }>;
  /** Makes all that was put findable now (tests, end of an import). */
  refresh(): Promise<void>;
  ready(): Promise<void>;
  close(): Promise<void>;
}
