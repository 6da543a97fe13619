import type { TenantDb } from '@app/db'
import type { DeviceFacts } from '@app/domain/devices'
import { timingFor } from '@app/domain/accommodations'
import type { Category } from '@app/domain/questions'
import { Refused } from '@app/domain/refusals'
import type { ReportState } from '@app/domain/reports'
import { mostADay, stepSession, type SessionStep } from '@app/domain/sessions'
import type { Actor } from '../../actor.ts'
import { newId } from '../../ids.ts'
import type { Ports } from '../../ports.ts'
import { assignmentToStart, attemptChosen } from '../assignments/attempts/actions.ts'
import { record } from '../audit/actions.ts'
import { acceptedPolicy } from '../consent/actions.ts'
import { institutionOf } from '../institutions/actions.ts'
import { kitToRun, requireOpenKit } from '../kits/actions.ts'
import { accommodationsOf } from '../members/actions.ts'
import { askedOf, pickQuestions, questionsById, type Question } from '../questions/actions.ts'
import { makeSessionKey } from '../recordings/keys/actions.ts'
import { eraseRecordings } from '../recordings/actions.ts'
import { addEvent } from './events/actions.ts'
import * as store from './store.ts'

export type SessionRecord = store.SessionRecord

export type StartInput =
  | { kitId: string }
  | { linkCode: string }
  | { assignmentId: string }
  | { practice: { category?: Category | undefined; jobRole?: string | undefined; count: number } }

type Planned = { question: Question; thinkSeconds: number; answerSeconds: number; retakes: number }

/** How often a free practice question may be taken again. */
const practiceRetakes = 2

type Wanted = Exclude<StartInput, { assignmentId: string }>

/** What to take questions from: for an assignment its kit, unless a session of it is open already. */
const wantedBy = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  input: StartInput,
): Promise<{ assignmentId: string | null; openSessionId: string | null; wanted: Wanted }> => {
  if (!('assignmentId' in input)) return { assignmentId: null, openSessionId: null, wanted: input }
  const { assignmentId } = input
  const { kitId, openSessionId } = await assignmentToStart(db, ports, actor, assignmentId)
  return { assignmentId, openSessionId, wanted: { kitId } }
}

const plan = async (
  db: TenantDb,
  input: Wanted,
): Promise<{ kitId: string | null; kitName: string; category: Category; planned: Planned[] }> => {
  if ('practice' in input) {
    const { count, ...wanted } = input.practice
    const questions = await pickQuestions(db, wanted, count)
    const planned = questions.map((question) => ({
      question,
      thinkSeconds: question.thinkSeconds,
      answerSeconds: question.answerSeconds,
      retakes: practiceRetakes,
    }))
    const category = wanted.category ?? questions[0]?.category ?? 'general'
    return { kitId: null, kitName: wanted.jobRole ?? '', category, planned }
  }
  const { kit, questions } = await kitToRun(db, input)
  const known = await questionsById(
    db,
    questions.map((row) => row.questionId),
  )
  const planned = questions.flatMap((row) => {
    const question = known.get(row.questionId)
    return question ? [{ ...row, question }] : []
  })
  return { kitId: kit.id, kitName: kit.name, category: kit.category, planned }
}

const dayMs = 86_400_000

/**
 * Starts a session: the questions, their timing with the candidate's adjustments, and what was accepted, as they are
 * now. Of an assignment whose session is open already, that one is gone on with.
 * @throws Refused policy.notAccepted, kit.notFound, kit.empty, question.noneMatch, request.tooMany, assignment.*
 */
