import { load } from "cheerio/slim";

/** A node of a parsed page, as far as text is concerned; the shape is that of domhandler, which cheerio uses. */
export type HtmlNode = { type: string; name?: string; data?: string; children?: HtmlNode[] };

const SILENT = new Set(
  "script style noscript template iframe svg object head button select textarea".split(" "),
);
const PARAGRAPHS = new Set(
  (
    "p div section article blockquote ul ol table pre figure header footer h1 h2 h3 h4 h5 h6 hr main aside dl body " +
    "html form nav"
  ).split(" "),
);
const LINES = new Set(["li", "tr", "dt", "dd", "figcaption", "caption"]);

/** No page made for people nests elements this deep; beyond it every parser gets slow, some by the square. */
const DEEPEST = 500;

/**
 * Parses HTML. The parser is the plain one (htmlparser2): it repairs less than a browser, and so cannot be made to
 * build more than stands there. Throws a `RangeError` for a page nested too deeply.
 */
export function loadHtml(html: string) {
  if (isTooDeep(html)) throw new RangeError("nested too deeply");
  return load(html, { xml: { xmlMode: false, decodeEntities: true } }, false);
}

/** The readable text of a piece of HTML; where no tag is in it, its own line ends are kept. Never throws. */
export function htmlToText(html: string): string {
  if (!/[<&]/.test(html)) return tidy(html);
  if (isTooDeep(html)) return tidy(html.replace(/<[^<>]*>/g, " "));
  const nodes = loadHtml(html).root().toArray() as unknown as HtmlNode[];
  return /<[a-z!/?]/i.test(html) ? textOfNodes(nodes) : tidy(nodes.flatMap(plainParts).join(""));
}

const plainParts = (node: HtmlNode): string[] => (node.children ?? []).map((child) => child.data ?? "");

/**
 * The readable text of nodes: paragraphs apart by an empty line, list items, table rows and `<br>` on lines of their
 * own, scripts and styles left out. It walks without recursion.
 */
export function textOfNodes(nodes: readonly HtmlNode[]): string {
  let out = "";
  let breaks = 0;
  const stack: (HtmlNode | number)[] = [...nodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === "number") {
      // The end of a block.
      breaks = Math.max(breaks, node);
    } else if (node.type === "text") {
      const text = (node.data ?? "").replace(/\s+/g, " ");
      if (text === "" || (text === " " && breaks > 0)) continue;
      out += breaks > 0 ? `${"\n".repeat(breaks)}${text.trimStart()}` : text;
      breaks = 0;
    } else if (node.name === "br") {
      breaks = Math.min(2, breaks + 1);
    } else if (node.children !== undefined && !SILENT.has(node.name ?? "")) {
      const apart = PARAGRAPHS.has(node.name ?? "") ? 2 : LINES.has(node.name ?? "") ? 1 : 0;
      breaks = Math.max(breaks, apart);
      if (apart > 0) stack.push(apart);
      // Cells of a row would run together.
      else if (node.name === "td" || node.name === "th") stack.push({ type: "text", data: " " });
      for (let index = node.children.length - 1; index >= 0; index -= 1) {
        const child = node.children[index];
        if (child) stack.push(child);
      }
    }
  }
  return tidy(out);
}

function tidy(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/[^\S\n]+/g, " ").trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

// Elements that have no end tag or may go without one.
const UNCLOSED = new Set(
  (
    "area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td th thead " +
    "tbody tfoot colgroup html head body rb rt rp"
  ).split(" "),
);

/** Counts tags in one pass, without building anything. */
function isTooDeep(html: string): boolean {
  const tag = /<(\/?)([a-z][a-z0-9]*)/gi;
  const lower = html.toLowerCase();
  let depth = 0;
  for (let found = tag.exec(lower); found !== null; found = tag.exec(lower)) {
    const [, slash, name = ""] = found;
    if (UNCLOSED.has(name)) continue;
    depth = slash === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return true;
    if (slash !== "/" && (name === "script" || name === "style")) {
      const end = lower.indexOf(`</${name}`, tag.lastIndex);
      if (end === -1) return false;
      tag.lastIndex = end;
    }
  }
  return false;
}
