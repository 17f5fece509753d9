import type {
  Alert,
  AlertEvent,
  Analysis,
  AuditEntry,
  Case,
  CaseEvent,
  Claim,
  Correction,
  FeedEvent,
  Grievance,
  Label,
  Post,
  Session,
  Sighting,
  Signal,
  Source,
  SourceRun,
  Story,
  StoryPost,
  User,
  WardProfile,
} from "@hoasom/core";
import type { ColumnType, Generated } from "kysely";

/**
 * The rows of the store. A shape stands whole in `body`, as the very text of its JSON, so that none of it can get
 * lost or be rounded; beside it stand the columns that are filtered, sorted or counted by.
 */
type Body<Shape> = ColumnType<Shape, string, string>;
/** An instant: written as ISO text, compared in the database, never read back (the body has it exactly). */
type At = string;
type AtOrNull = string | null;

type Versioned<Shape> = { ward_id: string; id: string; version: number; body: Body<Shape> };

export interface Tables {
  wards: { ward_id: string; updated_at: At; body: Body<WardProfile> };
  ward_values: { ward_id: string; key: string; value: string };
  posts: {
    ward_id: string;
    id: string;
    revision: Generated<number>;
    digest: string;
    posted_at: AtOrNull;
    received_at: At;
    waiting: Generated<boolean>;
    body: Body<Omit<Post, "revision">>;
  };
  post_revisions: { ward_id: string; id: string; revision: number; body: Body<Omit<Post, "revision">> };
  analyses: {
    ward_id: string;
    post_id: string;
    revision: number;
    area_id: string | null;
    topic: string | null;
    counted: boolean;
    model: string;
    body: Body<Analysis>;
  };
  past_analyses: { ward_id: string; post_id: string; revision: number; model: string; body: Body<Analysis> };
  labels: {
    ward_id: string;
    id: string;
    subject: string;
    subject_id: string;
    given_at: At;
    body: Body<Label>;
  };
  stories: {
    ward_id: string;
    id: string;
    kind: string;
    topic: string | null;
    area_id: string | null;
    sensitive: boolean;
    last_seen: At;
    body: Body<Story>;
  };
  story_posts: {
    ward_id: string;
    story_id: string;
    post_id: string;
    at: At;
    voice: string | null;
    folded: boolean;
    body: Body<StoryPost>;
  };
  alerts: Versioned<Alert> & {
    state: string;
    lane: string;
    level: number;
    topic: string | null;
    area_id: string | null;
    story_id: string;
    opened_at: At;
    expires_at: At;
    closed_at: AtOrNull;
    linked: boolean;
  };
  alert_events: {
    ward_id: string;
    id: string;
    seq: Generated<string>;
    alert_id: string;
    at: At;
    body: Body<AlertEvent>;
  };
  signals: { ward_id: string; id: string; body: Body<Signal> };
  cases: Versioned<Case> & {
    number: string;
    state: string;
    unit: string | null;
    person_id: string | null;
    area_id: string | null;
    type_code: string;
    sensitive: boolean;
    opened_at: At;
    due_at: AtOrNull;
    post_ids: string[];
  };
  case_events: {
    ward_id: string;
    id: string;
    seq: Generated<string>;
    case_id: string;
    at: At;
    body: Body<CaseEvent>;
  };
  case_numbers: { ward_id: string; year: number; last: number };
  claims: Versioned<Claim> & { state: string; story_id: string | null; created_at: At };
  sightings: { ward_id: string; claim_id: string; post_id: string; at: At; body: Body<Sighting> };
  corrections: Versioned<Correction> & { claim_id: string; state: string; drafted_at: At };
  grievances: Versioned<Grievance> & { post_id: string; state: string; received_at: At };
  sources: { ward_id: string; id: string; body: Body<Source> };
  source_runs: {
    ward_id: string;
    id: string;
    source_id: string;
    started_at: At;
    ended_at: At;
    outcome: string;
    body: Body<SourceRun>;
  };
  users: { ward_id: string; id: string; username: string; body: Body<User> };
  sessions: { token_hash: string; ward_id: string; user_id: string; expires_at: At; body: Body<Session> };
  ward_heads: {
    ward_id: string;
    feed_highest: Generated<string>;
    feed_forgotten: Generated<string>;
    audit_seq: Generated<number>;
    audit_hash: string | null;
  };
  audit: {
    ward_id: string;
    seq: number;
    actor: string;
    action: string;
    target_id: string;
    body: Body<AuditEntry>;
  };
  feed: { ward_id: string; id: string; body: Body<Omit<FeedEvent, "id">> };
}
