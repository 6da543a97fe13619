import { inIdentity, type Database, type IdentityDb } from '@app/db'
import type { Me } from '@app/domain/identity'
import { weaknessOf } from '@app/domain/passwords'
import { isStaff, permissionsOf } from '@app/domain/permissions'
import { Refused } from '@app/domain/refusals'
import { hash, verify } from '@node-rs/argon2'
import { newId } from '../../../ids.ts'
import * as store from './store.ts'

// argon2id with OWASP's minimum (19 MiB, two passes, one lane); the library's default algorithm is argon2id.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Compared against when there is no such account, so that an unknown address takes as long as a wrong password. */
const nobodysHash = hash('an account that does not exist', cost)

/** @throws Refused('password.tooWeak') for a password that guessing finds first */
export const refuseWeak = (password: string, email: string): void => {
  if (weaknessOf(password, email)) throw new Refused('password.tooWeak')
}

/** @throws Refused('password.tooWeak') */
export const hashPassword = (password: string, email: string): Promise<string> => {
  refuseWeak(password, email)
  return hash(password, cost)
}

/** The account behind an e-mail and password, or null; takes the same time either way. */
export const accountWith = async (
  db: Database,
  email: string,
  password: string,
): Promise<store.Account | null> => {
  const account = await inIdentity(db, null, (identity) => store.byEmail(identity, email))
  const right = await verify(account?.passwordHash ?? (await nobodysHash), password)
  return account?.passwordHash && right ? account : null
}

export const accountByEmail = (db: Database, email: string): Promise<store.Account | undefined> =>
  inIdentity(db, null, (identity) => store.byEmail(identity, email))

export const accountById = (db: Database, personId: string): Promise<store.Account | undefined> =>
  inIdentity(db, null, (identity) => store.byId(identity, personId))

/**
 * Makes an account for somebody who has shown that the e-mail is theirs, and returns its id.
 * @throws Refused('signIn.required') when it was made a moment ago, by a second click: they have an account now
 */
export const createAccount = async (
  db: IdentityDb,
  account: { email: string; name: string; passwordHash: string | null; verifiedAt: Date },
): Promise<string> => {
  const id = newId()
  const made = await store.insert(db, {
    id,
    email: account.email,
    name: account.name,
    passwordHash: account.passwordHash,
    emailVerifiedAt: account.verifiedAt,
  })
  if (!made) throw new Refused('signIn.required')
  return id
}

/** The person as their screens show them, acting in one of their roles or in none. */
export const meOf = (db: Database, personId: string, membershipId: string | null): Promise<Me> =>
  inIdentity(db, personId, async (identity) => {
    const account = await store.byId(identity, personId)
    if (!account) throw new Refused('signIn.required')
    const own = await store.memberships(identity, personId)
    const chosen = own.find(({ membership }) => membership.membershipId === membershipId)
    const acting = chosen?.membership ?? null
    const isSet = await store.hasSecondFactor(identity, personId)
    const isMissing =
      chosen?.requiresSecondFactor === true && isStaff(chosen.membership.role) && !isSet
    return {
      person: {
        personId,
        email: account.email,
        name: account.name,
        marketingAccepted: account.marketingAcceptedAt !== null,
      },
      acting,
      memberships: own.map(({ membership }) => membership),
      can: acting && !isMissing ? permissionsOf(acting.role) : [],
      secondFactor: { isSet, isMissing },
    }
  })

export const updateAccount = (
  db: Database,
  personId: string,
  change: { name: string; marketingAccepted: boolean },
  now: Date,
): Promise<void> =>
  inIdentity(db, personId, async (identity) => {
    await store.update(identity, personId, {
      name: change.name,
      marketingAcceptedAt: change.marketingAccepted ? now : null,
    })
  })

export const setPassword = async (
  db: Database,
  personId: string,
  password: string,
): Promise<void> => {
  const account = await accountById(db, personId)
  if (!account) throw new Refused('signIn.required')
  const passwordHash = await hashPassword(password, account.email)
  await inIdentity(db, personId, (identity) => store.update(identity, personId, { passwordHash }))
}

export const markVerified = (db: Database, personId: string, now: Date): Promise<void> =>
  inIdentity(db, personId, (identity) => store.update(identity, personId, { emailVerifiedAt: now }))

/** The institution of one of the person's own roles. @throws Refused('membership.notFound') */
export const institutionOfMembership = async (
  db: Database,
  personId: string,
  membershipId: string,
): Promise<string> => {
  const institutionId = await inIdentity(db, personId, (identity) =>
    store.institutionOf(identity, personId, membershipId),
  )
  if (!institutionId) throw new Refused('membership.notFound')
  return institutionId
}
