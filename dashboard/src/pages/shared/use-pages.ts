import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { type CallAnswer, CallError, type CallInput, call } from "../../data/client.ts";
import { useFeedState } from "../../data/feed.ts";

/** The routes that answer page by page. */
type PagedRoute = "claims" | "grievances" | "search" | "cases" | "audit";

type QueryOf<N extends PagedRoute> = CallInput<N> extends { query?: infer Q } ? NonNullable<Q> : never;
type ItemOf<N extends PagedRoute> = CallAnswer<N>["items"][number];

/** A list that grows page by page; it fits `QueryView`. */
export type Pages<T> = {
  data: { items: T[]; total: number } | undefined;
  error: CallError | null;
  isPending: boolean;
  isFetching: boolean;
  dataUpdatedAt: number;
  refetch: () => unknown;
  hasMore: boolean;
  more: () => void;
  isMore: boolean;
};

/** Reads a paged route under its filters; changing them keeps the old list on the screen until the new one is there. */
export function usePages<N extends PagedRoute>(
  name: N,
  query: QueryOf<N>,
  options: { enabled?: boolean; live?: boolean } = {},
): Pages<ItemOf<N>> {
  const feed = useFeedState();
  const result = useInfiniteQuery({
    queryKey: [name, "pages", query],
    queryFn: ({ pageParam }) =>
      call(name, {
        query: { ...query, ...(pageParam === null ? {} : { cursor: pageParam }) },
      } as CallInput<N>) as Promise<{ items: ItemOf<N>[]; next: string | null; total: number }>,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    refetchInterval: options.live && feed === "lost" ? 20_000 : false,
    ...(options.enabled === undefined ? {} : { enabled: options.enabled }),
  });
  const pages = result.data?.pages;
  return {
    data: pages && { items: pages.flatMap((page) => page.items), total: pages[0]?.total ?? 0 },
    error: result.error instanceof CallError ? result.error : result.error ? new CallError(null) : null,
    isPending: result.isPending,
    isFetching: result.isFetching,
    dataUpdatedAt: result.dataUpdatedAt,
    refetch: result.refetch,
    hasMore: result.hasNextPage,
    more: () => void result.fetchNextPage(),
    isMore: result.isFetchingNextPage,
  };
}
