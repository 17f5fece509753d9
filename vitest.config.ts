import { defineConfig } from "vitest/config";

const node = (name: string, options: object = {}) => ({
  test: {
    name,
    root: `./${name}`,
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    environment: "node" as const,
    // A test that opens an embedded database needs seconds on two cores; tests never assert on time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    ...options,
  },
});

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ["default", "./infra/setup/closing-line.ts"],
    projects: [
      node("core"),
      node("crawlers"),
      node("nlp"),
      node("alerts"),
      node("cases"),
      node("infra"),
      node("api"),
      node("dashboard", { include: ["src/**/*.test.ts"] }),
      node("dashboard", {
        name: "e2e",
        include: ["e2e/**/*.test.ts"],
        fileParallelism: false,
        testTimeout: 180_000,
      }),
    ],
  },
});
