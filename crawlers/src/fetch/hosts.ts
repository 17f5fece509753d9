import type { Source } from "@hoasom/core";
import { z } from "zod";
import { FetchRefusal } from "./refusal.ts";

/** Further hosts that a source's own pages lie on, e.g. `www.` of the same site; a port only where not the usual. */
export const HostList = z
  .array(
    z
      .string()
      .toLowerCase()
      .regex(/^[a-z0-9.-]{1,253}(?::\d{1,5})?$/, "a host name"),
  )
  .max(10)
  .default([]);

/** The hosts that a source may be read from: that of its address and those its config lists. */
export function hostsOf(source: Source): Set<string> {
  const hosts = new Set<string>();
  if (source.address !== null && URL.canParse(source.address)) hosts.add(new URL(source.address).host);
  const listed = HostList.safeParse(source.config.hosts ?? []);
  if (listed.success) for (const host of listed.data) hosts.add(host);
  return hosts;
}

/** The address as a URL when the door could ask for it at all: http(s), no name and password in it. */
export function checkUrl(address: string, base?: URL): URL {
  if (address.length > 4000 || !URL.canParse(address, base?.href))
    throw new FetchRefusal("bad_scheme", "not an address");
  const url = new URL(address, base);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new FetchRefusal("bad_scheme", `${url.protocol} is not http or https`);
  if (url.username !== "" || url.password !== "")
    throw new FetchRefusal("bad_scheme", "an address with a name or password in it");
  url.hash = "";
  return url;
}
