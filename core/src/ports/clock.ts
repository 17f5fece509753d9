/** Tells the time; the demo and `replay` run on a simulated one. */
export interface Clock {
  /** The present instant, ISO 8601 UTC. */
  now(): string;
}

/** Makes new identifiers. */
export interface Ids {
  /** A fresh id that sorts by time of making, with the prefix given, e.g. `alert_01J…`. */
  next(prefix: string): string;
}
