import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { WardProfile } from "@hoasom/core";
import { createScorer, openModels } from "@hoasom/nlp";
import { Tokenizer } from "@huggingface/tokenizers";
import * as ort from "onnxruntime-node";
import { type Figure, round } from "./figures.ts";
import { chance } from "./texts.ts";

const ROOT = join(import.meta.dirname, "..");
const CORPUS = join(ROOT, "nlp", "training", "corpus");
const FORUM = join(ROOT, "..", "shared", "data", "background");
const PEER = join(ROOT, ".cache", "training", "unpruned-int8.onnx");
const PEER_TOKENIZER = join(ROOT, ".cache", "training", "full-tokenizer.json");
const TEXTS = 1024;
const NOWHERE = WardProfile.parse({
  id: "phuong-khong-ten",
  name: "Phường Không Tên",
  areas: [{ id: "a1", name: "Khu Một", aliases: [] }],
});
/** Of a ward's talk some 87 to 99 % is no incident: one corpus post to eight lines of forum talk. */
const CORPUS_SHARE = 1 / 9;
const AT_ONCE = 32;
const LONGEST = 160;

/** Posts understood per second of processor time, whole pipeline, and the ratio to the unpruned base model in int8. */
export async function* languageFigures(): AsyncGenerator<Figure> {
  const texts = usualMix();
  if (typeof texts === "string") {
    yield { figure: "posts_understood_per_cpu_second", note: texts };
    return;
  }
  const models = await openModels(undefined, { threads: 1 });
  const scorer = createScorer(NOWHERE, models);
  const ours = await best(texts, (text) => scorer.read(text).then(() => undefined));
  await models.close();
  yield { figure: "posts_understood_per_cpu_second", value: round(ours, 0), unit: "posts/s", texts: TEXTS };
  if (!existsSync(PEER) || !existsSync(PEER_TOKENIZER)) {
    yield {
      figure: "speed_ratio_to_unpruned_base",
      note: "the peer is made by nlp/training/run and speed.py; it is not here",
    };
    return;
  }
  const peer = await openPeer();
  const theirs = await perCpuSecond(texts, () => peer(texts));
  yield {
    figure: "speed_ratio_to_unpruned_base",
    value: round(ours / theirs, 2),
    unit: "×",
    goal: "≥ 3",
    peer: round(theirs, 0),
  };
}

function usualMix(): string[] | string {
  if (!existsSync(FORUM)) return "skipped: ../shared/data/background is not here";
  const forum = ["tathy.txt", "lamchame.txt", "duochanoi.txt"].flatMap((name) =>
    readFileSync(join(FORUM, name), "utf8")
      .split("\n")
      .filter((line) => line.trim() !== ""),
  );
  const posts = ["p3-order-environment-labour", "p6-everyday", "p11-threads"].flatMap((name) =>
    readFileSync(join(CORPUS, `${name}.jsonl`), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { text: string }).text),
  );
  const draw = chance(11);
  const pick = (from: readonly string[]) => from[Math.floor(draw() * from.length)] ?? "";
  return Array.from({ length: TEXTS }, () => pick(draw() < CORPUS_SHARE ? posts : forum));
}

/** The better of two rounds; processor time of all threads of this process. */
async function best(texts: readonly string[], read: (text: string) => Promise<void>): Promise<number> {
  const round = () =>
    perCpuSecond(texts, async () => {
      for (let from = 0; from < texts.length; from += AT_ONCE)
        await Promise.all(texts.slice(from, from + AT_ONCE).map(read));
    });
  return Math.max(await round(), await round());
}

async function perCpuSecond(texts: readonly string[], work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return texts.length / ((user + system) / 1e6);
}

/** The base model as it comes, 12 layers and its whole vocabulary, in int8: batches of 32 in the order of arrival. */
async function openPeer(): Promise<(texts: readonly string[]) => Promise<void>> {
  const tokenizer = new Tokenizer(JSON.parse(readFileSync(PEER_TOKENIZER, "utf8")), {});
  const session = await ort.InferenceSession.create(PEER, { intraOpNumThreads: 1 });
  return async (texts) => {
    for (let from = 0; from < texts.length; from += AT_ONCE) {
      const rows = texts.slice(from, from + AT_ONCE).map((text) => {
        const { ids } = tokenizer.encode(text.normalize("NFC"), { add_special_tokens: false });
        return [0, ...ids.slice(0, LONGEST - 2), 2];
      });
      const width = Math.max(...rows.map((row) => row.length));
      const ids = new BigInt64Array(rows.length * width).fill(1n);
      const mask = new BigInt64Array(rows.length * width);
      rows.forEach((row, at) => {
        row.forEach((id, column) => {
          ids[at * width + column] = BigInt(id);
          mask[at * width + column] = 1n;
        });
      });
      const shape = [rows.length, width];
      await session.run({
        input_ids: new ort.Tensor("int64", ids, shape),
        attention_mask: new ort.Tensor("int64", mask, shape),
      });
    }
  };
}
