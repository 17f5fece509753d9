import { Client } from "@elastic/elasticsearch";
import type { SearchDoc } from "@hoasom/core";
import { expect, it } from "vitest";
import { createElasticSearch } from "./elastic-search.ts";
import { searchContract } from "./search-contract.ts";

const node = process.env.HOASOM_TEST_ELASTICSEARCH_URL ?? "";
const skip = node === "" ? "HOASOM_TEST_ELASTICSEARCH_URL is not set" : null;
const prefix = `hoasom-test-${process.pid}`;

async function forget(client: Client): Promise<void> {
  const indices = Object.keys(await client.indices.get({ index: `${prefix}*`, allow_no_indices: true }));
  if (indices.length > 0) await client.indices.delete({ index: indices });
  await client.close();
}

searchContract("Elasticsearch", skip, async () => ({
  open: () => createElasticSearch({ node, prefix }),
  end: () => forget(new Client({ node })),
}));

it.skipIf(skip)(`tells which write failed and why${skip ? ` [skipped because ${skip}]` : ""}`, async () => {
  const index = createElasticSearch({ node, prefix: `${prefix}-fault` });
  await index.ensure();
  const doc: SearchDoc = {
    id: "p",
    wardId: "w",
    lane: "open",
    sensitive: false,
    text: "một",
    postedAt: "not a time",
    receivedAt: "2026-11-20T03:00:00.000Z",
    group: null,
    topics: [],
    conflict: 0,
    areaId: null,
  };
  await expect(index.put([{ ...doc, postedAt: null, id: "good" }, doc])).rejects.toThrow(
    /1 writes failed.*date/s,
  );
  await index.refresh();
  expect(await index.count("w")).toBe(1);
  await index.close();
  await forget(new Client({ node }));
});

it("says in ready() that Elasticsearch is not there", async () => {
  const index = createElasticSearch({ node: "http://127.0.0.1:1", prefix });
  await expect(index.ready()).rejects.toThrow("ECONNREFUSED");
  await index.close();
});
