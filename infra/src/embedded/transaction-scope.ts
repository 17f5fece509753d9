import { AsyncLocalStorage } from "node:async_hooks";

/** The transaction that the running code is inside of: on which pool, and whether it still goes on. */
export type TransactionScope = { readonly pool: object; open: boolean };

const scopes = new AsyncLocalStorage<TransactionScope>();

/** Runs the work as the inside of a transaction on a pool. */
export async function runInsideTransaction<T>(pool: object, work: () => Promise<T>): Promise<T> {
  const scope: TransactionScope = { pool, open: true };
  try {
    return await scopes.run(scope, work);
  } finally {
    scope.open = false;
  }
}

/** The open transaction that the calling code stands in, or null. */
export function openTransaction(): TransactionScope | null {
  const scope = scopes.getStore();
  return scope?.open ? scope : null;
}
