import type { Migration } from "./migration.ts";

/**
 * Verdicts of people as labels, and which model read what. The version stands in a column of its own, taken from the
 * text of the body (a body may hold what `->>` refuses). What a post of a story or a grievance was read as before a
 * newer model read it is kept, so that an alert goes on showing why it was raised and a verdict says what it is about;
 * other past readings are not.
 */
export const labels: Migration = {
  id: 2,
  name: "labels",
  sql: `
alter table analyses add column model text;
update analyses set model = coalesce(substring(body::text from '"model":"([^"]*)"'), '');
alter table analyses alter column model set not null;

create table past_analyses (
  ward_id text collate "C", post_id text collate "C", revision integer, model text, body json not null,
  primary key (ward_id, post_id, revision, model));
create function keep_reading() returns trigger language plpgsql as $$
begin
  insert into past_analyses (ward_id, post_id, revision, model, body)
  select old.ward_id, old.post_id, old.revision, old.model, old.body
  where exists (select from story_posts where ward_id = old.ward_id and post_id = old.post_id)
    or exists (select from grievances where ward_id = old.ward_id and post_id = old.post_id)
  on conflict do nothing;
  return new;
end $$;
create trigger keep_reading before update on analyses
  for each row when (old.model is distinct from new.model) execute function keep_reading();

create table labels (
  ward_id text collate "C", id text collate "C", subject text not null, subject_id text collate "C" not null,
  given_at timestamptz not null, body json not null, primary key (ward_id, id));
create index labels_subject on labels (ward_id, subject, subject_id, given_at, id);
create index labels_newest on labels (ward_id, given_at desc, id desc);
create trigger only_growing before update or delete or truncate on labels
  for each statement execute function only_growing();
`,
};
