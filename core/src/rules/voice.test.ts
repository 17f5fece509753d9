import fc from "fast-check";
import { expect, test } from "vitest";
import { postId } from "./post-id.ts";
import { VOICE_KEY_DAYS, voiceOf, voicePeriod } from "./voice.ts";

const KEY = "khoa-ky-nay";

test("wall-1 a voice is the same for one author, another for each source, author and key", async () => {
  const voice = await voiceOf(KEY, "s1", "Lan");
  expect(voice).toMatch(/^[0-9a-f]{16}$/);
  expect(await voiceOf(KEY, "s1", "Lan")).toBe(voice);
  const others = [
    await voiceOf("khoa-ky-sau", "s1", "Lan"),
    await voiceOf(KEY, "s2", "Lan"),
    await voiceOf(KEY, "s1", "Lan "),
    await voiceOf(KEY, "s1", "lan"),
  ];
  expect(new Set([voice, ...others]).size).toBe(5);
});

test("wall-1 nothing of the author is in a voice or a post id", async () => {
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[a-z]{5,20}$/), async (author) => {
      expect(await voiceOf(KEY, "s1", author)).not.toContain(author);
      expect(await postId("w", "s1", author)).not.toContain(author);
    }),
  );
});

test("wall-1 the key's period turns every 30 days, never within", () => {
  const day = (index: number) => new Date(Date.UTC(2026, 0, 1) + index * 86_400_000).toISOString();
  const periods = Array.from({ length: 365 }, (_, index) => voicePeriod(day(index)));
  const lengths = [...new Set(periods)].map((period) => periods.filter((one) => one === period).length);
  expect(lengths.slice(1, -1).every((length) => length === VOICE_KEY_DAYS)).toBe(true);
  expect([...periods].sort((a, b) => a - b)).toEqual(periods);
  expect(voicePeriod("2026-11-25T00:00:00.000Z")).toBe(voicePeriod("2026-11-25T23:59:59.999Z"));
});

test("a post has one id at each delivery, and another in each ward and source", async () => {
  const id = await postId("phuong-mau", "s1", "42");
  expect(id).toMatch(/^post_[0-9a-f]{24}$/);
  expect(await postId("phuong-mau", "s1", "42")).toBe(id);
  const others = await Promise.all([
    postId("phuong-khac", "s1", "42"),
    postId("phuong-mau", "s2", "42"),
    postId("phuong-mau", "s1", "43"),
  ]);
  expect(new Set([id, ...others]).size).toBe(4);
});
