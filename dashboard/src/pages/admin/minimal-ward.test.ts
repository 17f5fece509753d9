import { WardProfile } from "@hoasom/core";
import { describe, expect, it } from "vitest";
import { MINIMAL_WARD } from "./minimal-ward.ts";

/** Reads just the YAML that the example uses: two-space lists of flat maps, inline lists, comments. */
function readExample(text: string): unknown {
  const root: Record<string, unknown> = {};
  let list: Record<string, unknown>[] = [];
  for (const raw of text.split("\n")) {
    const line = raw.replace(/\s+#.*$/, "").replace(/^#.*$/, "");
    if (!line.trim()) continue;
    const [, dash, key = "", value = ""] = /^\s*(- )?([a-z]+):\s*(.*)$/.exec(line) ?? [];
    const read = value.startsWith("[")
      ? value
          .slice(1, -1)
          .split(",")
          .map((one) => one.trim())
      : value.replace(/^"|"$/g, "");
    if (!line.startsWith(" ")) {
      list = [];
      root[key] = value === "" ? list : read;
    } else {
      if (dash) list.push({});
      const last = list.at(-1);
      if (last) last[key] = read;
    }
  }
  return root;
}

describe("MINIMAL_WARD", () => {
  it("is a ward by the core's own shape", () => {
    const ward = WardProfile.parse(readExample(MINIMAL_WARD("phuong-thu", "Phường Thử")));
    expect(ward).toMatchObject({ id: "phuong-thu", name: "Phường Thử" });
    expect(ward.areas.map((area) => area.id)).toEqual(["to-1", "to-2"]);
    expect(ward.places[0]).toMatchObject({ area: "to-1", aliases: ["chợ cũ"] });
  });
});
