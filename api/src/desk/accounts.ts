import { randomInt } from "node:crypto";
import type { User } from "@hoasom/core";
import { hash, verify } from "@node-rs/argon2";
import type { House } from "../house.ts";
import { record } from "../plugins/serve.ts";

/** OWASP's settings for argon2id (the library's default algorithm): 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Failures after which an account is locked, and for how long (domain reference 9). */
const FAILURES = 5;
const LOCK_MINUTES = 15;

let nobody: Promise<string> | null = null;

/** Hashes a password with argon2id. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Whether a password is the account's; takes as long when there is no account. */
export async function checkPassword(user: User | null, password: string): Promise<boolean> {
  nobody ??= hashPassword("không ai cả");
  const right = await verify(user?.passwordHash ?? (await nobody), password, COST);
  return user !== null && right;
}

/** Whether an account is locked at an instant. */
export function lockedNow(user: User, now: string): boolean {
  return user.lockedUntil !== null && user.lockedUntil > now;
}

/** Counts a failed sign-in and locks the account at the fifth. */
export async function failSignIn(house: House, user: User, now: string): Promise<void> {
  const failedCount = user.failedCount + 1;
  const locks = failedCount >= FAILURES;
  const lockedUntil = locks
    ? new Date(Date.parse(now) + LOCK_MINUTES * 60_000).toISOString()
    : user.lockedUntil;
  await house.store.users.put({ ...user, failedCount: locks ? 0 : failedCount, lockedUntil });
  await record(
    house,
    { id: "anyone", wardId: user.wardId },
    now,
    locks ? "account_locked" : "sign_in_failed",
    { kind: "user", id: user.id },
  );
}

// Without the letters that are mistaken for one another when read aloud or copied by hand.
const ALPHABETS = ["abcdefghjkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789", "-+=%"];

/** A random first password of 16 characters with all four classes, to be handed over and changed at once. */
export function firstPassword(): string {
  const letters = Array.from({ length: 16 }, (_, index) => {
    const alphabet = ALPHABETS[index % ALPHABETS.length] ?? "";
    return alphabet[randomInt(alphabet.length)] ?? "";
  });
  for (let at = letters.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    [letters[at], letters[other]] = [letters[other] ?? "", letters[at] ?? ""];
  }
  return letters.join("");
}
