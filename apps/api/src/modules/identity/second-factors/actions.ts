import { inIdentity, type Database } from '@app/db'
import { Refused } from '@app/domain/refusals'
import type { SecondFactorState } from '@app/domain/second-factor'
import { encodeBase32UpperCaseNoPadding } from '@oslojs/encoding'
import { createTOTPKeyURI, verifyHOTP } from '@oslojs/otp'
import { randomBytes } from 'node:crypto'
import type { Person } from '../../../actor.ts'
import { hashOf } from '../../../ids.ts'
import type { Context } from '../../../trpc.ts'
import { accountById, accountWith, meOf } from '../accounts/actions.ts'
import { accountLimit, guess } from '../attempts/actions.ts'
import { proveSignIn, secondFactorBegan, secondFactorEnded } from '../sign-ins/actions.ts'
import * as store from './store.ts'

// TOTP as RFC 6238 has it and every authenticator app expects it: SHA-1, thirty seconds, six digits, a key of 160 bits.
const keyBytes = 20
const stepSeconds = 30
const digits = 6
const issuer = 'JustInterview'
const recoveryCodes = 10
/** Ten characters of Base32: 50 bits, and guessing is counted. */
const recoveryCodeBytes = 7
const recoveryCodeLength = 10

/** A clock that is half a minute wrong, or a slow hand: the step before and the one after are taken as well. */
const nearSteps = [0, -1, 1]

export const hasSecondFactor = async (db: Database, personId: string): Promise<boolean> => {
  const factor = await inIdentity(db, personId, (identity) => store.byPerson(identity, personId))
  return factor?.confirmedAt != null
}

export const secondFactorState = async (
  db: Database,
  person: Person,
): Promise<SecondFactorState> => {
  const account = await accountById(db, person.personId)
  return inIdentity(db, person.personId, async (identity) => {
    const factor = await store.byPerson(identity, person.personId)
    return {
      since: factor?.confirmedAt ?? null,
      recoveryCodesLeft: factor ? await store.codesLeft(identity, person.personId) : 0,
      asksPassword: account?.passwordHash != null,
    }
  })
}

type Asking = Pick<Context, 'db' | 'ports'>

/** Whoever sits down at somebody's open computer does not know the password. @throws Refused signIn.wrong, signIn.locked */
const requirePassword = async (ctx: Asking, person: Person, password: string): Promise<void> => {
  const account = await accountById(ctx.db, person.personId)
  if (account?.passwordHash == null) return
  const key = { about: `password:${person.email}`, limit: accountLimit }
  const right = await guess(ctx.db, ctx.ports.clock.now(), key, () =>
    accountWith(ctx.db, person.email, password),
  )
  if (!right) throw new Refused('signIn.wrong')
}

/**
 * A new key for the person's app. It counts once a first code from the app is confirmed; until then it can be begun afresh.
 * @returns the address that a QR code shows, and the key in letters for those who type it
 * @throws Refused secondFactor.exists, signIn.wrong, signIn.locked
 */
export const beginSecondFactor = async (
  ctx: Asking,
  person: Person,
  password: string,
): Promise<{ uri: string; key: string }> => {
  await requirePassword(ctx, person, password)
  const { personId, email } = person
  const key = randomBytes(keyBytes)
  const { wrapped, by } = await ctx.ports.masterKey.wrap(key)
  const factor = { personId, wrappedKey: wrapped, wrappedBy: by }
  if (!(await inIdentity(ctx.db, personId, (identity) => store.begin(identity, factor))))
    throw new Refused('secondFactor.exists')
  return {
    uri: createTOTPKeyURI(issuer, email, key, stepSeconds, digits),
    key: encodeBase32UpperCaseNoPadding(key),
  }
}

/** Is this the app's code of about now? It is used up then. */
const takeAppCode = async (ctx: Asking, personId: string, code: string): Promise<boolean> => {
  const factor = await inIdentity(ctx.db, personId, (identity) =>
    store.byPerson(identity, personId),
  )
  if (!factor) return false
  const key = await ctx.ports.masterKey.unwrap(factor.wrappedKey, factor.wrappedBy)
  const current = Math.floor(ctx.ports.clock.now().getTime() / 1000 / stepSeconds)
  const step = nearSteps
    .map((near) => current + near)
    .find((near) => verifyHOTP(key, BigInt(near), digits, code))
  if (step === undefined) return false
  return inIdentity(ctx.db, personId, (identity) => store.takeStep(identity, personId, step))
}

