import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Register } from "@hoasom/core";
import { describe, expect, it } from "vitest";
import { registerOf } from "./register-of.ts";

const CORPUS = join(import.meta.dirname, "..", "..", "training", "corpus");

/** Marks, no marks, chat: what figures are broken down by. */
const broad = (register: Register) =>
  register === "nodiacritics" || register === "teencode" ? register : "marked";

describe("how a text is written", () => {
  it.each<[string, Register]>([
    ["Kính gửi Ủy ban nhân dân phường, tôi đề nghị kiểm tra việc xây dựng tại ngõ 5.", "standard"],
    ["nhà em ở ngay cạnh, hôm qua cũng nghe thấy cãi nhau to lắm ạ", "informal"],
    ["hai nha cai nhau tu sang den gio chua xong, ai goi to truong di", "nodiacritics"],
    ["k biết mn ở đây thế nào chứ t thấy ồn vcl, ngủ k đc", "teencode"],
    ["😂😂😂", "informal"],
    ["", "informal"],
  ])("«%s» is %s", (text, register) => expect(registerOf(text)).toBe(register));

  it("agrees with the corpus's labels on marks, no marks and chat in at least 88 of 100 texts", () => {
    const agreed = { marked: [0, 0], nodiacritics: [0, 0], teencode: [0, 0] };
    for (const file of readdirSync(CORPUS).filter((name) => /^p\d+.*\.jsonl$/.test(name)))
      for (const line of readFileSync(join(CORPUS, file), "utf8").split("\n")) {
        const { text, register } = line ? (JSON.parse(line) as { text?: string; register?: Register }) : {};
        if (!text || !register) continue;
        const counts = agreed[broad(register)];
        counts[1] = (counts[1] ?? 0) + 1;
        if (broad(registerOf(text)) === broad(register)) counts[0] = (counts[0] ?? 0) + 1;
      }
    const share = ([good = 0, all = 0]: number[]) => good / all;
    const all = Object.values(agreed).reduce<number[]>(
      ([good = 0, of = 0], [g = 0, a = 0]) => [good + g, of + a],
      [0, 0],
    );
    expect(all[1]).toBeGreaterThan(5_000);
    expect(share(all)).toBeGreaterThan(0.88);
    expect(share(agreed.marked)).toBeGreaterThan(0.88);
    expect(share(agreed.nodiacritics)).toBeGreaterThan(0.94);
    expect(share(agreed.teencode)).toBeGreaterThan(0.7);
  });
});
