import { z } from "zod";
import { DismissReason } from "../reasons.ts";
import { AlertLevel, AlertState, Lane } from "../shapes/alert.ts";
import { Complexity, Nature, UnitCode } from "../shapes/case.ts";
import { Day, Id, Instant, Topic } from "../shapes/common.ts";
import { LabelVerdict } from "../shapes/label.ts";
import { route } from "./route.ts";
import {
  AlertDetail,
  AlertView,
  CaseDetail,
  IdParams,
  MapCell,
  PageQuery,
  pageOf,
  VerdictView,
} from "./views.ts";

const version = z.int().min(1);

/** What classifying a case takes; opening one from an alert takes the same, all but type optional. */
export const Classification = z.object({
  title: z.string().trim().min(3).max(200),
  typeCode: z.string().max(40),
  nature: Nature,
  complexity: Complexity,
  areaId: Id.nullable(),
  handlingUnit: UnitCode,
  personInChargeId: Id,
});
export type Classification = z.infer<typeof Classification>;

export const AlertQuery = PageQuery.extend({
  state: z.union([z.literal("open"), z.literal("all"), AlertState]).default("open"),
  lane: Lane.optional(),
  level: z.coerce.number().pipe(AlertLevel).optional(),
  topic: Topic.optional(),
  area: Id.optional(),
});

export const alertRoutes = {
  alerts: route({
    method: "GET",
    path: "/api/alerts",
    access: "alerts.read",
    summary: "Alerts of one's desks, newest first.",
    query: AlertQuery,
    answer: pageOf(AlertView),
  }),
  alert: route({
    method: "GET",
    path: "/api/alerts/:id",
    access: "alerts.read",
    summary: "One alert: why, where, what was said, who has it.",
    params: IdParams,
    answer: AlertDetail,
  }),
  acknowledge: route({
    method: "POST",
    path: "/api/alerts/:id/acknowledge",
    access: "alerts.act",
    summary: "Takes an alert; others see at once who has it.",
    params: IdParams,
    body: z.object({ version }),
    answer: AlertView,
  }),
  dismiss: route({
    method: "POST",
    path: "/api/alerts/:id/dismiss",
    access: "alerts.act",
    summary: "Dismisses an alert with a reason of the closed list.",
    params: IdParams,
    body: z.object({ version, reason: DismissReason, note: z.string().trim().max(1000).default("") }),
    answer: AlertView,
  }),
  silence: route({
    method: "POST",
    path: "/api/alerts/:id/silence",
    access: "alerts.act",
    summary: "Keeps an alert quiet until an instant.",
    params: IdParams,
    body: z.object({ version, until: Instant, note: z.string().trim().min(3).max(500) }),
    answer: AlertView,
  }),
  setLevel: route({
    method: "POST",
    path: "/api/alerts/:id/level",
    access: "alerts.lead",
    summary: "Sets the level; only a head may set level 4.",
    params: IdParams,
    body: z.object({ version, level: AlertLevel, note: z.string().trim().min(3).max(500) }),
    answer: AlertView,
  }),
  openCase: route({
    method: "POST",
    path: "/api/alerts/:id/case",
    access: "cases.write",
    summary: "Opens a case from an alert.",
    params: IdParams,
    body: z.object({ version, title: z.string().trim().min(3).max(200), typeCode: z.string().max(40) }),
    answer: CaseDetail,
  }),
  attachToCase: route({
    method: "POST",
    path: "/api/alerts/:id/attach",
    access: "cases.write",
    summary: "Attaches an alert to a case that is there.",
    params: IdParams,
    body: z.object({ version, caseId: Id }),
    answer: AlertView,
  }),
  toClaims: route({
    method: "POST",
    path: "/api/alerts/:id/claim",
    access: "alerts.act",
    summary: "Hands an alert to the rumour desk as a claim in neutral words.",
    params: IdParams,
    body: z.object({ version, statement: z.string().trim().min(8).max(500) }),
    answer: AlertView,
  }),
  judgeAlert: route({
    method: "POST",
    path: "/api/alerts/:id/verdict",
    access: "alerts.act",
    summary:
      "Says whether an alert was right; kept as a label, the latest counts, the alert itself stays as it is.",
    params: IdParams,
    body: z
      .object({ verdict: LabelVerdict, topic: Topic.nullable().default(null) })
      .refine((given) => given.topic === null || given.verdict === "other_topic", {
        path: ["topic"],
        message: "chủ đề chỉ đi cùng «khác chủ đề»",
      }),
    answer: z.array(VerdictView),
  }),
  feed: route({
    method: "GET",
    path: "/api/feed",
    access: "signed_in",
    summary: "Server-sent events of what changed; catches up by Last-Event-ID.",
    answer: z.string(),
  }),
  map: route({
    method: "GET",
    path: "/api/map",
    access: "map.read",
    summary: "Counts by area; cells under three are null.",
    query: z.object({ from: Day, to: Day, topic: Topic.optional() }),
    answer: z.object({
      cells: z.array(MapCell),
      unplaced: z.int().nullable(),
      total: z.int().nullable(),
      days: z.array(z.object({ day: Day, reports: z.int().nullable() })),
    }),
  }),
  summary: route({
    method: "GET",
    path: "/api/summary",
    access: "map.read",
    summary: "What the commander sees beside the map.",
    answer: z.object({
      open: z.array(z.object({ level: AlertLevel, alerts: z.int() })),
      overdue: z.array(z.object({ unit: UnitCode, cases: z.int(), oldestDueDay: Day })),
      lastAlerts: z.array(AlertView),
      judged: z.object({ confirmed: z.int(), dismissed: z.int(), expired: z.int() }),
    }),
  }),
};