/** One guess at the second step: a code of the app or a recovery code. @throws Refused secondFactor.wrongCode, signIn.locked */
const requireCode = async (
  ctx: Asking,
  personId: string,
  code: string,
  which: 'any' | 'app' = 'any',
): Promise<void> => {
  const now = ctx.ports.clock.now()
  const isOfApp = code.length === digits
  const take = async (): Promise<true | null> => {
    const isRight = isOfApp
      ? await takeAppCode(ctx, personId, code)
      : which === 'any' &&
        (await inIdentity(ctx.db, personId, (identity) =>
          store.useCode(identity, personId, hashOf(code), now),
        ))
    return isRight ? true : null
  }
  const key = { about: `second:${personId}`, limit: accountLimit }
  if (!(await guess(ctx.db, now, key, take))) throw new Refused('secondFactor.wrongCode')
}

/** New ones in place of the old, told this once. */
const makeRecoveryCodes = async (db: Database, personId: string): Promise<string[]> => {
  const codes = Array.from({ length: recoveryCodes }, () =>
    encodeBase32UpperCaseNoPadding(randomBytes(recoveryCodeBytes)).slice(0, recoveryCodeLength),
  )
  await inIdentity(db, personId, (identity) =>
    store.replaceCodes(identity, personId, codes.map(hashOf)),
  )
  return codes
}

/**
 * The first code from the app: the second step counts from now on, and everywhere else the person is signed out.
 * @throws Refused secondFactor.none (not begun), secondFactor.exists, secondFactor.wrongCode, signIn.locked
 */
export const confirmSecondFactor = async (
  ctx: Asking,
  person: Person,
  code: string,
): Promise<string[]> => {
  const { personId } = person
  const factor = await inIdentity(ctx.db, personId, (identity) =>
    store.byPerson(identity, personId),
  )
  if (!factor) throw new Refused('secondFactor.none')
  if (factor.confirmedAt) throw new Refused('secondFactor.exists')
  await requireCode(ctx, personId, code, 'app')
  const codes = await makeRecoveryCodes(ctx.db, personId)
  const now = ctx.ports.clock.now()
  if (!(await inIdentity(ctx.db, personId, (identity) => store.confirm(identity, personId, now))))
    throw new Refused('secondFactor.exists')
  await secondFactorBegan(ctx.db, person, now)
  return codes
}

/** The second step of signing in. @throws Refused signIn.required, secondFactor.wrongCode, signIn.locked */
export const proveSecondFactor = async (ctx: Context, code: string) => {
  const { awaiting } = ctx
  if (!awaiting) throw new Refused('signIn.required')
  await requireCode(ctx, awaiting.personId, code)
  await proveSignIn(ctx.db, awaiting.signInId, ctx.ports.clock.now())
  return meOf(ctx.db, awaiting.personId, awaiting.membershipId)
}

const requireSet = async (db: Database, { personId }: Person): Promise<void> => {
  if (!(await hasSecondFactor(db, personId))) throw new Refused('secondFactor.none')
}

/** @throws Refused secondFactor.none, secondFactor.wrongCode, signIn.locked */
export const renewRecoveryCodes = async (
  ctx: Asking,
  person: Person,
  code: string,
): Promise<string[]> => {
  await requireSet(ctx.db, person)
  await requireCode(ctx, person.personId, code)
  return makeRecoveryCodes(ctx.db, person.personId)
}

/** Signing in takes one step again. @throws Refused secondFactor.none, secondFactor.wrongCode, signIn.locked */
export const removeSecondFactor = async (
  ctx: Asking,
  person: Person,
  code: string,
): Promise<void> => {
  await requireSet(ctx.db, person)
  await requireCode(ctx, person.personId, code)
  await inIdentity(ctx.db, person.personId, (identity) => store.remove(identity, person.personId))
  await secondFactorEnded(ctx.db, person.personId)
}
