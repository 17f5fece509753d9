import { expect, test } from "vitest";
import { RETENTION_DAYS, retentionEnds } from "./retention.ts";

test("wall-6 the periods are those promised to the public; a change here is a change of that promise", () => {
  expect(RETENTION_DAYS).toEqual({ unmatched_post: 7, dismissed_alert: 30, voice_key: 30, session: 30 });
});

test("wall-6 the whole last day counts, in the ward's own day", () => {
  expect(retentionEnds("unmatched_post", "2026-11-25T16:59:59.999Z")).toBe("2026-12-03");
  expect(retentionEnds("unmatched_post", "2026-11-25T17:00:00.000Z")).toBe("2026-12-04");
  expect(retentionEnds("dismissed_alert", "2026-02-01T03:00:00.000Z")).toBe("2026-03-04");
});
