import type { Client, estypes } from "@elastic/elasticsearch";
import type { ElasticDoc } from "./elastic-index.ts";

/** One write: put a document, put it only when its key is new, or delete it. */
export type Write =
  | { index: string; key: string; doc: ElasticDoc; onlyNew?: boolean; optional?: boolean }
  | { index: string; key: string; doc: null; optional?: boolean };

const BATCH = 500;
const TRIES = 5;

/**
 * Sends writes in batches and fails with the first reason when any of them failed. Writes that were turned away
 * because the server is busy are tried again. All names are those of aliases: a missing one makes no new index.
 * An `optional` write may find its alias gone, for a rebuild that is over needs it no more.
 */
export async function writeAll(client: Client, writes: readonly Write[]): Promise<void> {
  for (let from = 0; from < writes.length; from += BATCH) {
    let left = writes.slice(from, from + BATCH);
    for (let tries = 1; left.length > 0; tries += 1) {
      const { busy, faults } = await send(client, left);
      if (faults.length > 0)
        throw new Error(`search index: ${faults.length} writes failed, first: ${faults[0]}`);
      if (busy.length > 0 && tries === TRIES)
        throw new Error("search index: the server is too busy to write");
      left = busy;
      if (busy.length > 0) await new Promise((done) => setTimeout(done, 100 * 2 ** tries));
    }
  }
}

async function send(client: Client, writes: Write[]): Promise<{ busy: Write[]; faults: string[] }> {
  const operations = writes.flatMap((write): (estypes.BulkOperationContainer | ElasticDoc)[] => {
    const target = { _index: write.index, _id: write.key, require_alias: true };
    if (write.doc === null) return [{ delete: target }];
    return [write.onlyNew ? { create: target } : { index: target }, write.doc];
  });
  const { items } = await client.bulk({ operations, require_alias: true });
  const busy: Write[] = [];
  const faults: string[] = [];
  for (const [at, item] of items.entries()) {
    const write = writes[at];
    const result = item.index ?? item.create ?? item.delete;
    if (write === undefined || result === undefined || result.error === undefined) continue;
    if (result.status === 429) busy.push(write);
    else if (!isExpected(write, result)) faults.push(`${result.error.type}: ${result.error.reason}`);
  }
  return { busy, faults };
}

function isExpected(write: Write, { status, error }: estypes.BulkResponseItem): boolean {
  if (write.doc !== null && write.onlyNew && status === 409) return true;
  return write.optional === true && error?.type === "index_not_found_exception";
}
