// biome-ignore lint/suspicious/noControlCharactersInRegex: these are just the ones that XML forbids.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const FORBIDDEN_REFERENCES = /&#(?:x0*(?:[0-8bcef]|1[0-9a-f]);|0*(?:[0-8]|1[124-9]|2\d|3[01]);)/gi;

/**
 * Makes the XML of the wild readable (B23): control characters that XML forbids are dropped, written out or as
 * references; the document type with its entities goes (nothing of ours needs one, and entity bombs live there);
 * CDATA becomes escaped text, so that both kinds are read in one way. It takes time in proportion to the length.
 */
export function repairXml(text: string): string {
  const clean = text.replace(FORBIDDEN, "").toWellFormed().replace(FORBIDDEN_REFERENCES, "");
  return escapeCdata(dropDoctype(clean));
}

const CDATA = "<![CDATA[";

function escapeCdata(text: string): string {
  let out = "";
  let at = 0;
  for (let start = text.indexOf(CDATA); start !== -1; start = text.indexOf(CDATA, at)) {
    const end = text.indexOf("]]>", start);
    if (end === -1) break;
    out += text.slice(at, start) + escapeXml(text.slice(start + CDATA.length, end));
    at = end + 3;
  }
  return out + text.slice(at);
}

function dropDoctype(text: string): string {
  const start = text.search(/<!doctype/i);
  if (start === -1) return text;
  const inner = text.indexOf("[", start);
  const plain = text.indexOf(">", start);
  const from = inner !== -1 && inner < plain ? text.indexOf("]", inner) : start;
  const end = from === -1 ? -1 : text.indexOf(">", from);
  return end === -1 ? text : text.slice(0, start) + text.slice(end + 1);
}

const escapeXml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi;

/** Resolves the five entities of XML and character references, once; any other entity stays for HTML to read. */
export function decodeXml(text: string): string {
  return text.replace(REFERENCE, (all, hex?: string, decimal?: string, name?: string) => {
    if (name) return NAMED[name.toLowerCase()] ?? all;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    const isLetter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isLetter ? String.fromCodePoint(code) : "";
  });
}

/** The stretches from `<name` to the end of `</name>` in order, one after the other; an unclosed one gives none. */
export function elementsNamed(xml: string, names: readonly string[]): string[] {
  // Only ASCII is lowered: elsewhere a letter may change its length («İ»), and the places would no longer agree.
  const lower = xml.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const found: { start: number; text: string }[] = [];
  for (const name of names) {
    const opening = new RegExp(`<${name}[\\s>]`, "g");
    for (let open = opening.exec(lower); open !== null; open = opening.exec(lower)) {
      const close = lower.indexOf(`</${name}`, open.index);
      const end = close === -1 ? -1 : lower.indexOf(">", close);
      if (end === -1) break;
      found.push({ start: open.index, text: xml.slice(open.index, end + 1) });
      opening.lastIndex = end + 1;
    }
  }
  return found.sort((a, b) => a.start - b.start).map(({ text }) => text);
}
