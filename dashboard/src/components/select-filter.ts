import { fold } from "@hoasom/core";

/** Whether what was typed is found in a label, marks or no marks, `đ` as `d`. */
export function foundIn(typed: string, label: string): boolean {
  return fold(label).includes(fold(typed.trim()));
}

const COLLATOR = new Intl.Collator("vi");

/** Orders names the Vietnamese way: by given name (the last word), then by the whole. */
export function byGivenName(a: string, b: string): number {
  const given = (name: string) => name.trim().split(/\s+/).at(-1) ?? "";
  return COLLATOR.compare(given(a), given(b)) || COLLATOR.compare(a, b);
}
