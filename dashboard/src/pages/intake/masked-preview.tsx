import { maskPersonalNumbers } from "@hoasom/core";
import { MarkedText } from "../../components/marked-text.tsx";
import { INTAKE_TEXT, MASK_TEXT } from "../../text/intake.ts";

/** The text as it will be kept: personal numbers masked and marked, with what they were. */
export function MaskedPreview({ text, past = false }: { text: string; past?: boolean }) {
  const { text: kept, masked } = maskPersonalNumbers(text);
  if (masked.length === 0) return null;
  const kinds = [...new Set(masked.map((one) => MASK_TEXT[one.kind]))].join(", ");
  return (
    <div className="hp-note hi-masked" role="status">
      <p>
        <strong>{past ? INTAKE_TEXT.masked(masked.length) : INTAKE_TEXT.maskPreview(masked.length)}</strong> (
        {kinds})
      </p>
      <MarkedText text={kept} marks={masked} />
    </div>
  );
}
