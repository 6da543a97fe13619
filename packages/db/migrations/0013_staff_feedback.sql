-- Staff rate interviews on the rubric that the coach uses, and look at scores that a candidate asks about.
--
-- Why: a person's rating is worth most when it was given without seeing anybody else's. Who has looked is therefore kept
-- with the rating: `opened_at` is when somebody chose to read first, and what they rate afterwards is not blind.
-- Effect on existing data: none. Staff who read reports before this rate, or choose to read, once for each report.

create table staff_ratings (
  institution_id uuid not null default app_institution(),
  id uuid not null,
  session_id uuid not null,
  membership_id uuid,
  author_name text not null,
  author_role text not null,
  rubric_version text not null,
  opened_at timestamptz,
  handed_in_at timestamptz,
  primary key (institution_id, id),
  unique (institution_id, session_id, membership_id),
  foreign key (institution_id, session_id) references sessions on delete cascade,
  foreign key (institution_id, membership_id) references memberships on delete set null (membership_id)
);
create index staff_ratings_member on staff_ratings (institution_id, membership_id);

-- What was rated, each time it was kept; the last version of a rating that was handed in is the rating.
create table staff_rating_versions (
  institution_id uuid not null default app_institution(),
  rating_id uuid not null,
  version integer not null check (version >= 1),
  levels jsonb not null,
  reasons jsonb not null,
  note text not null default '' check (length(note) <= 2000),
  saved_at timestamptz not null default now(),
  primary key (institution_id, rating_id, version),
  foreign key (institution_id, rating_id) references staff_ratings on delete cascade
);

-- How often a person and the coach chose which levels for the same interview, blind. Counts alone, with no key to a
-- person or an interview: they outlive both, and say nothing before there are ten of them.
create table rating_agreements (
  institution_id uuid not null default app_institution() references institutions on delete cascade,
  coach text not null,
  rubric_version text not null,
  competency text not null,
  person_level integer not null check (person_level between 1 and 5),
  coach_level integer not null check (coach_level between 1 and 5),
  pairs integer not null check (pairs >= 1),
  primary key (institution_id, coach, rubric_version, competency, person_level, coach_level)
);

create table review_settings (
  institution_id uuid not null default app_institution() references institutions on delete cascade,
  -- Days from the end of an interview, or from a candidate's question, until a person should have looked.
  due_days integer not null default 7 check (due_days between 1 and 60),
  -- Weighted kappa below which a competency is shown without a level; null: every level is shown.
  agreement_threshold numeric(3, 2) check (agreement_threshold between 0 and 1),
  primary key (institution_id)
);

-- Who took which interview to review. A completed session without a row waits for somebody.
create table reviews (
  institution_id uuid not null default app_institution(),
  session_id uuid not null,
  taken_by uuid,
  taken_by_name text not null,
  taken_at timestamptz not null,
  reviewed_at timestamptz,
  primary key (institution_id, session_id),
  foreign key (institution_id, session_id) references sessions on delete cascade,
  foreign key (institution_id, taken_by) references memberships on delete set null (taken_by)
);

-- A person looks at one score: because the candidate asked, or on their own account. Nothing here is ever overwritten:
-- the coach's level stays in its report, and every look stays beside it.
create table score_looks (
  institution_id uuid not null default app_institution(),
  id uuid not null,
  session_id uuid not null,
  competency text not null,
  asked_at timestamptz,
  asked_reason text not null default '' check (length(asked_reason) <= 1000),
  -- What the coach had given when a person looked; null for no level.
  coach_level integer check (coach_level between 1 and 5),
  -- The level that the person gives; null: the score stays as it is.
  level integer check (level between 1 and 5),
  reason text check (length(reason) between 1 and 2000),
  answered_by uuid,
  answered_by_name text,
  answered_by_role text,
  answered_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (institution_id, id),
  check ((answered_at is null) = (reason is null)),
  check (asked_at is not null or answered_at is not null),
  foreign key (institution_id, session_id) references sessions on delete cascade,
  foreign key (institution_id, answered_by) references memberships on delete set null (answered_by)
);
create index score_looks_session on score_looks (institution_id, session_id);
create index score_looks_open on score_looks (institution_id, asked_at) where answered_at is null;

-- What is new for a candidate in a report, until they have opened it.
create table report_news (
  institution_id uuid not null default app_institution(),
  id uuid not null,
  session_id uuid not null,
  kind text not null check (kind in ('lookAnswered', 'ratingGiven', 'feedbackGiven')),
  created_at timestamptz not null default now(),
  mailed_at timestamptz,
  read_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, session_id) references sessions on delete cascade
);
create index report_news_unread on report_news (institution_id, session_id) where read_at is null;

-- What staff write about a passage. The words stand as they were read: a corrected transcript shows that they changed.
create table passage_comments (
  institution_id uuid not null default app_institution(),
  id uuid not null,
  session_id uuid not null,
  answer_id uuid not null,
  transcript_version integer not null,
  first_word integer not null check (first_word >= 0),
  last_word integer not null,
  quote text not null check (length(quote) between 1 and 2000),
  membership_id uuid,
  author_name text not null,
  author_role text not null,
  text text not null check (length(text) between 1 and 2000),
  created_at timestamptz not null default now(),
  primary key (institution_id, id),
  check (last_word >= first_word),
  foreign key (institution_id, session_id) references sessions on delete cascade,
  foreign key (institution_id, answer_id) references answers on delete cascade,
  foreign key (institution_id, membership_id) references memberships on delete set null (membership_id)
);
create index passage_comments_session on passage_comments (institution_id, session_id);

select enclose_tenant_table(name)
  from unnest(array[
    'staff_ratings', 'staff_rating_versions', 'rating_agreements', 'review_settings', 'reviews', 'score_looks',
    'report_news', 'passage_comments'
  ]) as name;
