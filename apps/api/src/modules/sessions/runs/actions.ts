import type { TenantDb } from '@app/db'
import { Refused } from '@app/domain/refusals'
import type { Run, RunQuestion } from '@app/domain/runs'
import { purgeAt } from '@app/domain/retention'
import { mostADay, stepAnswer, stepQuestion, type QuestionStep } from '@app/domain/sessions'
import type { Actor } from '../../../actor.ts'
import { newId } from '../../../ids.ts'
import type { Ports } from '../../../ports.ts'
import { institutionOf } from '../../institutions/actions.ts'
import { askedMedia } from '../../questions/actions.ts'
import { eraseRecording, openRecording } from '../../recordings/actions.ts'
import { ownSession, ownSessionForUpdate, type SessionRecord } from '../actions.ts'
import { addEvent } from '../events/actions.ts'
import * as store from '../store.ts'

type Questions = Awaited<ReturnType<typeof store.questions>>
type Answers = Awaited<ReturnType<typeof store.answers>>

const isOver = (question: Questions[number]): boolean =>
  question.state === 'settled' || question.state === 'skipped'
const isHeard = (question: Questions[number]): boolean =>
  question.state === 'answered' || isOver(question)

/** The place of the question at hand; null when every question is settled or skipped. */
const currentOf = (questions: Questions): number | null =>
  questions.find((question) => !isOver(question))?.position ?? null

const shownQuestion = (
  question: Questions[number],
  answers: Answers,
  current: number | null,
): RunQuestion => {
  const takes = answers.filter((answer) => answer.position === question.position)
  const open = question.position === current || isHeard(question)
  const { keywords: _, ...asked } = question.asked
  return {
    position: question.position,
    state: question.state,
    stateSince: question.stateSince,
    thinkSeconds: question.thinkSeconds,
    answerSeconds: question.answerSeconds,
    retakesLeft: retakesLeft(question, takes),
    asked: open ? { ...asked, hints: isHeard(question) ? asked.hints : '' } : null,
    ...(open ? askedMedia(question.asked) : { mediaUrl: null, captionsUrl: null }),
    takes: takes.flatMap(({ answerId, recordingId, take, state, durationMs }) =>
      recordingId ? [{ answerId, recordingId, take, state, durationMs }] : [],
    ),
  }
}

/** A take that was interrupted may be taken again for free; only a finished one that is taken again counts. */
const retakesLeft = (question: { retakes: number }, takes: { retaken: boolean }[]): number =>
  Math.max(0, question.retakes - takes.filter((take) => take.retaken).length)

export const runOf = async (db: TenantDb, ports: Ports, session: SessionRecord): Promise<Run> => {
  const questions = await store.questions(db, session.id)
  const answers = await store.answers(db, session.id)
  const institution = await institutionOf(db, session.institutionId)
  const current = currentOf(questions)
  return {
    sessionId: session.id,
    kitName: session.kitName,
    category: session.category,
    state: session.state,
    reportState: session.reportState,
    now: ports.clock.now().toISOString(),
    accommodations: session.accommodations,
    device: session.device,
    aiCoaching: session.aiCoaching,
    purgeAt: purgeAt(session.endedAt ?? session.touchedAt, institution.retentionDays),
    current,
    questions: questions.map((question) => shownQuestion(question, answers, current)),
  }
}

export const ownRun = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  sessionId: string,
): Promise<Run> => runOf(db, ports, await ownSession(db, actor, sessionId))

/** Every question that is not over becomes settled (where a take is kept) or skipped. */
export const settleAll = async (
  db: TenantDb,
  ports: Ports,
  session: SessionRecord,
): Promise<void> => {
  const now = ports.clock.now()
  for (const question of await store.questions(db, session.id)) {
    if (isOver(question)) continue
    const place = { sessionId: session.id, position: question.position }
    let state = question.state
    if (state === 'answering') state = stepQuestion(state, 'interrupt')
    if (state === 'interrupted') state = stepQuestion(state, 'keep')
    state = stepQuestion(state, state === 'answered' ? 'settle' : 'skip')
    await store.setQuestionState(db, place, state, now)
  }
}

const questionAt = async (
  db: TenantDb,
  session: SessionRecord,
  position: number,
): Promise<Questions[number]> => {
  if (session.state !== 'inProgress')
    throw new Refused('session.transition', { state: session.state })
  const questions = await store.questions(db, session.id)
  if (currentOf(questions) !== position) throw new Refused('answer.transition', { position })
  const question = questions.find((candidate) => candidate.position === position)
  if (!question) throw new Refused('question.notFound')
  return question
}

/** The take at hand of a question, discarded ones aside. */
const openTake = async (db: TenantDb, sessionId: string, position: number) =>
  (await store.answers(db, sessionId)).findLast(
    (answer) => answer.position === position && answer.state !== 'discarded',
  )

const discardTake = async (
  db: TenantDb,
  ports: Ports,
  session: SessionRecord,
  { position, retaken }: { position: number; retaken: boolean },
): Promise<void> => {
  const take = await openTake(db, session.id, position)
  if (!take) return
  await store.setAnswerState(db, take.answerId, {
    state: stepAnswer(take.state, 'discard'),
    retaken,
  })
  if (take.recordingId) {
    await eraseRecording(db, ports, {
      institutionId: session.institutionId,
      sessionId: session.id,
      recordingId: take.recordingId,
    })
  }
}

