import type { PostView } from "@hoasom/core";
import { PostItem } from "../../components/post-item.tsx";
import { CARD_TEXT } from "../../text/alerts.ts";

/** The posts of an alert, newest first; copies stay folded under the text they repeat. */
export function AlertPosts({ posts }: { posts: readonly PostView[] }) {
  const sorted = [...posts].sort((a, b) =>
    (a.postedAt ?? a.receivedAt) < (b.postedAt ?? b.receivedAt) ? 1 : -1,
  );
  return (
    <section id="cac-bai" className="hs-posts">
      <h3>
        {CARD_TEXT.postsTitle} <span className="hs-muted hs-light">{CARD_TEXT.postsHint}</span>
      </h3>
      {sorted.length === 0 ? <p className="hs-muted">{CARD_TEXT.noPosts}</p> : null}
      {sorted.map((post) => (
        <PostItem key={`${post.id}-${post.revision}`} post={post} />
      ))}
    </section>
  );
}
