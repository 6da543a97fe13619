import { readFile } from 'node:fs/promises'
import type { TestServer } from '@app/db/testing'
import type { Role } from '@app/domain/permissions'
import type { Actor, Caller } from '../actor.ts'
import { signIn } from '../modules/identity/sign-ins/actions.ts'
import { cookieName } from '../http/callers.ts'
import { testWorld, type TestWorld } from '../testing.ts'

/** Every kind of person that may stand before a door. What is asked for always belongs to `candidate`. */
export const kinds = [
  'nobody',
  'roleless',
  'candidate',
  'otherCandidate',
  'coach',
  'otherCoach',
  'admin',
  'owner',
  'recruiter',
  'foreignCandidate',
  'foreignCoach',
  'foreignOwner',
] as const
export type Kind = (typeof kinds)[number]

/** A session of the candidate, as far as it has come. */
export type Stage = 'created' | 'asked' | 'answering' | 'answered' | 'completed'

export type Made = { sessionId: string; answerId: string; recordingId: string }

export type Scene = {
  world: TestWorld
  institutionId: string
  callers: Record<Kind, Caller>
  cohortId: string
  otherCohortId: string
  kitId: string
  kitCode: string
  /** A question of the candidate's institution that has media. */
  questionId: string
  /** A new session of the candidate in this stage; `answerId` and `recordingId` are empty before there is an answer. */
  made: (stage: Stage) => Promise<Made>
  /** As `made`, but one session shared by all that only look at it. */
  shared: (stage: Stage) => Promise<Made>
  /** A Cookie header of this kind of person; undefined for nobody. */
  cookieOf: (kind: Kind) => Promise<string | undefined>
}

const asCaller = (actor: Actor): Caller => ({ person: actor, actor })

const roleOf = (kind: Exclude<Kind, 'nobody' | 'roleless'>): Role => {
  const role = kind.replace(/^(other|foreign)/, '').toLowerCase()
  return role as Role
}

/** A small recording with speech that a browser made. */
export const speech = () =>
  readFile(new URL('../../../../tooling/e2e/media/weak.webm', import.meta.url))

const makerOf =
  (world: TestWorld, candidate: Actor, kitId: string) =>
  async (stage: Stage): Promise<Made> => {
    const api = world.as(candidate)
    const { sessionId } = await api.sessions.start({ kitId })
    const made = { sessionId, answerId: '', recordingId: '' }
    if (stage === 'created') return made
    await api.sessions.step({ sessionId, step: 'begin' })
    await api.sessions.stepQuestion({ sessionId, position: 1, step: 'ask' })
    if (stage === 'asked') return made
    const mime = 'audio/webm;codecs=opus'
    const take = await api.sessions.startAnswer({ sessionId, position: 1, mime, hasVideo: false })
    if (stage !== 'answering') {
      await api.sessions.stopAnswer({ answerId: take.answerId })
      await world.record(candidate, take.recordingId, await speech())
    }
    if (stage === 'completed') await api.sessions.step({ sessionId, step: 'complete' })
    return { sessionId, answerId: take.answerId, recordingId: take.recordingId }
  }

/** Two institutions, two cohorts in the first, and one of each kind of person. */
export const openScene = async (server: TestServer): Promise<Scene> => {
  const world = await testWorld(server)
  const institutionId = await world.found('first')
  const foreignId = await world.found('second')
  const owner = await world.member(institutionId, 'owner')
  const cohort = await world.as(owner).cohorts.create({ name: 'Finance 1', term: '2026' })
  const otherCohort = await world.as(owner).cohorts.create({ name: 'Finance 2', term: '2026' })
  const person = async (kind: Exclude<Kind, 'nobody' | 'roleless' | 'owner'>): Promise<Caller> => {
    const home = kind.startsWith('foreign') ? foreignId : institutionId
    const mine = kind.startsWith('other') ? otherCohort.cohortId : cohort.cohortId
    const cohortId = kind.startsWith('foreign') ? {} : { cohortId: mine }
    return asCaller(await world.member(home, roleOf(kind), cohortId))
  }
  const candidate = await world.member(institutionId, 'candidate', { cohortId: cohort.cohortId })
  await world.accept(candidate)
  const someone = await world.member(institutionId, 'candidate')
  const { personId, email, name, signInId } = someone
  const callers: Record<Kind, Caller> = {
    nobody: { person: null, actor: null },
    roleless: { person: { personId, email, name, signInId }, actor: null },
    candidate: asCaller(candidate),
    otherCandidate: await person('otherCandidate'),
    coach: await person('coach'),
    otherCoach: await person('otherCoach'),
    admin: await person('admin'),
    owner: asCaller(owner),
    recruiter: await person('recruiter'),
    foreignCandidate: await person('foreignCandidate'),
    foreignCoach: await person('foreignCoach'),
    foreignOwner: await person('foreignOwner'),
  }
  for (const { actor } of [callers.otherCandidate, callers.foreignCandidate])
    if (actor) await world.accept(actor)
  const kit = (await world.as(candidate).kits.cards())[0]
  if (!kit) throw new Error('The starter library holds no kit')
  const { linkUrl } = await world.as(owner).kits.share({ kitId: kit.kitId })
  const made = makerOf(world, candidate, kit.kitId)
  const kept = new Map<Stage, Promise<Made>>()
  const shared = (stage: Stage) => {
    const known = kept.get(stage) ?? made(stage)
    kept.set(stage, known)
    return known
  }
  const run = await world.as(candidate).sessions.run(await onlySession(shared('asked')))
  const questionId = run.questions[0]?.asked?.questionId ?? ''
  return {
    world,
    institutionId,
    callers,
    cohortId: cohort.cohortId,
    otherCohortId: otherCohort.cohortId,
    kitId: kit.kitId,
    kitCode: linkUrl.split('/').at(-1) ?? '',
    questionId,
    made,
    shared,
    cookieOf: async (kind) => {
      const { person: who, actor } = callers[kind]
      if (actor) return world.cookieOf(actor)
      if (!who) return undefined
      const request = { personId: who.personId, method: 'password', userAgent: '', acting: null }
      const token = await signIn(world.db, { ...request, method: 'password' })
      return `${cookieName(world.config)}=${token}`
    },
  }
}

const onlySession = async (made: Promise<Made>) => ({ sessionId: (await made).sessionId })
