import { inIdentity, inInstitution, type Database, type TenantDb } from '@app/db'
import { testDatabase, type TestServer } from '@app/db/testing'
import type { Role } from '@app/domain/permissions'
import { policyVersion } from '@app/domain/policy'
import type { FastifyInstance } from 'fastify'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { heldJobs } from './adapters/embedded/held-jobs.ts'
import { diskStorage } from './adapters/embedded/disk.ts'
import { masterKeyFrom } from './adapters/embedded/key-file.ts'
import type { Actor, Caller } from './actor.ts'
import { buildApp } from './app.ts'
import { readConfig, type Config } from './config.ts'
import { cookieName } from './http/callers.ts'
import { newId } from './ids.ts'
import { runJob } from './jobs/table.ts'
import { acceptPolicy } from './modules/consent/actions.ts'
import { createAccount } from './modules/identity/accounts/actions.ts'
import { signIn } from './modules/identity/sign-ins/actions.ts'
import { foundInstitution } from './modules/institutions/founding/actions.ts'
import { addMember } from './modules/members/actions.ts'
import { takeWhole } from './modules/recordings/uploads/confirming/actions.ts'
import type { MailMessage, Ports } from './ports.ts'
import { appRouter } from './router.ts'
import { createCaller, type Context } from './trpc.ts'

const makeCaller = createCaller(appRouter)

/** A small world for tests: the whole API on a database of its own, with a clock, a mailbox and jobs that tests drive. */
export type TestWorld = {
  db: Database
  ports: Ports
  config: Config
  app: FastifyInstance
  ownerUrl: string
  mails: MailMessage[]
  /** What waits to be worked off. */
  held: ReturnType<typeof heldJobs>['held']
  /** Moves the clock. */
  pass: (seconds: number) => void
  /** Works off everything that waits, and what that adds, until nothing is left. */
  runJobs: () => Promise<void>
  found: (slug: string) => Promise<string>
  /** A new person in a role, and in a cohort if one is named. */
  member: (
    institutionId: string,
    role: Role,
    options?: { cohortId?: string; name?: string },
  ) => Promise<Actor>
  /** Has a candidate accept the policy. */
  accept: (actor: Actor, aiCoaching?: boolean) => Promise<void>
  /** The router as this caller reaches it, without HTTP. */
  as: (caller: Actor | Caller | null) => ReturnType<typeof makeCaller>
  /** A Cookie header of a real sign-in that acts in this role. */
  cookieOf: (actor: Actor) => Promise<string>
  /** Hands in a whole recording at once, sealed and confirmed as an upload is. */
  record: (actor: Actor, recordingId: string, bytes: Uint8Array) => Promise<void>
  inside: <Result>(
    institutionId: string,
    work: (db: TenantDb) => Promise<Result>,
  ) => Promise<Result>
  close: () => Promise<void>
}

export const testWorld = async (
  server: TestServer,
  changes: Partial<Ports> = {},
): Promise<TestWorld> => {
  const database = await testDatabase(server)
  const { db, ownerUrl } = database
  const folder = await mkdtemp(join(tmpdir(), 'justinterview-test-'))
  const config = readConfig({
    DATABASE_URL: database.apiUrl,
    DATABASE_OWNER_URL: ownerUrl,
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
  })
  let offset = 0
  const mails: MailMessage[] = []
  const queue = heldJobs()
  const ports: Ports = {
    clock: { now: () => new Date(Date.now() + offset) },
    mail: {
      send: async (message) => {
        mails.push(message)
      },
    },
    storage: diskStorage(join(folder, 'recordings')),
    masterKey: masterKeyFrom(randomBytes(32)),
    jobs: queue.jobs,
    transcriber: null,
    model: null,
    ratingsPerCompetency: 3,
    ...changes,
  }
  const app = await buildApp(config, ports, db)
  const inside: TestWorld['inside'] = (institutionId, work) =>
    inInstitution(db, institutionId, work)
  const contextOf = (caller: Caller): Context => ({
    ...caller,
    db,
    ports,
    config,
    requestId: newId(),
    address: '127.0.0.1',
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36',
    region: undefined,
    setCookie: () => undefined,
  })
  return {
    db,
    ports,
    config,
    app,
    ownerUrl,
    mails,
    held: queue.held,
    inside,
    pass: (seconds) => {
      offset += seconds * 1000
    },
    runJobs: () => queue.run((name, payload) => runJob({ db, ports, config }, name, payload)),
    found: async (slug) => {
      const institution = { slug, name: `University of ${slug}`, accentColor: '#1f5f5b' }
      return (await foundInstitution({ db, ports, ownerUrl }, institution)).institutionId
    },
    member: async (institutionId, role, options = {}) => {
      const email = `${role}.${newId()}@example.org`
      const name = options.name ?? `A ${role}`
      const personId = await inIdentity(db, null, (identity) =>
        createAccount(identity, { email, name, passwordHash: null, verifiedAt: ports.clock.now() }),
      )
      const membershipId = await inside(institutionId, (tenant) =>
        addMember(tenant, null, { personId, role, cohortId: options.cohortId ?? null }),
      )
      return { personId, email, name, signInId: newId(), institutionId, membershipId, role }
    },
    accept: async (actor, aiCoaching = true) => {
      const acceptance = {
        policyVersion,
        name: actor.name,
        jobRole: 'Analyst',
        referralSource: null,
        aiCoaching,
      }
      await inside(actor.institutionId, (tenant) => acceptPolicy(tenant, ports, actor, acceptance))
    },
    as: (caller) => {
      if (caller === null) return makeCaller(contextOf({ person: null, actor: null }))
      return makeCaller(contextOf('role' in caller ? { person: caller, actor: caller } : caller))
    },
    cookieOf: async (actor) => {
      const { personId, membershipId, institutionId } = actor
      const acting = { membershipId, institutionId }
      const token = await signIn(db, {
        personId,
        method: 'password',
        userAgent: 'Chrome/150',
        acting,
        awaitsSecondFactor: false,
      })
      return `${cookieName(config)}=${token}`
    },
    record: (actor, recordingId, bytes) => takeWhole(db, ports, actor, recordingId, bytes),
    close: async () => {
      await app.close()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