/** One step of the question at hand. @throws Refused answer.transition, answer.noRetakesLeft, session.transition */
export const stepOwnQuestion = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  input: {
    sessionId: string
    position: number
    step: Exclude<QuestionStep, 'startAnswer' | 'stopAnswer'>
  },
): Promise<Run> => {
  const session = await ownSessionForUpdate(db, actor, input.sessionId)
  const question = await questionAt(db, session, input.position)
  const state = stepQuestion(question.state, input.step)
  if (input.step === 'retake') {
    const takes = (await store.answers(db, session.id)).filter(
      (answer) => answer.position === input.position,
    )
    if (retakesLeft(question, takes) < 1) throw new Refused('answer.noRetakesLeft')
  }
  const again =
    input.step === 'retake' || (input.step === 'ask' && question.state === 'interrupted')
  if (again || input.step === 'skip') {
    await discardTake(db, ports, session, {
      position: input.position,
      retaken: input.step === 'retake',
    })
  }
  if (input.step === 'keep') await stopTake(db, ports, session.id, input.position)
  await store.setQuestionState(
    db,
    { sessionId: session.id, position: input.position },
    state,
    ports.clock.now(),
  )
  await addEvent(db, ports, session.id, `question.${input.step}`, { position: input.position })
  return ownRun(db, ports, actor, session.id)
}

const stopTake = async (
  db: TenantDb,
  ports: Ports,
  sessionId: string,
  position: number,
): Promise<void> => {
  const take = await openTake(db, sessionId, position)
  if (take?.state === 'recording') {
    await store.setAnswerState(db, take.answerId, {
      state: stepAnswer(take.state, 'stop'),
      stoppedAt: ports.clock.now(),
    })
  }
}

const dayMs = 86_400_000

/** Begins a take: from here on its bytes may arrive. @throws Refused answer.transition, session.transition, request.tooMany */
export const startAnswer = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  input: { sessionId: string; position: number; mime: string; hasVideo: boolean },
): Promise<{ answerId: string; recordingId: string; run: Run }> => {
  const session = await ownSessionForUpdate(db, actor, input.sessionId)
  const question = await questionAt(db, session, input.position)
  const state = stepQuestion(question.state, 'startAnswer')
  const now = ports.clock.now()
  const since = new Date(now.getTime() - dayMs)
  if ((await store.countTakesSince(db, actor.membershipId, since)) >= mostADay.takes)
    throw new Refused('request.tooMany')
  const earlier = (await store.answers(db, session.id)).filter(
    (answer) => answer.position === input.position,
  )
  const answerId = newId()
  await store.insertAnswer(db, {
    id: answerId,
    sessionId: session.id,
    position: input.position,
    take: earlier.length + 1,
    startedAt: now,
  })
  const hasVideo = input.hasVideo && !session.accommodations.noVideo
  const recordingId = await openRecording(db, {
    answerId,
    sessionId: session.id,
    mime: input.mime,
    hasVideo,
  })
  await store.setQuestionState(db, { sessionId: session.id, position: input.position }, state, now)
  await addEvent(db, ports, session.id, 'question.startAnswer', {
    position: input.position,
    take: earlier.length + 1,
  })
  return { answerId, recordingId, run: await ownRun(db, ports, actor, session.id) }
}

const ownAnswer = async (db: TenantDb, actor: Actor, answerId: string) => {
  const answer = await store.answerById(db, answerId)
  if (answer?.membershipId !== actor.membershipId) throw new Refused('answer.notFound')
  return answer
}

/** Ends a take; its last bytes may still be on their way. */
export const stopAnswer = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  answerId: string,
): Promise<Run> => {
  const answer = await ownAnswer(db, actor, answerId)
  const session = await ownSessionForUpdate(db, actor, answer.sessionId)
  const question = await questionAt(db, session, answer.position)
  const state = stepQuestion(question.state, 'stopAnswer')
  // Said late, of a take that is no longer at hand, it must not end the one that is being spoken now.
  const take = await openTake(db, session.id, answer.position)
  if (take?.answerId !== answerId) throw new Refused('answer.transition', { state: answer.state })
  await stopTake(db, ports, session.id, answer.position)
  await store.setQuestionState(
    db,
    { sessionId: session.id, position: answer.position },
    state,
    ports.clock.now(),
  )
  await addEvent(db, ports, session.id, 'question.stopAnswer', { position: answer.position })
  return ownRun(db, ports, actor, session.id)
}

/** Every byte of a take arrived and was compared. Called by the recordings module in its transaction. */
export const answerReceived = async (
  db: TenantDb,
  ports: Ports,
  answerId: string,
): Promise<void> => {
  const answer = await store.answerById(db, answerId)
  if (!answer) throw new Refused('answer.notFound')
  if (answer.state === 'received') return
  await store.setAnswerState(db, answerId, { state: stepAnswer(answer.state, 'receive') })
  await addEvent(db, ports, answer.sessionId, 'answer.received', {
    position: answer.position,
    take: answer.take,
  })
}

/** One of the candidate's own answers, for what they write about it. @throws Refused('answer.notFound') */
export const ownAnswerOf = ownAnswer

/** Questions and takes of a session, for the pipeline and the report. */
export const contentsOf = async (db: TenantDb, sessionId: string) => ({
  questions: await store.questions(db, sessionId),
  answers: (await store.answers(db, sessionId)).filter((answer) => answer.state !== 'discarded'),
})
