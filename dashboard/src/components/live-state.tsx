import { useFeedState } from "../data/feed.ts";
import { FEED_LABELS, SHELL_TEXT } from "../text/shell.ts";

/** Whether the screen hears of changes by itself; word, shape and colour. */
export function LiveState() {
  const state = useFeedState();
  return (
    <span
      className={`hs-live hs-live-${state}`}
      role="status"
      aria-label={SHELL_TEXT.link(FEED_LABELS[state])}
    >
      <span className="hs-live-dot" aria-hidden="true" />
      <span className="hs-live-word">{FEED_LABELS[state]}</span>
    </span>
  );
}

/** Above a list: says that the list may be old while the link is lost, and that it catches up by itself. */
export function LinkLostBanner() {
  const state = useFeedState();
  if (state !== "lost") return null;
  return (
    <div className="hs-banner hs-banner-warn" role="status">
      {SHELL_TEXT.linkLost}
    </div>
  );
}
