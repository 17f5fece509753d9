import type { RouteName } from "@hoasom/core";
import {
  keepPreviousData,
  QueryCache,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { App } from "antd";
import { type CallAnswer, CallError, type CallInput, call } from "./client.ts";
import { useFeedState } from "./feed.ts";
import { problemWords } from "./problem-words.ts";

/** Queries whose answer says who is signed in; kept apart so that a lost session shows the sign-in page at once. */
export const ME_KEY = ["me"] as const;

/** How often a list asks anew while the live link is lost, in milliseconds. */
const POLL_WHEN_LOST_MS = 20_000;

/** What a person has to do before anything else works: sign in anew, or set a new password. */
function sessionChanged(error: unknown): boolean {
  const code = error instanceof CallError ? error.problem?.code : undefined;
  return code === "sign_in" || code === "change_password";
}

/** The one store of server answers; asks again once after a broken connection, never after the server's no. */
export function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (sessionChanged(error) && query.queryKey[0] !== ME_KEY[0])
          void client.invalidateQueries({ queryKey: ME_KEY });
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        refetchOnWindowFocus: true,
        retry: (failures, error) =>
          failures < 1 &&
          !(error instanceof CallError && error.problem !== null && error.problem.status < 500),
      },
    },
  });
  return client;
}

/** Options of `useCall`. */
export type CallOptions = {
  /** False keeps the call from being made, e.g. until an id is known. */
  enabled?: boolean;
  /** True keeps the last answer on the screen while another page or filter loads. */
  keepPrevious?: boolean;
  /** True asks anew every 20 s while the live link is lost. */
  live?: boolean;
  /** How long an answer counts as fresh, in milliseconds; 10 s unless told. */
  staleTime?: number;
};

/** Reads a GET route by name; the answer is cached under its name and input and fetched anew by the live feed. */
export function useCall<N extends RouteName>(
  name: N,
  input: CallInput<N>,
  options: CallOptions = {},
): UseQueryResult<CallAnswer<N>, CallError> {
  const feed = useFeedState();
  return useQuery<CallAnswer<N>, CallError, CallAnswer<N>, readonly unknown[]>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    ...(options.enabled === undefined ? {} : { enabled: options.enabled }),
    ...(options.staleTime === undefined ? {} : { staleTime: options.staleTime }),
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
    refetchInterval: options.live && feed === "lost" ? POLL_WHEN_LOST_MS : false,
  });
}

/** Options of `useChange`. */
export type ChangeOptions<N extends RouteName> = {
  /** Called with the answer after the change is made. */
  onDone?: (answer: CallAnswer<N>, input: CallInput<N>) => void;
  /** Called with the server's no, after its words were shown. */
  onFailed?: (error: CallError) => void;
  /** Routes whose answers are no longer true after this change. */
  invalidates?: readonly RouteName[];
  /** Shown for a moment when the change is made. */
  done?: string;
  /** True keeps the words of an error off the top of the screen, where the form shows them itself. */
  quiet?: boolean;
};

/** Calls a changing route; shows the server's own Vietnamese words when it says no. */
export function useChange<N extends RouteName>(
  name: N,
  options: ChangeOptions<N> = {},
): UseMutationResult<CallAnswer<N>, CallError, CallInput<N>> {
  const client = useQueryClient();
  const { notification, message } = App.useApp();
  const refresh = () => {
    for (const route of options.invalidates ?? []) void client.invalidateQueries({ queryKey: [route] });
  };
  return useMutation<CallAnswer<N>, CallError, CallInput<N>>({
    mutationFn: (input) => call(name, input),
    onSuccess: (answer, input) => {
      refresh();
      if (options.done) void message.success(options.done);
      options.onDone?.(answer, input);
    },
    onError: (error) => {
      const words = problemWords(error);
      if (!options.quiet)
        notification.error({ title: words.title, description: words.next, duration: 8, role: "alert" });
      // Someone else was faster: what stands on the screen is old.
      if (error.problem?.status === 409 || error.problem?.status === 404) refresh();
      if (sessionChanged(error)) void client.invalidateQueries({ queryKey: ME_KEY });
      options.onFailed?.(error);
    },
  });
}
