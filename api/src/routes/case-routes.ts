import { addNote, caseNumber, classify, closeCase, openCase, reopenCase } from "@hoasom/cases";
import {
  AppError,
  type CaseState,
  caseDeadlineRule,
  caseType,
  dayOf,
  deadlineRule,
  dueDate,
  suggestRoute,
  WorkingDays,
} from "@hoasom/core";
import type { FastifyInstance } from "fastify";
import {
  caseDetail,
  caseScope,
  caseViews,
  changeCase,
  keepCase,
  nextCaseSequence,
} from "../desk/cases-desk.ts";
import { personName } from "../desk/people.ts";
import type { House } from "../house.ts";
import { serve } from "../plugins/serve.ts";

const OPEN_STATES: readonly CaseState[] = [
  "received",
  "classified",
  "verifying",
  "option_selected",
  "resolving",
  "monitoring",
  "reopened",
];

/** Cases: list, file, step 1, notes, result, reopening. */
export function caseRoutes(app: FastifyInstance, house: House): void {
  const { store, ids } = house;

  serve(app, house, "cases", async ({ who, query, now }) => {
    const scope = caseScope(who.user);
    const page = await store.cases.list(
      who.user.wardId,
      {
        ...(query.unit ? { unit: query.unit } : {}),
        ...(query.area ? { areaId: query.area } : {}),
        ...(query.mine ? { personId: who.user.id } : {}),
        ...(query.overdue ? { overdueAt: now } : {}),
        ...(query.state === "all" ? {} : { states: query.state === "open" ? OPEN_STATES : [query.state] }),
        ...scope,
      },
      { limit: query.limit, ...(query.cursor ? { cursor: query.cursor } : {}) },
    );
    return { ...page, items: await caseViews(house, who.user.wardId, page.items) };
  });

  serve(app, house, "addCase", async ({ who, body, now }) => {
    if (!caseType(body.typeCode))
      throw new AppError("fix_input", {
        fields: [{ path: "body.typeCode", expected: "một loại vụ việc trong danh mục" }],
      });
    const { profile } = await house.wards.get(who.user.wardId);
    const opened = await store.transaction(async (tx) => {
      const { year, sequence } = await nextCaseSequence(tx, who.user.wardId, now);
      const made = openCase({
        wardId: who.user.wardId,
        number: caseNumber(year, sequence),
        title: body.title,
        typeCode: body.typeCode,
        channel: body.channel,
        postIds: [],
        areaId: body.areaId,
        note: body.note,
        by: who.user.id,
        now,
        ids,
        ward: profile,
      });
      await keepCase(tx, who.user, now, "case_opened", made);
      return made.case;
    });
    house.feed.ring(who.user.wardId);
    return caseDetail(house, who.user, opened.id);
  });

  serve(app, house, "suggest", async ({ who, query, now }) => {
    const { profile } = await house.wards.get(who.user.wardId);
    const ruleId = caseDeadlineRule(query);
    const rule = deadlineRule(ruleId, dayOf(now), profile.deadlines);
    const route = suggestRoute({ ...query, complexity: query.complexity ?? null }, profile.routing);
    return {
      ...route,
      deadline: { ruleId, ...dueDate(rule, now, new WorkingDays(profile.calendar)), basis: rule.basis },
    };
  });

  serve(app, house, "caseDetail", ({ who, params }) => caseDetail(house, who.user, params.id));

  serve(app, house, "classify", async ({ who, params, body, now }) => {
    const { profile } = await house.wards.get(who.user.wardId);
    const person = await store.users.get(who.user.wardId, body.personInChargeId);
    if (!person || person.disabledAt)
      throw new AppError("fix_input", {
        fields: [{ path: "body.personInChargeId", expected: "một tài khoản đang hoạt động" }],
      });
    if (body.areaId !== null && !profile.areas.some((area) => area.id === body.areaId))
      throw new AppError("fix_input", {
        fields: [{ path: "body.areaId", expected: "một tổ dân phố của phường" }],
      });
    return changeCase(house, who.user, params.id, "case_classified", (found) =>
      classify(found, { ...body, by: who.user.id, role: who.user.role, now, ids }, profile),
    );
  });

  serve(app, house, "addNote", ({ who, params, body, now }) =>
    changeCase(house, who.user, params.id, "case_noted", (found) =>
      addNote(found, { text: body.text, by: who.user.id, now, ids }),
    ),
  );

  serve(app, house, "closeCase", ({ who, params, body, now }) =>
    changeCase(house, who.user, params.id, "case_closed", (found) =>
      closeCase(found, { ...body, by: who.user.id, now, ids }),
    ),
  );

  serve(app, house, "reopenCase", async ({ who, params, body, now }) => {
    const { profile } = await house.wards.get(who.user.wardId);
    return changeCase(house, who.user, params.id, "case_reopened", (found) =>
      reopenCase(found, { ...body, by: who.user.id, now, ids }, profile),
    );
  });

  serve(app, house, "people", async ({ who }) => {
    const users = await store.users.list(who.user.wardId);
    return users
      .filter((user) => user.disabledAt === null && user.role !== "admin" && user.role !== "auditor")
      .map(personName);
  });
}
