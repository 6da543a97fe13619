import type { TenantDb } from '@app/db'
import type { QuestionState, SessionState } from '@app/domain/sessions'
import { sql } from 'kysely'

export type GoingOn = {
  sessionId: string
  state: SessionState
  touchedAt: string
  question: QuestionState | null
  position: number | null
  questionCount: number
  cohortIds: string[]
  help: { since: string; isWaiting: boolean; version: number } | null
}

const isOver = sql<boolean>`q.state in ('settled', 'skipped')`

/**
 * Where sessions stand. Without `sessionIds`: those that were touched since then and have not ended.
 * The version of a conversation counts its words and deeds, and the staff who have it open.
 */
export const goingOn = async (
  db: TenantDb,
  wanted: { sessionIds: string[] } | { touchedSince: Date },
): Promise<GoingOn[]> => {
  const which =
    'sessionIds' in wanted
      ? sql`s.id = any(${wanted.sessionIds}::uuid[])`
      : sql`s.ended_at is null and s.touched_at >= ${wanted.touchedSince.toISOString()}`
  const { rows } = await sql<GoingOn>`
    select s.id as session_id, s.state, s.touched_at, here.state as question, here.position,
           (select count(*)::int from session_questions q where q.session_id = s.id) as question_count,
           array(select c.cohort_id from cohort_members c
                  where c.membership_id = s.membership_id and c.part = 'candidate') as cohort_ids,
           (select json_build_object(
                     'since', to_char(h.opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                     'isWaiting', h.last_by = 'candidate',
                     'version', (select count(*) from help_messages m where m.request_id = h.id)
                       + (select count(*) from help_attendances a where a.session_id = s.id and a.until > now()))
              from help_requests h where h.session_id = s.id and h.resolved_at is null) as help
      from sessions s
      left join lateral (select q.state, q.position from session_questions q
                          where q.session_id = s.id and not ${isOver} order by q.position limit 1) here on true
     where ${which}`.execute(db)
  return rows
}

/** Who and what these sessions are, as far as their candidates are in reach. */
export const cards = async (db: TenantDb, sessionIds: string[], reach: 'all' | string[]) => {
  let query = db
    .selectFrom('sessions')
    .innerJoin('memberships', 'memberships.id', 'sessions.membershipId')
    .innerJoin('people', 'people.id', 'memberships.personId')
    .select([
      'sessions.id as sessionId',
      'people.name as candidateName',
      'sessions.kitId',
      'sessions.kitName',
      sql<{ cohortId: string; name: string }[]>`coalesce((
        select json_agg(json_build_object('cohortId', c.id, 'name', c.name) order by c.name)
          from cohort_members m join cohorts c on c.id = m.cohort_id
         where m.membership_id = sessions.membership_id and m.part = 'candidate'), '[]')`.as(
        'cohorts',
      ),
    ])
    .where('sessions.id', 'in', sessionIds)
  if (reach !== 'all')
    query = query.where(
      sql<boolean>`exists (select 1 from cohort_members m where m.membership_id = sessions.membership_id
        and m.part = 'candidate' and m.cohort_id = any(${reach}::uuid[]))`,
    )
  return query.execute()
}

export type Telling = { signInHash: string; membershipId: string; sessionId: string }

/**
 * Of pages that want to tell how they are, those whose sign-in acts as this candidate, now, and whose session is the
 * candidate's own; by their place in the list.
 */
export const whichMayTell = async (
  db: TenantDb,
  tellings: Telling[],
): Promise<{ place: number; isRunning: boolean }[]> => {
  const { rows } = await sql<{ place: number; isRunning: boolean }>`
    select t.place::int - 1 as place, s.ended_at is null as is_running
      from unnest(${tellings.map(({ signInHash }) => signInHash)}::text[],
                  ${tellings.map(({ membershipId }) => membershipId)}::uuid[],
                  ${tellings.map(({ sessionId }) => sessionId)}::uuid[])
           with ordinality as t(hash, membership, session, place)
      join sessions s on s.id = t.session and s.membership_id = t.membership
     where sign_in_acts_as(t.hash, t.membership, 'candidate')`.execute(db)
  return rows
}
