-- The interview: library, kits, sessions, answers, recordings, and what a candidate accepted.
-- Effect on existing data: none.

create table questions (
  institution_id uuid not null default app_institution() references institutions on delete cascade,
  id uuid not null,
  -- The key of the starter question that this row was made from; null for an institution's own.
  starter_key text,
  text text not null check (length(text) between 10 and 400),
  category text not null,
  competency text not null,
  difficulty text not null check (difficulty in ('foundation', 'core', 'stretch')),
  job_roles text[] not null,
  language text not null,
  think_seconds integer not null check (think_seconds between 0 and 600),
  answer_seconds integer not null check (answer_seconds between 15 and 600),
  hints text not null,
  keywords text[] not null,
  media_key text,
  media_kind text check (media_kind in ('video', 'audio')),
  created_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (institution_id, id),
  unique (institution_id, starter_key)
);
create index questions_category on questions (institution_id, category);

create table kits (
  institution_id uuid not null default app_institution() references institutions on delete cascade,
  id uuid not null,
  starter_key text,
  name text not null check (length(name) between 3 and 80),
  description text not null default '',
  category text not null,
  -- The part of the kit's link that nobody can guess; null while it is not shared by link.
  link_code text,
  created_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (institution_id, id),
  unique (institution_id, starter_key),
  unique (institution_id, link_code)
);

create table kit_questions (
  institution_id uuid not null default app_institution(),
  kit_id uuid not null,
  position integer not null check (position >= 1),
  question_id uuid not null,
  think_seconds integer not null check (think_seconds between 0 and 600),
  answer_seconds integer not null check (answer_seconds between 15 and 600),
  retakes integer not null check (retakes between 0 and 5),
  primary key (institution_id, kit_id, position),
  foreign key (institution_id, kit_id) references kits on delete cascade,
  foreign key (institution_id, question_id) references questions on delete restrict
);

create table accommodations (
  institution_id uuid not null default app_institution(),
  membership_id uuid not null,
  extra_time_percent integer not null check (extra_time_percent in (0, 25, 50, 100)),
  no_video boolean not null,
  captions_always_on boolean not null,
  no_think_time_limit boolean not null,
  set_by uuid,
  set_at timestamptz not null default now(),
  primary key (institution_id, membership_id),
  foreign key (institution_id, membership_id) references memberships on delete cascade
);

create table policy_acceptances (
  institution_id uuid not null default app_institution(),
  id uuid not null,
  membership_id uuid not null,
  policy_version text not null,
  job_role text not null check (length(job_role) between 2 and 80),
  referral_source text,
  ai_coaching boolean not null,
  accepted_at timestamptz not null default now(),
  primary key (institution_id, id),
  foreign key (institution_id, membership_id) references memberships on delete cascade
);
create index policy_acceptances_member on policy_acceptances (institution_id, membership_id, accepted_at desc);

create table sessions (
  institution_id uuid not null default app_institution() references institutions on delete cascade,
  id uuid not null,
  membership_id uuid not null,
  kit_id uuid,
  kit_name text not null,
  category text not null,
  state text not null check (state in ('created', 'inProgress', 'paused', 'completed', 'abandoned')),
  report_state text not null default 'none'
    check (report_state in ('none', 'waitingForWords', 'running', 'ready', 'partial')),
  ai_coaching boolean not null,
  accommodations jsonb not null,
  device jsonb not null,
  -- The number of the last event; every change takes the next one.
  event_seq integer not null default 0,
  created_at timestamptz not null default now(),
  begun_at timestamptz,
  ended_at timestamptz,
  touched_at timestamptz not null default now(),
  primary key (institution_id, id),
  foreign key (institution_id, membership_id) references memberships on delete cascade,
  foreign key (institution_id, kit_id) references kits on delete set null (kit_id)
);
create index sessions_recent on sessions (institution_id, created_at desc, id desc);
create index sessions_member on sessions (institution_id, membership_id, created_at desc);
create index sessions_ended on sessions (institution_id, coalesce(ended_at, touched_at));

-- The data key of a session, wrapped by the institution's. Destroying this row makes every recording unreadable.
create table session_keys (
  institution_id uuid not null default app_institution(),
  session_id uuid not null,
  institution_key_id uuid not null,
  wrapped_key bytea not null,
  primary key (institution_id, session_id),
  foreign key (institution_id, session_id) references sessions on delete cascade,
  foreign key (institution_id, institution_key_id) references institution_keys
);

create table session_questions (
  institution_id uuid not null default app_institution(),
  session_id uuid not null,
  position integer not null check (position >= 1),
  asked jsonb not null,
  state text not null,
  think_seconds integer,
  answer_seconds integer not null,
  retakes integer not null,
  state_since timestamptz not null default now(),
  primary key (institution_id, session_id, position),
  foreign key (institution_id, session_id) references sessions on delete cascade
);

create table answers (
  institution_id uuid not null default app_institution(),
  id uuid not null,
  session_id uuid not null,
  position integer not null,
  take integer not null check (take >= 1),
  state text not null check (state in ('recording', 'uploading', 'received', 'discarded')),
  started_at timestamptz not null default now(),
  stopped_at timestamptz,
  -- True where the candidate chose to take it again: only such takes count against the kit's retakes.
  retaken boolean not null default false,
  primary key (institution_id, id),
  unique (institution_id, session_id, position, take),
  foreign key (institution_id, session_id, position) references session_questions on delete cascade
);

-- The media of one take. `bytes_received` is the plain offset that the upload resumes from.
create table recordings (
  institution_id uuid not null default app_institution(),
  id uuid not null,
  answer_id uuid not null,
  session_id uuid not null,
  mime text not null,
  has_video boolean not null,
  state text not null check (state in ('empty', 'receiving', 'received', 'ready', 'erased')),
  bytes_received bigint not null default 0,
  bytes_total bigint,
  -- SHA-256 (hex) of the bytes as the browser recorded them.
  sha256 text,
  duration_ms integer,
  -- The number of the set of frames that playback reads: 0 as received, 1 with duration and seek index.
  edition integer not null default 0,
  created_at timestamptz not null default now(),
  received_at timestamptz,
  primary key (institution_id, id),
  unique (institution_id, answer_id),
  foreign key (institution_id, answer_id) references answers on delete cascade,
  foreign key (institution_id, session_id) references sessions on delete cascade
);
create index recordings_session on recordings (institution_id, session_id);

-- One sealed piece of a recording's bytes: where it begins in the plain bytes, how long it is there, and the name of
-- the object that holds it. Each attempt to store a piece takes a new name, so that a repeated or rival request can never
-- overwrite bytes that a row already vouches for.
create table recording_frames (
  institution_id uuid not null default app_institution(),
  recording_id uuid not null,
  edition integer not null,
  plain_offset bigint not null,
  plain_length integer not null check (plain_length > 0),
  object_name uuid not null,
  primary key (institution_id, recording_id, edition, plain_offset),
  foreign key (institution_id, recording_id) references recordings on delete cascade
);

-- Bytes to be destroyed once their rows are gone: written in the same transaction that deletes the rows.
create table erasures (
  institution_id uuid not null default app_institution() references institutions on delete cascade,
  id uuid not null,
  storage_prefix text not null,
  due_at timestamptz not null default now(),
  primary key (institution_id, id)
);

create table session_events (
  institution_id uuid not null default app_institution(),
  session_id uuid not null,
  seq integer not null check (seq >= 1),
  at timestamptz not null default now(),
  kind text not null,
  facts jsonb not null default '{}',
  primary key (institution_id, session_id, seq),
  foreign key (institution_id, session_id) references sessions on delete cascade
);
