import { inIdentity, inInstitution, openPool, type Database, type TenantDb } from '@app/db'
import type { Role } from '@app/domain/permissions'
import type { Actor } from './actor.ts'
import { choosePorts } from './adapters/choose.ts'
import { heldJobs } from './adapters/embedded/held-jobs.ts'
import type { Config } from './config.ts'
import { newId } from './ids.ts'
import { runJob } from './jobs/table.ts'
import { accountByEmail, createAccount, hashPassword } from './modules/identity/accounts/actions.ts'
import { foundInstitution } from './modules/institutions/founding/actions.ts'
import { inviteOwner, type OwnerInvited } from './modules/invitations/founding/actions.ts'
import { hasWrappedKeys, refuseOtherMasterKey } from './modules/recordings/keys/actions.ts'
import { addMember } from './modules/members/actions.ts'
import type { Ports } from './ports.ts'
import { appRouter } from './router.ts'
import { createCaller } from './trpc.ts'
import { takeWhole } from './modules/recordings/uploads/confirming/actions.ts'

/** What the operator's tools do to an installation from outside a request: found institutions, add people. */
export type Installation = {
  found: (institution: {
    slug: string
    name: string
    accentColor: string
  }) => Promise<{ institutionId: string; isNew: boolean }>
  /** Invites the first owner, or another one, by mail. */
  inviteOwner: (institutionId: string, email: string) => Promise<OwnerInvited>
  /** A person with a password, in a role; an account with that e-mail that is there already is used. */
  person: (
    institutionId: string,
    who: { email: string; name: string; password: string; role: Role; cohortId?: string },
  ) => Promise<Actor>
  inside: <Result>(
    institutionId: string,
    work: (db: TenantDb) => Promise<Result>,
  ) => Promise<Result>
  /** The product's own doors, as this person acting in this role. */
  as: (actor: Actor, userAgent: string) => ReturnType<typeof makeCaller>
  /** Hands in a whole recording at once, through the same sealing as an upload. */
  record: (actor: Actor, recordingId: string, bytes: Uint8Array) => Promise<void>
  /** Works off what the above put into the queue. */
  runJobs: () => Promise<void>
  close: () => Promise<void>
}

const makeCaller = createCaller(appRouter)

const portsFor = async (config: Config, db: Database): Promise<Omit<Ports, 'jobs'>> => {
  try {
    const ports = await choosePorts(config, { mayMakeKey: !(await hasWrappedKeys(db)) })
    await refuseOtherMasterKey(db, ports)
    return ports
  } catch (error) {
    await db.pool.end()
    throw error
  }
}

/**
 * Opens an installation for the operator's tools. Mails that the work would send are sent.
 * @throws OtherMasterKey, MasterKeyMissing: nothing may be founded with a key that opens nothing of what is there
 */
export const openInstallation = async (config: Config): Promise<Installation> => {
  const db: Database = { pool: openPool(config.DATABASE_URL, 4) }
  const queue = heldJobs()
  const ports: Ports = { ...(await portsFor(config, db)), jobs: queue.jobs }
  return {
    found: (institution) =>
      foundInstitution({ db, ports, ownerUrl: config.DATABASE_OWNER_URL }, institution),
    inviteOwner: (institutionId, email) => inviteOwner(db, ports, institutionId, email),
    person: async (institutionId, { email, name, password, role, cohortId }) => {
      const known = await accountByEmail(db, email)
      const passwordHash = await hashPassword(password, email)
      const verifiedAt = ports.clock.now()
      const personId =
        known?.id ??
        (await inIdentity(db, null, (identity) =>
          createAccount(identity, { email, name, passwordHash, verifiedAt }),
        ))
      const membershipId = await inInstitution(db, institutionId, (tenant) =>
        addMember(tenant, null, { personId, role, cohortId: cohortId ?? null }),
      )
      return { personId, email, name, signInId: newId(), institutionId, membershipId, role }
    },
    inside: (institutionId, work) => inInstitution(db, institutionId, work),
    as: (actor, userAgent) =>
      makeCaller({
        person: actor,
        actor,
        db,
        ports,
        config,
        requestId: newId(),
        address: '127.0.0.1',
        userAgent,
        region: undefined,
        setCookie: () => undefined,
      }),
    record: (actor, recordingId, bytes) => takeWhole(db, ports, actor, recordingId, bytes),
    runJobs: () => queue.run((name, payload) => runJob({ db, ports, config }, name, payload)),
    close: () => db.pool.end(),
  }
}
