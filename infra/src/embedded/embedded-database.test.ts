import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EmbeddedDatabase, openEmbedded } from "./embedded-database.ts";
import { runInsideTransaction } from "./transaction-scope.ts";

const isRoot = process.getuid?.() === 0;

describe("the embedded database as a node-postgres pool", () => {
  let db: EmbeddedDatabase;
  beforeAll(async () => {
    db = await openEmbedded(null);
    await db
      .pool("public")
      .query("create schema other; create table other.here (a int); create table here (a int)");
  });
  afterAll(() => db.close());

  it("gives results as node-postgres does", async () => {
    const pool = db.pool("public");
    const one = await pool.query(
      "select 1::bigint as big, 2 as small, $1::json as body, $2::text[] as list",
      ['{"a":"Tổ dân phố"}', ["một", 'ha"i']],
    );
    expect(one).toMatchObject({ command: "SELECT", rowCount: 1 });
    expect(one.rows).toEqual([{ big: "1", small: 2, body: { a: "Tổ dân phố" }, list: ["một", 'ha"i'] }]);
    const wrong = pool.query("select nothing_of_this_name");
    await expect(wrong).rejects.toMatchObject({ code: "42703" });
    expect((await pool.query("select 3 as after")).rows).toEqual([{ after: 3 }]);
  });

  it("runs many statements in one text, with comment lines before", async () => {
    const pool = db.pool("public");
    const results: unknown = await pool.query(
      "-- a comment\ncreate table many (a int);\ninsert into many values (1), (2);\nselect a from many order by a",
    );
    expect(results).toMatchObject([
      { command: "CREATE" },
      { command: "INSERT", rowCount: 2 },
      { command: "SELECT", rows: [{ a: 1 }, { a: 2 }] },
    ]);
  });

  it("gives the new columns of a statement that it kept ready, and goes on after one that failed", async () => {
    const pool = db.pool("public");
    await pool.query("create table shaped (a int); insert into shaped values (1)");
    const all = () => pool.query("select * from shaped where a = $1", [1]).then(({ rows }) => rows);
    for (let round = 0; round < 3; round += 1) expect(await all()).toEqual([{ a: 1 }]);
    await pool.query("alter table shaped add column b int default 2");
    for (let round = 0; round < 3; round += 1) expect(await all()).toEqual([{ a: 1, b: 2 }]);
    const divided = (by: number) => pool.query("select 6 / $1::int as part", [by]);
    for (const by of [2, 0, 3, 0, 2]) {
      if (by === 0) await expect(divided(by)).rejects.toMatchObject({ code: "22012" });
      else expect((await divided(by)).rows).toEqual([{ part: 6 / by }]);
    }
    // The same words mean another table in another schema.
    const [here, other] = [pool, db.pool("other")];
    await here.query("create table twin_name as select 'here' as at");
    await other.query("create table twin_name as select 'other' as at");
    for (let round = 0; round < 3; round += 1) {
      expect((await here.query("select at from twin_name where at <> $1", [""])).rows).toEqual([
        { at: "here" },
      ]);
      expect((await other.query("select at from twin_name where at <> $1", [""])).rows).toEqual([
        { at: "other" },
      ]);
    }
  });

  it("keeps a search path for each pool", async () => {
    const [a, b] = [db.pool("public"), db.pool("other")];
    for (let round = 0; round < 3; round += 1) {
      expect((await a.query("select current_schema() as at")).rows).toEqual([{ at: "public" }]);
      expect((await b.query("select current_schema() as at")).rows).toEqual([{ at: "other" }]);
    }
    expect(() => db.pool("public; drop schema other")).toThrow(/no list of schema names/);
  });

  it("lets nobody between the statements of a transaction, and goes on in the order of asking", async () => {
    const pool = db.pool("public");
    await pool.query("create table line (n serial, who text)");
    const client = await pool.connect();
    await client.query("begin");
    await client.query("insert into line (who) values ('transaction 1')");
    const others = ["a", "b", "c"].map((who) => pool.query("insert into line (who) values ($1)", [who]));
    await new Promise((resolve) => setTimeout(resolve, 20));
    await client.query("insert into line (who) values ('transaction 2')");
    await client.query("commit");
    client.release();
    await Promise.all(others);
    const { rows } = await pool.query("select who from line order by n");
    expect(rows.map((row) => row.who)).toEqual(["transaction 1", "transaction 2", "a", "b", "c"]);
  });

  it("rolls back what a released client left open, and goes on", async () => {
    const pool = db.pool("public");
    await pool.query("create table left_open (a int)");
    for (const broken of [false, true]) {
      const client = await pool.connect();
      await client.query("begin");
      await client.query("insert into left_open values (1)");
      client.release(broken);
      expect((await pool.query("select count(*)::int as rows from left_open")).rows).toEqual([{ rows: 0 }]);
    }
  });

  it("hands notifications to those who listen, who hold nobody up", async () => {
    const pool = db.pool("public");
    const listener = await pool.connect();
    const deaf = await pool.connect();
    const heard: unknown[] = [];
    listener.on("notification", (message) => heard.push([message.channel, message.payload]));
    deaf.on("notification", (message) => heard.push(["deaf", message.payload]));
    await listener.query("-- comment\nLISTEN jobs;\n");
    await deaf.query('listen "Other"');
    await pool.query("select pg_notify('jobs', 'one')");
    // What is told inside a transaction is heard when it commits, or never.
    const client = await pool.connect();
    await client.query("begin");
    await client.query("select pg_notify('jobs', 'two')");
    expect(heard).toEqual([["jobs", "one"]]);
    await client.query("commit");
    await client.query("begin");
    await client.query("select pg_notify('jobs', 'never')");
    await client.query("rollback");
    client.release();
    await deaf.query("unlisten *");
    await pool.query("select pg_notify('jobs', 'three')");
    expect(heard).toEqual([
      ["jobs", "one"],
      ["jobs", "two"],
      ["jobs", "three"],
    ]);
    listener.release(true);
    deaf.release();
    await pool.query("select pg_notify('jobs', 'nobody')");
    expect(heard).toHaveLength(3);
  });

  it("refuses at once a statement that would wait for its own transaction for ever", async () => {
    const [store, queue] = [db.pool("public"), db.pool("other")];
    const client = await store.connect();
    await client.query("begin");
    await runInsideTransaction(store, async () => {
      await expect(queue.query("select 1")).rejects.toThrow(/outside the open transaction/);
    });
    await client.query("rollback");
    client.release();
    expect((await queue.query("select 1 as a")).rows).toEqual([{ a: 1 }]);
  });

  it("can use unaccent and pg_trgm", async () => {
    const pool = db.pool("public");
    await pool.query("create extension if not exists unaccent; create extension if not exists pg_trgm");
    expect((await pool.query("select unaccent('Tổ dân phố') as plain")).rows).toEqual([
      { plain: "To dan pho" },
    ]);
    expect((await pool.query("select similarity('hòa giải', 'hòa giải') as same")).rows).toEqual([
      { same: 1 },
    ]);
  });

  it("clears away dead rows and refreshes the statistics", async () => {
    const pool = db.pool("public");
    await pool.query("create table worn (a int); insert into worn select generate_series(1, 500)");
    for (let round = 0; round < 3; round += 1) await pool.query("update worn set a = a + 1");
    // PostgreSQL hands its counters in at most once a second; this makes it do so now.
    await pool.query("select pg_stat_force_next_flush()");
    await pool.query("select 1");
    expect((await db.upkeep()).vacuumed).toContain("public.worn");
    const { rows } = await pool.query("select reltuples::int as rows from pg_class where relname = 'worn'");
    expect(rows).toEqual([{ rows: 500 }]);
  });
});

