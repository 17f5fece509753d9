import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FolderInUseError, lockFolder } from "./folder-lock.ts";

const MODULE = JSON.stringify(new URL("./folder-lock.ts", import.meta.url).href);

/** A process that claims the folder, tells how it went, and then does as told: waits, or blocks its event loop. */
const HOLDER = `
  const { lockFolder } = await import(${MODULE});
  try {
    lockFolder(process.argv[1]);
    console.log("holds");
  } catch (error) {
    console.log(error.message);
    process.exit(1);
  }
  if (process.argv[2] === "busy") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  setInterval(() => {}, 1000);`;

let dir: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "hoasom-lock-"));
});
afterEach(async () => {
  await Promise.all(children.splice(0).map(killed));
  rmSync(dir, { recursive: true, force: true });
});

function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });
}

/** Starts a holder and waits for its first line. */
async function holder(how = "idle"): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", HOLDER, dir, how], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  if (!child.stdout) throw new Error("the child has no output");
  for await (const said of createInterface(child.stdout)) return { child, said };
  return { child, said: "" };
}

const lockFile = () => join(dir, "hoasom.lock");
const record = (): Record<string, unknown> => JSON.parse(readFileSync(lockFile(), "utf8"));
const rewrite = (change: Record<string, unknown>) =>
  writeFileSync(lockFile(), JSON.stringify({ ...record(), ...change }));

describe("B50: one process at a time", () => {
  it("refuses with the holder's number, twice, however old the lock, and starts after a kill -9", async () => {
    const { child, said } = await holder("busy");
    expect(said).toBe("holds");
    for (const age of [0, 10 * 60, 365 * 86_400]) {
      const then = new Date(Date.UTC(2026, 10, 25) - age * 1000);
      utimesSync(lockFile(), then, then);
      expect(() => lockFolder(dir)).toThrow(`is open in process ${child.pid};`);
    }
    // A maintenance script in a process of its own is refused in the same words, in one line.
    const script = await holder();
    expect(script.said).toMatch(
      new RegExp(`^the data folder .* is open in process ${child.pid}; stop it first`),
    );
    await killed(child);
    const lock = lockFolder(dir);
    expect(record().pid).toBe(process.pid);
    lock.release();
    expect(readdirSync(dir)).toEqual([]);
  });

  it("lets exactly one of many take over from the dead", async () => {
    for (let round = 0; round < 3; round += 1) {
      const first = await holder();
      expect(first.said).toBe("holds");
      await killed(first.child);
      const heirs = await Promise.all([holder(), holder(), holder(), holder()]);
      const holding = heirs.filter((heir) => heir.said === "holds");
      expect(holding).toHaveLength(1);
      expect(record().pid).toBe(holding[0]?.child.pid);
      await Promise.all(heirs.map((heir) => killed(heir.child)));
    }
  });

  it("is not fooled by a number that another program has now, nor by a restart of the machine", () => {
    const own = lockFolder(dir);
    rewrite({ start: "1" });
    lockFolder(dir);
    expect(() => lockFolder(dir)).toThrow(FolderInUseError);
    rewrite({ boot: "another-boot", start: record().start });
    lockFolder(dir).release();
    // The first holder was robbed only of a lock that said another process had it; its release harms nobody.
    own.release();
    expect(readdirSync(dir).filter((name) => !name.includes("socket"))).toEqual([]);
  });

  it("asks the kernel about a holder in another container", async () => {
    const { child, said } = await holder("busy");
    expect(said).toBe("holds");
    rewrite({ namespace: "pid:[1]" });
    expect(() => lockFolder(dir)).toThrow(`is open in process ${child.pid};`);
    await killed(child);
    lockFolder(dir).release();
  });

  it("says so when the holder cannot be asked", async () => {
    lockFolder(dir);
    rewrite({ namespace: "pid:[1]", token: "00" });
    expect(() => lockFolder(dir)).toThrow(/another container, as far as can be told/);
  });

  it("does not touch a lock file of some other program", () => {
    for (const text of ["", "12345", '{"pid":1}', "{"]) {
      writeFileSync(lockFile(), text);
      expect(() => lockFolder(dir)).toThrow(/is no lock of this program/);
      expect(readFileSync(lockFile(), "utf8")).toBe(text);
    }
  });

  it("carries on where a process died while it took over", async () => {
    const { child } = await holder();
    await killed(child);
    const dead = record();
    // The heir claimed the right and was killed before it could use it.
    const heir = { ...dead, token: "ab" };
    writeFileSync(join(dir, `hoasom.lock.claim-${String(dead.token)}`), JSON.stringify(heir));
    const lock = lockFolder(dir);
    expect(record().pid).toBe(process.pid);
    lock.release();
    lock.release();
    expect(readdirSync(dir)).toEqual([]);
  });
});
