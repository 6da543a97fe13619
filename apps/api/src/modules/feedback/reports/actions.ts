import type { TenantDb } from '@app/db'
import type { Attempt, OwnReport, StaffReport } from '@app/domain/report-views'
import { withoutExtraTime, type Accommodations } from '@app/domain/accommodations'
import { Report, type Coaching } from '@app/domain/reports'
import type { SpeechFigures } from '@app/domain/speech'
import { purgeAt } from '@app/domain/retention'
import { starterRubric, type Competency } from '@app/domain/rubrics'
import { canonicalJson } from '@app/coach/hash'
import { withoutTimeUsed } from '@app/coach/time-used'
import { withoutLevelsOf, wordsOnly as inWordsOnly } from '@app/coach/words-only'
import type { Actor } from '../../../actor.ts'
import type { Ports } from '../../../ports.ts'
import { recordOnceIn } from '../../audit/actions.ts'
import { aiAllowed } from '../../consent/actions.ts'
import { institutionOf } from '../../institutions/actions.ts'
import { cohortNamesOf, memberNamed } from '../../members/actions.ts'
import { reviewOf } from '../../review/actions.ts'
import { looksOf } from '../../review/looks/actions.ts'
import { ownSession, type SessionRecord } from '../../sessions/actions.ts'
import { sessionForStaff } from '../../sessions/lists/actions.ts'
import { contentsOf } from '../../sessions/runs/actions.ts'
import { levelRule } from '../agreement/actions.ts'
import { notesOf } from '../actions.ts'
import { commentsOf } from '../comments/actions.ts'
import { progressOf } from '../pipeline/progress/actions.ts'
import { selfRatingOf } from '../ratings/actions.ts'
import { ratingsFor } from '../staff-ratings/actions.ts'
import { transcriptsOf } from '../transcripts/actions.ts'
import * as store from './store.ts'

/**
 * Keeps a new version of a session's report; false where nothing in it changed. The schema has no place for what rule 9
 * forbids.
 */
export const keepReport = async (
  db: TenantDb,
  ports: Ports,
  content: Omit<Report, 'version' | 'createdAt'>,
): Promise<boolean> => {
  const last = await store.newest(db, content.sessionId)
  if (last) {
    const { version: _version, createdAt: _createdAt, ...before } = last
    if (canonicalJson(before) === canonicalJson(content)) return false
  }
  const report = Report.parse({
    ...content,
    version: (last?.version ?? 0) + 1,
    createdAt: ports.clock.now().toISOString(),
  })
  await store.insert(db, report)
  return true
}

/** What the coach gave, as it is kept: nothing for a reader before `Reading` had its say. */
export const coachingOf = async (db: TenantDb, sessionId: string): Promise<Coaching | null> =>
  (await store.newest(db, sessionId))?.coaching ?? null

/** What an institution shows of levels: words alone, or none where people agree with the coach too little. */
type LevelsShown = { wordsOnly: boolean; hiddenFor: Awaited<ReturnType<typeof levelRule>> }

const coachingShown = (coaching: Coaching, { wordsOnly, hiddenFor }: LevelsShown): Coaching => {
  const shown = withoutLevelsOf(coaching, hiddenFor(coaching.provenance))
  return wordsOnly ? inWordsOnly(shown) : shown
}

/** Everything that a view of a session's report is made of, each read once. */
const read = async (db: TenantDb, actor: Actor, session: SessionRecord) => {
  const { questions, answers } = await contentsOf(db, session.id)
  const institution = await institutionOf(db, session.institutionId)
  const { wordsOnly } = institution
  const levels: LevelsShown = { wordsOnly, hiddenFor: await levelRule(db) }
  const kept = await store.newest(db, session.id)
  const report = kept && {
    ...kept,
    coaching: kept.coaching && coachingShown(kept.coaching, levels),
  }
  const transcripts = await transcriptsOf(db, session.id)
  const { personId } = actor
  const { standing, handedIn } = await ratingsFor(db, session.id, { personId, wordsOnly })
  return {
    session,
    levels,
    standing,
    questions,
    answers,
    institution,
    report,
    transcripts,
    steps: await progressOf(db, session, answers.length),
    // What AI made while it was on stays, and is named for what it is.
    aiCoaching: (report?.coaching ?? null) !== null || (await aiAllowed(db, session)),
    selfRating: await selfRatingOf(db, session.id, wordsOnly),
    staffRatings: handedIn,
    scoreLooks: await looksOf(db, session.id, wordsOnly),
    comments: await commentsOf(db, session.id, transcripts),
    feedback: await notesOf(db, session.id),
  }
}

type Parts = Awaited<ReturnType<typeof read>>

/** What the candidate and staff both read. Nothing in here comes near media. */
const sharedView = ({
  session,
  institution,
  questions,
  answers,
  transcripts,
  ...parts
}: Parts) => ({
  sessionId: session.id,
  kitName: session.kitName,
  category: session.category,
  state: session.state,
  reportState: session.reportState,
  endedAt: session.endedAt,
  wordsOnly: institution.wordsOnly,
  rubric: starterRubric,
  answers: questions.map(({ position, asked }) => {
    const answer = answers.findLast((candidate) => candidate.position === position)
    const known = answer ? transcripts.get(answer.answerId) : undefined
    return {
      position,
      answerId: answer?.answerId ?? null,
      questionText: asked.text,
      hints: asked.hints,
      transcript: known?.newest ?? null,
      original: known && known.first.version !== known.newest.version ? known.first : null,
    }
  }),
  ...parts,
})

