import type { Alert, AlertEvent, AlertState, Lane, Signal } from "../shapes/alert.ts";
import type { Analysis } from "../shapes/analysis.ts";
import type { AuditAction, AuditEntry, AuditInput } from "../shapes/audit.ts";
import type { Case, CaseEvent, CaseState, UnitCode } from "../shapes/case.ts";
import type { Claim, ClaimState, Correction, CorrectionState, Sighting } from "../shapes/claim.ts";
import type { Topic } from "../shapes/common.ts";
import type { FeedEvent } from "../shapes/feed.ts";
import type { Grievance, GrievanceState } from "../shapes/grievance.ts";
import type { Label, LabelSubject } from "../shapes/label.ts";
import type { Post } from "../shapes/post.ts";
import type { Source, SourceRun } from "../shapes/source.ts";
import type { Story, StoryKind, StoryPost } from "../shapes/story.ts";
import type { Session, User } from "../shapes/user.ts";
import type { WardProfile } from "../shapes/ward.ts";

/** What became of a post that was put: stored for the first time, a new revision, or nothing new. */
export type PutOutcome = "new" | "new_revision" | "same_again";

/** A page of a list, newest first; `next` is the cursor of the following page, null at the end. */
export type Page<T> = { items: T[]; next: string | null; total: number };
export type PageRequest = { limit: number; cursor?: string };

export interface WardStore {
  get(wardId: string): Promise<WardProfile | null>;
  put(profile: WardProfile, at: string): Promise<void>;
  list(): Promise<string[]>;
  /** A small value kept beside the ward, e.g. the voice key of a period; null when absent. */
  getValue(wardId: string, key: string): Promise<string | null>;
  putValue(wardId: string, key: string, value: string | null): Promise<void>;
}

export interface PostStore {
  /**
   * Stores a post at its next revision (the one given is ignored) and marks it as waiting for its analysis.
   * The same id with the same digest changes nothing. Returns what happened and the revision now current.
   */
  put(post: Post): Promise<{ outcome: PutOutcome; revision: number }>;
  /** The current revision, or null. */
  get(wardId: string, id: string): Promise<Post | null>;
  /** Current revisions of those that exist, in the order of the ids given. */
  byIds(wardId: string, ids: readonly string[]): Promise<Post[]>;
  revisions(wardId: string, id: string): Promise<Post[]>;
  /** Current revisions that wait for their analysis, oldest first. */
  waiting(wardId: string, limit: number): Promise<{ id: string; revision: number }[]>;
  /** Current revisions in the order of their ids, for rebuilding what can be rebuilt. */
  after(wardId: string, afterId: string | null, limit: number): Promise<Post[]>;
  count(wardId: string): Promise<number>;
  /** Ends a post and all its revisions, its analyses and its places in stories. Returns the stories it left. */
  remove(wardId: string, id: string): Promise<{ storyIds: string[] }>;
}

/** Independent reports of a day in an area; a null area is «chưa rõ vị trí». */
export type TallyRow = { areaId: string | null; topic: Topic | null; day: string; reports: number };

export interface AnalysisStore {
  /** Stores an analysis once; false when this revision was analysed before. Ends the post's waiting. */
  put(analysis: Analysis): Promise<boolean>;
  /** The analysis of the current revision. */
  get(wardId: string, postId: string): Promise<Analysis | null>;
  byPosts(wardId: string, postIds: readonly string[]): Promise<Analysis[]>;
  /** Of each current revision the newest analysis made at or before an instant, else the oldest that is kept. */
  byPostsAt(wardId: string, postIds: readonly string[], at: string): Promise<Analysis[]>;
  /**
   * Puts the analysis of a newer model in the place of the one that the current revision has; false when the revision
   * moved on, has none yet, or is gone. What a post in a story was read as before stays to be had by `byPostsAt`.
   */
  replace(analysis: Analysis): Promise<boolean>;
  /** Ids of posts received since an instant whose current revision was read by another model, newest first. */
  readByOthers(wardId: string, filter: { model: string; since: string; limit: number }): Promise<string[]>;
  /** How many current revisions received since an instant each model has read. */
  models(wardId: string, since: string): Promise<{ model: string; posts: number }[]>;
  /**
   * Independent reports (folded copies left out, one a voice, story and day) by area, topic and day in
   * Asia/Ho_Chi_Minh, `from` and `to` inclusive. Sensitive and protected posts are in no row.
   */
  tally(wardId: string, filter: { from: string; to: string; topic?: Topic }): Promise<TallyRow[]>;
  /** Independent reports of one story by day, for the small chart of an alert. */
  storySeries(wardId: string, storyId: string, from: string): Promise<{ day: string; reports: number }[]>;
}

