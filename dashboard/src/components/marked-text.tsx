import type { Evidence, Span } from "@hoasom/core";
import { Tooltip } from "antd";
import { EVIDENCE_LABELS } from "../text/labels.ts";
import { SHELL_TEXT } from "../text/shell.ts";
import { segmentsOf } from "./marked-segments.ts";

/**
 * A text with the stretches that counted, or the words that were looked for, marked. What speaks against is underlined
 * with dashes and on another ground; each mark carries its signal's word as a tooltip and for screen readers.
 */
export function MarkedText({
  text,
  evidence = [],
  marks = [],
}: {
  text: string;
  evidence?: readonly Evidence[];
  marks?: readonly Span[];
}) {
  const segments = segmentsOf(text, [...evidence, ...marks]);
  return (
    <p className="hs-marked">
      {segments.map((segment) => {
        const found = segment.covers.flatMap((at) => evidence[at] ?? []);
        if (segment.covers.length === 0) return <span key={segment.start}>{segment.text}</span>;
        if (found.length === 0)
          return (
            <mark key={segment.start} className="hs-mark hs-mark-search">
              {segment.text}
            </mark>
          );
        const against = found.every((item) => item.weight < 0);
        const words = [...new Set(found.map(wordOf))].join(", ");
        return (
          <Tooltip key={segment.start} title={words}>
            <mark className={against ? "hs-mark hs-mark-against" : "hs-mark hs-mark-for"}>
              {segment.text}
              <span className="hs-hidden"> [{words}]</span>
            </mark>
          </Tooltip>
        );
      })}
    </p>
  );
}

function wordOf(item: Evidence): string {
  const word = EVIDENCE_LABELS[item.signal];
  return item.weight < 0 ? SHELL_TEXT.lessensIt(word) : word;
}
