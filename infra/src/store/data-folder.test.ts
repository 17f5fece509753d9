import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ChainVerifier } from "@hoasom/core";
import { afterAll, describe, expect, it } from "vitest";
import { openEmbedded } from "../embedded/embedded-database.ts";
import { samplesOf } from "./contract/samples.ts";
import { createStore } from "./create-store.ts";

const at = (file: string) => JSON.stringify(new URL(file, import.meta.url).href);

/** A process that writes for ever, and tells the number of each transaction once it is kept. */
const WRITER = `
  const { openEmbedded } = await import(${at("../embedded/embedded-database.ts")});
  const { createStore } = await import(${at("./create-store.ts")});
  const { samplesOf } = await import(${at("./contract/samples.ts")});
  const db = await openEmbedded(process.argv[1]);
  const store = await createStore({ pool: db.pool("public") });
  const make = samplesOf("phuong-mau");
  for (let n = await store.posts.count("phuong-mau"); ; n += 1) {
    await store.transaction(async (tx) => {
      await tx.posts.put(make.post("post-" + n));
      await tx.audit.append(make.audit({ target: { kind: "post", id: "post-" + n } }));
      await tx.feed.append(make.feed({ targetId: "post-" + n }));
    });
    console.log(String(n));
  }`;

describe("B50: kill -9 and start again", () => {
  const dir = mkdtempSync(join(tmpdir(), "hoasom-killed-"));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it("has all that was kept, nothing by halves, and an unbroken chain, twice over", {
    timeout: 240_000,
  }, async () => {
    let before = 0;
    for (const enough of [40, 25]) {
      const writer = spawn(process.execPath, ["--input-type=module", "-e", WRITER, dir], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      const ended = new Promise((resolve) => writer.once("exit", resolve));
      let told = -1;
      if (!writer.stdout) throw new Error("the child has no output");
      for await (const line of createInterface(writer.stdout)) {
        told = Number(line);
        // In the middle of its work; lines under way are read to their end.
        if (told === before + enough) writer.kill("SIGKILL");
      }
      await ended;
      expect(writer.signalCode).toBe("SIGKILL");

      const db = await openEmbedded(dir);
      const store = await createStore({ pool: db.pool("public") });
      const posts = await store.posts.after("phuong-mau", null, 1_000);
      const links = await store.audit.after("phuong-mau", 0, 1_000);
      const events = await store.feed.since("phuong-mau", 0, 1_000);
      // All that the writer was told was kept is there; at most the one transaction it was not told of may be too.
      expect(posts.length).toBeGreaterThanOrEqual(told + 1);
      expect(posts.length).toBeLessThanOrEqual(told + 2);
      expect(links).toHaveLength(posts.length);
      expect(events.map(({ targetId }) => targetId)).toEqual(posts.map((_, index) => `post-${index}`));
      expect(new Set(posts.map(({ id }) => id))).toEqual(new Set(events.map(({ targetId }) => targetId)));
      const verifier = new ChainVerifier();
      expect(await verifier.check(links)).toBeNull();
      const { highest } = await store.feed.bounds("phuong-mau");
      const next = await store.feed.append(
        samplesOf("phuong-mau").feed({ targetId: `post-${posts.length}` }),
      );
      expect(next.id).toBeGreaterThan(highest);
      await store.posts.put(samplesOf("phuong-mau").post(`post-${posts.length}`));
      await store.audit.append(samplesOf("phuong-mau").audit());
      before = posts.length + 1;
      await db.close();
    }
  });
});
