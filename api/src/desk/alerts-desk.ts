import { playFor } from "@hoasom/alerts";
import {
  type Alert,
  type AlertDetail,
  type AlertEvent,
  type AlertFilter,
  type AlertView,
  AppError,
  AREA_BOUND_ROLES,
  type AuditAction,
  addDays,
  dayOf,
  labelThatCounts,
  may,
  type PersonName,
  ROLE_LANES,
  type Store,
  startOfDay,
  type User,
} from "@hoasom/core";
import type { House } from "../house.ts";
import { record } from "../plugins/serve.ts";
import { raisedAt, verdictViews } from "./labels-desk.ts";
import { namesOf } from "./people.ts";
import { postViews } from "./post-views.ts";

/** Days that the small chart of an alert looks back. */
const CHART_DAYS = 14;
/** Judged warnings of a kind under which no track record is shown. */
const LEAST_JUDGED = 5;

/** What of the alerts a person may see: the desks of the role, and the own group for those bound to one. */
export function alertScope(user: User): Pick<AlertFilter, "lanes" | "areaId"> {
  const bound = AREA_BOUND_ROLES.includes(user.role) && user.areaId !== null;
  return { lanes: ROLE_LANES[user.role], ...(bound ? { areaId: user.areaId ?? "" } : {}) };
}

/** An alert this person may see; otherwise it does not exist for them. */
export async function alertFor(store: Store, user: User, id: string): Promise<Alert> {
  const alert = await store.alerts.get(user.wardId, id);
  const scope = alertScope(user);
  if (
    !alert ||
    !scope.lanes.includes(alert.lane) ||
    (scope.areaId !== undefined && alert.areaId !== scope.areaId)
  )
    throw new AppError("look_elsewhere");
  return alert;
}

/** The alert as it leaves the house. */
export function alertView(alert: Alert, names: ReadonlyMap<string, PersonName>): AlertView {
  const { wardId: _, ...view } = alert;
  return { ...view, owner: alert.ownerId ? (names.get(alert.ownerId) ?? null) : null };
}

/** Views of several alerts with one look-up of names. */
export async function alertViews(
  house: House,
  wardId: string,
  alerts: readonly Alert[],
): Promise<AlertView[]> {
  const names = await namesOf(
    house,
    wardId,
    alerts.map((alert) => alert.ownerId),
  );
  return alerts.map((alert) => alertView(alert, names));
}

/** Stores a step of an alert with its event and its line in the live feed, inside the caller's transaction. */
export async function keepAlert(
  tx: Store,
  { alert, event }: { alert: Alert; event: AlertEvent },
  by: string | null,
): Promise<void> {
  await tx.alerts.put(alert);
  await tx.alerts.addEvent(event);
  await tx.feed.append({
    wardId: alert.wardId,
    at: event.at,
    kind: "alert",
    targetId: alert.id,
    event: event.event,
    by,
  });
}

/**
 * Changes one alert by a rule of the stage, with its event, its line in the live feed and its entry on the record, in
 * one transaction. The rule throws when the change is not allowed.
 */
export async function changeAlert(
  house: House,
  user: User,
  id: string,
  action: AuditAction,
  rule: (
    alert: Alert,
    store: Store,
  ) => { alert: Alert; event: AlertEvent } | Promise<{ alert: Alert; event: AlertEvent }>,
): Promise<AlertView> {
  const now = house.clock.now();
  const changed = await house.store.transaction(async (tx) => {
    const before = await alertFor(tx, user, id);
    const { alert, event } = await rule(before, tx);
    if (alert.version === before.version) {
      await tx.alerts.addEvent(event);
      return { alert, refused: event.event === "refused_press" };
    }
    await keepAlert(tx, { alert, event }, user.displayName);
    await record(
      { store: tx },
      user,
      now,
      action,
      { kind: "alert", id },
      { event: event.event, reason: event.reason },
    );
    return { alert, refused: false };
  });
  house.feed.ring(user.wardId);
  // The press is on the alert's own record; the person is told that it changed nothing.
  if (changed.refused) throw new AppError("already_so");
  const [view] = await alertViews(house, user.wardId, [changed.alert]);
  if (!view) throw new AppError("look_elsewhere");
  return view;
}

