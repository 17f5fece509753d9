import type { Store } from "@hoasom/core";
import type pg from "pg";
import { samplesOf } from "./samples.ts";

/** A store under test, the pool beneath it, and a second store on the same data as another process would have it. */
export type Opened = {
  store: Store;
  pool: pg.Pool;
  second: () => Promise<Store>;
  close: () => Promise<void>;
};

/** Opens what the tests of a suite share; each test works in a ward of its own. */
export type Factory = () => Promise<Opened>;

let wards = 0;

/** A ward that no other test knows, with its samples. */
export function freshWard() {
  wards += 1;
  const wardId = `phuong-${wards}`;
  return { wardId, make: samplesOf(wardId) };
}

/** `2026-11-25T00:00:00.000Z` and so many minutes. */
export function minute(minutes: number): string {
  return new Date(Date.UTC(2026, 10, 25) + minutes * 60_000).toISOString();
}
