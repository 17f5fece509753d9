import type { Unsure } from "@hoasom/core";
import { Tooltip } from "antd";
import { UNSURE_TEXT } from "../text/alerts.ts";
import { UNSURE_LABELS } from "../text/labels.ts";

/**
 * «chưa chắc» where the machine leaves a question open, with what it is about; nothing where it does not. In a list
 * (`quiet`) the word alone, with what it is about for screen readers.
 */
export function UnsureTag({
  about,
  quiet = false,
}: {
  about: readonly Unsure[] | undefined;
  quiet?: boolean;
}) {
  if (!about || about.length === 0) return null;
  const what = about.map((one) => UNSURE_LABELS[one]).join(", ");
  if (quiet)
    return (
      <span className="hs-unsure" title={UNSURE_TEXT.help(what)}>
        {UNSURE_TEXT.tag}
        <span className="hs-hidden"> ({what})</span>
      </span>
    );
  return (
    <Tooltip title={UNSURE_TEXT.help(what)} trigger={["hover", "focus"]}>
      {/* Reached by the keyboard, so that the help is there without a mouse. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the help opens on focus */}
      <span className="hs-unsure" tabIndex={0}>
        {UNSURE_TEXT.about(what)}
      </span>
    </Tooltip>
  );
}
