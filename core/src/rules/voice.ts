import { hmacSha256 } from "./hash.ts";

/** Days for which one voice key holds; after that the same person is another voice. */
export const VOICE_KEY_DAYS = 30;

const DAY_MS = 86_400_000;

/** The number of the 30-day period that an instant falls in; the ward keeps one random key a period. */
export function voicePeriod(at: string): number {
  return Math.floor(Date.parse(at) / (VOICE_KEY_DAYS * DAY_MS));
}

/**
 * Replaces an author by a voice (wall 1): a keyed hash over source and author, cut to 64 bits. It counts distinct
 * voices within a period and tells nothing without the key, which is destroyed when its period is past.
 */
export async function voiceOf(key: string, sourceId: string, author: string): Promise<string> {
  return (await hmacSha256(key, `${sourceId}\n${author}`)).slice(0, 16);
}
