import { describe, expect, it } from "vitest";
import { NOW, testSource, WARD } from "../../../test/house.ts";
import { toPost } from "../../intake.ts";
import { pasteItem } from "./desk.ts";

const idOf = (input: Parameters<typeof pasteItem>[0], at = NOW) => pasteItem(input, at).externalId;

describe("what a person puts in by hand", () => {
  it("is one report when the button is pressed twice", () => {
    expect(idOf({ text: "Ồn quá!", areaId: "tdp-2" })).toBe(idOf({ text: " Ồn quá!\r\n", areaId: "tdp-2" }));
    expect(idOf({ text: "a", clientId: "abc-123" })).toBe(idOf({ text: "b", clientId: "abc-123" }));
  });
  it("is another report from another place or on another day (B31)", () => {
    const here = idOf({ text: "Ồn quá!", areaId: "tdp-2" });
    expect(idOf({ text: "Ồn quá!", areaId: "tdp-1" })).not.toBe(here);
    expect(idOf({ text: "Ồn quá!", areaId: "tdp-2" }, "2026-11-27T01:00:00.000Z")).not.toBe(here);
  });
  it("with a link is the same on any day, and another text from the same page is another", () => {
    const link = "http://nhom.example/trang";
    const one = idOf({ text: "Một", link });
    expect(
      idOf({ text: "Một", link: "https://nhom.example/trang/?fbclid=1" }, "2026-12-27T01:00:00.000Z"),
    ).toBe(one);
    expect(idOf({ text: "Hai", link })).not.toBe(one);
  });
  it("becomes a post with its link and area", async () => {
    const item = pasteItem(
      { text: "Cãi nhau, gọi 0912000111", link: "https://nhom.example/1", areaId: "tdp-1" },
      NOW,
    );
    const source = testSource({ kind: "desk", address: null, everyMinutes: null });
    const context = {
      ward: WARD,
      source,
      channel: "social_alert" as const,
      receivedAt: NOW,
      voiceKey: "khóa",
    };
    expect(await toPost(item, context)).toMatchObject({
      post: {
        text: "Cãi nhau, gọi xxxxxxx111",
        link: "https://nhom.example/1",
        areaId: "tdp-1",
        voice: null,
      },
      notes: [],
      masked: 1,
    });
  });
});
