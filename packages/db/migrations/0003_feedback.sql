-- What was said, what was measured, and the report. Effect on existing data: none.

-- Versions of what was said in one answer. A correction is a new version beside the original.
create table transcripts (
  institution_id uuid not null default app_institution(),
  answer_id uuid not null,
  version integer not null check (version >= 1),
  session_id uuid not null,
  origin text not null check (origin in ('transcriber', 'captions', 'typed', 'correction')),
  language text not null,
  words jsonb not null,
  recognised_by text,
  created_at timestamptz not null default now(),
  primary key (institution_id, answer_id, version),
  foreign key (institution_id, answer_id) references answers on delete cascade,
  foreign key (institution_id, session_id) references sessions on delete cascade
);
create index transcripts_session on transcripts (institution_id, session_id);

-- The stored result of one step of the pipeline for one part of a session, so that a crash repeats at most one
-- step and a model is never paid twice for the same inputs. `part` is a question's position, a rating's number, or 0.
create table pipeline_results (
  institution_id uuid not null default app_institution(),
  session_id uuid not null,
  step text not null check (step in ('transcribe', 'measure', 'evaluate', 'verify', 'report')),
  part integer not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'notNeeded')),
  -- SHA-256 of what the step was given; a result counts only for the same inputs.
  inputs_sha256 text,
  result jsonb,
  failure text,
  attempts integer not null default 0,
  updated_at timestamptz not null default now(),
  primary key (institution_id, session_id, step, part),
  foreign key (institution_id, session_id) references sessions on delete cascade
);

create table reports (
  institution_id uuid not null default app_institution(),
  session_id uuid not null,
  version integer not null check (version >= 1),
  content jsonb not null,
  created_at timestamptz not null default now(),
  primary key (institution_id, session_id, version),
  foreign key (institution_id, session_id) references sessions on delete cascade
);

-- How a candidate rated themselves before the coaching opened. Once only.
create table self_ratings (
  institution_id uuid not null default app_institution(),
  session_id uuid not null,
  rubric_version text not null,
  levels jsonb not null,
  note text not null default '',
  rated_at timestamptz not null default now(),
  primary key (institution_id, session_id),
  foreign key (institution_id, session_id) references sessions on delete cascade
);

create table feedback_notes (
  institution_id uuid not null default app_institution(),
  id uuid not null,
  session_id uuid not null,
  membership_id uuid,
  author_name text not null,
  text text not null check (length(text) between 1 and 4000),
  created_at timestamptz not null default now(),
  primary key (institution_id, id),
  foreign key (institution_id, session_id) references sessions on delete cascade,
  foreign key (institution_id, membership_id) references memberships on delete set null (membership_id)
);
create index feedback_notes_session on feedback_notes (institution_id, session_id);

-- What a provider was asked to do, per institution. No content, and no key back to a person: it outlives the session.
create table usage_entries (
  institution_id uuid not null default app_institution() references institutions on delete cascade,
  id uuid not null,
  at timestamptz not null default now(),
  kind text not null check (kind in ('transcription', 'evaluation')),
  provider text not null,
  model text not null,
  input_tokens integer not null default 0,
  output_tokens integer not null default 0,
  audio_seconds numeric(10, 1) not null default 0,
  primary key (institution_id, id)
);
create index usage_entries_time on usage_entries (institution_id, at);
