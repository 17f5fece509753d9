import type { FetchReason } from "@hoasom/core";

/** The only error of the door: nothing was read, for a reason of the closed list; `detail` is for the log. */
export class FetchRefusal extends Error {
  readonly reason: FetchReason;
  readonly detail: string;

  constructor(reason: FetchReason, detail: string, cause?: unknown) {
    super(`${reason}: ${detail}`, cause === undefined ? undefined : { cause });
    this.name = "FetchRefusal";
    this.reason = reason;
    this.detail = detail;
  }
}
