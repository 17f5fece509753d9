import { Topic } from "@hoasom/core";

/** What is looked for, as it stands in the address: `?q=&chu-de=&noi=&tu=&den=`. */
export type SearchFilters = {
  q: string;
  topic?: Topic;
  area?: string;
  from?: string;
  to?: string;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the filters of an address; what is no filter is left out, so that an old link still opens. */
export function filtersOf(search: URLSearchParams): SearchFilters {
  const topic = Topic.safeParse(search.get("chu-de")).data;
  const area = search.get("noi");
  const [from, to] = [search.get("tu"), search.get("den")].map((day) =>
    day && DAY.test(day) ? day : undefined,
  );
  return {
    q: (search.get("q") ?? "").slice(0, 200),
    ...(topic ? { topic } : {}),
    ...(area ? { area } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}

/** Writes the filters into an address; empty ones leave no trace. */
export function addressOfFilters(filters: SearchFilters): URLSearchParams {
  const pairs: [string, string | undefined][] = [
    ["q", filters.q.trim() || undefined],
    ["chu-de", filters.topic],
    ["noi", filters.area],
    ["tu", filters.from],
    ["den", filters.to],
  ];
  return new URLSearchParams(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

/** Whether there is anything to look for. */
export function isBlank(filters: SearchFilters): boolean {
  return addressOfFilters(filters).size === 0;
}
