import type { FetchReason, FieldError, Source, SourceKind } from "@hoasom/core";
import { connectorOf } from "./connectors/index.ts";
import { checkHostName } from "./fetch/addresses.ts";
import { FetchRefusal } from "./fetch/refusal.ts";
import { sourceRefusal } from "./source-refusal.ts";

export { sourceRefusal };

/** What an administrator gives for a source; the shape `SourceInput` of core without what the server adds. */
export type SourceDraft = Omit<
  Source,
  "id" | "wardId" | "state" | "stateReason" | "createdAt" | "createdBy" | "updatedAt"
>;

const COLLECTED: readonly SourceKind[] = ["rss", "website"];

/**
 * What is inconsistent in a source about to be registered, as fields with what is expected there (Vietnamese): expiry
 * in the future, consent not given in the future, address and interval exactly for collected kinds, a public address,
 * settings that the connector's schema takes. Empty when all is well. `now` is an instant.
 */
export function checkSourceInput(
  input: SourceDraft,
  now: string,
  options: { allowLoopback?: boolean } = {},
): FieldError[] {
  const faults: FieldError[] = [];
  const fault = (path: string, expected: string) => faults.push({ path, expected });

  if (!(Date.parse(input.expiresAt) > Date.parse(now))) fault("expiresAt", "một thời điểm trong tương lai");
  if (input.legalBasis.kind === "consent" && !(Date.parse(input.legalBasis.givenAt) <= Date.parse(now)))
    fault("legalBasis.givenAt", "ngày đồng ý không ở tương lai");

  if (COLLECTED.includes(input.kind)) {
    if (input.address === null) fault("address", "địa chỉ http(s) của nguồn");
    else
      for (const expected of addressFaults(input.address, options.allowLoopback ?? false))
        fault("address", expected);
    if (input.everyMinutes === null)
      fault("everyMinutes", "khoảng cách giữa hai lần thu thập, tính bằng phút");
  } else {
    if (input.everyMinutes !== null) fault("everyMinutes", "để trống, vì nguồn này do người đưa vào");
    if (input.robotsPermission !== null)
      fault("robotsPermission", "để trống, vì nguồn này không được thu thập tự động");
  }

  const config = connectorOf(input.kind).configSchema.safeParse(input.config);
  if (!config.success)
    for (const issue of config.error.issues)
      fault(["config", ...issue.path.map(String)].join("."), `thiết lập đúng mẫu (${issue.message})`);
  return faults;
}

function addressFaults(address: string, allowLoopback: boolean): string[] {
  if (!URL.canParse(address)) return ["địa chỉ http(s) đầy đủ"];
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") return ["địa chỉ http(s) đầy đủ"];
  if (url.username !== "" || url.password !== "") return ["địa chỉ không chứa tên và mật khẩu"];
  try {
    checkHostName(url.hostname, allowLoopback);
    return [];
  } catch (error) {
    if (error instanceof FetchRefusal) return ["địa chỉ công khai trên mạng"];
    throw error;
  }
}

/** The reasons that mean the door was kept shut by rule, not that something went wrong. */
export const REFUSAL_REASONS: readonly FetchReason[] = [
  "not_registered",
  "expired",
  "withdrawn",
  "paused",
  "robots_disallow",
  "private_address",
  "bad_scheme",
];
