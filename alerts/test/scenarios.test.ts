import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { playScenario, type Scenario } from "./scenario.ts";

const FOLDER = new URL("../scenarios/", import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));

describe("scenarios", () => {
  it("has at least fifteen files", () => {
    expect(FILES.length).toBeGreaterThanOrEqual(15);
  });

  it.each(FILES)("%s", (name) => {
    const scenario = JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as Scenario;
    expect(scenario.why.length).toBeGreaterThan(20);
    expect(playScenario(scenario), scenario.title).toEqual(scenario.expect);
  });
});
