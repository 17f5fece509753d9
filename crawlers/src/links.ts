import { findPersonalNumbers, fold, hasBrokenCharacters } from "@hoasom/core";

const LONGEST = 2000;
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|zarsrc|mibextid|igsh(?:id)?|__tn__|__cft__.*|_ga|mc_[ce]id)$/i;

/**
 * The public link of a post as it is kept, or null when it cannot be used: http(s) only, no name or password in it, at
 * most 2000 characters, no phone number or mail address and not the author in it (wall 1). Tracking parameters go,
 * the fragment stays.
 */
export function checkLink(link: string, author: string | null = null): string | null {
  const url = toUrl(link.trim());
  if (!url) return null;
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  const href = url.href;
  return href.length > LONGEST || tellsOfPerson(href, author) ? null : href;
}

function toUrl(link: string): URL | null {
  if (link === "" || link.length > LONGEST || hasBrokenCharacters(link) || !URL.canParse(link)) return null;
  const url = new URL(link);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  return url.username !== "" || url.password !== "" || url.hostname === "" ? null : url;
}

/** The same page under http and https, with and without `www.`, last slash, fragment or tracking, has one key. */
export function linkKey(link: string): string | null {
  const url = toUrl(link.trim());
  if (!url) return null;
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const port = url.port === "" ? "" : `:${url.port}`;
  const path = url.pathname.replace(/\/+$/, "");
  return `${url.hostname.replace(/^www\./, "")}${port}${path}${url.search}`;
}

/** Whether an address or an id holds a phone number, a mail address or the very name or number of the author. */
export function tellsOfPerson(value: string, author: string | null): boolean {
  const plain = decodeLoosely(value);
  const numbers = findPersonalNumbers(plain).some(
    (found) => found.kind === "phone" || found.kind === "email",
  );
  if (numbers) return true;
  const name = squeeze(author ?? "");
  if (name === "") return false;
  return plain.split(/[/?&=#|]/).some((part) => squeeze(part) === name);
}

const squeeze = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, "");

/** A percent-decoded address; a part that does not decode stays as it is. */
export function decodeLoosely(value: string): string {
  return value.replace(/(?:%[0-9a-f]{2})+/gi, (part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
}
