import type { Encoded, EncoderInput, EngineInfo, EngineOptions } from "./engine.ts";

/** What the caller's thread asks of the model's thread. */
export type Ask =
  | { kind: "texts"; id: number; texts: EncoderInput[] }
  | { kind: "pairs"; id: number; pairs: [string, string][] }
  | { kind: "close" };

/** What the model's thread tells. */
export type Tell =
  | { kind: "open"; info: EngineInfo }
  | { kind: "broken"; reason: string }
  | { kind: "encoded"; id: number; encoded: Encoded[] }
  | { kind: "pairs"; id: number; logits: number[] }
  | { kind: "failed"; id: number; reason: string };

/** What the model's thread is started with. */
export type ThreadData = { folder: string; options: EngineOptions; gate: SharedArrayBuffer };
