import {
  ALERT_STATES,
  type AlertLevel,
  type AlertState,
  LANES,
  type Lane,
  TOPICS,
  type Topic,
} from "@hoasom/core";

/** What the list of alerts is narrowed by; all of it stands in the address. */
export type AlertFilters = {
  state: "open" | "all" | AlertState;
  level: AlertLevel | null;
  topic: Topic | null;
  area: string | null;
  lane: Lane | null;
  /** Words that must be in the summary; compared without marks. */
  words: string;
  /** The alert shown beside the list. */
  chosen: string | null;
};

/** Names of the filters in the address. */
const NAMES: Record<keyof AlertFilters, string> = {
  state: "trang-thai",
  level: "muc",
  topic: "chu-de",
  area: "noi",
  lane: "ban",
  words: "chu",
  chosen: "cb",
};

const oneOf = <T extends string>(list: readonly T[], value: string | null): T | null =>
  list.find((each) => each === value) ?? null;

/** Reads the filters of an address; what it does not know is left out. */
export function filtersOf(params: URLSearchParams): AlertFilters {
  const level = Number(params.get(NAMES.level));
  return {
    state: oneOf(["open", "all", ...ALERT_STATES], params.get(NAMES.state)) ?? "open",
    level: level === 1 || level === 2 || level === 3 || level === 4 ? level : null,
    topic: oneOf(TOPICS, params.get(NAMES.topic)),
    area: params.get(NAMES.area),
    lane: oneOf(LANES, params.get(NAMES.lane)),
    words: params.get(NAMES.words) ?? "",
    chosen: params.get(NAMES.chosen),
  };
}

/** The address of filters; what is as usual is left out, so that the plain address stays plain. */
export function addressOfFilters(filters: Partial<AlertFilters>): string {
  const params = new URLSearchParams();
  for (const name of Object.keys(NAMES) as (keyof AlertFilters)[]) {
    const value = filters[name];
    if (value === undefined || value === null || value === "" || (name === "state" && value === "open"))
      continue;
    params.set(NAMES[name], String(value));
  }
  const search = params.toString();
  return search ? `?${search}` : "";
}

/** Whether anything but the chosen alert narrows the list. */
export function isNarrowed(filters: AlertFilters): boolean {
  return addressOfFilters({ ...filters, chosen: null }) !== "";
}
