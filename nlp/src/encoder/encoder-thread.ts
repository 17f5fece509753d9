import { parentPort, workerData } from "node:worker_threads";
import { EncoderError, firstLine } from "./encoder-error.ts";
import { Engine } from "./engine.ts";
import { RunGate } from "./run-gate.ts";
import type { Ask, Tell, ThreadData } from "./thread-messages.ts";

// The thread of `openEncoder`: a run of the model blocks the thread it is on, and the server's must stay free.
const { folder, options, gate } = workerData as ThreadData;
const port = parentPort;
const tell = (message: Tell) => port?.postMessage(message);

try {
  const engine = await Engine.open(folder, options, new RunGate(gate));
  port?.on("message", (ask: Ask) => void answer(engine, ask));
  tell({ kind: "open", info: engine.info });
} catch (cause) {
  tell({ kind: "broken", reason: cause instanceof EncoderError ? cause.message : firstLine(cause) });
}

async function answer(engine: Engine, ask: Ask): Promise<void> {
  if (ask.kind === "close") {
    await engine.close();
    port?.close();
    return;
  }
  try {
    if (ask.kind === "texts") tell({ kind: "encoded", id: ask.id, encoded: await engine.texts(ask.texts) });
    else tell({ kind: "pairs", id: ask.id, logits: await engine.pairs(ask.pairs) });
  } catch (cause) {
    tell({ kind: "failed", id: ask.id, reason: firstLine(cause) });
  }
}