describe("the folder of the embedded database", () => {
  const base = mkdtempSync(join(tmpdir(), "hoasom-embedded-"));
  afterAll(() => rmSync(base, { recursive: true, force: true }));

  it("is opened once at a time, is given free, and has its data there again", async () => {
    const dir = join(base, "once");
    const first = await openEmbedded(dir);
    await first.pool("public").query("create table kept (a text); insert into kept values ('vẫn còn')");
    await expect(openEmbedded(dir)).rejects.toThrow(`is open in process ${process.pid};`);
    await first.close();
    expect(() => first.pool("public")).toThrow(/closed/);
    const again = await openEmbedded(dir);
    expect((await again.pool("public").query("select a from kept")).rows).toEqual([{ a: "vẫn còn" }]);
    await again.close();
  });

  it("is refused in one clear line when it cannot be made", async () => {
    const file = join(base, "file");
    writeFileSync(file, "");
    await expect(openEmbedded(join(file, "data"))).rejects.toThrow(
      /^the data folder .* cannot be written \(E[A-Z]+\)/,
    );
  });

  it.skipIf(!isRoot)(
    `is refused in one clear line when this user may not write it${isRoot ? "" : " [skipped because only root can become another user]"}`,
    async () => {
      const program = `
        const { openEmbedded } = await import(${JSON.stringify(new URL("./embedded-database.ts", import.meta.url).href)});
        process.setgid(65534); process.setuid(65534);
        await openEmbedded(process.argv[1]).then(() => console.log("opened"), (error) => console.log(error.message));`;
      const child = spawn(process.execPath, ["--input-type=module", "-e", program, base]);
      let said = "";
      child.stdout.on("data", (chunk: Buffer) => {
        said += chunk;
      });
      await new Promise((resolve) => child.on("close", resolve));
      expect(said).toMatch(/^the data folder .* cannot be written \(EACCES\); give this user the right/);
      expect(said.trim().split("\n")).toHaveLength(1);
    },
  );
});
