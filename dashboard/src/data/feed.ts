import { FeedEvent, type FeedKind, ROUTES, type RouteName } from "@hoasom/core";
import type { QueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useSyncExternalStore } from "react";

/** Whether the live link stands, is lost, or is back and fetching what was missed. */
export type FeedState = "live" | "lost" | "catching_up";

/** What the feed tells its listeners: an event without the ward. */
export type FeedChange = Omit<FeedEvent, "wardId">;

/** The routes whose answers a kind of change makes old. */
const OLD_AFTER: Record<FeedKind, readonly RouteName[]> = {
  alert: ["alerts", "alert", "summary", "map", "quality"],
  case: ["cases", "caseDetail", "summary", "map"],
  claim: ["claims", "claim"],
  correction: ["claims", "claim", "approvals"],
  grievance: ["grievances", "grievance", "quality"],
  source: ["sources"],
};

/** How long changes are gathered before the screens fetch anew, in milliseconds. */
const GATHER_MS = 150;

/** How long the app waits before it opens a link anew that the server refused, in milliseconds. */
const REOPEN_MS = 5_000;

const Change = FeedEvent.omit({ wardId: true });

let state: FeedState = "catching_up";
const stateListeners = new Set<() => void>();
const changeListeners = new Set<(change: FeedChange) => void>();

function setState(next: FeedState): void {
  if (state === next) return;
  state = next;
  for (const listener of stateListeners) listener();
}

/**
 * Opens the app's one live link and keeps it open; returns the way to close it. Changes make the answers they touch
 * old, so that open screens fetch them anew; after a gap that the server cannot fill, everything is fetched anew.
 */
export function openFeed(client: QueryClient): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const catchUp = async () => {
    setState("catching_up");
    await client.invalidateQueries();
    if (!closed && source?.readyState === EventSource.OPEN) setState("live");
  };
  const open = () => {
    source = new EventSource(ROUTES.feed.path);
    source.addEventListener("open", () => {
      // The browser sends the last id itself on its own retries; a link opened anew by us has no memory.
      if (state === "lost") {
        void catchUp();
        return;
      }
      // What was fetched before the link stood may already be old.
      for (const route of new Set(Object.values(OLD_AFTER).flat()))
        void client.invalidateQueries({
          queryKey: [route],
          predicate: (query) => query.state.dataUpdatedAt > 0,
        });
      setState("live");
    });
    source.addEventListener("change", (event) => {
      const parsed = Change.safeParse(parseJson(event.data));
      if (!parsed.success) return;
      markOld(OLD_AFTER[parsed.data.kind]);
      for (const listener of changeListeners) listener(parsed.data);
    });
    source.addEventListener("resync", () => void catchUp());
    source.addEventListener("error", () => {
      if (closed) return;
      setState("lost");
      if (source?.readyState !== EventSource.CLOSED) return;
      clearTimeout(timer);
      timer = setTimeout(() => open(), REOPEN_MS);
      void client.invalidateQueries({ queryKey: ["me"] });
    });
  };

  // In a burst each change would break off the fetch that the one before began, and the screen would stand still until
  // the burst is over. So changes are gathered, and what is being fetched is fetched to its end before it is asked again.
  const old = new Set<RouteName>();
  let gathering: ReturnType<typeof setTimeout> | undefined;
  const markOld = (routes: readonly RouteName[]) => {
    for (const route of routes) old.add(route);
    gathering ??= setTimeout(fetchOld, GATHER_MS);
  };
  const fetchOld = () => {
    gathering = undefined;
    for (const route of [...old]) {
      if (client.isFetching({ queryKey: [route] }) > 0) continue;
      old.delete(route);
      void client.invalidateQueries({ queryKey: [route] });
    }
    if (old.size > 0) gathering = setTimeout(fetchOld, GATHER_MS);
  };

  open();
  return () => {
    closed = true;
    clearTimeout(timer);
    clearTimeout(gathering);
    source?.close();
    setState("catching_up");
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The state of the live link, for the header and for lists that must say that they may be old. */
export function useFeedState(): FeedState {
  return useSyncExternalStore(
    (listener) => {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    () => state,
  );
}

/** Calls back with each change that comes over the live link, e.g. to say who just took an alert. */
export function useFeedChange(onChange: (change: FeedChange) => void): void {
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    const listener = (change: FeedChange) => latest.current(change);
    changeListeners.add(listener);
    return () => {
      changeListeners.delete(listener);
    };
  }, []);
}