export const startSession = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  input: StartInput,
  device: DeviceFacts,
): Promise<{ sessionId: string }> => {
  const since = new Date(ports.clock.now().getTime() - dayMs)
  if ((await store.countSince(db, actor.membershipId, since)) >= mostADay.sessions)
    throw new Refused('request.tooMany')
  const policy = await acceptedPolicy(db, actor.membershipId)
  const institution = await institutionOf(db, actor.institutionId)
  const accommodations = await accommodationsOf(db, actor.membershipId)
  if ('kitId' in input || 'linkCode' in input) await requireOpenKit(db, actor, input)
  const { assignmentId, openSessionId, wanted } = await wantedBy(db, ports, actor, input)
  if (openSessionId) return { sessionId: openSessionId }
  const { kitId, kitName, category, planned } = await plan(db, wanted)
  const sessionId = newId()
  await store.insert(db, {
    id: sessionId,
    membershipId: actor.membershipId,
    kitId,
    kitName,
    assignmentId,
    category,
    aiCoaching: institution.aiEnabled && policy.aiCoaching,
    accommodations,
    device,
    createdAt: ports.clock.now(),
  })
  await store.insertQuestions(
    db,
    planned.map(({ question, retakes, ...timing }, index) => ({
      sessionId,
      position: index + 1,
      asked: askedOf(question),
      retakes,
      ...timingFor(timing, accommodations),
    })),
  )
  if (assignmentId)
    await attemptChosen(db, { assignmentId, membershipId: actor.membershipId, sessionId })
  await makeSessionKey(db, ports, sessionId)
  await addEvent(db, ports, sessionId, 'session.created')
  return { sessionId }
}

/** The candidate's own session, held for a change. @throws Refused('session.notFound') for anybody else's */
export const ownSessionForUpdate = async (
  db: TenantDb,
  actor: Actor,
  sessionId: string,
): Promise<SessionRecord> => {
  const session = await store.byIdForUpdate(db, sessionId)
  if (session?.membershipId !== actor.membershipId) throw new Refused('session.notFound')
  return session
}

/** The candidate's own session. @throws Refused('session.notFound') for anybody else's */
export const ownSession = async (
  db: TenantDb,
  actor: Actor,
  sessionId: string,
): Promise<SessionRecord> => {
  const session = await store.byId(db, sessionId)
  if (session?.membershipId !== actor.membershipId) throw new Refused('session.notFound')
  return session
}

/** Any session of the institution: for the system's own work. @throws Refused('session.notFound') */
export const sessionOf = async (db: TenantDb, sessionId: string): Promise<SessionRecord> => {
  const session = await store.byId(db, sessionId)
  if (!session) throw new Refused('session.notFound')
  return session
}

/** Any session of the institution, held for a change: for the system's own work. @throws Refused('session.notFound') */
export const sessionForUpdate = async (db: TenantDb, sessionId: string): Promise<SessionRecord> => {
  const session = await store.byIdForUpdate(db, sessionId)
  if (!session) throw new Refused('session.notFound')
  return session
}

/** One step of the session's state machine, with its event. @throws Refused('session.transition') */
export const step = async (
  db: TenantDb,
  ports: Ports,
  session: SessionRecord,
  name: SessionStep,
): Promise<void> => {
  const state = stepSession(session.state, name)
  const now = ports.clock.now()
  await store.setState(db, session.id, {
    state,
    ...(name === 'begin' ? { begunAt: now } : {}),
    ...(state === 'completed' || state === 'abandoned' ? { endedAt: now } : {}),
  })
  await addEvent(db, ports, session.id, `session.${name}`)
}

export const setReportState = async (
  db: TenantDb,
  ports: Ports,
  sessionId: string,
  reportState: ReportState,
): Promise<void> => {
  await store.setReportState(db, sessionId, reportState)
  await addEvent(db, ports, sessionId, `report.${reportState}`)
}

/** Sessions whose report should be under way, and that nothing has touched since then. */
export const reportsStuckSince = (db: TenantDb, before: Date): Promise<string[]> =>
  store.reportsStuckSince(db, before)

/** Everything about a session goes: the key first, then the rows, then (by a job) the bytes. */
export const eraseSession = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor | null,
  session: { id: string; institutionId: string },
  reason: 'candidate' | 'retention',
): Promise<void> => {
  await eraseRecordings(db, ports, { institutionId: session.institutionId, sessionId: session.id })
  await store.remove(db, session.id)
  await record(db, actor, 'session.erased', `session:${session.id}`, { reason })
}
