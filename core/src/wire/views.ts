import { z } from "zod";
import { RIGHTS } from "../rules/rights.ts";
import { Alert, AlertEvent, Lane, Signal } from "../shapes/alert.ts";
import { Evidence, PlaceMention, Unsure } from "../shapes/analysis.ts";
import { Case, CaseEvent, UnitCode } from "../shapes/case.ts";
import { Claim, Correction, CorrectionText, Verdict } from "../shapes/claim.ts";
import { ClaimKind, ConflictLevel, Day, Id, Instant, Share, Span, Topic } from "../shapes/common.ts";
import { Grievance } from "../shapes/grievance.ts";
import { Label } from "../shapes/label.ts";
import { Source, SourceRun } from "../shapes/source.ts";
import { Role, User } from "../shapes/user.ts";

/** What leaves the house of each shape: views hold no voice, no digest, no password. */

export const Ok = z.object({ ok: z.literal(true) });

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable(), total: z.int() });

export const PageQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const IdParams = z.object({ id: Id });

/** The person signed in, with rights, for the screens. */
export const Me = z.object({
  id: Id,
  wardId: Id,
  username: z.string(),
  displayName: z.string(),
  role: Role,
  unit: UnitCode.nullable(),
  areaId: Id.nullable(),
  rights: z.array(z.enum(RIGHTS)),
  lanes: z.array(Lane),
  mustChangePassword: z.boolean(),
  csrfToken: z.string(),
});
export type Me = z.infer<typeof Me>;

/** A person's name for «ai đang giữ», nothing else. */
export const PersonName = z.object({
  id: Id,
  displayName: z.string(),
  role: Role,
  unit: UnitCode.nullable(),
});
export type PersonName = z.infer<typeof PersonName>;

/** A post as a desk sees it: the text, what counted in it, where the original is. Never an author. */
export const PostView = z.object({
  id: Id,
  revision: z.int(),
  text: z.string(),
  postedAt: Instant.nullable(),
  receivedAt: Instant,
  link: z.string().nullable(),
  sourceName: z.string(),
  group: z.string().nullable(),
  conflict: ConflictLevel,
  claim: ClaimKind,
  topics: z.array(Topic),
  areaId: Id.nullable(),
  /** How sure the reading is of the area; null when the sender of a report named it. */
  areaConfidence: Share.nullable(),
  places: z.array(PlaceMention),
  /** What the reading leaves open («chưa chắc»). */
  unsure: z.array(Unsure),
  evidence: z.array(Evidence),
  model: z.string(),
  /** How many copies of this text were folded under it. */
  copies: z.int(),
});
export type PostView = z.infer<typeof PostView>;

export const AlertView = Alert.omit({ wardId: true }).extend({ owner: PersonName.nullable() });
export type AlertView = z.infer<typeof AlertView>;

/** A person's verdict as colleagues see it; the newest counts, those before it are kept. */
export const VerdictView = Label.pick({
  id: true,
  verdict: true,
  topic: true,
  reason: true,
  at: true,
}).extend({
  byName: z.string(),
});
export type VerdictView = z.infer<typeof VerdictView>;

/** What the desk does first at a level: whom to call, what to say. Words are the screens'; here the steps' names. */
export const PLAY_STEPS = [
  "call_area_officer",
  "call_group_head",
  "call_mediator",
  "go_there",
  "ask_source",
  "inform_leader",
  "offer_help",
  "verify_facts",
] as const;
export const PlayStep = z.enum(PLAY_STEPS);
export type PlayStep = z.infer<typeof PlayStep>;

export const AlertDetail = z.object({
  alert: AlertView,
  signals: z.array(Signal.omit({ wardId: true })),
  posts: z.array(PostView),
  /** Independent reports a day of this story, the last 14 days, oldest first. */
  series: z.array(z.object({ day: Day, reports: z.int() })),
  /** Verdicts of people on this alert, the one that counts first. */
  verdicts: z.array(VerdictView),
  /** How many warnings of this kind people called right here («đúng»); null under five judged ones. */
  trackRecord: z.object({ judged: z.int(), confirmed: z.int() }).nullable(),
  events: z.array(AlertEvent.omit({ wardId: true }).extend({ byName: z.string().nullable() })),
  similar: z.array(AlertView),
  cases: z.array(z.object({ id: Id, number: z.string(), title: z.string() })),
  play: z.array(PlayStep),
});
export type AlertDetail = z.infer<typeof AlertDetail>;

