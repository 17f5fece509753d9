import { Button, Skeleton } from "antd";
import type { ReactNode } from "react";
import type { CallError } from "../data/client.ts";
import { problemWords } from "../data/problem-words.ts";
import { SHELL_TEXT } from "../text/shell.ts";
import { formatTime } from "../text/time.ts";

/** Nothing is there: says so in words and offers the next step. */
export function Empty({ title, hint, action }: { title: string; hint?: ReactNode; action?: ReactNode }) {
  return (
    <div className="hs-state">
      <p className="hs-state-title">{title}</p>
      {hint ? <p className="hs-muted">{hint}</p> : null}
      {action}
    </div>
  );
}

/** Something is on its way. */
export function Loading({ what = SHELL_TEXT.data, rows = 4 }: { what?: string; rows?: number }) {
  return (
    <div className="hs-state-loading" role="status" aria-live="polite">
      <span className="hs-hidden">{SHELL_TEXT.loading(what)}</span>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}

/** Something did not come: why, what to do, and a button to try again. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const words = problemWords(error);
  return (
    <div className="hs-state hs-state-failed" role="alert">
      <p className="hs-state-title">{words.title}</p>
      <p className="hs-muted">{words.next}</p>
      {retry ? <Button onClick={retry}>{SHELL_TEXT.retry}</Button> : null}
    </div>
  );
}

/** What stands on the screen is from an earlier moment and could not be fetched anew. */
export function Stale({ since, retry }: { since: number; retry: () => void }) {
  return (
    <div className="hs-banner" role="status">
      <span>{SHELL_TEXT.stale(formatTime(new Date(since).toISOString()))}</span>
      <Button size="small" onClick={retry}>
        {SHELL_TEXT.reload}
      </Button>
    </div>
  );
}

/** The part of a query's result that decides which state is shown. */
export type QueryLike<T> = {
  data: T | undefined;
  error: CallError | null;
  isPending: boolean;
  isFetching?: boolean;
  dataUpdatedAt: number;
  refetch: () => unknown;
};

/** Shows the right state of a query: loading, failed, stale with the old data, empty, or the data. */
export function QueryView<T>({
  query,
  what,
  rows,
  isEmpty,
  empty,
  children,
}: {
  query: QueryLike<T>;
  what?: string;
  rows?: number;
  isEmpty?: (data: T) => boolean;
  empty?: ReactNode;
  children: (data: T) => ReactNode;
}) {
  const retry = () => void query.refetch();
  if (query.data === undefined)
    return query.error ? (
      <Failed error={query.error} retry={retry} />
    ) : (
      <Loading {...(what ? { what } : {})} {...(rows ? { rows } : {})} />
    );
  return (
    <>
      {query.error ? <Stale since={query.dataUpdatedAt} retry={retry} /> : null}
      {isEmpty?.(query.data) ? (empty ?? <Empty title={SHELL_TEXT.nothingHere} />) : children(query.data)}
    </>
  );
}