/** Everything that the alert card shows; reading a sensitive one is on the record. */
export async function alertDetail(house: House, user: User, id: string): Promise<AlertDetail> {
  const { store } = house;
  const alert = await alertFor(store, user, id);
  const now = house.clock.now();
  if (alert.sensitive) await record(house, user, now, "sensitive_read", { kind: "alert", id });
  const members = await store.stories.posts(user.wardId, alert.storyId);
  const kept = members.filter((entry) => !entry.folded).sort((a, b) => (a.at < b.at ? 1 : -1));
  const folded = members.length - kept.length;
  const raised = await raisedAt(house, alert);
  const from = addDays(dayOf(now), 1 - CHART_DAYS);
  const [posts, signals, series, events, same, cases, track, labels] = await Promise.all([
    postViews(
      house,
      user.wardId,
      kept.slice(0, 50).map((entry) => entry.postId),
      {
        grievances: false,
        copies: new Map(kept[0] ? [[kept[0].postId, folded]] : []),
        // As they were read when it was raised: a newer version reads the posts anew, the alert keeps its reasons.
        at: raised.at,
      },
    ),
    store.alerts.signals(user.wardId, alert.signalIds),
    store.analyses.storySeries(user.wardId, alert.storyId, startOfDay(from)),
    store.alerts.events(user.wardId, id),
    store.alerts.list(
      user.wardId,
      {
        ...alertScope(user),
        ...(alert.topic ? { topic: alert.topic } : {}),
        ...(alert.areaId ? { areaId: alert.areaId } : {}),
      },
      { limit: 6 },
    ),
    may(user.role, "cases.read")
      ? Promise.all(alert.caseIds.map((caseId) => store.cases.get(user.wardId, caseId)))
      : [],
    trackRecord(house, user, alert),
    store.labels.on(user.wardId, "alert", [id]),
  ]);
  const names = await namesOf(house, user.wardId, [
    alert.ownerId,
    ...events.map((event) => event.by),
    ...same.items.map((other) => other.ownerId),
  ]);
  const counts = new Map(series.map((row) => [row.day, row.reports]));
  return {
    alert: alertView(alert, names),
    signals: signals.map(({ wardId: _, ...signal }) => signal),
    posts,
    series: Array.from({ length: CHART_DAYS }, (_, index) => {
      const day = addDays(from, index);
      return { day, reports: counts.get(day) ?? 0 };
    }),
    verdicts: await verdictViews(house, user.wardId, labels),
    trackRecord: track,
    events: events.map(({ wardId: _, ...event }) => ({
      ...event,
      byName: event.by ? (names.get(event.by)?.displayName ?? null) : null,
    })),
    similar: same.items
      .filter((other) => other.id !== id)
      .slice(0, 5)
      .map((other) => alertView(other, names)),
    cases: cases.flatMap((found) =>
      found ? [{ id: found.id, number: found.number, title: found.title }] : [],
    ),
    play: playFor(alert),
  };
}

/** How many warnings of this kind and desk people called right here, over the last two hundred. */
async function trackRecord(house: House, user: User, alert: Alert) {
  const { store } = house;
  const { items } = await store.alerts.list(user.wardId, { lanes: [alert.lane] }, { limit: 200 });
  const ids = items.filter((other) => other.kind === alert.kind).map((other) => other.id);
  const labels = await store.labels.on(user.wardId, "alert", ids);
  const judged = ids.flatMap((id) => labelThatCounts(labels.filter((label) => label.subjectId === id)) ?? []);
  if (judged.length < LEAST_JUDGED) return null;
  return { judged: judged.length, confirmed: judged.filter(({ verdict }) => verdict === "right").length };
}