/** While an interview goes on nobody reads ahead: a question's text comes when it is asked, its hints when it is answered. */
const upToNow = (parts: Parts): OwnReport['answers'] => {
  const { answers } = sharedView(parts)
  const { session, questions } = parts
  if (session.state === 'completed' || session.state === 'abandoned') return answers
  return answers.map((answer, index) => {
    const state = questions[index]?.state ?? 'waiting'
    const isHeard = state === 'answered' || state === 'settled' || state === 'skipped'
    return {
      ...answer,
      questionText: state === 'waiting' ? '' : answer.questionText,
      hints: isHeard ? answer.hints : '',
    }
  })
}

const playbackOf = ({ answers }: Parts): OwnReport['playback'] =>
  answers.flatMap(({ position, recordingId, mime, hasVideo, durationMs, recordingState }) =>
    recordingId && (recordingState === 'received' || recordingState === 'ready')
      ? [
          {
            position,
            recordingId,
            url: `/api/recordings/${recordingId}/media`,
            mime: mime ?? '',
            hasVideo: hasVideo ?? false,
            durationMs,
          },
        ]
      : [],
  )

export const ownReport = async (
  db: TenantDb,
  actor: Actor,
  sessionId: string,
): Promise<OwnReport> => {
  const session = await ownSession(db, actor, sessionId)
  const parts = await read(db, actor, session)
  const { report, institution } = parts
  const coachingOpen = parts.selfRating !== null
  return {
    ...sharedView(parts),
    answers: upToNow(parts),
    coachingOpen,
    ...(coachingOpen ? {} : { report: withoutCoaching(report), staffRatings: [], scoreLooks: [] }),
    playback: playbackOf(parts),
    attempts: coachingOpen ? await attemptsOf(db, session.membershipId, parts.levels) : [],
    device: session.device,
    purgeAt: purgeAt(session.endedAt ?? session.touchedAt, institution.retentionDays),
  }
}

const average = (values: (number | null | undefined)[]): number | null => {
  const known = values.filter((value) => value !== null && value !== undefined)
  if (known.length === 0) return null
  return Math.round((known.reduce((sum, value) => sum + value, 0) / known.length) * 10) / 10
}

const attemptsOf = async (
  db: TenantDb,
  membershipId: string,
  shown: LevelsShown,
): Promise<Attempt[]> => {
  const rows = await store.ofMember(db, membershipId)
  return rows
    .filter((row) => row.endedAt !== null)
    .map(({ sessionId, kitName, endedAt, content }) => {
      const levels: Partial<Record<Competency, number>> = {}
      const coaching = content.coaching && coachingShown(content.coaching, shown)
      for (const { competency, level } of coaching?.competencies ?? []) {
        if (level !== null) levels[competency] = level
      }
      return {
        sessionId,
        kitName,
        endedAt: endedAt ?? '',
        levels,
        wordsPerMinute: average(content.answers.map((answer) => answer.figures?.wordsPerMinute)),
        fillersPerMinute: average(
          content.answers.map((answer) => answer.figures?.fillersPerMinute),
        ),
      }
    })
    .toReversed()
}

/** Looking again within this time (a page that waits for the report does) is the same reading. */
const readingSeconds = 900

/**
 * What was measured, against the time of the kit: how much time the candidate had for it is between them and whoever set
 * it (P10).
 */
const forOthers = (report: Report | null, { accommodations }: SessionRecord): Report | null =>
  report && {
    ...report,
    coaching: report.coaching && withoutTimeUsed(report.coaching),
    answers: report.answers.map(({ figures, ...answer }) => ({
      ...answer,
      figures: figures && inKitTime(figures, accommodations),
    })),
  }

const inKitTime = (figures: SpeechFigures, accommodations: Accommodations): SpeechFigures => {
  const targetSeconds = withoutExtraTime(figures.targetSeconds, accommodations)
  const { durationMs } = figures
  const share = durationMs === null ? null : Math.min(1, durationMs / 1000 / targetSeconds)
  return { ...figures, targetSeconds, shareOfTimeUsed: share }
}

const withoutCoaching = (report: Report | null): Report | null =>
  report && { ...report, coaching: null }

/** What somebody reads before they rate: words and figures. Nobody's opinion but their own leaves the server. */
const blindView = (parts: Parts, { membershipId }: Actor) => ({
  report: withoutCoaching(forOthers(parts.report, parts.session)),
  selfRating: null,
  staffRatings: [],
  // That the candidate waits is no rating; what somebody answered is.
  scoreLooks: parts.scoreLooks.filter(({ answer }) => answer === null),
  comments: parts.comments.filter((comment) => comment.membershipId === membershipId),
  feedback: parts.feedback.filter((note) => note.membershipId === membershipId),
})

/** The report as staff read it: performance and feedback, never media. Reading it is audited. */
export const staffReport = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  sessionId: string,
): Promise<StaffReport> => {
  const session = await sessionForStaff(db, actor, sessionId)
  const parts = await read(db, actor, session)
  const { standing } = parts
  const { name, email } = await memberNamed(db, session.membershipId)
  const cohorts = await cohortNamesOf(db, [session.membershipId])
  const within = { seconds: readingSeconds, now: ports.clock.now() }
  await recordOnceIn(db, actor, 'report.read', `session:${session.id}`, within)
  return {
    ...sharedView(parts),
    report: forOthers(parts.report, session),
    ...(standing.isOpen ? {} : blindView(parts, actor)),
    rating: standing,
    review: await reviewOf(db, actor, session.id),
    candidate: { name, email, cohortNames: cohorts.get(session.membershipId) ?? [] },
  }
}
