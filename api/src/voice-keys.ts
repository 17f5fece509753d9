import { randomBytes } from "node:crypto";
import { VOICE_KEY_DAYS, voicePeriod } from "@hoasom/core";
import type { House } from "./house.ts";

const nameOf = (period: number) => `voice-key-${period}`;

/** The random key of the 30-day period that an instant falls in, made when first asked for. */
export async function voiceKey(
  house: Pick<House, "store" | "wards">,
  wardId: string,
  at: string,
): Promise<string> {
  const name = nameOf(voicePeriod(at));
  const kept = house.wards.keys.get(`${wardId} ${name}`);
  if (kept) return kept;
  let key = await house.store.wards.getValue(wardId, name);
  if (!key) {
    await house.store.wards.putValue(wardId, name, randomBytes(32).toString("hex"));
    // Read again, so that two processes which made one at the same moment use the same.
    key = await house.store.wards.getValue(wardId, name);
  }
  if (key) house.wards.keys.set(`${wardId} ${name}`, key);
  return key ?? "";
}

/** Destroys the keys of periods that ended more than one period ago; from then on no voice can be made again. */
export async function dropOldVoiceKeys(
  house: Pick<House, "store" | "wards">,
  wardId: string,
  now: string,
): Promise<void> {
  const last = voicePeriod(now) - 2;
  // A year back is enough: this runs every day, and a key that is gone stays gone.
  for (let period = last; period > last - Math.ceil(366 / VOICE_KEY_DAYS); period -= 1) {
    house.wards.keys.delete(`${wardId} ${nameOf(period)}`);
    await house.store.wards.putValue(wardId, nameOf(period), null);
  }
}
