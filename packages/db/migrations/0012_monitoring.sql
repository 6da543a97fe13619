-- Help in the middle of an interview: what a candidate and staff write to each other, who is there, and what staff gave
-- (more time, a further take). And what the wall of sessions going on needs: a short index, and word of changed reach.
-- Effect on existing data: none; nobody was given more time until now.

alter table session_questions
  add column extended_seconds integer not null default 0 check (extended_seconds between 0 and 1800),
  add column given_retakes integer not null default 0 check (given_retakes between 0 and 10);
comment on column session_questions.extended_seconds is
  'Of the seconds to think and to answer, those that staff gave in the middle of the interview.';
comment on column session_questions.given_retakes is 'Of the retakes, those that staff gave.';

create table help_requests (
  institution_id uuid not null default app_institution(),
  id uuid not null,
  session_id uuid not null,
  opened_by text not null check (opened_by in ('candidate', 'staff')),
  opened_at timestamptz not null default now(),
  -- Who wrote last: a candidate who wrote last waits for somebody.
  last_by text not null check (last_by in ('candidate', 'staff')),
  resolved_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, session_id) references sessions on delete cascade
);
create unique index help_requests_open on help_requests (institution_id, session_id) where resolved_at is null;
create index help_requests_session on help_requests (institution_id, session_id, opened_at);

-- Words and deeds of one conversation, in their order. `text` is empty but for words.
create table help_messages (
  institution_id uuid not null default app_institution(),
  id uuid not null,
  request_id uuid not null,
  session_id uuid not null,
  author text not null check (author in ('candidate', 'staff')),
  membership_id uuid not null,
  author_name text not null,
  kind text not null check (kind in ('words', 'timeGiven', 'retakeGiven', 'resolved')),
  text text not null default '' check (length(text) <= 1000),
  seconds integer,
  position integer,
  sent_at timestamptz not null default now(),
  primary key (institution_id, id),
  foreign key (institution_id, request_id) references help_requests on delete cascade,
  foreign key (institution_id, session_id) references sessions on delete cascade
);
create index help_messages_session on help_messages (institution_id, session_id, sent_at);
create index help_messages_request on help_messages (institution_id, request_id);

-- Which staff have a conversation open. It ends by itself: a row counts until `until`, which their page moves on.
create table help_attendances (
  institution_id uuid not null default app_institution(),
  session_id uuid not null,
  membership_id uuid not null,
  name text not null,
  until timestamptz not null,
  primary key (institution_id, session_id, membership_id),
  foreign key (institution_id, session_id) references sessions on delete cascade,
  foreign key (institution_id, membership_id) references memberships on delete cascade
);

select enclose_tenant_table('help_requests');
select enclose_tenant_table('help_messages');
select enclose_tenant_table('help_attendances');

-- The wall reads every session that is going on; they are few among all that there are.
create index sessions_going_on on sessions (institution_id, touched_at) where ended_at is null;

-- Who reaches whom has changed: walls that show these people look again. One word a statement, however many rows.
create function tell_reach_changed() returns trigger
  language plpgsql security definer set search_path = public as $$
declare changed uuid;
begin
  for changed in select distinct institution_id from moved loop
    perform pg_notify('reach_changed', changed::text);
  end loop;
  return null;
end $$;
revoke execute on function tell_reach_changed() from public;

create trigger reach_widened after insert on cohort_members
  referencing new table as moved for each statement execute function tell_reach_changed();
create trigger reach_narrowed after delete on cohort_members
  referencing old table as moved for each statement execute function tell_reach_changed();
create trigger reach_moved after update on cohort_members
  referencing new table as moved for each statement execute function tell_reach_changed();
