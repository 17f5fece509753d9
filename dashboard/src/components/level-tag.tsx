import type { AlertLevel } from "@hoasom/core";
import { LEVEL_LABELS } from "../text/labels.ts";

/** A warning's level as word, bars and colour, so that no one has to tell colours apart. */
export function LevelTag({ level }: { level: AlertLevel }) {
  return (
    <span className={`hs-level hs-level-${level}`}>
      <svg viewBox="0 0 16 12" width="16" height="12" aria-hidden="true" focusable="false">
        {[1, 2, 3, 4].map((step) => (
          <rect
            key={step}
            x={(step - 1) * 4}
            y={12 - step * 3}
            width="3"
            height={step * 3}
            fill="currentColor"
            opacity={step <= level ? 1 : 0.28}
          />
        ))}
      </svg>
      {LEVEL_LABELS[level]}
    </span>
  );
}
