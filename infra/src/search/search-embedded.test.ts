import type { SearchDoc, SearchQuery } from "@hoasom/core";
import { expect, it } from "vitest";
import { openEmbedded } from "../embedded/embedded-database.ts";
import { isNear } from "./postgres-find.ts";
import { createPostgresSearch } from "./postgres-search.ts";
import { searchContract } from "./search-contract.ts";

searchContract("PGlite", null, async () => {
  const database = await openEmbedded(null);
  const pool = database.pool("public");
  return {
    open: () => createPostgresSearch({ pool }),
    end: () => database.close(),
  };
});

it("finds the newest of a frequent word and the oldest of a rare one, whatever the window", async () => {
  const database = await openEmbedded(null);
  const index = createPostgresSearch({ pool: database.pool("public"), windowPosts: 1500 });
  await index.ensure();
  const doc = (at: number, text: string): SearchDoc => ({
    id: `p${String(at).padStart(5, "0")}`,
    wardId: "w",
    lane: at % 10 === 0 ? "grievance" : "open",
    sensitive: false,
    text,
    postedAt: new Date(Date.UTC(2026, 0, 1) + at * 3_600_000).toISOString(),
    receivedAt: "2026-12-01T00:00:00.000Z",
    group: null,
    topics: [],
    conflict: 0,
    areaId: null,
  });
  const query: SearchQuery = {
    wardId: "w",
    text: "chung",
    lanes: ["open"],
    sensitive: false,
    limit: 3,
    offset: 0,
  };
  const ids = async (more: Partial<SearchQuery>) =>
    (await index.search({ ...query, ...more })).hits.map(({ id }) => id);
  await index.put(Array.from({ length: 3000 }, (_, at) => doc(at, at < 5 ? "chung hiếm" : "của chung")));
  expect(await ids({})).toEqual(["p02999", "p02998", "p02997"]);
  expect(await ids({ offset: 998 })).toEqual(["p01891", "p01889", "p01888"]);
  expect(await ids({ text: "hiem" })).toEqual(["p00004", "p00003", "p00002"]);
  expect(await ids({ lanes: ["grievance"] })).toEqual(["p02990", "p02980", "p02970"]);
  expect(await ids({ to: doc(100, "").postedAt ?? "" })).toEqual(["p00099", "p00098", "p00097"]);
  // What comes after the window was looked up is found in it as well.
  await index.put([doc(3001, "chung"), doc(3501, "chung")]);
  expect(await ids({})).toEqual(["p03501", "p03001", "p02999"]);
  await index.close();
  await database.close();
});

it("tells near spellings by the letters that differ", () => {
  const near = ["phuong phuog", "phuong phuonng", "phuong phuogn", "chan chang", "chan hcan", "ngoc ngoc"];
  const far = ["ho ga", "to so", "chan trang", "phuong khac", "an a"];
  for (const pair of near) expect(isNear(...(pair.split(" ") as [string, string])), pair).toBe(true);
  for (const pair of far) expect(isNear(...(pair.split(" ") as [string, string])), pair).toBe(false);
});