export interface StoryStore {
  /** Puts callers who place posts in stories of a ward in line until their transaction ends. */
  lock(wardId: string): Promise<void>;
  put(story: Story): Promise<void>;
  get(wardId: string, id: string): Promise<Story | null>;
  /** Stories last seen at or after `since`, newest first: what a new post may belong to. */
  open(wardId: string, filter: { since: string; kind: StoryKind; limit: number }): Promise<Story[]>;
  addPost(wardId: string, entry: StoryPost): Promise<void>;
  posts(wardId: string, storyId: string): Promise<StoryPost[]>;
  /** Takes a post out of a story; the caller counts the story anew. */
  removePost(wardId: string, storyId: string, postId: string): Promise<void>;
  ofPost(wardId: string, postId: string): Promise<Story[]>;
}

export type AlertFilter = {
  lanes: readonly Lane[];
  states?: readonly AlertState[];
  level?: number;
  topic?: Topic;
  areaId?: string;
  storyId?: string;
};

export interface AlertStore {
  /** Inserts version 1, or replaces the version before; throws `AppError("reload_and_retry")` when it moved on. */
  put(alert: Alert): Promise<void>;
  get(wardId: string, id: string): Promise<Alert | null>;
  list(wardId: string, filter: AlertFilter, page: PageRequest): Promise<Page<Alert>>;
  addEvent(event: AlertEvent): Promise<void>;
  events(wardId: string, alertId: string): Promise<AlertEvent[]>;
  /** Open alerts whose time is over at `now`. */
  due(wardId: string, now: string, limit: number): Promise<Alert[]>;
  putSignal(signal: Signal): Promise<void>;
  signals(wardId: string, ids: readonly string[]): Promise<Signal[]>;
}

export type CaseFilter = {
  states?: readonly CaseState[];
  unit?: UnitCode;
  personId?: string;
  areaId?: string;
  overdueAt?: string;
  /** False leaves out sensitive cases. */
  sensitive: boolean;
};

export interface CaseStore {
  /** As for alerts: optimistic by `version`. */
  put(value: Case): Promise<void>;
  get(wardId: string, id: string): Promise<Case | null>;
  list(wardId: string, filter: CaseFilter, page: PageRequest): Promise<Page<Case>>;
  /** The next sequence of the year, never given twice; call it inside the transaction that stores the case. */
  nextNumber(wardId: string, year: number): Promise<number>;
  addEvent(event: CaseEvent): Promise<void>;
  events(wardId: string, caseId: string): Promise<CaseEvent[]>;
  /** Cases not sensitive, by area and type, opened between the days given (inclusive), for the map. */
  tally(
    wardId: string,
    from: string,
    to: string,
  ): Promise<{ areaId: string | null; typeCode: string; cases: number }[]>;
}

export interface ClaimStore {
  put(claim: Claim): Promise<void>;
  get(wardId: string, id: string): Promise<Claim | null>;
  list(wardId: string, filter: { states?: readonly ClaimState[] }, page: PageRequest): Promise<Page<Claim>>;
  /** Once a claim and post; false when it was there. */
  addSighting(wardId: string, sighting: Sighting): Promise<boolean>;
  sightings(wardId: string, claimId: string): Promise<Sighting[]>;
  putCorrection(correction: Correction): Promise<void>;
  correction(wardId: string, id: string): Promise<Correction | null>;
  corrections(
    wardId: string,
    filter: { claimId?: string; states?: readonly CorrectionState[] },
  ): Promise<Correction[]>;
}

