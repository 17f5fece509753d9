import type { AuditEntry, AuditInput } from "../shapes/audit.ts";
import { canonicalJson, sha256 } from "./hash.ts";

/** The hash before the first link. */
export const CHAIN_START = "0".repeat(64);

/** Makes the next link of a ward's chain (wall 7): its hash covers all other fields and the link before. */
export async function linkAudit(
  previous: { seq: number; hash: string } | null,
  input: AuditInput,
): Promise<AuditEntry> {
  const unhashed = { ...input, seq: (previous?.seq ?? 0) + 1, prevHash: previous?.hash ?? CHAIN_START };
  return { ...unhashed, hash: await sha256(canonicalJson(unhashed)) };
}

export type ChainVerdict =
  | { ok: true; links: number; lastHash: string }
  | { ok: false; seq: number; why: "gap" | "broken_link" | "changed" };

/** Checks links in order, batch by batch; feed it all batches of one ward's chain from the first link on. */
export class ChainVerifier {
  #last: { seq: number; hash: string } | null = null;

  /** Returns the first fault in the batch, or null. */
  async check(entries: Iterable<AuditEntry>): Promise<Extract<ChainVerdict, { ok: false }> | null> {
    for (const entry of entries) {
      const { hash, ...unhashed } = entry;
      if (entry.seq !== (this.#last?.seq ?? 0) + 1) return { ok: false, seq: entry.seq, why: "gap" };
      if (entry.prevHash !== (this.#last?.hash ?? CHAIN_START))
        return { ok: false, seq: entry.seq, why: "broken_link" };
      if (hash !== (await sha256(canonicalJson(unhashed))))
        return { ok: false, seq: entry.seq, why: "changed" };
      this.#last = { seq: entry.seq, hash };
    }
    return null;
  }

  verdict(): Extract<ChainVerdict, { ok: true }> {
    return { ok: true, links: this.#last?.seq ?? 0, lastHash: this.#last?.hash ?? CHAIN_START };
  }
}
