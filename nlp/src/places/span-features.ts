import type { Token } from "../text/normalise.ts";
import { findPlaces } from "./find-places.ts";
import { BETWEEN_KEYS, HEAD_KEYS, NUMBERED_KEYS } from "./place-words.ts";

/** Buckets that features are hashed into: 2 to this power. */
export const BUCKET_BITS = 21;

const FAR = 5;
const LONGEST_HASHED = 24;

/**
 * What the span model looks at around every word, as numbers of hash buckets, one row a word: the words themselves
 * and their neighbours with and without marks, their form (capital, number, code), the signs between them, the place
 * word that went before and how far, and what the hand-written rules say. Linear in the number of words.
 */
export function placeFeatures(tokens: readonly Token[]): Uint32Array[] {
  const looks = tokens.map(lookOf);
  const letters = tokens.filter((token) => !token.emoji && !/\d/.test(token.key));
  const capitals = letters.filter((token) => token.capital).length;
  // How far a capital can be believed in this text: none written, some, or nearly all.
  const casing = capitals === 0 ? 1 : capitals > letters.length * 0.6 ? 3 : 2;
  const marked = tokens.some((token) => token.marked !== token.key) ? 1 : 2;
  const ruled = new Uint8Array(tokens.length);
  for (const { first, last } of findPlaces(tokens)) ruled.fill(2, first, last + 1).fill(1, first, first + 1);
  const heads = headsBefore(tokens, looks);
  return tokens.map((_, at) => {
    const row: number[] = [];
    const add = (template: number, value: number) => {
      row.push(bucketOf(template, value));
    };
    const look = (step: number) => looks[at + step] ?? EDGE;
    const rule = (step: number) => ruled[at + step] ?? 3;
    const me = look(0);
    const before = look(-1);
    const after = look(1);
    const style = casing * 4 + marked;
    add(1, style);
    for (let step = -3; step <= 3; step++) {
      const { key, shape, kind } = look(step);
      add(10 + step, key);
      add(20 + step, mix(shape, kind));
      add(30 + step, mix(shape, casing));
      if (step >= -2 && step <= 2) add(40 + step, look(step).marked);
    }
    add(50, mix(before.key, me.key));
    add(51, mix(me.key, after.key));
    add(52, mix(before.key, after.key));
    add(53, mix(mix(before.key, me.key), after.key));
    add(54, mix(mix(look(-2).key, before.key), me.key));
    add(55, mix(mix(before.shape, me.shape), mix(after.shape, style)));
    add(56, mix(mix(before.kind, me.kind), mix(after.kind, me.join)));
    add(57, mix(mix(before.kind, me.shape), mix(look(-2).kind, style)));
    add(58, mix(me.join, after.join));
    add(59, mix(before.key, mix(me.shape, casing)));
    add(60, mix(after.key, mix(me.shape, casing)));
    const head = heads[at] ?? NO_HEAD;
    add(61, mix(head.key, head.distance));
    add(62, mix(head.key, mix(me.shape, style)));
    add(63, mix(head.distance, mix(me.shape, mix(head.path, style))));
    add(64, mix(head.key, me.key));
    add(65, mix(head.path, mix(head.distance, me.kind)));
    add(66, mix(head.key, mix(head.path, mix(me.shape, casing))));
    const rules = mix(rule(-1), mix(rule(0), rule(1)));
    add(70, rules);
    add(71, mix(rules, style));
    add(72, mix(rules, mix(me.shape, before.kind)));
    add(73, mix(rules, me.key));
    add(74, mix(rules, head.key));
    add(75, mix(rule(0), mix(before.key, me.shape)));
    add(76, mix(rule(0), mix(after.key, after.join)));
    add(77, mix(me.join, mix(before.sign, rule(0))));
    return Uint32Array.from(row);
  });
}

type Look = { key: number; marked: number; shape: number; kind: number; join: number; sign: number };
const EDGE: Look = { key: 7, marked: 7, shape: 7, kind: 7, join: 7, sign: 7 };

type Head = { key: number; distance: number; path: number };
const NO_HEAD: Head = { key: 3, distance: 9, path: 0 };

function lookOf(token: Token): Look {
  const { key, marked } = token;
  const digits = /^\d+$/.test(key) ? Math.min(4, key.length) : /\d/.test(key) ? 5 : 0;
  const shape = token.emoji
    ? 1
    : digits > 0
      ? 10 + digits
      : (token.capital ? 4 : 2) + (key.length === 1 ? 20 : 0) + (token.bare ? 40 : 0);
  const kind =
    (HEAD_KEYS.has(key) ? 1 : 0) + (BETWEEN_KEYS.has(key) ? 2 : 0) + (NUMBERED_KEYS.has(key) ? 4 : 0);
  // Words with numbers inside are told by their form, else every house number would be a word of its own.
  const key32 = hash(digits > 1 ? "0".repeat(digits) : key);
  const join = token.sign === "" ? (token.blank ? 1 : 2) : token.sign === "/" && !token.blank ? 3 : 4;
  return { key: key32, marked: digits > 0 ? key32 : hash(marked), shape, kind, join, sign: hash(token.sign) };
}

/** For each word the nearest place word before it in the same clause, how far, and what stood between. */
function headsBefore(tokens: readonly Token[], looks: readonly Look[]): Head[] {
  let head: Head & { at: number; clause: number } = { ...NO_HEAD, at: -99, clause: -1 };
  return tokens.map((token, at) => {
    const look = looks[at] ?? EDGE;
    const near = token.clause === head.clause && at - head.at <= FAR && token.sign === "";
    const out = near ? { key: head.key, distance: at - head.at, path: head.path } : NO_HEAD;
    if ((look.kind & 1) === 1)
      head = { key: look.key, distance: 0, path: near ? 8 : 0, at, clause: token.clause };
    else if (near) {
      const step = look.shape >= 11 && look.shape <= 15 ? 1 : token.capital ? 2 : 4;
      head = { ...head, path: head.path | step };
    } else head = { ...NO_HEAD, at: -99, clause: -1 };
    return out;
  });
}

function hash(word: string): number {
  let value = 0x811c9dc5;
  const most = Math.min(word.length, LONGEST_HASHED);
  for (let at = 0; at < most; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

const mix = (a: number, b: number) =>
  (Math.imul(a, 0x9e3779b1) + Math.imul(b ^ (b >>> 15), 0x85ebca6b)) >>> 0;

function bucketOf(template: number, value: number): number {
  let all = Math.imul(mix(template + 1, value), 0xc2b2ae35);
  all = Math.imul(all ^ (all >>> 15), 0x27d4eb2f);
  return (all ^ (all >>> 13)) >>> (32 - BUCKET_BITS);
}
