import type { Me, Right } from "@hoasom/core";
import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { CallError, call, setCsrfToken } from "./client.ts";
import { ME_KEY } from "./queries.ts";

/** Where the sign-in stands: being asked, out, in, or the server cannot be reached. */
export type SessionState = "loading" | "out" | "in" | "unreachable";

/** Who is signed in and what they may do; `can` is false for everyone who is not signed in. */
export type Session = {
  state: SessionState;
  me: Me | null;
  can: (right: Right) => boolean;
  /** Asks the server anew who is signed in. */
  refresh: () => void;
};

async function fetchMe(): Promise<Me | null> {
  try {
    const me = await call("me", {});
    setCsrfToken(me.csrfToken);
    return me;
  } catch (error) {
    if (error instanceof CallError && error.problem?.status === 401) {
      setCsrfToken("");
      return null;
    }
    throw error;
  }
}

/** The person signed in; every screen that needs it shares one answer. */
export function useMe(): Session {
  const client = useQueryClient();
  const query = useQuery({ queryKey: ME_KEY, queryFn: fetchMe, staleTime: 60_000 });
  const me = query.data ?? null;
  const state: SessionState =
    query.data === undefined ? (query.isError ? "unreachable" : "loading") : me ? "in" : "out";
  return {
    state,
    me,
    can: (right) => me?.rights.includes(right) ?? false,
    refresh: () => void client.invalidateQueries({ queryKey: ME_KEY }),
  };
}

/** Takes over what sign-in, set-up or a new password answered, and forgets what the person before has seen. */
export function enterAs(client: QueryClient, me: Me): void {
  setCsrfToken(me.csrfToken);
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== ME_KEY[0] });
  client.setQueryData(ME_KEY, me);
}

/** Forgets everything of the person who signed out. */
export function leave(client: QueryClient): void {
  setCsrfToken("");
  client.setQueryData(ME_KEY, null);
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== ME_KEY[0] });
}
