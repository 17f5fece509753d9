import type { Migration } from "./migration.ts";

/**
 * The first schema. Ids sort by code point (`collate "C"`), so that pages have the same order on every machine.
 * Past revisions of posts are kept by a trigger, and the walls of the record (only growing) are triggers too: no
 * program that speaks to the database, this one included, can get round them by mistake.
 */
export const first: Migration = {
  id: 1,
  name: "first",
  sql: `
create table wards (ward_id text collate "C" primary key, updated_at timestamptz not null, body json not null);
create table ward_values (
  ward_id text collate "C", key text collate "C", value text not null, primary key (ward_id, key));

create table posts (
  ward_id text collate "C", id text collate "C", revision integer not null default 1, digest text not null,
  posted_at timestamptz, received_at timestamptz not null, waiting boolean not null default true,
  body json not null, primary key (ward_id, id));
create index posts_received on posts (ward_id, received_at, id);
create index posts_waiting on posts (ward_id, received_at, id) where waiting;
create table post_revisions (
  ward_id text collate "C", id text collate "C", revision integer, body json not null,
  primary key (ward_id, id, revision));
create function keep_revision() returns trigger language plpgsql as $$
begin
  insert into post_revisions (ward_id, id, revision, body) values (old.ward_id, old.id, old.revision, old.body);
  return new;
end $$;
create trigger keep_revision before update on posts
  for each row when (old.revision is distinct from new.revision) execute function keep_revision();

create table analyses (
  ward_id text collate "C", post_id text collate "C", revision integer, area_id text, topic text,
  counted boolean not null, body json not null, primary key (ward_id, post_id, revision));

create table stories (
  ward_id text collate "C", id text collate "C", kind text not null, topic text, area_id text,
  sensitive boolean not null, last_seen timestamptz not null, body json not null, primary key (ward_id, id));
create index stories_open on stories (ward_id, kind, last_seen desc, id desc);
create table story_posts (
  ward_id text collate "C", story_id text collate "C", post_id text collate "C", at timestamptz not null,
  voice text, folded boolean not null, body json not null, primary key (ward_id, story_id, post_id));
create index story_posts_post on story_posts (ward_id, post_id);
create index story_posts_at on story_posts (ward_id, at);

create table alerts (
  ward_id text collate "C", id text collate "C", version integer not null, state text not null, lane text not null,
  level integer not null, topic text, area_id text, story_id text collate "C" not null,
  opened_at timestamptz not null, expires_at timestamptz not null, closed_at timestamptz, linked boolean not null,
  body json not null, primary key (ward_id, id));
create index alerts_newest on alerts (ward_id, opened_at desc, id desc);
create index alerts_state on alerts (ward_id, state, opened_at desc, id desc);
create index alerts_story on alerts (ward_id, story_id);
create index alerts_due on alerts (ward_id, expires_at) where state in ('pending', 'firing', 'acknowledged');
create table alert_events (
  ward_id text collate "C", id text collate "C", seq bigint generated always as identity,
  alert_id text collate "C" not null, at timestamptz not null, body json not null, primary key (ward_id, id));
create index alert_events_alert on alert_events (ward_id, alert_id, at, seq);
create table signals (ward_id text collate "C", id text collate "C", body json not null, primary key (ward_id, id));

create table cases (
  ward_id text collate "C", id text collate "C", version integer not null, number text not null, state text not null,
  unit text, person_id text, area_id text, type_code text not null, sensitive boolean not null,
  opened_at timestamptz not null, due_at timestamptz, post_ids text[] not null, body json not null,
  primary key (ward_id, id), unique (ward_id, number));
create index cases_posts on cases using gin (post_ids);
create index cases_newest on cases (ward_id, opened_at desc, id desc);
create table case_events (
  ward_id text collate "C", id text collate "C", seq bigint generated always as identity,
  case_id text collate "C" not null, at timestamptz not null, body json not null, primary key (ward_id, id));
create index case_events_case on case_events (ward_id, case_id, at, seq);
create table case_numbers (
  ward_id text collate "C", year integer, last integer not null, primary key (ward_id, year));

create table claims (
  ward_id text collate "C", id text collate "C", version integer not null, state text not null,
  story_id text collate "C", created_at timestamptz not null, body json not null, primary key (ward_id, id));
create index claims_story on claims (ward_id, story_id);
create index claims_newest on claims (ward_id, created_at desc, id desc);
create table sightings (
  ward_id text collate "C", claim_id text collate "C", post_id text collate "C", at timestamptz not null,
  body json not null, primary key (ward_id, claim_id, post_id));
create index sightings_post on sightings (ward_id, post_id);
create table corrections (
  ward_id text collate "C", id text collate "C", version integer not null, claim_id text collate "C" not null,
  state text not null, drafted_at timestamptz not null, body json not null, primary key (ward_id, id));
create index corrections_claim on corrections (ward_id, claim_id);

create table grievances (
  ward_id text collate "C", id text collate "C", version integer not null, post_id text collate "C" not null,
  state text not null, received_at timestamptz not null, body json not null, primary key (ward_id, id));
create index grievances_newest on grievances (ward_id, received_at desc, id desc);
create index grievances_post on grievances (ward_id, post_id);

create table sources (ward_id text collate "C", id text collate "C", body json not null, primary key (ward_id, id));
create table source_runs (
  ward_id text collate "C", id text collate "C", source_id text collate "C" not null,
  started_at timestamptz not null, ended_at timestamptz not null, outcome text not null, body json not null,
  primary key (ward_id, id));
create index source_runs_newest on source_runs (ward_id, source_id, started_at desc, id desc);
create index source_runs_new on source_runs (ward_id, source_id, ended_at desc) where outcome = 'new';

create table users (
  ward_id text collate "C", id text collate "C", username text collate "C" not null, body json not null,
  primary key (ward_id, id), constraint users_username unique (ward_id, username));
create table sessions (
  token_hash text collate "C" primary key, ward_id text collate "C" not null, user_id text collate "C" not null,
  expires_at timestamptz not null, body json not null);
create index sessions_user on sessions (ward_id, user_id);

create sequence feed_ids;
create table ward_heads (
  ward_id text collate "C" primary key, feed_highest bigint not null default 0,
  feed_forgotten bigint not null default 0,
  audit_seq integer not null default 0, audit_hash text);
create table audit (
  ward_id text collate "C", seq integer, actor text not null, action text not null, target_id text not null,
  body json not null, primary key (ward_id, seq));
create index audit_action on audit (ward_id, action, seq desc);
create index audit_actor on audit (ward_id, actor, seq desc);
create index audit_target on audit (ward_id, target_id, seq desc);
create table feed (ward_id text collate "C", id bigint, body json not null, primary key (ward_id, id));

create function only_growing() returns trigger language plpgsql as $$
begin
  raise exception 'the table % only grows: % is forbidden', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation';
end $$;
create trigger only_growing before update or delete or truncate on audit
  for each statement execute function only_growing();
create trigger only_growing before update or delete or truncate on case_events
  for each statement execute function only_growing();
create trigger only_growing before update or delete or truncate on alert_events
  for each statement execute function only_growing();
`,
};
