import { z } from "zod";
import { Day, Share, Topic } from "../shapes/common.ts";
import { LabelVerdict } from "../shapes/label.ts";
import { route } from "./route.ts";

/** A share with its 95 % interval. */
export const Interval = z.object({ share: Share, low: Share, high: Share });
export type Interval = z.infer<typeof Interval>;

/** One line of the error page. A figure is null («chưa đủ số liệu») where too few were judged. */
export const ErrorRow = z.object({
  /** Topic, way of writing, month `YYYY-MM` or version; null for «chưa rõ» and for all together. */
  key: z.string().nullable(),
  /** Alerts that people judged; null below three. */
  judged: z.int().nullable(),
  /** How they were judged; null below the least number. */
  verdicts: z.record(LabelVerdict, z.int()).nullable(),
  precision: Interval.nullable(),
  /** Matters that people put on the record; null below three, or where the breakdown has no meaning. */
  known: z.int().nullable(),
  /** Share of the known matters that an alert of the machine stood behind. */
  recall: Interval.nullable(),
});
export type ErrorRow = z.infer<typeof ErrorRow>;

/** How right the machine was here, over the last twelve months. Sensitive matters are in no figure. */
export const Quality = z.object({
  from: Day,
  to: Day,
  /** Judged alerts, or known matters, under which a cell shows no share. */
  least: z.int(),
  /** Alerts that the machine raised; null below three. */
  raised: z.int().nullable(),
  all: ErrorRow,
  topics: z.array(ErrorRow),
  registers: z.array(ErrorRow),
  months: z.array(ErrorRow),
  models: z.array(ErrorRow),
  /** Texts taken for lawful speech, as the council office judged them. */
  lawfulSpeech: ErrorRow,
  /** The version at work, and how far the texts of the last days are read by it. */
  model: z.object({ version: z.string(), days: z.int(), read: z.int(), left: z.int() }),
});
export type Quality = z.infer<typeof Quality>;

/**
 * The short version for anyone: where enough was judged, between which bounds the share lies, in steps of five in a
 * hundred, and the number judged rounded down to tens, so that no small count can be reckoned back (wall 5).
 */
export const PublicQuality = z.object({
  from: Day,
  to: Day,
  least: z.int(),
  rows: z.array(
    z.object({
      topic: Topic.nullable(),
      judgedAtLeast: z.int(),
      low: Share,
      high: Share,
    }),
  ),
});
export type PublicQuality = z.infer<typeof PublicQuality>;

export const qualityRoutes = {
  quality: route({
    method: "GET",
    path: "/api/quality",
    access: "signed_in",
    summary: "How often the machine was right, by people's verdicts; no text, no name.",
    answer: Quality,
  }),
};
