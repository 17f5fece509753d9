import { createNormaliser, normalise } from "@hoasom/nlp";
import { type Figure, round } from "./figures.ts";
import { chance, searchText } from "./texts.ts";

const POSTS = 5_000;
const ROUND_MS = 2_000;

/** Short posts a second on one core: quick normaliser, accent restoration, standard spelling with readings. */
export async function* normaliseFigures(): AsyncGenerator<Figure> {
  const draw = chance(13);
  // Short posts as chat has them: one clause of the invented ward's talk, a chat spelling or two.
  const marked = Array.from({ length: POSTS }, () =>
    chatty(draw, searchText(draw).split(" ").slice(0, 14).join(" ")),
  );
  const bare = marked.map(stripped);
  const started = performance.now();
  const normaliser = createNormaliser();
  yield { figure: "accent_model_open", value: round(performance.now() - started, 0), unit: "ms" };
  const length = round(marked.reduce((sum, text) => sum + text.length, 0) / POSTS);
  yield speed("normalise_without_restoration", marked, normalise, "≥ 50,000", length);
  yield speed("normalise_with_restoration", bare, normaliser.standard, "≥ 2,000", length);
  yield speed("restore_accents_only", bare, normaliser.restoreAccents, "≥ 2,000", length);
  yield speed("normalise_with_readings", bare, normaliser.read, "≥ 2,000", length);
  const long = `${"hang xom danh nhau ".repeat(5_300)}`;
  const before = performance.now();
  normaliser.read(long);
  yield {
    figure: "read_100_kb",
    value: round((performance.now() - before) / 1000, 2),
    unit: "s",
    goal: "≤ 2",
  };
}

function speed(
  figure: string,
  posts: string[],
  work: (text: string) => unknown,
  goal: string,
  units: number,
): Figure {
  for (const post of posts) work(post);
  let done = 0;
  const started = performance.now();
  while (performance.now() - started < ROUND_MS) {
    for (const post of posts) work(post);
    done += posts.length;
  }
  const rate = done / ((performance.now() - started) / 1000);
  return { figure, value: Math.round(rate), unit: "posts/s", goal, unitsEach: units };
}

const chatty = (draw: () => number, text: string) =>
  text
    .replace("mọi người", "mn")
    .replace("không", draw() < 0.5 ? "ko" : "k")
    .replace("nhà em", draw() < 0.5 ? "nha e" : "nhà em");

const stripped = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
