import { inIdentity, type Database } from '@app/db'
import { deviceFactsOf } from '@app/domain/devices'
import type { SignIn } from '@app/domain/identity'
import { Refused } from '@app/domain/refusals'
import { Lucia, TimeSpan, type Adapter } from 'lucia'
import { nobody, type Actor, type Caller, type Person } from '../../../actor.ts'
import { hashOf, newId, newSecret } from '../../../ids.ts'
import * as store from './store.ts'

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaOf>
    UserId: string
    DatabaseSessionAttributes:
      | { caller: Caller }
      | { create: Omit<store.NewSignIn, 'idHash' | 'personId' | 'expiresAt'> }
    // oxlint-disable-next-line typescript/no-generated-empty-object-type -- lucia wants an object; we keep nothing in it
    DatabaseUserAttributes: Record<never, never>
  }
}

const slidingDays = 7
/** However busy a sign-in is, it ends after this; lucia itself would slide for ever. */
const absoluteDays = 30
const day = 86_400_000
/** Long enough to fetch the telephone from the other room. */
const awaitingMinutes = 15

const notUsed = async (): Promise<never> => {
  throw new Error('Not reached: sign-ins are listed and ended by their public id')
}

/** lucia speaks of ids in clear; what is stored is their hash, so that a leaked table signs nobody in. */
const adapterOf = (db: Database): Adapter => ({
  getSessionAndUser: async (id) => {
    const row = await store.byHash(db, hashOf(id))
    if (!row) return [null, null]
    const session = {
      id,
      userId: row.personId,
      expiresAt: new Date(row.expiresAt),
      attributes: { caller: callerOf(row) },
    }
    return [session, { id: row.personId, attributes: {} }]
  },
  setSession: async (session) => {
    if (!('create' in session.attributes)) throw new Error('A sign-in is made from its facts')
    const { create } = session.attributes
    await inIdentity(db, session.userId, (identity) =>
      store.insert(identity, {
        ...create,
        idHash: hashOf(session.id),
        personId: session.userId,
        expiresAt: create.awaitsSecondFactor ? create.absoluteExpiresAt : session.expiresAt,
      }),
    )
  },
  updateSessionExpiration: (id, expiresAt) =>
    inIdentity(db, null, (identity) => store.extend(identity, hashOf(id), expiresAt, new Date())),
  deleteSession: (id) =>
    inIdentity(db, null, (identity) => store.removeByHash(identity, hashOf(id))),
  deleteUserSessions: (personId) =>
    inIdentity(db, personId, (identity) => store.removeAll(identity, personId, null)),
  deleteExpiredSessions: () =>
    inIdentity(db, null, (identity) => store.removeExpired(identity, new Date())),
  getUserSessions: notUsed,
})

const callerOf = (row: store.SignedIn): Caller => {
  const person: Person = {
    personId: row.personId,
    email: row.email,
    name: row.personName,
    signInId: row.publicId,
  }
  const { institutionId, membershipId, role } = row
  if (row.awaitsSecondFactor)
    return { person: null, actor: null, awaiting: { ...person, membershipId } }
  if (row.lacksSecondFactor && membershipId)
    return { person, actor: null, heldMembershipId: membershipId }
  const actor: Actor | null =
    institutionId && membershipId && role ? { ...person, institutionId, membershipId, role } : null
  return { person, actor }
}

const luciaOf = (db: Database) =>
  new Lucia(adapterOf(db), {
    sessionExpiresIn: new TimeSpan(slidingDays, 'd'),
    getSessionAttributes: (attributes): { caller: Caller } => ({
      caller: 'caller' in attributes ? attributes.caller : nobody,
    }),
  })

/** Who a sign-in token belongs to. `extended`: its expiry slid, and the cookie is to be sent again. */
export const callerWith = async (
  db: Database,
  token: string,
): Promise<{ caller: Caller; extended: boolean }> => {
  const { session } = await luciaOf(db).validateSession(token)
  if (!session) return { caller: nobody, extended: false }
  return { caller: session.caller, extended: session.fresh }
}

/** Signs a person in and returns the token for the cookie. */
export const signIn = async (
  db: Database,
  request: {
    personId: string
    method: store.NewSignIn['method']
    userAgent: string
    acting: { membershipId: string; institutionId: string } | null
    awaitsSecondFactor: boolean
  },
): Promise<string> => {
  const { deviceType, browser } = deviceFactsOf(request.userAgent, undefined)
  const token = newSecret()
  const create = {
    publicId: newId(),
    membershipId: request.acting?.membershipId ?? null,
    institutionId: request.acting?.institutionId ?? null,
    method: request.method,
    deviceType,
    browser,
    awaitsSecondFactor: request.awaitsSecondFactor,
    absoluteExpiresAt: new Date(
      Date.now() + (request.awaitsSecondFactor ? awaitingMinutes * 60_000 : absoluteDays * day),
    ),
  }
  await luciaOf(db).createSession(request.personId, { create }, { sessionId: token })
  return token
}

/** The second step is taken. @throws Refused('signIn.required') when it was waited for too long */
export const proveSignIn = async (db: Database, signInId: string, now: Date): Promise<void> => {
  const proven = {
    secondFactorAt: now,
    expiresAt: new Date(Date.now() + slidingDays * day),
    absoluteExpiresAt: new Date(Date.now() + absoluteDays * day),
  }
  if (!(await inIdentity(db, null, (identity) => store.prove(identity, signInId, proven))))
    throw new Refused('signIn.required')
}

/** Set up here and now: this sign-in has taken the second step, and every other one ends. */
export const secondFactorBegan = (db: Database, person: Person, now: Date): Promise<void> =>
  inIdentity(db, person.personId, async (identity) => {
    await store.markProven(identity, { publicId: person.signInId }, now)
    await store.removeAll(identity, person.personId, person.signInId)
  })

export const secondFactorEnded = (db: Database, personId: string): Promise<void> =>
  inIdentity(db, personId, (identity) => store.markProven(identity, { personId }, null))

export const signOut = (db: Database, person: Person): Promise<void> =>
  inIdentity(db, person.personId, (identity) =>
    store.removeOwn(identity, person.personId, person.signInId),
  )

export const actIn = (
  db: Database,
  person: Person,
  role: { membershipId: string; institutionId: string },
): Promise<void> =>
  inIdentity(db, person.personId, (identity) => store.actIn(identity, person.signInId, role))

export const signInsOf = (db: Database, person: Person, now: Date): Promise<SignIn[]> =>
  inIdentity(db, person.personId, async (identity) => {
    const rows = await store.listOwn(identity, person.personId, now)
    return rows.map((row) => ({ ...row, current: row.signInId === person.signInId }))
  })

export const revokeSignIn = (db: Database, personId: string, signInId: string): Promise<void> =>
  inIdentity(db, personId, (identity) => store.removeOwn(identity, personId, signInId))

/** After a password change every other place is signed out. */
export const revokeOthers = (
  db: Database,
  personId: string,
  exceptSignInId: string | null,
): Promise<void> =>
  inIdentity(db, personId, (identity) => store.removeAll(identity, personId, exceptSignInId))

export const sweepSignIns = (db: Database): Promise<void> => luciaOf(db).deleteExpiredSessions()
