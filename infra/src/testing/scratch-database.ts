import pg from "pg";

/** A database of its own on the test server, so that suites do not see each other. */
export interface ScratchDatabase {
  url: string;
  /** Cuts every connection to it, as a restart of the server would. */
  cutConnections(): Promise<void>;
  drop(): Promise<void>;
}

let count = 0;

/** Makes a scratch database on the server at `url`; its name begins with `name`. */
export async function scratchDatabase(url: string, name: string): Promise<ScratchDatabase> {
  count += 1;
  const database = `${name}_${process.pid}_${count}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${database}`);
  const own = new URL(url);
  own.pathname = `/${database}`;
  const others = "from pg_stat_activity where datname = $1";
  return {
    url: own.href,
    async cutConnections() {
      await admin.query(`select pg_terminate_backend(pid) ${others}`, [database]);
    },
    async drop() {
      // A pool says that it has ended a moment before its last connection has.
      const isUsed = async () => (await admin.query(`select 1 ${others}`, [database])).rows.length > 0;
      while (await isUsed()) await new Promise((done) => setTimeout(done, 20));
      await admin.query(`drop database ${database}`);
      await admin.end();
    },
  };
}
