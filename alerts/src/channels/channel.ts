import type { Alert, AlertEvent } from "@hoasom/core";

/** A change of an alert that people may be told of. */
export type Notice = { alert: Alert; event: AlertEvent };

/**
 * A way to tell people. A channel is a value that turns a notice into what goes out by it, or null when this notice
 * does not; sending is the caller's. A new channel is a new folder.
 */
export interface Channel<Out> {
  readonly name: string;
  deliver(notice: Notice): Out | null;
}

/**
 * Whether a notice calls for a person while the alert is silenced: then it is listed and not delivered (B32). A rise of
 * the level breaks the silence, since the person silenced something milder.
 */
export function isSilenced({ alert, event }: Notice): boolean {
  const calls = event.event === "firing" || event.event === "updated";
  const { was, level } = event.detail;
  const rose = typeof was === "number" && typeof level === "number" && level > was;
  return calls && !rose && alert.silencedUntil !== null && alert.silencedUntil > event.at;
}
