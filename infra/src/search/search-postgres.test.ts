import pg from "pg";
import { scratchDatabase } from "../testing/scratch-database.ts";
import { createPostgresSearch } from "./postgres-search.ts";
import { searchContract } from "./search-contract.ts";

const url = process.env.HOASOM_TEST_POSTGRES_URL ?? "";
const skip = url === "" ? "HOASOM_TEST_POSTGRES_URL is not set" : null;

searchContract("PostgreSQL", skip, async () => {
  const database = await scratchDatabase(url, "hoasom_search");
  const pool = new pg.Pool({ connectionString: database.url });
  return {
    open: () => createPostgresSearch({ pool }),
    end: async () => {
      await pool.end();
      await database.drop();
    },
  };
});
