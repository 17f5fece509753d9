import { first } from "./001-first.ts";
import { labels } from "./002-labels.ts";
import { claimVectors } from "./003-claim-vectors.ts";
import type { Migration } from "./migration.ts";

/** All steps of the schema in their order. */
export const MIGRATIONS: readonly Migration[] = [first, labels, claimVectors];
