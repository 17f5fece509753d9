import type { PlaceMention, WardProfile } from "@hoasom/core";
import { fold } from "@hoasom/core";
import { type Token, tokenise } from "../text/normalise.ts";
import { findNames } from "./find-names.ts";
import type { Named } from "./find-places.ts";
import { createGazetteer, type Known } from "./gazetteer.ts";
import { WIDER } from "./place-words.ts";
import { PROVINCES } from "./provinces.ts";
import { SPAN_WEIGHTS } from "./span-weights.ts";

/** What a text says about where: places named, words that name another province or ward, the area if it is sure. */
export type Where = {
  places: PlaceMention[];
  /** Word indexes of each mention, for the evidence around it. */
  words: Named[];
  elsewhere: Named[];
  areaId: string | null;
  areaConfidence: number;
};

/** What is known of a text besides its words. */
export type PlaceContext = { group?: string | null; areaId?: string | null };

/** Reads places of one ward; `heat` gives how much each sentence counts, to choose between two areas named. */
export type PlaceReader = (
  tokens: readonly Token[],
  text: string,
  context: PlaceContext,
  heat: ReadonlyMap<number, number>,
) => Where;

/** Confidence of the area of the sender (a group head reports on the own group), and of the group a post stands in. */
const SENDER_AREA = 0.8;
const GROUP_AREA = 0.3;
/** Another province or ward named in the same text makes a local name doubtful. */
const ELSEWHERE = 0.5;
/** Form alone, without an entry in the ward file; times the chance that the words are a place at all. */
const FORM_ONLY = 0.5;
const LEAST = 0.3;

/** Compiles the place reader of a ward. */
export function createPlaceReader(ward: WardProfile): PlaceReader {
  const gazetteer = createGazetteer(ward);
  const own = [ward.city, ward.name].map((name) => fold(name));
  const provinces = PROVINCES.filter((name) => !own.some((local) => local.includes(fold(name)))).map((name) =>
    tokenise(name).map((token) => ({ marked: token.marked, key: token.key })),
  );
  const byFirst = Map.groupBy(provinces, (words) => words[0]?.key ?? "");
  const groupAreas = new Map(ward.groups.map((group) => [fold(group.name).trim(), group.area ?? null]));
  const wardName = fold(ward.name).replace(/^(phuong|xa)\s+/, "");

  return (tokens, text, context, heat) => {
    const known = gazetteer(tokens);
    // «Đồng Nai» has the form of a field called Nai; a form that begins with a province is that province.
    const provinceAt = new Set(findElsewhere(tokens, byFirst, known, wardName).map((span) => span.first));
    const forms = findNames(SPAN_WEIGHTS, tokens).filter((form) => !provinceAt.has(form.first));
    const named = merge(forms, known);
    const elsewhere = findElsewhere(tokens, byFirst, named, wardName);
    const doubt = elsewhere.length > 0 ? ELSEWHERE : 1;
    // Which mention each word belongs to, so that a long text costs one walk.
    const mentionOf = new Int32Array(tokens.length).fill(-1);
    named.forEach((place, at) => {
      mentionOf.fill(at, place.first, place.last + 1);
    });
    const chances = named.map(() => 1);
    for (const form of forms) chances[mentionOf[form.first] ?? -1] = form.chance;
    const surest = named.map((): Known | null => null);
    for (const entry of known) {
      const at = mentionOf[entry.first] ?? -1;
      if (entry.confidence > (surest[at]?.confidence ?? 0)) surest[at] = entry;
    }
    const places = named.map((place, at): PlaceMention => {
      const start = tokens[place.first]?.start ?? 0;
      const end = tokens[place.last]?.end ?? start;
      const best = surest[at] ?? null;
      const chance = chances[at] ?? 1;
      return {
        start,
        end,
        text: text.slice(start, end),
        areaId: best?.areaId ?? null,
        confidence: (best?.confidence ?? FORM_ONLY * chance) * doubt,
      };
    });
    return {
      places,
      words: named,
      elsewhere,
      ...chooseArea(places, named, tokens, context, heat, groupAreas),
    };
  };
}

