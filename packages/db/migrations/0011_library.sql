-- The library of an institution: versions of its questions, their media and captions, and who sees which kit.
-- Effect on existing data: every question becomes version 1 of itself, and every kit stays open to all candidates.

-- The media of a question, sealed in frames of equal length in one object. A row never changes: new media is a new row,
-- so that whoever was asked a question sees and hears it as it was.
create table question_media (
  institution_id uuid not null default app_institution() references institutions on delete cascade,
  id uuid not null,
  mime text not null,
  kind text not null check (kind in ('video', 'audio')),
  duration_ms integer not null check (duration_ms > 0),
  bytes bigint not null check (bytes > 0),
  -- SHA-256 (hex) of the plain bytes.
  sha256 text not null,
  -- The key that opens the frames, wrapped by the institution's.
  institution_key_id uuid not null,
  wrapped_key bytea not null,
  created_at timestamptz not null default now(),
  primary key (institution_id, id),
  foreign key (institution_id, institution_key_id) references institution_keys
);

alter table questions
  add column version integer not null default 1 check (version >= 1),
  add column media_id uuid,
  -- WebVTT, for media of the institution's own; a starter's captions lie beside its sound.
  add column captions text,
  add column changed_at timestamptz not null default now(),
  add constraint questions_media foreign key (institution_id, media_id) references question_media,
  -- Either the starter's voice or a recording of the institution's own, or words alone.
  add constraint questions_one_media check (media_key is null or media_id is null);
create index questions_changed on questions (institution_id, changed_at desc, id desc);

-- Each form that a question ever had, the one in force included. What sessions were asked points here.
create table question_versions (
  institution_id uuid not null default app_institution(),
  question_id uuid not null,
  version integer not null check (version >= 1),
  text text not null,
  category text not null,
  competency text not null,
  difficulty text not null,
  job_roles text[] not null,
  language text not null,
  think_seconds integer not null,
  answer_seconds integer not null,
  hints text not null,
  keywords text[] not null,
  media_key text,
  media_id uuid,
  media_kind text check (media_kind in ('video', 'audio')),
  captions text,
  -- Who wrote it; null for the starter library. An id alone, as in the audit trail.
  changed_by uuid,
  changed_at timestamptz not null default now(),
  primary key (institution_id, question_id, version),
  foreign key (institution_id, question_id) references questions on delete cascade,
  foreign key (institution_id, media_id) references question_media
);

alter table kits
  add column revision integer not null default 1 check (revision >= 1),
  -- False: only candidates of the cohorts in kit_cohorts see it.
  add column for_everybody boolean not null default true;

create table kit_cohorts (
  institution_id uuid not null default app_institution(),
  kit_id uuid not null,
  cohort_id uuid not null,
  primary key (institution_id, kit_id, cohort_id),
  foreign key (institution_id, kit_id) references kits on delete cascade,
  foreign key (institution_id, cohort_id) references cohorts on delete cascade
);

-- Which kits ask a question.
create index kit_questions_question on kit_questions (institution_id, question_id);

alter table questions no force row level security;
insert into question_versions (institution_id, question_id, version, text, category, competency, difficulty, job_roles,
    language, think_seconds, answer_seconds, hints, keywords, media_key, media_kind, changed_at)
  select institution_id, id, 1, text, category, competency, difficulty, job_roles,
    language, think_seconds, answer_seconds, hints, keywords, media_key, media_kind, created_at
    from questions;
update questions set changed_at = created_at;
alter table questions force row level security;

select enclose_tenant_table('question_media');
select enclose_tenant_table('question_versions');
select enclose_tenant_table('kit_cohorts');
-- What was asked is never rewritten.
revoke update, delete on question_versions from justinterview_api;
revoke update on question_media from justinterview_api;
