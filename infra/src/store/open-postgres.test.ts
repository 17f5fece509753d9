import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { createStore } from "./create-store.ts";
import { openPostgres } from "./open-postgres.ts";

describe("a PostgreSQL that is not there", () => {
  it("is told in words, without the password", async () => {
    // A port that was free a moment ago and is closed again.
    const port = await new Promise<number>((resolve) => {
      const server = createServer().listen(0, "127.0.0.1", () => {
        const address = server.address();
        server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
      });
    });
    const pool = openPostgres(`postgres://hoasom:mat-khau-bi-mat@127.0.0.1:${port}/hoasom`);
    const failure = await createStore({ pool }).then(
      () => null,
      (error: unknown) => error,
    );
    expect(String(failure)).toMatch(/the database cannot be reached: .*ECONNREFUSED/);
    expect(String(failure)).not.toContain("mat-khau-bi-mat");
    await pool.end();
  });
});
