import { z } from "zod";
import { CaseResult, ReopenReason } from "../reasons.ts";
import { CaseState, Complexity, Nature, UnitCode } from "../shapes/case.ts";
import { Day, Id } from "../shapes/common.ts";
import { IntakeChannel } from "../shapes/post.ts";
import { Classification } from "./alert-routes.ts";
import { route } from "./route.ts";
import { CaseDetail, CaseView, IdParams, PageQuery, pageOf } from "./views.ts";

const version = z.int().min(1);

export const caseRoutes = {
  cases: route({
    method: "GET",
    path: "/api/cases",
    access: "cases.read",
    summary: "Cases one may see: a unit sees its own, a mediator those assigned.",
    query: PageQuery.extend({
      state: z.union([z.literal("open"), z.literal("all"), CaseState]).default("open"),
      unit: UnitCode.optional(),
      area: Id.optional(),
      mine: z.stringbool().optional(),
      overdue: z.stringbool().optional(),
    }),
    answer: pageOf(CaseView),
  }),
  addCase: route({
    method: "POST",
    path: "/api/cases",
    access: "cases.write",
    summary: "Opens a case that did not begin with an alert.",
    body: z.object({
      channel: IntakeChannel,
      title: z.string().trim().min(3).max(200),
      typeCode: z.string().max(40),
      areaId: Id.nullable(),
      note: z.string().trim().max(5000),
    }),
    answer: CaseDetail,
  }),
  caseDetail: route({
    method: "GET",
    path: "/api/cases/:id",
    access: "cases.read",
    summary: "One case with its timeline.",
    params: IdParams,
    answer: CaseDetail,
  }),
  suggest: route({
    method: "GET",
    path: "/api/cases/suggestion",
    access: "cases.write",
    summary: "What the routing and deadline tables suggest; a person decides.",
    query: z.object({
      typeCode: z.string().max(40),
      nature: Nature,
      complexity: z.coerce.number().pipe(Complexity).optional(),
    }),
    answer: z.object({
      handlingUnit: UnitCode,
      support: z.array(UnitCode),
      basis: z.string(),
      deadline: z.object({ ruleId: z.string(), dueDay: Day, dueAt: z.string(), basis: z.string() }),
    }),
  }),
  classify: route({
    method: "POST",
    path: "/api/cases/:id/classify",
    access: "cases.write",
    summary: "Step 1: type, nature, complexity, area, unit, person; sets the deadline.",
    params: IdParams,
    body: Classification.extend({ version }),
    answer: CaseDetail,
  }),
  addNote: route({
    method: "POST",
    path: "/api/cases/:id/note",
    access: "cases.write",
    summary: "Adds a note to the timeline.",
    params: IdParams,
    body: z.object({ text: z.string().trim().min(2).max(5000) }),
    answer: CaseDetail,
  }),
  closeCase: route({
    method: "POST",
    path: "/api/cases/:id/close",
    access: "cases.write",
    summary: "Records the result and closes.",
    params: IdParams,
    body: z.object({ version, result: CaseResult, note: z.string().trim().min(3).max(5000) }),
    answer: CaseDetail,
  }),
  reopenCase: route({
    method: "POST",
    path: "/api/cases/:id/reopen",
    access: "cases.write",
    summary: "Opens a closed case again, with the reason.",
    params: IdParams,
    body: z.object({ version, reason: ReopenReason, note: z.string().trim().min(3).max(5000) }),
    answer: CaseDetail,
  }),
};
