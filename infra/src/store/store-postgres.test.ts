import { randomBytes } from "node:crypto";
import { createStore } from "./create-store.ts";
import { openPostgres } from "./open-postgres.ts";
import { storeContract } from "./store-contract.ts";

const url = process.env.HOASOM_TEST_POSTGRES_URL ?? "";
const title = url
  ? "store on PostgreSQL"
  : "store on PostgreSQL [skipped because HOASOM_TEST_POSTGRES_URL is not set]";

storeContract(
  title,
  async () => {
    const schema = `store_${randomBytes(6).toString("hex")}`;
    const admin = openPostgres(url, { max: 1 });
    await admin.query(`create schema ${schema}`);
    const pool = openPostgres(url, { searchPath: schema });
    const pools = [
      pool,
      openPostgres(url, { searchPath: schema }),
      openPostgres(url, { searchPath: schema }),
    ];
    // As if three processes started together on an empty database.
    const [store] = await Promise.all([
      createStore({ pool }),
      ...pools.slice(1).map((each) => createStore({ pool: each })),
    ]);
    return {
      store,
      pool,
      second: async () => {
        const other = openPostgres(url, { searchPath: schema });
        pools.push(other);
        return createStore({ pool: other });
      },
      close: async () => {
        for (const each of pools) await each.end();
        await admin.query(`drop schema ${schema} cascade`);
        await admin.end();
      },
    };
  },
  { skip: url === "" },
);
