import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkLink, linkKey } from "./links.ts";

describe("links as they are kept", () => {
  it.each([
    [
      " https://a.example/x?utm_source=f&utm_medium=y&fbclid=1&id=2#đoạn ",
      "https://a.example/x?id=2#%C4%91o%E1%BA%A1n",
    ],
    ["HTTP://A.example:80", "http://a.example/"],
    ["https://a.example/đường", "https://a.example/%C4%91%C6%B0%E1%BB%9Dng"],
  ])("%s", (link, kept) => {
    expect(checkLink(link)).toBe(kept);
  });
  it.each([
    "",
    "a.example",
    "ftp://a.example/",
    "javascript:alert(1)",
    "data:text/html,x",
    "https://u:p@a.example/",
    "https://u@a.example/",
    "https://",
    "https://a.example/\u0000",
    "https://a.example/0912000111",
    "https://a.example/?e=a.b%40thu.example",
  ])("%j is none", (link) => {
    expect(checkLink(link)).toBeNull();
  });
  it("keeps what it kept, whatever it is given", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.webUrl({ withFragments: true, withQueryParameters: true })),
        (link) => {
          const kept = checkLink(link);
          if (kept !== null) expect(checkLink(kept)).toBe(kept);
          linkKey(link);
        },
      ),
    );
  });
});

describe("one page, one key", () => {
  it("whatever the scheme, www, last slash, order and tracking", () => {
    const forms = ["http://a.example/x/?b=2&a=1", "https://www.a.example/x?a=1&b=2&utm_id=3#y"];
    expect(forms.map(linkKey)).toEqual(["a.example/x?a=1&b=2", "a.example/x?a=1&b=2"]);
    expect(linkKey("https://a.example:8443/")).toBe("a.example:8443");
    expect(linkKey("không")).toBeNull();
  });
});
