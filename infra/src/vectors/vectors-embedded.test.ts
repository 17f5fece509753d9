import { openEmbedded } from "../embedded/embedded-database.ts";
import { createStore } from "../store/create-store.ts";
import { createVectorIndex } from "./postgres-vectors.ts";
import { vectorContract } from "./vector-contract.ts";

vectorContract("PGlite", null, async () => {
  const database = await openEmbedded(null);
  const pool = database.pool("public");
  await createStore({ pool });
  return { open: () => createVectorIndex({ pool }), end: () => database.close() };
});
