import { z } from "zod";
import { UnitCode } from "../shapes/case.ts";
import { ConflictLevel, Day, Id, Instant, Topic } from "../shapes/common.ts";
import { GrievanceState } from "../shapes/grievance.ts";
import { LabelVerdict } from "../shapes/label.ts";
import { route } from "./route.ts";
import { GrievanceView, IdParams, PageQuery, pageOf, SearchItem } from "./views.ts";

const version = z.int().min(1);

/** How a text came to the desk. */
export const DeskChannel = z.enum([
  "social_alert",
  "phone",
  "in_person",
  "written_petition",
  "patrol",
  "crime_report",
  "denunciation_of_crime",
]);

export const deskRoutes = {
  grievances: route({
    method: "GET",
    path: "/api/grievances",
    access: "grievances.read",
    summary: "Who is owed an answer; no police role opens this.",
    query: PageQuery.extend({
      state: z.union([z.literal("open"), z.literal("all"), GrievanceState]).default("open"),
    }),
    answer: pageOf(GrievanceView),
  }),
  grievance: route({
    method: "GET",
    path: "/api/grievances/:id",
    access: "grievances.read",
    summary: "One grievance; the read is on the record.",
    params: IdParams,
    answer: GrievanceView,
  }),
  answerGrievance: route({
    method: "POST",
    path: "/api/grievances/:id/answer",
    access: "grievances.act",
    summary: "Records the answer given.",
    params: IdParams,
    body: z.object({ version, answer: z.string().trim().min(10).max(5000) }),
    answer: GrievanceView,
  }),
  forwardGrievance: route({
    method: "POST",
    path: "/api/grievances/:id/forward",
    access: "grievances.act",
    summary: "Forwards to the competent unit (never the police).",
    params: IdParams,
    body: z.object({ version, unit: UnitCode.exclude(["CAP"]), note: z.string().trim().min(3).max(1000) }),
    answer: GrievanceView,
  }),
  passOnIncident: route({
    method: "POST",
    path: "/api/grievances/:id/pass-on",
    access: "grievances.act",
    summary: "Passes on the incident told of, in the reader's own words, never the criticism.",
    params: IdParams,
    body: z.object({
      version,
      incident: z.string().trim().min(10).max(2000),
      level: ConflictLevel,
      areaId: Id.nullable(),
    }),
    answer: GrievanceView,
  }),
  judgeGrievance: route({
    method: "POST",
    path: "/api/grievances/:id/verdict",
    access: "grievances.act",
    summary:
      "Says whether a text is lawful speech that is owed an answer; kept as a label, nothing else changes.",
    params: IdParams,
    body: z.object({ verdict: LabelVerdict.extract(["right", "wrong"]) }),
    answer: GrievanceView,
  }),
  search: route({
    method: "GET",
    path: "/api/search",
    access: "posts.search",
    summary: "Finds posts, marks or no marks, exact first; each search is on the record.",
    query: PageQuery.extend({
      q: z.string().trim().max(200).default(""),
      topic: Topic.optional(),
      area: Id.optional(),
      from: Day.optional(),
      to: Day.optional(),
    }),
    answer: z.object({ items: z.array(SearchItem), total: z.int(), next: z.string().nullable() }),
  }),
  exportPosts: route({
    method: "GET",
    path: "/api/search/export",
    access: "posts.search",
    summary: "The found posts as CSV for a spreadsheet; what leaves is on the record.",
    query: z.object({
      q: z.string().trim().max(200).default(""),
      topic: Topic.optional(),
      area: Id.optional(),
      from: Day.optional(),
      to: Day.optional(),
    }),
    answer: z.string(),
  }),
  intake: route({
    method: "POST",
    path: "/api/intake",
    access: "intake.write",
    summary: "Takes in a pasted text with its link, or what was told by phone or at the desk.",
    body: z.object({
      channel: DeskChannel,
      text: z.string().trim().min(3).max(50_000),
      link: z
        .url({ protocol: /^https?$/ })
        .max(2000)
        .nullable(),
      postedAt: Instant.nullable(),
      areaId: Id.nullable(),
    }),
    answer: z.object({ postId: Id, outcome: z.enum(["new", "new_revision", "same_again"]), masked: z.int() }),
  }),
  report: route({
    method: "POST",
    path: "/api/reports",
    access: "reports.write",
    summary: "A group head's report about their own group.",
    body: z.object({
      clientId: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
      text: z.string().trim().min(5).max(5000),
      topic: Topic.nullable(),
      urgent: z.boolean(),
      happenedAt: Instant,
    }),
    answer: z.object({ postId: Id, outcome: z.enum(["new", "new_revision", "same_again"]) }),
  }),
  myReports: route({
    method: "GET",
    path: "/api/reports/mine",
    access: "reports.write",
    summary: "The group head's own reports and what became of them.",
    answer: z.array(
      z.object({
        postId: Id,
        text: z.string(),
        at: Instant,
        state: z.enum(["received", "with_desk", "case_opened", "closed"]),
      }),
    ),
  }),
};
