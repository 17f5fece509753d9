import { z } from "zod";
import { AuditAction, AuditEntry } from "../shapes/audit.ts";
import { UnitCode } from "../shapes/case.ts";
import { Id } from "../shapes/common.ts";
import { Source, SourceState } from "../shapes/source.ts";
import { Boundaries, WardArea, WardGroup, WardPlace } from "../shapes/ward.ts";
import { route } from "./route.ts";
import { IdParams, Ok, PageQuery, pageOf, SourceView } from "./views.ts";

/** What an administrator gives for a source; ids and times are added by the server. */
export const SourceInput = Source.omit({
  id: true,
  wardId: true,
  state: true,
  stateReason: true,
  createdAt: true,
  createdBy: true,
  updatedAt: true,
});
export type SourceInput = z.infer<typeof SourceInput>;

/** The ward as every screen needs it: names, areas, boundaries, units. */
export const WardView = z.object({
  id: Id,
  name: z.string(),
  city: z.string(),
  hotline: z.string(),
  areas: z.array(WardArea),
  places: z.array(WardPlace),
  groups: z.array(WardGroup),
  boundaries: Boundaries.nullable(),
  units: z.array(z.object({ code: UnitCode, name: z.string(), head: z.string().nullable() })),
  now: z.string(),
  demo: z.boolean(),
});
export type WardView = z.infer<typeof WardView>;

export const adminRoutes = {
  ward: route({
    method: "GET",
    path: "/api/ward",
    access: "signed_in",
    summary: "The ward: areas, boundaries, units.",
    answer: WardView,
  }),
  publicWard: route({
    method: "GET",
    path: "/api/public/ward",
    access: "anyone",
    summary: "Name and areas for the public form.",
    answer: z.object({
      name: z.string(),
      hotline: z.string(),
      areas: z.array(z.object({ id: Id, name: z.string() })),
      demoAccounts: z.array(
        z.object({ username: z.string(), password: z.string(), role: z.string(), displayName: z.string() }),
      ),
    }),
  }),
  putWard: route({
    method: "PUT",
    path: "/api/admin/ward",
    access: "admin.ward",
    summary: "Replaces the ward file (YAML) and, if given, its boundaries (GeoJSON).",
    body: z.object({ yaml: z.string().max(2_000_000), boundaries: z.string().max(20_000_000).nullable() }),
    bodyLimit: 25_000_000,
    answer: WardView,
  }),
  sources: route({
    method: "GET",
    path: "/api/admin/sources",
    access: "admin.sources",
    summary: "All sources with their health.",
    answer: z.array(SourceView),
  }),
  addSource: route({
    method: "POST",
    path: "/api/admin/sources",
    access: "admin.sources",
    summary: "Registers a source.",
    body: SourceInput,
    answer: SourceView,
  }),
  setSourceState: route({
    method: "POST",
    path: "/api/admin/sources/:id/state",
    access: "admin.sources",
    summary: "Pauses, resumes or withdraws a source; withdrawal stops collection at once.",
    params: IdParams,
    body: z.object({ state: SourceState.exclude(["expired"]), reason: z.string().trim().min(3).max(500) }),
    answer: SourceView,
  }),
  collectNow: route({
    method: "POST",
    path: "/api/admin/sources/:id/collect",
    access: "admin.sources",
    summary: "Collects a source now.",
    params: IdParams,
    body: z.object({}),
    answer: Ok,
  }),
  importPosts: route({
    method: "POST",
    path: "/api/admin/import",
    access: "admin.sources",
    summary: "Takes in a file of posts (JSON lines) as text.",
    body: z.object({ sourceId: Id, lines: z.string().max(20_000_000) }),
    bodyLimit: 25_000_000,
    answer: z.object({
      counts: z.record(z.string(), z.int()),
      faults: z.array(z.object({ line: z.int(), reason: z.string() })),
    }),
  }),
  audit: route({
    method: "GET",
    path: "/api/audit",
    access: "audit.read",
    summary: "The record, newest first.",
    query: PageQuery.extend({ action: AuditAction.optional(), actor: Id.optional(), target: Id.optional() }),
    answer: pageOf(AuditEntry.omit({ wardId: true }).extend({ actorName: z.string() })),
  }),
  verifyAudit: route({
    method: "GET",
    path: "/api/audit/verification",
    access: "audit.read",
    summary: "Checks the chain from its first link.",
    answer: z.union([
      z.object({ ok: z.literal(true), links: z.int(), lastHash: z.string() }),
      z.object({ ok: z.literal(false), seq: z.int(), why: z.enum(["gap", "broken_link", "changed"]) }),
    ]),
  }),
  exportAudit: route({
    method: "GET",
    path: "/api/audit/export",
    access: "audit.read",
    summary: "The chain as JSON lines, to be verified offline.",
    answer: z.string(),
  }),
};
