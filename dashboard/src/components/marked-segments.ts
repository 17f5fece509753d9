/** A stretch of a text that stands out: half-open, in UTF-16 units. */
export type Marked = { start: number; end: number };

/** A run of the text and the indices of the spans that cover it. */
export type Segment = { start: number; end: number; text: string; covers: number[] };

/**
 * Cuts a text at the borders of its spans, so that overlapping spans can be shown one after another. Spans that lie
 * outside the text are cut to it; empty ones are left out.
 */
export function segmentsOf(text: string, spans: readonly Marked[]): Segment[] {
  const clipped = spans.map(({ start, end }) => ({
    start: Math.max(0, Math.min(start, text.length)),
    end: Math.max(0, Math.min(end, text.length)),
  }));
  const borders = new Set([0, text.length]);
  for (const { start, end } of clipped)
    if (start < end) {
      borders.add(start);
      borders.add(end);
    }
  const cuts = [...borders].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined) break;
    const covers = clipped.flatMap((span, at) => (span.start <= start && end <= span.end ? [at] : []));
    segments.push({ start, end, text: text.slice(start, end), covers });
  }
  return segments;
}
