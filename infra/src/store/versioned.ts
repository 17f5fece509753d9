import { AppError } from "@hoasom/core";

/**
 * Holds the rule of optimistic versions: version 1 is inserted, a later one replaces exactly the version before it.
 * Both callbacks tell how many rows they wrote; none means that somebody else was faster: `reload_and_retry`.
 */
export async function putVersion(
  version: number,
  insert: () => Promise<Written>,
  replace: (before: number) => Promise<Written>,
): Promise<void> {
  const written = version === 1 ? await insert() : await replace(version - 1);
  if ((written.numInsertedOrUpdatedRows ?? written.numUpdatedRows ?? 0n) === 0n)
    throw new AppError("reload_and_retry");
}

type Written = { numInsertedOrUpdatedRows?: bigint | undefined; numUpdatedRows?: bigint };