export interface GrievanceStore {
  put(grievance: Grievance): Promise<void>;
  get(wardId: string, id: string): Promise<Grievance | null>;
  ofPost(wardId: string, postId: string): Promise<Grievance | null>;
  list(
    wardId: string,
    filter: { states?: readonly GrievanceState[] },
    page: PageRequest,
  ): Promise<Page<Grievance>>;
}

/** Verdicts of people on what the machine said. They only grow; there is no way to change or delete one. */
export interface LabelStore {
  /** Adds a label; the same id again changes nothing. */
  add(label: Label): Promise<void>;
  /** All labels on the things given, oldest first. */
  on(wardId: string, subject: LabelSubject, subjectIds: readonly string[]): Promise<Label[]>;
  /** Labels given at or after an instant, newest first. */
  list(wardId: string, filter: { since?: string }, page: PageRequest): Promise<Page<Label>>;
}

export interface SourceStore {
  put(source: Source): Promise<void>;
  get(wardId: string, id: string): Promise<Source | null>;
  list(wardId: string): Promise<Source[]>;
  addRun(run: SourceRun): Promise<void>;
  /** The latest runs of a source, newest first. */
  runs(wardId: string, sourceId: string, limit: number): Promise<SourceRun[]>;
  /** When each source last brought something new. */
  lastNew(wardId: string): Promise<Map<string, string>>;
}

export interface UserStore {
  put(user: User): Promise<void>;
  get(wardId: string, id: string): Promise<User | null>;
  byUsername(wardId: string, username: string): Promise<User | null>;
  list(wardId: string): Promise<User[]>;
  putSession(session: Session): Promise<void>;
  session(tokenHash: string): Promise<Session | null>;
  /** Ends all sessions of a user at once. */
  revokeSessions(wardId: string, userId: string, at: string): Promise<number>;
}

export type AuditFilter = { action?: AuditAction; actor?: string; targetId?: string };

export interface AuditStore {
  /** Adds a link to the ward's chain; concurrent callers are put in line. There is no way to change or delete one. */
  append(input: AuditInput): Promise<AuditEntry>;
  list(wardId: string, filter: AuditFilter, page: PageRequest): Promise<Page<AuditEntry>>;
  /** The chain from `afterSeq` on, in order, for verifying and exporting. */
  after(wardId: string, afterSeq: number, limit: number): Promise<AuditEntry[]>;
}

export interface FeedStore {
  append(event: Omit<FeedEvent, "id">): Promise<FeedEvent>;
  since(wardId: string, afterId: number, limit: number): Promise<FeedEvent[]>;
  /** Highest id that was forgotten and highest id given; zeros when there was none. Ids of a ward have gaps. */
  bounds(wardId: string): Promise<{ forgotten: number; highest: number }>;
  /** Forgets all but the newest `keep` events. */
  trim(wardId: string, keep: number): Promise<void>;
}

export interface RetentionStore {
  /** Ids of posts received before an instant that belong to no story, grievance, claim or case. */
  unmatchedPosts(wardId: string, receivedBefore: string, limit: number): Promise<string[]>;
  /** Ids of posts whose stories have only alerts that were dismissed or expired before an instant, and no case or claim. */
  endedStoryPosts(wardId: string, closedBefore: string, limit: number): Promise<string[]>;
  /** Ends sessions that expired before an instant; returns how many. */
  dropSessions(expiredBefore: string): Promise<number>;
}

/** All that is kept, grouped by aggregate. One contract suite, two adapters: PGlite and PostgreSQL. */
export interface Store {
  wards: WardStore;
  posts: PostStore;
  analyses: AnalysisStore;
  stories: StoryStore;
  alerts: AlertStore;
  cases: CaseStore;
  claims: ClaimStore;
  grievances: GrievanceStore;
  labels: LabelStore;
  sources: SourceStore;
  users: UserStore;
  audit: AuditStore;
  feed: FeedStore;
  retention: RetentionStore;
  /** Runs the work in one transaction: all of it is kept, or none. Not to be nested. */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /** Rejects with what is wrong when the store cannot be reached. */
  ready(): Promise<void>;
  close(): Promise<void>;
}
