import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlToText, loadHtml } from "./html-text.ts";

describe("HTML to readable text", () => {
  it.each([
    ["<p>Một</p><p>Hai\n  dòng</p>", "Một\n\nHai dòng"],
    ["Một<br>Hai<br/>Ba", "Một\nHai\nBa"],
    ["<ul><li>a</li>\n<li>b</ul>c", "a\nb\n\nc"],
    ["<table><tr><td>1<td>2<tr><td>3</table>", "1 2\n3"],
    ["Một<br><br><br>Hai", "Một\n\nHai"],
    ["dòng một &amp;\ndòng hai", "dòng một &\ndòng hai"],
    ["<style>p{}</style><script>x</script>Chữ<!-- ghi chú -->", "Chữ"],
    ["a&nbsp;&amp;&agrave; &lt;b&gt;", "a &à <b>"],
    ["<b>đậm</b>và<i>nghiêng</i>", "đậmvànghiêng"],
    ["5 < 6", "5 < 6"],
    ["<div><div><div>sâu</div></div></div>", "sâu"],
    ["chữ  thường\n\n\n\ncách xa", "chữ thường\n\ncách xa"],
    ["", ""],
  ])("%j", (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
  it("no depth breaks it, and it never throws", () => {
    for (const tag of ["<div>", "<b>", "<a href=x>", "<table><tr><td>", "<li>", "<ul><li>"])
      expect(htmlToText(`${tag.repeat(100_000)}sâu`)).toBe("sâu");
    for (const part of ["<", "<a ", "<svg>", "<script>", "<!--", "&", "</p>", "<p", "<![CDATA["])
      expect(htmlToText(part.repeat(100_000)).length).toBeLessThanOrEqual(part.length * 100_000);
    expect(() => loadHtml("<div>".repeat(501))).toThrow(RangeError);
    expect(() => loadHtml(`${"<div>".repeat(499)}<p><p><script>"<div><div>"</script><br>`)).not.toThrow();
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(htmlToText(`<p>${text}</p>`)).not.toMatch(/\n{3,}/);
      }),
    );
  });
});
