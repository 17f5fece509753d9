export { type EmbeddedDatabase, openEmbedded } from "./embedded/embedded-database.ts";
export { type FolderLock, lockFolder } from "./embedded/folder-lock.ts";
export {
  createQueue,
  type QueueBackend,
  type QueueOptions,
  type QueueTrouble,
} from "./queue/create-queue.ts";
export { createElasticSearch } from "./search/elastic-search.ts";
export { createPostgresSearch } from "./search/postgres-search.ts";
export { createStore } from "./store/create-store.ts";
export { openPostgres } from "./store/open-postgres.ts";
export { createVectorIndex } from "./vectors/postgres-vectors.ts";
