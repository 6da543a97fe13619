import { readFile } from 'node:fs/promises'
import { inIdentity } from '@app/db'
import type { TestServer } from '@app/db/testing'
import type { Role } from '@app/domain/permissions'
import type { Actor, Caller, Person } from '../actor.ts'
import { newId } from '../ids.ts'
import { createAccount } from '../modules/identity/accounts/actions.ts'
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
  'operator',
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

/** Those who act in a role of an institution. */
type Acting = Exclude<Kind, 'nobody' | 'roleless' | 'operator'>

const roleOf = (kind: Acting): Role => {
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

/** A person who is signed in and acts in no role. */
const withoutRole = async (world: TestWorld, institutionId: string): Promise<Person> => {
  const { personId, email, name, signInId } = await world.member(institutionId, 'candidate')
  return { personId, email, name, signInId }
}

/** A person who runs the platform and belongs to no institution. */
const anOperator = async (world: TestWorld): Promise<Person> => {
  const person = { email: `operator.${newId()}@example.org`, name: 'An operator' }
  const account = { ...person, passwordHash: null, verifiedAt: world.ports.clock.now() }
  const personId = await inIdentity(world.db, null, async (identity) => {
    const id = await createAccount(identity, account)
    await identity.updateTable('people').set({ isOperator: true }).where('id', '=', id).execute()
    return id
  })
  return { ...person, personId, signInId: newId() }
}

/** Two institutions, two cohorts in the first, and one of each kind of person. */
export const openScene = async (server: TestServer): Promise<Scene> => {
  const world = await testWorld(server)
  const institutionId = await world.found('first')
  const foreignId = await world.found('second')
  const owner = await world.member(institutionId, 'owner')
  const cohort = await world.as(owner).cohorts.create({ name: 'Finance 1', term: '2026' })
  const otherCohort = await world.as(owner).cohorts.create({ name: 'Finance 2', term: '2026' })
  const person = async (kind: Exclude<Acting, 'owner'>): Promise<Caller> => {
    const home = kind.startsWith('foreign') ? foreignId : institutionId
    const mine = kind.startsWith('other') ? otherCohort.cohortId : cohort.cohortId
    const cohortId = kind.startsWith('foreign') ? {} : { cohortId: mine }
    return asCaller(await world.member(home, roleOf(kind), cohortId))
  }
  const candidate = await world.member(institutionId, 'candidate', { cohortId: cohort.cohortId })
  await world.accept(candidate)
  const roleless = await withoutRole(world, institutionId)
  const operator = await anOperator(world)
  const callers: Record<Kind, Caller> = {
    nobody: { person: null, actor: null },
    roleless: { person: roleless, actor: null },
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
    operator: { person: operator, actor: null },
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
      const request = { personId: who.personId, userAgent: '', acting: null }
      const how = { method: 'password', awaitsSecondFactor: false } as const
      const token = await signIn(world.db, { ...request, ...how })
      return `${cookieName(world.config)}=${token}`
    },
  }
}

const onlySession = async (made: Promise<Made>) => ({ sessionId: (await made).sessionId })
