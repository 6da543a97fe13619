-- Assignments: a kit given to a cohort, or to people chosen one by one, with the time it opens and the time it is due; what
-- each person has done of it; and the reminders that were sent.
-- Effect on existing data: institutions keep UTC until they say where their clocks are. Sessions have no assignment.

alter table institutions
  add column time_zone text not null default 'UTC' check (length(time_zone) between 2 and 60);
comment on column institutions.time_zone is 'IANA name. Due times are entered and told in it.';

create table assignments (
  institution_id uuid not null default app_institution() references institutions on delete cascade,
  id uuid not null,
  -- Whose it is: nobody else sees it but those who see all. Null once they are gone: then only these do.
  owner_membership_id uuid,
  kit_id uuid not null,
  -- Null: for the people in assignment_members.
  cohort_id uuid,
  title text not null check (length(title) between 2 and 120),
  note text not null default '' check (length(note) <= 1000),
  opens_at timestamptz not null,
  due_at timestamptz not null,
  attempts_allowed integer not null check (attempts_allowed between 1 and 20),
  counts text not null check (counts in ('first', 'best', 'latest')),
  is_late_allowed boolean not null,
  remind_days_before integer check (remind_days_before between 1 and 30),
  -- When everybody who had not handed in was reminded by itself; null again when the due time changes.
  reminded_at timestamptz,
  created_at timestamptz not null default now(),
  closed_at timestamptz,
  archived_at timestamptz,
  primary key (institution_id, id),
  check (due_at > opens_at),
  foreign key (institution_id, owner_membership_id) references memberships on delete set null (owner_membership_id),
  foreign key (institution_id, kit_id) references kits,
  foreign key (institution_id, cohort_id) references cohorts on delete cascade
);
create index assignments_due on assignments (institution_id, due_at desc, id desc);
create index assignments_cohort on assignments (institution_id, cohort_id);

create table assignment_members (
  institution_id uuid not null default app_institution(),
  assignment_id uuid not null,
  membership_id uuid not null,
  primary key (institution_id, assignment_id, membership_id),
  foreign key (institution_id, assignment_id) references assignments on delete cascade,
  foreign key (institution_id, membership_id) references memberships on delete cascade
);
create index assignment_members_member on assignment_members (institution_id, membership_id);

alter table sessions
  add column assignment_id uuid,
  add foreign key (institution_id, assignment_id) references assignments on delete set null (assignment_id);
create index sessions_assignment on sessions (institution_id, assignment_id) where assignment_id is not null;

-- One attempt of one person. It outlasts its session, so that who deletes an interview has neither a further attempt nor
-- an assignment that was never handed in; it says when, and nothing of what was said.
create table assignment_attempts (
  institution_id uuid not null default app_institution(),
  id uuid not null,
  assignment_id uuid not null,
  membership_id uuid not null,
  session_id uuid,
  -- Null: chosen and not begun; such an attempt is not used up.
  begun_at timestamptz,
  handed_in_at timestamptz,
  answered_count integer not null default 0,
  primary key (institution_id, id),
  unique (institution_id, session_id),
  foreign key (institution_id, assignment_id) references assignments on delete cascade,
  foreign key (institution_id, membership_id) references memberships on delete cascade,
  foreign key (institution_id, session_id) references sessions on delete set null (session_id)
);
create index assignment_attempts_person on assignment_attempts (institution_id, assignment_id, membership_id);
create index assignment_attempts_member on assignment_attempts (institution_id, membership_id);

-- One reminder at most a day, person and assignment: the key says so. The day is the institution's own.
create table assignment_reminders (
  institution_id uuid not null default app_institution(),
  assignment_id uuid not null,
  membership_id uuid not null,
  day text not null check (day ~ '^\d{4}-\d{2}-\d{2}$'),
  asked_by uuid,
  asked_at timestamptz not null default now(),
  -- Set before the mail goes out: who is reminded twice is annoyed, who is not reminded is shown as such.
  mailed_at timestamptz,
  primary key (institution_id, assignment_id, membership_id, day),
  foreign key (institution_id, assignment_id) references assignments on delete cascade,
  foreign key (institution_id, membership_id) references memberships on delete cascade,
  foreign key (institution_id, asked_by) references memberships on delete set null (asked_by)
);
create index assignment_reminders_waiting on assignment_reminders (institution_id, assignment_id)
  where mailed_at is null;

select enclose_tenant_table('assignments');
select enclose_tenant_table('assignment_members');
select enclose_tenant_table('assignment_attempts');
select enclose_tenant_table('assignment_reminders');
