/** An item of a feed of any dialect, as it stands there, with text already made of its HTML. */
export type FeedItem = {
  guid: string | null;
  link: string | null;
  title: string;
  body: string;
  /** As written; `toPost` reads it. */
  publishedAt: string | null;
  author: string | null;
};

/** A feed as read: its items in their order, and how many were beyond repair. */
export type Feed = { items: FeedItem[]; broken: number };
