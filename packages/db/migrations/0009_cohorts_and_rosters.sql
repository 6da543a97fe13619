-- Cohorts get their dates, an end, and a link by which people join them; a roster is read, checked and imported as a whole.
--
-- Why: staff keep cohorts term by term, and bring their people from a spreadsheet. What a browser read from a file lies
-- here until it is imported, so that the check and the import are a few statements over all rows rather than one a row.
-- Effect on existing data: none. Cohorts that are there have no dates, are in use, and cannot be joined by a link.

alter table cohorts
  add column starts_on date,
  add column ends_on date,
  add column archived_at timestamptz,
  add column join_code text check (join_code ~ '^[a-z0-9]{10}$'),
  add column join_open boolean not null default false,
  add column join_needs_approval boolean not null default true,
  add constraint cohorts_dates_in_order check (starts_on <= ends_on),
  add constraint cohorts_open_with_code check (not join_open or join_code is not null);
create index cohorts_join_code on cohorts (join_code);

alter table institutions
  add column mail_domains text[] not null default '{}';
comment on column institutions.mail_domains is 'The domains of its people''s addresses, in small letters; empty: any.';

-- What a roster calls somebody, until they say it themselves; and whether they asked for the invitation by a join link.
alter table invitations
  add column name text not null default '' check (length(name) <= 120),
  add column self_joined boolean not null default false;
create index invitations_email on invitations (institution_id, email);

-- Rosters ------------------------------------------------------------------------------------------
create table rosters (
  institution_id uuid not null default app_institution() references institutions on delete cascade,
  id uuid not null,
  cohort_id uuid,
  created_by uuid,
  created_at timestamptz not null default now(),
  row_count integer not null check (row_count between 1 and 20000),
  imported_at timestamptz,
  -- What came of it, counted when it was imported.
  invited integer,
  joined integer,
  already_there integer,
  refused integer,
  primary key (institution_id, id),
  foreign key (institution_id, cohort_id) references cohorts on delete cascade,
  foreign key (institution_id, created_by) references memberships on delete set null (created_by)
);

create table roster_rows (
  institution_id uuid not null default app_institution(),
  roster_id uuid not null,
  position integer not null check (position between 1 and 20000),
  email citext not null,
  name text not null,
  cohort_name text not null,
  is_address boolean not null,
  primary key (institution_id, roster_id, position),
  foreign key (institution_id, roster_id) references rosters on delete cascade
);

-- Joining by a link ----------------------------------------------------------------------------------
-- Who asked to join and waits for staff. They are no member yet, so that what they are called is kept here.
create table join_requests (
  institution_id uuid not null default app_institution(),
  id uuid not null,
  cohort_id uuid not null,
  person_id uuid not null references people on delete cascade,
  email citext not null,
  name text not null check (length(name) between 1 and 120),
  created_at timestamptz not null default now(),
  decided_at timestamptz,
  decided_by uuid,
  outcome text check (outcome in ('admitted', 'declined')),
  primary key (institution_id, id),
  unique (institution_id, cohort_id, person_id),
  foreign key (institution_id, cohort_id) references cohorts on delete cascade,
  foreign key (institution_id, decided_by) references memberships on delete set null (decided_by),
  check ((decided_at is null) = (outcome is null))
);
create index join_requests_person on join_requests (person_id);

select enclose_tenant_table('rosters');
select enclose_tenant_table('roster_rows');
select enclose_tenant_table('join_requests');

-- A person sees what became of their own requests, also while they belong to no institution. Reading only.
create policy own_requests on join_requests for select using (person_id = (select app_person()));

-- Before the tenant is known, one function tells which institution an open code belongs to, and nothing else.
create policy lookup_by_owner on cohorts for select to current_user using (true);
create function institution_of_join_code(code text) returns uuid
  language sql stable security definer set search_path = public as $$
  select institution_id from cohorts
   where join_code = code and join_open and archived_at is null limit 1
$$;
revoke execute on function institution_of_join_code(text) from public;
grant execute on function institution_of_join_code(text) to justinterview_api;

-- A coach who no longer has a cohort must not go on following it: what their live connections were let into is asked anew.
create function tell_coach_unassigned() returns trigger
  language plpgsql security definer set search_path = public as $$
declare acting uuid;
begin
  for acting in
    select public_id from sign_ins
     where institution_id = old.institution_id and membership_id = old.membership_id
  loop
    perform pg_notify('sign_in_ended', acting::text);
  end loop;
  return null;
end $$;
revoke execute on function tell_coach_unassigned() from public;
create trigger coach_unassigned after delete on cohort_members
  for each row when (old.part = 'coach') execute function tell_coach_unassigned();
