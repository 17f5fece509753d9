import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const STAGES = ["crawlers", "nlp", "alerts", "cases"];

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const importsOf = (file: string) =>
  [...readFileSync(file, "utf8").matchAll(/from "(@hoasom\/[a-z]+)"/g)].map((match) => match[1]);
const isTest = (file: string) => /\.test\.tsx?$|contract|\/test\//.test(file);

describe("what may import what", () => {
  // `turbo boundaries` lets a stage name infra, for its tests may use it; its shipped source may not.
  for (const stage of STAGES)
    it(`${stage}: shipped source imports core and nothing else of ours`, () => {
      const files = sources(join(ROOT, stage, "src")).filter((file) => !isTest(file));
      expect(files.length).toBeGreaterThan(0);
      const foreign = files.flatMap((file) =>
        importsOf(file)
          .filter((name) => name !== "@hoasom/core")
          .map((name) => `${file}: ${name}`),
      );
      expect(foreign).toEqual([]);
    });

  it("core imports nothing of ours and nothing of Node's, for it runs in the browser too", () => {
    const files = sources(join(ROOT, "core", "src")).filter((file) => !isTest(file));
    const foreign = files.filter((file) => /from "(node:|@hoasom\/)/.test(readFileSync(file, "utf8")));
    expect(foreign).toEqual([]);
  });

  it("no vendor's name stands in core's ports", () => {
    const text = ["clock", "queue", "search-index", "store"]
      .map((name) => readFileSync(join(ROOT, "core", "src", "ports", `${name}.ts`), "utf8"))
      .join("\n");
    const code = text.replace(/\/\*\*[\s\S]*?\*\//g, "");
    expect(code).not.toMatch(/redis|bullmq|elastic|pglite|postgres|kysely/i);
  });
});

describe("sizes", () => {
  it("keeps every source file at 700 lines or less and nine in ten under 400", () => {
    const packages = ["core", "crawlers", "nlp", "alerts", "cases", "infra", "api", "dashboard"];
    const lines = packages
      .flatMap((name) => sources(join(ROOT, name, "src")))
      .map((file) => ({ file, count: readFileSync(file, "utf8").split("\n").length }));
    expect(lines.filter(({ count }) => count > 700)).toEqual([]);
    expect(lines.filter(({ count }) => count > 400).length / lines.length).toBeLessThan(0.1);
  });
});
