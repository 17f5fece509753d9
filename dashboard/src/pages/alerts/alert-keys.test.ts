import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KEY_WORDS } from "../../text/alert-acts.ts";
import { actOfKey, type Press } from "./alert-keys.ts";

const press = (part: Partial<Press>): Press => ({
  key: "a",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 65,
  inField: false,
  ...part,
});

describe("the keys of the duty desk", () => {
  it("act as the list of keys says, and the list names each key once", () => {
    const acts = KEY_WORDS.map(({ keys }) => actOfKey(press({ key: keys })));
    expect(acts).toEqual([
      "next",
      "previous",
      "acknowledge",
      "openCase",
      "attach",
      "toClaims",
      "dismiss",
      "silence",
      "search",
      "help",
    ]);
    expect(new Set(KEY_WORDS.map(({ keys }) => keys)).size).toBe(KEY_WORDS.length);
  });

  it("act with the capital too, for a desk with Caps Lock on", () => {
    expect(actOfKey(press({ key: "J" }))).toBe("next");
  });

  it("do nothing while a letter is composed, in a field, or with a modifier", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KEY_WORDS.map(({ keys }) => keys)),
        fc.constantFrom<Partial<Press>>(
          { isComposing: true },
          { keyCode: 229 },
          { inField: true },
          { ctrlKey: true },
          { metaKey: true },
          { altKey: true },
        ),
        (key, hindrance) => actOfKey(press({ key, ...hindrance })) === null,
      ),
    );
  });

  it("leave every other key alone", () => {
    for (const key of ["x", "Enter", "Escape", "ArrowDown", "Process", "đ"])
      expect(actOfKey(press({ key }))).toBeNull();
  });
});
