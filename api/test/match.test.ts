import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const MAIN = join(import.meta.dirname, "..", "src", "main.ts");

function hoasom(args: string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    input,
    encoding: "utf8",
  });
  return {
    status,
    stdout,
    stderr,
    json: () =>
      stdout
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
  };
}
const A = "Sáng nay ở chợ Rừng có hai người lạ bắt cóc một cháu bé";
const line = (value: object) => `${JSON.stringify(value)}\n`;

describe("match", () => {
  it("judges two texts given as arguments", () => {
    const run = hoasom(["match", A, A.replace("chợ Rừng", "chợ Gò")]);
    expect(run.status).toBe(0);
    expect(run.json()).toEqual([
      expect.objectContaining({
        same: false,
        score: expect.any(Number),
        differences: [{ kind: "place", a: "chợ Rừng", b: "chợ Gò" }],
      }),
    ]);
  });

  it("judges lines, names bad ones and goes on", () => {
    const run = hoasom(
      ["match"],
      `${line({ id: 7, a: A, b: A })}{\n\n${line({ a: A })}${line({ a: "", b: "" })}`,
    );
    expect(run.status).toBe(1);
    expect(run.json()).toMatchObject([{ id: 7, same: true, score: expect.any(Number) }, { same: false }]);
    expect(run.stderr).toMatch(/^line 2: .+\nline 4: "b" is missing or no text\n$/);
  });

  it("prints a table, or its figures as JSON", () => {
    const pairs =
      line({ a: A, b: A, same: true, kind: "copy" }) +
      line({ a: A, b: "Giá điện tăng từ mai", same: false, kind: "far" });
    const table = hoasom(["match", "-", "--table"], pairs);
    expect(table.status).toBe(0);
    expect(table.stdout).toMatch(/2 pairs: accuracy 1\.000, AUC 1\.000/);
    expect(hoasom(["match", "-", "--table", "--json"], pairs).json()).toMatchObject([
      { pairs: 2, accuracy: 1 },
    ]);
    const bad = hoasom(["match", "-", "--table"], line({ a: A, b: A, same: "yes" }));
    expect(bad.status).toBe(1);
    expect(bad.stderr).toContain('line 1: "same" is missing or neither true nor false');
    expect(bad.stderr).toContain("no labelled pair");
  });

  it("tells a file that is not there and wrong usage", () => {
    expect(hoasom(["match", "/no/such/file"])).toMatchObject({
      status: 1,
      stderr: "hoasom: no such file: /no/such/file\n",
    });
    expect(hoasom(["match", "--nonsense"]).status).toBe(2);
    expect(hoasom(["match", "a", "b", "c"]).status).toBe(2);
    expect(hoasom(["match", "a", "b", "--table"])).toMatchObject({ status: 1 });
  });
});
