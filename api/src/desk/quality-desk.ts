import { errorFigures, type KnownMatter, LEAST_FOR_SHARE, publicFigures } from "@hoasom/alerts";
import {
  type Alert,
  caseType,
  dayOf,
  LANES,
  type Page,
  type PageRequest,
  type PublicQuality,
  type Quality,
  showCount,
  startOfDay,
  TOLD_BY_PEOPLE,
  TYPE_GROUPS,
} from "@hoasom/core";
import type { House } from "../house.ts";
import { rescoreProgress } from "../rescore.ts";

/** Months that the error page looks back, the present one counted. */
const MONTHS = 12;
const PAGE = 500;
/** How long an answer to anyone is kept: strangers cannot make the store count again and again. */
const KEPT_MS = 300_000;

/** How right the machine was in a ward over the last twelve months. */
export async function qualityOf(house: House, wardId: string): Promise<Quality> {
  const { store } = house;
  const now = house.clock.now();
  const from = firstDay(now);
  const since = startOfDay(from);
  const alerts = await all(
    (page) => store.alerts.list(wardId, { lanes: LANES }, page),
    ({ openedAt }) => openedAt >= since,
  );
  const labels = await all((page) => store.labels.list(wardId, { since }, page));
  const figures = errorFigures({
    labels: labels.filter(({ raisedAt }) => raisedAt >= since),
    matters: await knownMatters(house, wardId, since, alerts),
  });
  return {
    from,
    to: dayOf(now),
    least: LEAST_FOR_SHARE,
    raised: showCount(alerts.filter((alert) => ofItself(alert) && !alert.sensitive).length),
    ...figures,
    model: await rescoreProgress(house, wardId),
  };
}

const kept = new WeakMap<House, { wardId: string; at: number; answer: PublicQuality }>();

/** The short version that anyone may read; counted anew every five minutes at the most. */
export async function publicQualityOf(house: House, wardId: string): Promise<PublicQuality> {
  const at = Date.parse(house.clock.now());
  const before = kept.get(house);
  if (before?.wardId === wardId && at - before.at < KEPT_MS) return before.answer;
  const { from, to, least, all: together, topics } = await qualityOf(house, wardId);
  const answer = { from, to, least, rows: publicFigures({ all: together, topics }) };
  kept.set(house, { wardId, at, answer });
  return answer;
}

/** An empty short version, for an address without a ward. */
export function noPublicQuality(now: string): PublicQuality {
  return { from: firstDay(now), to: dayOf(now), least: LEAST_FOR_SHARE, rows: [] };
}

/** Cases and claims that people opened since an instant, sensitive ones left out. */
async function knownMatters(
  house: House,
  wardId: string,
  since: string,
  alerts: readonly Alert[],
): Promise<KnownMatter[]> {
  const { store } = house;
  const known = new Map(alerts.map((alert) => [alert.id, alert]));
  const found = async (ids: readonly string[]) => {
    for (const id of ids) {
      const alert = known.get(id) ?? (await store.alerts.get(wardId, id));
      if (alert && ofItself(alert)) return true;
    }
    return false;
  };
  const cases = await all(
    (page) => store.cases.list(wardId, { sensitive: false }, page),
    ({ openedAt }) => openedAt >= since,
  );
  const claims = await all(
    (page) => store.claims.list(wardId, {}, page),
    ({ createdAt }) => createdAt >= since,
  );
  const matters: KnownMatter[] = [];
  for (const { openedAt: at, typeCode, alertIds } of cases) {
    const topic = caseType(typeCode)?.topic ?? TYPE_GROUPS[typeCode]?.topic ?? null;
    matters.push({ at, topic, found: await found(alertIds) });
  }
  for (const { createdAt: at, topic, alertIds } of claims)
    matters.push({ at, topic, found: await found(alertIds) });
  return matters;
}

/** Whether the machine raised it by itself, and not on the word of a person of the house. */
const ofItself = ({ reason }: Alert) => !TOLD_BY_PEOPLE.includes(reason);

/** All items of a list that comes newest first, as far as they go on being wanted. */
async function all<T>(
  list: (page: PageRequest) => Promise<Page<T>>,
  wanted: (item: T) => boolean = () => true,
): Promise<T[]> {
  const items: T[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await list({ limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });
    const own = page.items.filter(wanted);
    items.push(...own);
    if (page.next === null || own.length < page.items.length) return items;
    cursor = page.next;
  }
}

/** The first day of the month so many months ago. */
function firstDay(now: string): string {
  const [year = 0, month = 1] = dayOf(now).split("-").map(Number);
  const months = year * 12 + (month - 1) - (MONTHS - 1);
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-01`;
}
