import { Worker } from "node:worker_threads";
import { expect, it } from "vitest";
import { RunGate } from "./run-gate.ts";

// The other thread begins a run of 300 ms that blocks it, as the model does, and marks its end.
const OTHER = `
  const { workerData } = require("node:worker_threads");
  import(workerData.url).then(async ({ RunGate }) => {
    const gate = new RunGate(workerData.memory);
    const marks = new Int32Array(workerData.marks);
    await gate.pass(async () => {
      Atomics.store(marks, 0, 1);
      Atomics.notify(marks, 0);
      const end = Date.now() + 300;
      while (Date.now() < end);
      Atomics.store(marks, 1, 1);
    });
    await gate.pass(async () => Atomics.store(marks, 2, 1)).catch(() => Atomics.store(marks, 3, 1));
  });
`;

it("waits for the run under way and lets none begin after it", async () => {
  const gate = new RunGate();
  const marks = new Int32Array(new SharedArrayBuffer(16));
  const url = new URL("./run-gate.ts", import.meta.url).href;
  const worker = new Worker(OTHER, {
    eval: true,
    execArgv: [],
    workerData: { url, memory: gate.memory, marks: marks.buffer },
  });
  const ended = new Promise((done) => worker.once("exit", done));
  await new Promise<void>((done) => {
    const look = () => (Atomics.load(marks, 0) === 1 ? done() : void setTimeout(look, 5));
    look();
  });
  expect(Atomics.load(marks, 1)).toBe(0);
  gate.shut();
  expect(Atomics.load(marks, 1)).toBe(1);
  await ended;
  expect([...marks]).toEqual([1, 1, 0, 1]);
});

it("does not hold up an end while nothing runs", async () => {
  const gate = new RunGate();
  expect(await gate.pass(async () => "done")).toBe("done");
  gate.shut();
  await expect(gate.pass(async () => "done")).rejects.toThrow("ending");
});
