import pg from "pg";
import { createStore } from "../store/create-store.ts";
import { scratchDatabase } from "../testing/scratch-database.ts";
import { createVectorIndex } from "./postgres-vectors.ts";
import { vectorContract } from "./vector-contract.ts";

const url = process.env.HOASOM_TEST_POSTGRES_URL ?? "";
const skip = url === "" ? "HOASOM_TEST_POSTGRES_URL is not set" : null;

vectorContract("PostgreSQL", skip, async () => {
  const database = await scratchDatabase(url, "hoasom_vectors");
  const pool = new pg.Pool({ connectionString: database.url });
  await createStore({ pool });
  return {
    open: () => createVectorIndex({ pool }),
    end: async () => {
      await pool.end();
      await database.drop();
    },
  };
});