export const CLOCK_STATES = ["in_time", "amber", "red", "overdue"] as const;
export const ClockView = z.object({ state: z.enum(CLOCK_STATES), workingDays: z.int() });

export const CaseView = Case.omit({ wardId: true }).extend({
  personInCharge: PersonName.nullable(),
  clock: ClockView.nullable(),
});
export type CaseView = z.infer<typeof CaseView>;

export const CaseDetail = z.object({
  case: CaseView,
  events: z.array(CaseEvent.omit({ wardId: true }).extend({ byName: z.string() })),
  posts: z.array(PostView),
  alerts: z.array(AlertView),
  /** The moves open now, from the transition table. */
  allowed: z.array(z.enum(["classify", "note", "close", "reopen"])),
});
export type CaseDetail = z.infer<typeof CaseDetail>;

export const ClaimView = Claim.omit({ wardId: true }).extend({
  sightings: z.int(),
  sources: z.int(),
  lastSeen: Instant,
});
export type ClaimView = z.infer<typeof ClaimView>;

export const CorrectionView = Correction.omit({ wardId: true }).extend({
  drafter: PersonName,
  decider: PersonName.nullable(),
  claimStatement: z.string(),
});
export type CorrectionView = z.infer<typeof CorrectionView>;

export const ClaimDetail = z.object({
  claim: ClaimView,
  sightings: z.array(
    z.object({
      postId: Id,
      at: Instant,
      sourceName: z.string(),
      group: z.string().nullable(),
      text: z.string(),
    }),
  ),
  corrections: z.array(CorrectionView),
});
export type ClaimDetail = z.infer<typeof ClaimDetail>;

/** A correction as the public reads it: no drafter, no approver, no link to a post. */
export const PublicCorrection = z.object({
  id: Id,
  text: CorrectionText,
  verdict: Verdict,
  publishedAt: Instant,
  state: z.enum(["published", "superseded", "withdrawn"]),
});
export type PublicCorrection = z.infer<typeof PublicCorrection>;

export const GrievanceView = Grievance.omit({ wardId: true }).extend({
  text: z.string(),
  link: z.string().nullable(),
  sourceName: z.string(),
  postedAt: Instant.nullable(),
  clock: ClockView,
  /** Whether the office calls the text lawful speech that is owed an answer; null while nobody said. */
  verdict: VerdictView.nullable(),
});
export type GrievanceView = z.infer<typeof GrievanceView>;

export const SearchItem = PostView.omit({ evidence: true }).extend({
  exact: z.boolean(),
  /** The words that were looked for, as spans of the text. */
  marks: z.array(Span),
  lane: z.enum(["open", "grievance"]),
});
export type SearchItem = z.infer<typeof SearchItem>;

/** A cell of the map: a count, or null where it is too small to show («chưa đủ số liệu»). */
export const MapCell = z.object({ areaId: Id, reports: z.int().nullable(), cases: z.int().nullable() });
export type MapCell = z.infer<typeof MapCell>;

export const SourceHealth = z.object({
  state: z.enum(["healthy", "quiet", "failing", "never_run", "stopped"]),
  lastNewAt: Instant.nullable(),
  lastRun: SourceRun.omit({ wardId: true }).nullable(),
});
export const SourceView = Source.omit({ wardId: true }).extend({
  health: SourceHealth,
  runs: z.array(SourceRun.omit({ wardId: true })),
});
export type SourceView = z.infer<typeof SourceView>;

export const UserView = User.omit({ wardId: true, passwordHash: true, failedCount: true });
export type UserView = z.infer<typeof UserView>;

export const ProblemView = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  code: z.string(),
  errors: z.array(z.object({ path: z.string(), expected: z.string() })),
});
export type ProblemView = z.infer<typeof ProblemView>;