/** One span where a form and an entry of the ward file overlap. */
function merge(forms: readonly Named[], known: readonly Known[]): Named[] {
  const all = [...forms, ...known]
    .map(({ first, last }) => ({ first, last }))
    .sort((a, b) => a.first - b.first || b.last - a.last);
  const out: Named[] = [];
  for (const span of all) {
    const last = out.at(-1);
    if (last !== undefined && span.first <= last.last) last.last = Math.max(last.last, span.last);
    else out.push({ ...span });
  }
  return out;
}

type Words = { marked: string; key: string }[];

function findElsewhere(
  tokens: readonly Token[],
  byFirst: ReadonlyMap<string, Words[]>,
  local: readonly Named[],
  wardName: string,
): Named[] {
  const found: Named[] = [];
  const inLocal = new Uint8Array(tokens.length);
  for (const { first, last } of local) inLocal.fill(1, first, last + 1);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || inLocal[at] === 1) continue;
    for (const words of byFirst.get(token.key) ?? []) {
      const fits = words.every((word, offset) => {
        const other = tokens[at + offset];
        if (other === undefined || (offset > 0 && other.sign !== "")) return false;
        return (
          other.marked === word.marked ||
          (other.bare && other.key === word.key && (words.length > 1 || other.capital))
        );
      });
      // «Vinh», «Huế»: one word is a city only with its capital.
      if (fits && (words.length > 1 || token.capital)) found.push({ first: at, last: at + words.length - 1 });
    }
    const next = tokens[at + 1];
    if (WIDER.has(token.marked) && next?.capital === true && next.sign === "") {
      const name = [next.key, tokens[at + 2]?.capital === true ? tokens[at + 2]?.key : ""].join(" ").trim();
      if (!wardName.startsWith(next.key) && name.length > 3) found.push({ first: at, last: at + 1 });
    }
  }
  return found;
}

function chooseArea(
  places: readonly PlaceMention[],
  words: readonly Named[],
  tokens: readonly Token[],
  context: PlaceContext,
  heat: ReadonlyMap<number, number>,
  groupAreas: ReadonlyMap<string, string | null>,
): { areaId: string | null; areaConfidence: number } {
  const votes = new Map<string, { confidence: number; heat: number }>();
  places.forEach((place, at) => {
    if (place.areaId === null) return;
    const sentence = tokens[words[at]?.first ?? 0]?.sentence ?? 0;
    const warm = heat.get(sentence) ?? 0;
    const vote = votes.get(place.areaId) ?? { confidence: 0, heat: 0 };
    votes.set(place.areaId, {
      confidence: Math.max(vote.confidence, place.confidence),
      heat: vote.heat + warm,
    });
  });
  const [first, second] = [...votes].sort(([, a], [, b]) => b.heat - a.heat || b.confidence - a.confidence);
  if (first !== undefined) {
    // Two areas named and nothing to choose by: not sure enough to put it on a map.
    const unsure = second !== undefined && second[1].heat >= first[1].heat * 0.8;
    const areaConfidence = unsure ? first[1].confidence * 0.5 : first[1].confidence;
    return areaConfidence >= LEAST && !(unsure && areaConfidence < 0.4)
      ? { areaId: first[0], areaConfidence }
      : { areaId: null, areaConfidence: 0 };
  }
  if (context.areaId !== undefined && context.areaId !== null)
    return { areaId: context.areaId, areaConfidence: SENDER_AREA };
  const group =
    context.group === undefined || context.group === null
      ? null
      : (groupAreas.get(fold(context.group).trim()) ?? null);
  return group === null ? { areaId: null, areaConfidence: 0 } : { areaId: group, areaConfidence: GROUP_AREA };
}
