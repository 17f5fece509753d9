import { expect, it } from "vitest";
import { openEmbedded } from "../../embedded/embedded-database.ts";
import { samplesOf } from "../contract/samples.ts";
import { createStore } from "../create-store.ts";
import { migrate } from "../migrate.ts";
import { first } from "./001-first.ts";

it("a ward of before keeps its analyses, each with the version that made it, whatever its body holds", async () => {
  const db = await openEmbedded(null);
  try {
    const pool = db.pool("public");
    await migrate(pool, [first]);
    const make = samplesOf("phuong-cu");
    const bodies = [
      make.analysis("a", { model: "rules-1" }),
      make.analysis("b", {
        model: "rules-0",
        // What a text may hold that the database's own reader of JSON refuses, and what looks like the key.
        places: [{ start: 0, end: 3, text: 'a\0b \uD83D "model":"x"', areaId: null, confidence: 1 }],
      }),
    ];
    for (const { postId, ...rest } of bodies) {
      const post = make.post(postId);
      const { revision: _r, ...body } = post;
      await pool.query(
        "insert into posts (ward_id, id, digest, received_at, waiting, body) values ($1, $2, 'd', $3, false, $4)",
        ["phuong-cu", postId, post.receivedAt, JSON.stringify(body)],
      );
      const { unsure: _u, ...before } = { postId, ...rest };
      await pool.query(
        "insert into analyses (ward_id, post_id, revision, counted, body) values ('phuong-cu', $1, 1, true, $2)",
        [postId, JSON.stringify(before)],
      );
    }
    const store = await createStore({ pool });
    expect(await store.analyses.models("phuong-cu", "2026-01-01T00:00:00.000Z")).toEqual([
      { model: "rules-0", posts: 1 },
      { model: "rules-1", posts: 1 },
    ]);
    expect((await store.analyses.get("phuong-cu", "b"))?.unsure).toBeUndefined();
    await store.close();
  } finally {
    await db.close();
  }
});
