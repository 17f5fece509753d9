/** Where a charset may be declared, beside the byte order mark that beats them all. */
export type DecodeHints = {
  /** Label of the Content-Type header. */
  header?: string | null;
  /** Whether to look for an XML declaration or an HTML meta tag in the first bytes. */
  declaredIn?: "xml" | "html" | null;
};

const LOOK_AT = 2_048;

/**
 * Bytes to text. Order: byte order mark; bytes that are whole UTF-8 with letters beyond ASCII (no one-byte text is
 * that by chance, while servers misname UTF-8 daily); the header; the declaration inside; UTF-8. A single bad byte
 * in UTF-8 becomes U+FFFD and harms nothing else. windows-1258 comes out composed (NFC), since that code writes
 * Vietnamese tones as separate marks. Never throws.
 */
export function decodeBytes(bytes: Uint8Array, hints: DecodeHints = {}): string {
  const marked = byBom(bytes);
  if (marked) return decode(bytes, marked);
  if (isUtf8BeyondAscii(bytes)) return decode(bytes, "utf-8");
  const declared = usableLabel(hints.header) ?? usableLabel(declaredLabel(bytes, hints.declaredIn ?? null));
  if (declared) return decode(bytes, declared);
  return mostlyBroken(bytes) ? decode(bytes, "windows-1258") : decode(bytes, "utf-8");
}

function byBom(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function decode(bytes: Uint8Array, label: string): string {
  const text = new TextDecoder(label).decode(bytes);
  return label === "windows-1258" ? text.normalize("NFC") : text;
}

function usableLabel(label: string | null | undefined): string | null {
  if (!label) return null;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

function declaredLabel(bytes: Uint8Array, where: "xml" | "html" | null): string | null {
  if (where === null) return null;
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, LOOK_AT));
  const found =
    where === "xml"
      ? /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(start)
      : /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(start);
  const label = found?.[1]?.toLowerCase() ?? null;
  // ASCII letters were legible, so whatever it says, it is no UTF-16 (HTML standard, 13.2.3.2).
  return label?.startsWith("utf-16") ? "utf-8" : label;
}

function isUtf8BeyondAscii(bytes: Uint8Array): boolean {
  if (!bytes.some((byte) => byte > 0x7f)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Whether more of the letters beyond ASCII are broken as UTF-8 than whole. */
function mostlyBroken(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  let broken = 0;
  let whole = 0;
  for (const letter of text) {
    if (letter === "\ufffd") broken += 1;
    else if (letter > "\u007f") whole += 1;
  }
  return broken > whole;
}
