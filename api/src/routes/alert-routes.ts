import { acknowledge, attachCase, dismiss, markCase, markClaim, setLevel, silence } from "@hoasom/alerts";
import { attachAlert, caseNumber, openCase, openClaim } from "@hoasom/cases";
import {
  type Alert,
  AppError,
  addDays,
  caseType,
  DISMISSAL_VERDICTS,
  darkenSmallCells,
  endOfDay,
  OPEN_ALERT_STATES,
  showCount,
  startOfDay,
  TYPE_GROUPS,
} from "@hoasom/core";
import type { FastifyInstance } from "fastify";
import { alertDetail, alertFor, alertScope, alertViews, changeAlert } from "../desk/alerts-desk.ts";
import { caseDetail, caseFor, caseScope, keepCase, nextCaseSequence } from "../desk/cases-desk.ts";
import { addSightings, keepClaim } from "../desk/claims-desk.ts";
import { judgeAlert, verdictViews } from "../desk/labels-desk.ts";
import type { House } from "../house.ts";
import { record, serve } from "../plugins/serve.ts";

/** The duty desk: list, card, and what a person can decide about an alert. */
export function alertRoutes(app: FastifyInstance, house: House): void {
  const { store, ids } = house;
  const postIdsOf = async (alert: Alert, from = store) =>
    (await from.stories.posts(alert.wardId, alert.storyId)).map((entry) => entry.postId);

  serve(app, house, "alerts", async ({ who, query }) => {
    const scope = alertScope(who.user);
    const page = await store.alerts.list(
      who.user.wardId,
      {
        ...scope,
        lanes: query.lane ? scope.lanes.filter((lane) => lane === query.lane) : scope.lanes,
        ...(query.state === "all"
          ? {}
          : { states: query.state === "open" ? OPEN_ALERT_STATES : [query.state] }),
        ...(query.level ? { level: query.level } : {}),
        ...(query.topic ? { topic: query.topic } : {}),
        ...(query.area && scope.areaId === undefined ? { areaId: query.area } : {}),
      },
      { limit: query.limit, ...(query.cursor ? { cursor: query.cursor } : {}) },
    );
    return { ...page, items: await alertViews(house, who.user.wardId, page.items) };
  });

  serve(app, house, "alert", ({ who, params }) => alertDetail(house, who.user, params.id));

  serve(app, house, "acknowledge", ({ who, params, body, now }) =>
    changeAlert(house, who.user, params.id, "alert_acknowledged", (alert) =>
      acknowledge(alert, { by: who.user.id, version: body.version, now, ids }),
    ),
  );

  serve(app, house, "dismiss", ({ who, params, body, now }) =>
    changeAlert(house, who.user, params.id, "alert_dismissed", async (alert, tx) => {
      const stepped = dismiss(alert, {
        by: who.user.id,
        version: body.version,
        reason: body.reason,
        note: body.note,
        now,
        ids,
      });
      const verdict = DISMISSAL_VERDICTS[body.reason];
      if (verdict !== null && stepped.alert.version !== alert.version)
        await judgeAlert(
          { store: tx, ids },
          who.user,
          alert,
          { verdict, topic: null, reason: body.reason },
          now,
        );
      return stepped;
    }),
  );

  serve(app, house, "judgeAlert", async ({ who, params, body, now }) => {
    const { wardId } = who.user;
    await store.transaction(async (tx) => {
      const alert = await alertFor(tx, who.user, params.id);
      const label = await judgeAlert({ store: tx, ids }, who.user, alert, { ...body, reason: null }, now);
      // A second press of the same says nothing new.
      if (!label) return;
      await tx.feed.append({
        wardId,
        at: now,
        kind: "alert",
        targetId: alert.id,
        event: "judged",
        by: who.user.displayName,
      });
      await record({ store: tx }, who.user, now, "verdict_given", { kind: "alert", id: alert.id }, body);
    });
    house.feed.ring(wardId);
    return verdictViews(house, wardId, await store.labels.on(wardId, "alert", [params.id]));
  });

  serve(app, house, "silence", ({ who, params, body, now }) =>
    changeAlert(house, who.user, params.id, "alert_silenced", (alert) =>
      silence(alert, {
        by: who.user.id,
        version: body.version,
        until: body.until,
        note: body.note,
        now,
        ids,
      }),
    ),
  );

  serve(app, house, "setLevel", ({ who, params, body, now }) =>
    changeAlert(house, who.user, params.id, "alert_level_set", (alert) =>
      setLevel(alert, {
        by: who.user.id,
        version: body.version,
        level: body.level,
        note: body.note,
        now,
        ids,
      }),
    ),
  );

  serve(app, house, "openCase", async ({ who, params, body, now }) => {
    let caseId = "";
    const { profile } = await house.wards.get(who.user.wardId);
    await changeAlert(house, who.user, params.id, "alert_attached", async (alert, tx) => {
      const { year, sequence } = await nextCaseSequence(tx, who.user.wardId, now);
      const opened = openCase({
        wardId: who.user.wardId,
        number: caseNumber(year, sequence),
        title: body.title,
        typeCode: body.typeCode,
        channel: "social_alert",
        alert,
        postIds: await postIdsOf(alert, tx),
        areaId: alert.areaId,
        by: who.user.id,
        now,
        ids,
        ward: profile,
      });
      caseId = opened.case.id;
      const marked = markCase(alert, { by: who.user.id, version: body.version, caseId, now, ids });
      if (marked.alert.version !== alert.version) await keepCase(tx, who.user, now, "case_opened", opened);
      return marked;
    });
    return caseDetail(house, who.user, caseId);
  });

  serve(app, house, "attachToCase", ({ who, params, body, now }) =>
    changeAlert(house, who.user, params.id, "alert_attached", async (alert, tx) => {
      const target = await caseFor(tx, who.user, body.caseId);
      const marked = attachCase(alert, {
        by: who.user.id,
        version: body.version,
        caseId: target.id,
        now,
        ids,
      });
      const attached = attachAlert(target, alert, await postIdsOf(alert, tx), { by: who.user.id, now, ids });
      if (marked.alert.version !== alert.version)
        await keepCase(tx, who.user, now, "alert_attached", attached);
      return marked;
    }),
  );

  serve(app, house, "toClaims", ({ who, params, body, now }) =>
    changeAlert(house, who.user, params.id, "claim_opened", async (alert, tx) => {
      const claim = openClaim({
        wardId: who.user.wardId,
        statement: body.statement,
        harms: [],
        topic: alert.topic,
        areaId: alert.areaId,
        storyId: alert.storyId,
        alertIds: [alert.id],
        firstSeen: alert.firstSeen,
        by: who.user.id,
        now,
        ids,
      });
      const marked = markClaim(alert, {
        by: who.user.id,
        version: body.version,
        claimId: claim.id,
        now,
        ids,
      });
      if (marked.alert.version !== alert.version) {
        await keepClaim(tx, who.user, now, "claim_opened", claim);
        await addSightings(tx, claim, await postIdsOf(alert, tx));
      }
      return marked;
    }),
  );

  serve(app, house, "map", async ({ who, query }) => {
    if (query.to < query.from || addDays(query.from, 400) < query.to)
      throw new AppError("fix_input", {
        fields: [{ path: "query.to", expected: "từ ngày bắt đầu đến 400 ngày sau đó" }],
      });
    const { profile } = await house.wards.get(who.user.wardId);
    const [rows, cases] = await Promise.all([
      store.analyses.tally(who.user.wardId, {
        from: query.from,
        to: query.to,
        ...(query.topic ? { topic: query.topic } : {}),
      }),
      store.cases.tally(who.user.wardId, startOfDay(query.from), endOfDay(query.to)),
    ]);
    const reports = new Map(profile.areas.map((area) => [area.id, 0]));
    const days = new Map<string, number>();
    let unplaced = 0;
    for (const row of rows) {
      if (row.areaId !== null && reports.has(row.areaId))
        reports.set(row.areaId, (reports.get(row.areaId) ?? 0) + row.reports);
      else unplaced += row.reports;
      days.set(row.day, (days.get(row.day) ?? 0) + row.reports);
    }
    const caseCounts = new Map(profile.areas.map((area) => [area.id, 0]));
    for (const row of cases) {
      const topic = caseType(row.typeCode)?.topic ?? TYPE_GROUPS[row.typeCode]?.topic ?? null;
      if (row.areaId !== null && caseCounts.has(row.areaId) && (!query.topic || topic === query.topic))
        caseCounts.set(row.areaId, (caseCounts.get(row.areaId) ?? 0) + row.cases);
    }
    const shown = darkenSmallCells(reports);
    const shownCases = darkenSmallCells(caseCounts);
    return {
      cells: profile.areas.map((area) => ({
        areaId: area.id,
        reports: shown.cells.get(area.id) ?? null,
        cases: shownCases.cells.get(area.id) ?? null,
      })),
      unplaced: showCount(unplaced),
      total: shown.total,
      days: [...days]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([day, count]) => ({ day, reports: showCount(count) })),
    };
  });

  serve(app, house, "summary", async ({ who, now }) => {
    const { user } = who;
    const scope = alertScope(user);
    const [open, last, overdue] = await Promise.all([
      store.alerts.list(user.wardId, { ...scope, states: OPEN_ALERT_STATES }, { limit: 200 }),
      store.alerts.list(user.wardId, scope, { limit: 200 }),
      store.cases.list(user.wardId, { ...caseScope(user), overdueAt: now }, { limit: 200 }),
    ]);
    const levels = new Map<Alert["level"], number>();
    for (const alert of open.items) levels.set(alert.level, (levels.get(alert.level) ?? 0) + 1);
    const late = new Map<string, { cases: number; oldestDueDay: string }>();
    for (const found of overdue.items) {
      if (!found.handlingUnit || !found.deadline) continue;
      const row = late.get(found.handlingUnit) ?? { cases: 0, oldestDueDay: found.deadline.dueDay };
      late.set(found.handlingUnit, {
        cases: row.cases + 1,
        oldestDueDay: row.oldestDueDay < found.deadline.dueDay ? row.oldestDueDay : found.deadline.dueDay,
      });
    }
    const ended = last.items.filter((alert) => !OPEN_ALERT_STATES.includes(alert.state));
    const count = (states: readonly string[]) => ended.filter((alert) => states.includes(alert.state)).length;
    return {
      open: ([1, 2, 3, 4] as const).map((level) => ({ level, alerts: levels.get(level) ?? 0 })),
      overdue: [...late].map(([unit, row]) => ({ unit: unit as "CAP", ...row })),
      lastAlerts: await alertViews(house, user.wardId, last.items.slice(0, 20)),
      judged: {
        confirmed: count(["case", "corrected", "answered"]),
        dismissed: count(["dismissed"]),
        expired: count(["expired"]),
      },
    };
  });
}
