import type { Migration } from "./migration.ts";

/**
 * Vectors of claims by model, packed (`infra/src/vectors/`). `seq` rises with every change, so that a process reads only
 * what is new to it; a row without a body says that the claim's vector has ended.
 */
export const claimVectors: Migration = {
  id: 3,
  name: "claim vectors",
  sql: `
create sequence claim_vectors_seq;
create table claim_vectors (
  ward_id text collate "C", model text collate "C", id text collate "C", seq bigint not null, body bytea,
  primary key (ward_id, model, id));
create index claim_vectors_changes on claim_vectors (ward_id, model, seq);
`,
};
