import { useSyncExternalStore } from "react";

const WIDE = "(min-width: 901px)";

/** Whether list and detail stand side by side; the same border as in the style sheets. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(WIDE);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    () => matchMedia(WIDE).matches,
  );
}
