import { z } from "zod";
import { ClaimState, CorrectionText, Harm } from "../shapes/claim.ts";
import { Id, Topic } from "../shapes/common.ts";
import { PublicQuality } from "./quality-routes.ts";
import { route } from "./route.ts";
import {
  ClaimDetail,
  ClaimView,
  CorrectionView,
  IdParams,
  PageQuery,
  PublicCorrection,
  pageOf,
} from "./views.ts";

const version = z.int().min(1);

export const claimRoutes = {
  claims: route({
    method: "GET",
    path: "/api/claims",
    access: "claims.read",
    summary: "Claims that go round, the most harmful and farthest spread first.",
    query: PageQuery.extend({
      state: z.union([z.literal("open"), z.literal("all"), ClaimState]).default("open"),
    }),
    answer: pageOf(ClaimView),
  }),
  claim: route({
    method: "GET",
    path: "/api/claims/:id",
    access: "claims.read",
    summary: "One claim, its sightings and corrections.",
    params: IdParams,
    answer: ClaimDetail,
  }),
  addClaim: route({
    method: "POST",
    path: "/api/claims",
    access: "claims.write",
    summary: "Opens a claim, from posts or from an alert.",
    body: z.object({
      statement: z.string().trim().min(8).max(500),
      harms: z.array(Harm).max(7),
      topic: Topic.nullable(),
      areaId: Id.nullable(),
      postIds: z.array(Id).max(200),
      alertId: Id.nullable(),
    }),
    answer: ClaimDetail,
  }),
  changeClaim: route({
    method: "POST",
    path: "/api/claims/:id",
    access: "claims.write",
    summary: "Changes wording, harm or state of a claim.",
    params: IdParams,
    body: z.object({
      version,
      statement: z.string().trim().min(8).max(500),
      harms: z.array(Harm).max(7),
      state: z.enum(["suspected", "verifying", "set_aside"]),
    }),
    answer: ClaimDetail,
  }),
  draftCorrection: route({
    method: "POST",
    path: "/api/claims/:id/corrections",
    access: "claims.write",
    summary: "Drafts a correction.",
    params: IdParams,
    body: CorrectionText,
    answer: CorrectionView,
  }),
  editCorrection: route({
    method: "PUT",
    path: "/api/corrections/:id",
    access: "claims.write",
    summary: "Changes a draft or a returned correction.",
    params: IdParams,
    body: z.object({ version, text: CorrectionText }),
    answer: CorrectionView,
  }),
  submitCorrection: route({
    method: "POST",
    path: "/api/corrections/:id/submit",
    access: "claims.write",
    summary: "Sends a draft for approval.",
    params: IdParams,
    body: z.object({ version }),
    answer: CorrectionView,
  }),
  approvals: route({
    method: "GET",
    path: "/api/approvals",
    access: "claims.read",
    summary: "Corrections that wait for a decision.",
    answer: z.array(CorrectionView),
  }),
  approveCorrection: route({
    method: "POST",
    path: "/api/corrections/:id/approve",
    access: "corrections.approve",
    summary: "Approves and publishes; never the drafter.",
    params: IdParams,
    body: z.object({ version }),
    answer: CorrectionView,
  }),
  returnCorrection: route({
    method: "POST",
    path: "/api/corrections/:id/return",
    access: "corrections.approve",
    summary: "Sends a correction back with a reason.",
    params: IdParams,
    body: z.object({ version, note: z.string().trim().min(3).max(1000) }),
    answer: CorrectionView,
  }),
  withdrawCorrection: route({
    method: "POST",
    path: "/api/corrections/:id/withdraw",
    access: "corrections.approve",
    summary: "Withdraws a published correction; it stays visible as withdrawn.",
    params: IdParams,
    body: z.object({ version, note: z.string().trim().min(3).max(1000) }),
    answer: CorrectionView,
  }),
  publicPage: route({
    method: "GET",
    path: "/api/public",
    access: "anyone",
    summary: "What the public page shows: corrections, what is watched, how long things are kept.",
    answer: z.object({
      wardName: z.string(),
      hotline: z.string(),
      corrections: z.array(PublicCorrection),
      sources: z.array(
        z.object({
          name: z.string(),
          kind: z.string(),
          purpose: z.string(),
          legalBasis: z.string(),
          expiresAt: z.string(),
        }),
      ),
      retention: z.array(z.object({ kind: z.string(), days: z.int() })),
      quality: PublicQuality,
    }),
  }),
  publicReport: route({
    method: "POST",
    path: "/api/public/report",
    access: "anyone",
    summary: "A resident's report, without a name.",
    body: z.object({ text: z.string().trim().min(10).max(5000), areaId: Id.nullable() }),
    answer: z.object({ receipt: z.string() }),
  }),
};
