/** What a key of the duty desk does. */
export type DeskAct =
  | "next"
  | "previous"
  | "acknowledge"
  | "openCase"
  | "attach"
  | "toClaims"
  | "dismiss"
  | "silence"
  | "search"
  | "help";

const ACTS: Record<string, DeskAct> = {
  j: "next",
  k: "previous",
  a: "acknowledge",
  v: "openCase",
  g: "attach",
  t: "toClaims",
  b: "dismiss",
  m: "silence",
  "/": "search",
  "?": "help",
};

/** What of a key press decides: the key, its modifiers, whether letters are being composed, and where it fell. */
export type Press = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
  /** 229 while an input method is at work, in browsers that do not say `isComposing`. */
  keyCode: number;
  /** True when the press fell into a field, a list that takes letters, or an open dialog. */
  inField: boolean;
};

/**
 * The act of a key press, or null. A key that is part of typing, of an input method's composition (Telex, VNI) or of a
 * browser shortcut never acts.
 */
export function actOfKey(press: Press): DeskAct | null {
  if (press.inField || press.isComposing || press.keyCode === 229 || press.key === "Process") return null;
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  return ACTS[press.key.toLowerCase()] ?? null;
}

/** Whether a press on this element is typing or belongs to a widget or dialog of its own. */
export function takesLetters(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest(
      "input:not([type=checkbox]), textarea, select, [role=combobox], [role=listbox], [role=menu], [role=dialog], .ant-select",
    ) !== null
  );
}
