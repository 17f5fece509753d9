import { lookup as dnsLookup } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { buildConnector } from "undici";
import { FetchRefusal } from "./refusal.ts";

/** Turns a host name into its addresses; the system's resolver unless a test gives another. */
export type Resolve = (hostname: string) => Promise<string[]>;

/**
 * Whether an address (dotted IPv4 or IPv6 without brackets) lies in the public internet. Private, loopback,
 * link-local, multicast, IPv4-mapped, translated and all other special ranges (IANA registries, as ipaddr.js lists
 * them) do not. With `allowLoopback` plain 127.0.0.0/8 and ::1 pass as well, never in their mapped form.
 */
export function isPublicAddress(address: string, allowLoopback = false): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  const range: string = parsed.range();
  if (range === "loopback") return allowLoopback;
  if (range !== "unicast") return false;
  // Only 2000::/3 is given out; what ipaddr.js leaves over besides (IPv4-compatible ::a.b.c.d) is not.
  if (parsed instanceof ipaddr.IPv6) return ((parsed.parts[0] ?? 0) & 0xe000) === 0x2000 && !parsed.zoneId;
  return true;
}

/** Throws `private_address` for a host that is a special address or a name of this machine or its network. */
export function checkHostName(hostname: string, allowLoopback: boolean): void {
  // WHATWG parsing has already turned octal, hexadecimal and one-number forms into dotted ones.
  const bare = hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  const refuse = () => {
    throw new FetchRefusal("private_address", `${hostname} is no public address`);
  };
  if (ipaddr.isValid(bare)) {
    if (!isPublicAddress(bare, allowLoopback)) refuse();
  } else if (/(?:^|\.)localhost$/i.test(bare)) {
    if (!allowLoopback) refuse();
  } else if (!bare.includes(".") || /\.(?:local|internal|lan|home\.arpa)$/i.test(bare)) refuse();
}

const systemResolve: Resolve = (hostname) =>
  new Promise((resolve, reject) => {
    dnsLookup(hostname, { all: true }, (error, found) =>
      error ? reject(error) : resolve(found.map((entry) => entry.address)),
    );
  });

/**
 * The lookup that the connection itself uses. What it hands on is what gets connected to, so a name that answers
 * differently the second time (DNS rebinding) gains nothing.
 */
export function publicLookup(allowLoopback: boolean, resolve: Resolve = systemResolve): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const found = addresses
          .filter((address) => isPublicAddress(address, allowLoopback))
          .map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
        const [first] = found;
        if (!first) {
          const reason = addresses.length > 0 ? "private_address" : "network_error";
          callback(new FetchRefusal(reason, `${hostname} has no public address`), []);
        } else if (options.all) callback(null, found);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => {
        callback(error instanceof Error ? error : new Error("lookup failed"), []);
      },
    );
  };
}

/**
 * Opens connections to public addresses only. A literal address needs no lookup, so Node makes none; it is judged
 * here once more, right where the socket would be opened.
 */
export function publicConnector(
  allowLoopback: boolean,
  resolve?: Resolve,
  timeoutMs = 10_000,
): buildConnector.connector {
  const connect = buildConnector({ lookup: publicLookup(allowLoopback, resolve), timeout: timeoutMs });
  return (options, callback) => {
    try {
      checkHostName(options.hostname, allowLoopback);
    } catch (error) {
      callback(error instanceof Error ? error : new Error("refused"), null);
      return;
    }
    connect(options, callback);
  };
}
