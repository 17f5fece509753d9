/** One measured figure; `goal` is what it is held against. */
export type Figure = {
  figure: string;
  value?: number | string;
  unit?: string;
  goal?: string;
  [detail: string]: unknown;
};

/** The value under which a share of the sample lies (nearest rank). */
export function percentile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

export const round = (value: number, digits = 1) => Math.round(value * 10 ** digits) / 10 ** digits;

/** The servers for the figures that need them, or the reason why those are left out. */
export function serversOrReason(): { postgres: string; redis: string; elastic: string } | string {
  const {
    HOASOM_TEST_POSTGRES_URL: postgres,
    HOASOM_TEST_REDIS_URL: redis,
    HOASOM_TEST_ELASTICSEARCH_URL: elastic,
  } = process.env;
  if (postgres && redis && elastic) return { postgres, redis, elastic };
  return "left out: HOASOM_TEST_POSTGRES_URL, HOASOM_TEST_REDIS_URL and HOASOM_TEST_ELASTICSEARCH_URL are not all set";
}
