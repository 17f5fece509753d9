import { fold } from "@hoasom/core";

/** A ward's id from its name: «Phường Hòa Mẫu» is `phuong-hoa-mau`; at most 60 characters. */
export function wardIdOf(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
}
