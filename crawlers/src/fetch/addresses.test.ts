import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkHostName, isPublicAddress, publicConnector, publicLookup } from "./addresses.ts";
import { FetchRefusal } from "./refusal.ts";

const SPECIAL = [
  "0.0.0.0",
  "10.1.2.3",
  "100.64.0.1",
  "127.0.0.1",
  "127.255.255.254",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.0.0.8",
  "192.0.2.1",
  "192.168.1.1",
  "198.18.0.1",
  "203.0.113.9",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::ffff:127.0.0.1",
  "::ffff:8.8.8.8",
  "::7f00:1",
  "64:ff9b::7f00:1",
  "100::1",
  "2001::1",
  "2001:db8::1",
  "2002:7f00:1::1",
  "fc00::1",
  "fd12::1",
  "fe80::1",
  "fec0::1",
  "ff02::1",
  "not an address",
  "",
];

describe("which addresses are public", () => {
  it.each(SPECIAL)("%s is not", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
  it.each(["8.8.8.8", "1.1.1.1", "172.32.0.1", "2606:4700::1111", "2400:cb00::1"])("%s is", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
  it("lets plain loopback pass for tests, never its mapped form or anything else special", () => {
    expect(SPECIAL.filter((address) => isPublicAddress(address, true))).toEqual([
      "127.0.0.1",
      "127.255.255.254",
      "::1",
    ]);
  });
  it("finds no private IPv4 address public in any octets", () => {
    fc.assert(
      fc.property(fc.nat(255), fc.nat(255), fc.nat(255), (b, c, d) => {
        for (const address of [
          `10.${b}.${c}.${d}`,
          `127.${b}.${c}.${d}`,
          `192.168.${c}.${d}`,
          `169.254.${c}.${d}`,
        ]) {
          expect(isPublicAddress(address)).toBe(false);
          expect(isPublicAddress(`::ffff:${address}`)).toBe(false);
        }
      }),
    );
  });
});

describe("host names that are refused before any lookup", () => {
  const hostOf = (url: string) => new URL(url).hostname;
  it.each([
    "http://localhost/",
    "http://LOCALHOST./",
    "http://a.localhost/",
    "http://2130706433/",
    "http://0177.0.0.1/",
    "http://0x7f.1/",
    "http://127.1/",
    "http://[::1]/",
    "http://[::ffff:7f00:1]/",
    "http://[0:0:0:0:0:ffff:10.0.0.1]/",
    "http://router/",
    "http://may-in.local/",
    "http://kho.internal/",
    "http://①②⑦.0.0.1/",
    "http://169.254.169.254/",
  ])("%s", (url) => {
    expect(() => checkHostName(hostOf(url), false)).toThrow(FetchRefusal);
  });
  it("lets ordinary names and public literals pass", () => {
    for (const name of ["phuong-mau.example", "8.8.8.8", "[2606:4700::1111]"])
      expect(() => checkHostName(name, false)).not.toThrow();
  });
});

describe("the lookup of the connection", () => {
  const ask = (addresses: string[] | Error, all = true) =>
    new Promise<unknown>((resolve) => {
      const lookup = publicLookup(false, async () => {
        if (addresses instanceof Error) throw addresses;
        return addresses;
      });
      lookup("tin.example", { all }, (error, found, family) =>
        resolve(error ?? (all ? found : [found, family])),
      );
    });

  it("hands on public addresses only", async () => {
    expect(await ask(["10.0.0.1", "8.8.8.8", "::1", "2606:4700::1111"])).toEqual([
      { address: "8.8.8.8", family: 4 },
      { address: "2606:4700::1111", family: 6 },
    ]);
    expect(await ask(["8.8.8.8"], false)).toEqual(["8.8.8.8", 4]);
  });
  it("refuses a name with private addresses only, and names an empty answer and an error differently", async () => {
    expect(await ask(["192.168.0.1", "::ffff:10.0.0.1"])).toMatchObject({ reason: "private_address" });
    expect(await ask([])).toMatchObject({ reason: "network_error" });
    expect(await ask(new Error("ENOTFOUND"))).toMatchObject({ message: "ENOTFOUND" });
  });
});

describe("the connector itself", () => {
  it.each(["169.254.169.254", "127.0.0.1", "[::1]", "::ffff:10.0.0.1", "localhost"])(
    "opens no socket to %s",
    async (hostname) => {
      const opened = await new Promise((resolve) => {
        const connect = publicConnector(false, async () => ["127.0.0.1"]);
        connect({ hostname, protocol: "http:", port: "80" }, (error, socket) => resolve(error ?? socket));
      });
      expect(opened).toMatchObject({ reason: "private_address" });
    },
  );
});
