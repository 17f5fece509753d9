import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentsOf } from "./marked-segments.ts";

describe("cutting a text at its marks", () => {
  it("loses no letter and keeps the order, however the spans lie", () => {
    const anySpan = fc.record({
      start: fc.integer({ min: -5, max: 40 }),
      end: fc.integer({ min: -5, max: 40 }),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(anySpan), (text, spans) => {
        const segments = segmentsOf(text, spans);
        expect(segments.map((segment) => segment.text).join("")).toBe(text);
        for (const { start, end, covers } of segments)
          for (const [at, span] of spans.entries())
            expect(covers.includes(at)).toBe(
              span.start <= start && end <= Math.min(span.end, text.length) && span.start < span.end,
            );
      }),
    );
  });

  it("shows overlapping spans one after another, each part with all that covers it", () => {
    const text = "đang đánh nhau";
    expect(
      segmentsOf(text, [
        { start: 0, end: 14 },
        { start: 0, end: 4 },
      ]).map(({ text: part, covers }) => [part, covers]),
    ).toEqual([
      ["đang", [0, 1]],
      [" đánh nhau", [0]],
    ]);
  });
});
