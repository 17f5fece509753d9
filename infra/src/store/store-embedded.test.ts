import { openEmbedded } from "../embedded/embedded-database.ts";
import { createStore } from "./create-store.ts";
import { storeContract } from "./store-contract.ts";

storeContract("store on the embedded database", async () => {
  const db = await openEmbedded(null);
  const pool = db.pool("public");
  const [store] = await Promise.all([createStore({ pool }), createStore({ pool: db.pool("public") })]);
  return { store, pool, second: () => createStore({ pool: db.pool("public") }), close: () => db.close() };
});
