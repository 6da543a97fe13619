-- The first tables: who people are (outside the tenants), and the institutions they belong to.
-- Effect on existing data: none, this is the beginning.
--
-- Two settings open rows to the API's role, which owns nothing and cannot bypass row level security:
--   app.institution_id  the institution that the request acts in
--   app.person_id       the person who asks, for the few reads across that person's own institutions
-- Both are set per transaction by @app/db, and nowhere else.

create extension if not exists citext;

create function app_institution() returns uuid language sql stable
  as $$ select nullif(current_setting('app.institution_id', true), '')::uuid $$;
create function app_person() returns uuid language sql stable
  as $$ select nullif(current_setting('app.person_id', true), '')::uuid $$;

-- People ------------------------------------------------------------------------------------------
-- One account per person, kept apart from e-mail, which may change.
create table people (
  id uuid primary key,
  email citext not null unique,
  name text not null check (length(name) between 1 and 120),
  password_hash text,
  email_verified_at timestamptz,
  marketing_accepted_at timestamptz,
  is_operator boolean not null default false,
  created_at timestamptz not null default now()
);

-- A sign-in (the login; `session` means an interview). The id is stored as a hash: a leaked table signs nobody in.
create table sign_ins (
  id_hash text primary key,
  public_id uuid not null unique,
  person_id uuid not null references people on delete cascade,
  membership_id uuid,
  institution_id uuid,
  method text not null check (method in ('password', 'emailLink', 'invitation')),
  device_type text not null,
  browser text not null,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  absolute_expires_at timestamptz not null
);
create index sign_ins_person on sign_ins (person_id);
create index sign_ins_expiry on sign_ins (expires_at);

-- Links sent by mail: single use, expiring, stored hashed.
create table mail_tokens (
  token_hash text primary key,
  person_id uuid not null references people on delete cascade,
  purpose text not null check (purpose in ('verifyEmail', 'resetPassword', 'signIn')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index mail_tokens_person on mail_tokens (person_id, purpose);

-- Counts of attempts per account and per address, to slow guessing down. Keys are hashes, never an address in clear.
create table attempts (
  key_hash text primary key,
  count integer not null,
  window_ends_at timestamptz not null,
  locked_until timestamptz
);

-- Institutions ------------------------------------------------------------------------------------
create table institutions (
  id uuid primary key,
  slug citext not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (length(name) between 2 and 120),
  accent_color text not null default '#1f5f5b' check (accent_color ~ '^#[0-9a-f]{6}$'),
  logo_svg text check (length(logo_svg) < 100000),
  locale text not null default 'en',
  retention_days integer not null default 90 check (retention_days between 90 and 1095),
  ai_enabled boolean not null default true,
  words_only boolean not null default false,
  created_at timestamptz not null default now()
);

-- From here on: tenant tables. Primary keys, foreign keys and unique constraints start with institution_id.
create table institution_keys (
  institution_id uuid not null default app_institution() references institutions on delete cascade,
  id uuid not null,
  wrapped_key bytea not null,
  wrapped_by text not null,
  created_at timestamptz not null default now(),
  primary key (institution_id, id)
);

create table memberships (
  institution_id uuid not null default app_institution() references institutions on delete cascade,
  id uuid not null,
  person_id uuid not null references people on delete cascade,
  role text not null check (role in ('candidate', 'coach', 'admin', 'owner', 'recruiter')),
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (institution_id, id),
  unique (institution_id, person_id, role)
);
create index memberships_person on memberships (person_id);

create table cohorts (
  institution_id uuid not null default app_institution() references institutions on delete cascade,
  id uuid not null,
  name text not null check (length(name) between 2 and 120),
  term text not null default '',
  created_at timestamptz not null default now(),
  primary key (institution_id, id),
  unique (institution_id, name, term)
);

create table cohort_members (
  institution_id uuid not null default app_institution(),
  cohort_id uuid not null,
  membership_id uuid not null,
  -- A coach is assigned to a cohort; a candidate takes part in it.
  part text not null check (part in ('candidate', 'coach')),
  primary key (institution_id, cohort_id, membership_id),
  foreign key (institution_id, cohort_id) references cohorts on delete cascade,
  foreign key (institution_id, membership_id) references memberships on delete cascade
);
create index cohort_members_membership on cohort_members (institution_id, membership_id);

create table invitations (
  institution_id uuid not null default app_institution() references institutions on delete cascade,
  id uuid not null,
  email citext not null,
  role text not null check (role in ('candidate', 'coach', 'admin', 'owner', 'recruiter')),
  cohort_id uuid,
  token_hash text not null,
  invited_by uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (institution_id, id),
  unique (institution_id, token_hash),
  foreign key (institution_id, cohort_id) references cohorts on delete cascade,
  foreign key (institution_id, invited_by) references memberships on delete set null (invited_by)
);
create index invitations_token on invitations (token_hash);

-- What happened, by whom, to what. Never changed; deleted only with the institution.
create table audit_entries (
  institution_id uuid not null default app_institution() references institutions on delete cascade,
  id uuid not null,
  at timestamptz not null default now(),
  person_id uuid,
  role text,
  action text not null,
  subject text,
  details jsonb not null default '{}',
  request_id text,
  primary key (institution_id, id)
);
create index audit_entries_time on audit_entries (institution_id, at desc);
create index audit_entries_subject on audit_entries (institution_id, subject);

-- The doors that must open before a tenant is known: one function each, nothing wider -----------------
create type signed_in as (
  public_id uuid, person_id uuid, expires_at timestamptz, absolute_expires_at timestamptz,
  email text, person_name text, email_verified_at timestamptz, is_operator boolean,
  membership_id uuid, institution_id uuid, role text
);
create function sign_in_by_hash(hash text) returns setof signed_in
  language sql stable security definer set search_path = public as $$
  select s.public_id, s.person_id, s.expires_at, s.absolute_expires_at,
         p.email::text, p.name, p.email_verified_at, p.is_operator,
         m.id, m.institution_id, m.role
    from sign_ins s
    join people p on p.id = s.person_id
    left join memberships m
      on m.institution_id = s.institution_id and m.id = s.membership_id
     and m.person_id = s.person_id and m.ended_at is null
   where s.id_hash = hash
$$;

create function institution_of_invitation(hash text) returns uuid
  language sql stable security definer set search_path = public as $$
  select institution_id from invitations where token_hash = hash
$$;
