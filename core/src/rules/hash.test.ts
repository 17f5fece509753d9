import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, hmacSha256, sha256 } from "./hash.ts";

test("SHA-256 and HMAC-SHA-256 as published (FIPS 180-4, RFC 4231), over UTF-8", async () => {
  expect(await sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(await sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(await hmacSha256("Jefe", "what do ya want for nothing?")).toBe(
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  );
  expect(await sha256("Tổ dân phố")).not.toBe(await sha256("To dan pho"));
});

test("keys stand in order, undefined is absent, lists keep theirs", () => {
  expect(canonicalJson({ b: [2, 1, undefined], a: { d: null, c: undefined }, ế: "\u2028" })).toBe(
    '{"a":{"d":null},"b":[2,1,null],"ế":"\u2028"}',
  );
  expect(canonicalJson({ at: new Date(0) })).toBe('{"at":"1970-01-01T00:00:00.000Z"}');
});

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, shuffled(item)]),
  );
};

test("any value: the order of keys does not count, a way through a store does not count, the text reads back", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(shuffled(value))).toBe(text);
      expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
