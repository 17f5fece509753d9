import { Button } from "antd";
import type { Pages } from "./use-pages.ts";

/** The button that brings the next page of a list, with how many are shown; nothing when all are. */
export function ShowMore({ pages, text = "Xem thêm" }: { pages: Pages<unknown>; text?: string }) {
  if (!pages.hasMore || !pages.data) return null;
  return (
    <div className="hp-more">
      <Button onClick={pages.more} loading={pages.isMore}>
        {text} ({pages.data.items.length}/{pages.data.total})
      </Button>
    </div>
  );
}
