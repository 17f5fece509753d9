import { allowedMoves, clockOf } from "@hoasom/cases";
import {
  AppError,
  AREA_BOUND_ROLES,
  type AuditAction,
  type Case,
  type CaseDetail,
  type CaseEvent,
  type CaseFilter,
  type CaseView,
  dayOf,
  may,
  type PersonName,
  type Store,
  type User,
  type WardProfile,
  WorkingDays,
} from "@hoasom/core";
import type { House } from "../house.ts";
import { record } from "../plugins/serve.ts";
import { alertViews } from "./alerts-desk.ts";
import { namesOf } from "./people.ts";
import { postViews } from "./post-views.ts";

/** What of the cases a person may see: a unit its own, a mediator those assigned, an area officer the own group. */
export function caseScope(user: User): Pick<CaseFilter, "unit" | "personId" | "areaId" | "sensitive"> {
  const scope: Pick<CaseFilter, "unit" | "personId" | "areaId" | "sensitive"> = {
    sensitive: may(user.role, "cases.sensitive"),
  };
  if (user.role === "unit_handler" && user.unit) scope.unit = user.unit;
  if (user.role === "mediator") scope.personId = user.id;
  if (AREA_BOUND_ROLES.includes(user.role) && user.areaId) scope.areaId = user.areaId;
  return scope;
}

/** A case this person may see; otherwise it does not exist for them. */
export async function caseFor(store: Store, user: User, id: string): Promise<Case> {
  const found = await store.cases.get(user.wardId, id);
  const scope = caseScope(user);
  const theirs =
    found !== null &&
    (scope.unit === undefined || found.handlingUnit === scope.unit) &&
    (scope.personId === undefined || found.personInChargeId === scope.personId) &&
    (scope.areaId === undefined || found.areaId === scope.areaId) &&
    (!found.sensitive || scope.sensitive || found.personInChargeId === user.id);
  if (!theirs) throw new AppError("look_elsewhere");
  return found;
}

export function caseView(
  found: Case,
  names: ReadonlyMap<string, PersonName>,
  profile: WardProfile,
  now: string,
): CaseView {
  const { wardId: _, ...view } = found;
  return {
    ...view,
    personInCharge: found.personInChargeId ? (names.get(found.personInChargeId) ?? null) : null,
    clock: clockOf(found, now, new WorkingDays(profile.calendar)),
  };
}

/** Views of several cases with one look-up of names. */
export async function caseViews(house: House, wardId: string, cases: readonly Case[]): Promise<CaseView[]> {
  const { profile } = await house.wards.get(wardId);
  const names = await namesOf(
    house,
    wardId,
    cases.map((found) => found.personInChargeId),
  );
  return cases.map((found) => caseView(found, names, profile, house.clock.now()));
}

/** A case with its timeline, posts and alerts; reading a sensitive one is on the record. */
export async function caseDetail(house: House, user: User, id: string): Promise<CaseDetail> {
  const { store } = house;
  const found = await caseFor(store, user, id);
  if (found.sensitive) await record(house, user, house.clock.now(), "sensitive_read", { kind: "case", id });
  const { profile } = await house.wards.get(user.wardId);
  const [events, posts, alerts] = await Promise.all([
    store.cases.events(user.wardId, id),
    postViews(house, user.wardId, found.postIds, { grievances: false }),
    Promise.all(found.alertIds.map((alertId) => store.alerts.get(user.wardId, alertId))),
  ]);
  const names = await namesOf(house, user.wardId, [
    found.personInChargeId,
    ...events.map((event) => event.by),
  ]);
  return {
    case: caseView(found, names, profile, house.clock.now()),
    events: events.map(({ wardId: _, ...event }) => ({
      ...event,
      byName: names.get(event.by)?.displayName ?? "",
    })),
    posts,
    alerts: await alertViews(
      house,
      user.wardId,
      alerts.filter((alert) => alert !== null),
    ),
    allowed: may(user.role, "cases.write") ? allowedMoves(found, user.role) : [],
  };
}

/** Stores what a rule of the stage decided about a case, with feed and record, inside the caller's transaction. */
export async function keepCase(
  tx: Store,
  user: User,
  now: string,
  action: AuditAction,
  decided: { case: Case; events: readonly CaseEvent[] },
): Promise<void> {
  await tx.cases.put(decided.case);
  for (const event of decided.events) {
    await tx.cases.addEvent(event);
    await tx.feed.append({
      wardId: user.wardId,
      at: now,
      kind: "case",
      targetId: decided.case.id,
      event: event.event,
      by: user.displayName,
    });
  }
  await record(
    { store: tx },
    user,
    now,
    action,
    { kind: "case", id: decided.case.id },
    { number: decided.case.number, state: decided.case.state },
  );
}

/** Changes one case by a rule of the stage in one transaction and shows it as it is then. */
export async function changeCase(
  house: House,
  user: User,
  id: string,
  action: AuditAction,
  rule: (
    found: Case,
    tx: Store,
  ) => { case: Case; events: CaseEvent[] } | Promise<{ case: Case; events: CaseEvent[] }>,
): Promise<CaseDetail> {
  await house.store.transaction(async (tx) => {
    const before = await caseFor(tx, user, id);
    await keepCase(tx, user, house.clock.now(), action, await rule(before, tx));
  });
  house.feed.ring(user.wardId);
  return caseDetail(house, user, id);
}

/** The next case number's sequence of the year that the ward is in now; call it inside the storing transaction. */
export async function nextCaseSequence(
  tx: Store,
  wardId: string,
  now: string,
): Promise<{ year: number; sequence: number }> {
  const year = Number(dayOf(now).slice(0, 4));
  return { year, sequence: await tx.cases.nextNumber(wardId, year) };
}
