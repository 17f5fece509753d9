import type { Clock, FetchReason, IntakeReason, RunOutcome, Source } from "@hoasom/core";
import { type CollectState, emptyState } from "./connectors/connector.ts";
import { connectorOf } from "./connectors/index.ts";
import type { Door } from "./fetch/door.ts";
import { FetchRefusal } from "./fetch/refusal.ts";
import type { RawItem } from "./raw-item.ts";
import { REFUSAL_REASONS } from "./registry.ts";

/**
 * How a collection ended: `new` items came; `empty` the source answered and holds none; `unchanged` it says or shows
 * that nothing changed; `failed` something went wrong; `refused` the door stayed shut by rule. The caller lowers `new`
 * to `unchanged` when the store knew all items.
 */
export type Collection = {
  outcome: RunOutcome;
  /** Why it failed or was refused; beside `new` or `unchanged`: why a part could not be read. Null when all is well. */
  reason: FetchReason | null;
  /** For the log only. */
  detail: string | null;
  items: RawItem[];
  /** Items that could not even become raw items, by reason. */
  faults: Partial<Record<IntakeReason, number>>;
  /** To be stored after the items; the old one when nothing was read. */
  state: CollectState;
};

export type CollectDeps = {
  door: Door;
  clock: Clock;
  /** What the last collection of this source gave back; null at the first. */
  state: CollectState | null;
};

/**
 * Collects a source by the connector of its kind. Never throws: silence is not calm, so each way to fail has its
 * outcome. Settings that the connector does not take count as `failed` with `wrong_content`; a door that waits for
 * people has no address registered and is `refused`.
 */
export async function collectSource(source: Source, deps: CollectDeps): Promise<Collection> {
  const state = deps.state ?? emptyState();
  const ended = (outcome: RunOutcome, reason: FetchReason, detail: string): Collection => ({
    outcome,
    reason,
    detail,
    items: [],
    faults: {},
    state,
  });
  try {
    const connector = connectorOf(source.kind);
    if (connector.collect === null)
      return ended("refused", "not_registered", `${source.kind} waits for people`);
    const config = connector.configSchema.safeParse(source.config);
    if (!config.success) {
      const fields = config.error.issues.map((issue) => issue.path.join(".")).join(", ");
      return ended("failed", "wrong_content", `config: ${fields}`);
    }
    const { door, clock } = deps;
    const found = await connector.collect({ source, config: config.data, door, clock, state });
    return {
      outcome: found.items.length > 0 ? "new" : found.unchanged ? "unchanged" : "empty",
      reason: found.partly,
      detail: null,
      items: found.items,
      faults: found.faults,
      state: found.state,
    };
  } catch (error) {
    if (error instanceof FetchRefusal)
      return ended(REFUSAL_REASONS.includes(error.reason) ? "refused" : "failed", error.reason, error.detail);
    // A connector that stumbles over a document has met content that it cannot read.
    return ended("failed", "wrong_content", error instanceof Error ? error.name : "unknown");
  }
}
