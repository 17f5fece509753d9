import { createStore, createVectorIndex, openEmbedded } from "@hoasom/infra";
import { type Figure, percentile, round } from "./figures.ts";
import { chance } from "./texts.ts";

const VECTORS = 100_000;
const WIDTH = 384;
const BATCH = 2_000;
const QUERIES = 500;
const WARD = "bench";
const MODEL = "bench-1";

/** Vectors like those of the encoder: one great common part (cosines near 0.83), subjects, and what is their own. */
function* vectors(): Generator<Float32Array> {
  const draw = chance(7);
  const noise = () => Float32Array.from({ length: WIDTH }, () => draw() + draw() + draw() - 1.5);
  const common = noise();
  const subjects = Array.from({ length: 500 }, noise);
  for (;;) {
    const own = noise();
    const subject = subjects[Math.floor(draw() * subjects.length)] ?? own;
    yield own.map((value, at) => 2.2 * (common[at] ?? 0) + 0.7 * (subject[at] ?? 0) + 0.7 * value);
  }
}

/** Nearest of 100,000 past claims in the embedded database: time of a question, of reading all in, memory. */
export async function* vectorsEmbedded(): AsyncGenerator<Figure> {
  const database = await openEmbedded(null);
  const pool = database.pool("public");
  await createStore({ pool });
  try {
    const writer = createVectorIndex({ pool });
    const source = vectors();
    const next = () => source.next().value as Float32Array;
    let began = performance.now();
    for (let at = 0; at < VECTORS; at += BATCH)
      await writer.put(
        Array.from({ length: BATCH }, (_, by) => ({
          wardId: WARD,
          id: `c${at + by}`,
          model: MODEL,
          values: next(),
        })),
      );
    yield {
      figure: "vectors_fill_embedded",
      value: round((performance.now() - began) / 1000),
      unit: "s",
      vectors: VECTORS,
    };
    const index = createVectorIndex({ pool });
    const before = process.memoryUsage().rss;
    began = performance.now();
    await index.warm(WARD, MODEL);
    yield {
      figure: "vectors_warm_embedded",
      value: round((performance.now() - began) / 1000),
      unit: "s",
      rss_mb: round((process.memoryUsage().rss - before) / 1e6),
    };
    const queries = Array.from({ length: QUERIES }, next);
    const times: number[] = [];
    for (const values of [...queries.slice(0, 20), ...queries]) {
      began = performance.now();
      await index.nearest({ wardId: WARD, model: MODEL, values, limit: 20 });
      times.push(performance.now() - began);
    }
    const measured = times.slice(20);
    yield {
      figure: "vectors_nearest_embedded_p99",
      value: round(percentile(measured, 0.99)),
      unit: "ms",
      goal: "≤ 50",
      p50: round(percentile(measured, 0.5)),
      vectors: VECTORS,
      width: WIDTH,
      queries: QUERIES,
    };
  } finally {
    await database.close();
  }
}
