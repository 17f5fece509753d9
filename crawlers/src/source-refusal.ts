import type { FetchReason, Source } from "@hoasom/core";

/**
 * Why a source may not be read at an instant, or null when it may (wall 4). Null for a source means that none is
 * registered. A withdrawn consent weighs more than an expiry, and that more than a pause.
 */
export function sourceRefusal(source: Source | null, now: string): FetchReason | null {
  if (source === null) return "not_registered";
  if (source.state === "withdrawn") return "withdrawn";
  // Written so that a time that cannot be read counts as over.
  if (source.state === "expired" || !(Date.parse(source.expiresAt) > Date.parse(now))) return "expired";
  if (source.state === "paused") return "paused";
  return source.state === "active" ? null : "not_registered";
}

/** The reasons that are about the source itself, whatever the address: they end a collection at once. */
export const REFUSED_SOURCE: readonly FetchReason[] = ["expired", "withdrawn", "paused"];
