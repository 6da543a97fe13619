import { inIdentity, type Database } from '@app/db'
import { Refused } from '@app/domain/refusals'
import { hashOf } from '../../../ids.ts'
import * as store from './store.ts'

/** How often something may be tried, and for how long it is shut after that. */
export type Limit = { most: number; windowSeconds: number; lockSeconds: number }

/** Wrong passwords for one account, whoever tries: the mailed link stays open to its owner. */
export const accountLimit: Limit = { most: 10, windowSeconds: 900, lockSeconds: 900 }
/**
 * Wrong passwords from one address. A campus shares one, and on its first morning hundreds mistype in a few minutes;
 * whoever tries many accounts waits long enough.
 */
export const addressLimit: Limit = { most: 300, windowSeconds: 300, lockSeconds: 300 }
/** Mails that anybody can ask for, per account. */
export const mailLimit: Limit = { most: 5, windowSeconds: 3600, lockSeconds: 3600 }
/**
 * Links tried from one address. Their 32 random bytes are not guessed at any speed; what counts is that a lecture hall
 * which clicks invitations that are used up shuts nobody out.
 */
export const tokenLimit: Limit = { most: 1000, windowSeconds: 60, lockSeconds: 60 }

type Key = { about: string; limit: Limit }
const hashed = (key: Key): string => hashOf(key.about.toLowerCase())

/** @throws Refused('signIn.locked') with the seconds left, while any of the keys is shut */
export const refuseLocked = async (db: Database, now: Date, keys: Key[]): Promise<void> => {
  const until = await inIdentity(db, null, (identity) =>
    store.lockOf(identity, keys.map(hashed), now),
  )
  if (!until) return
  throw new Refused('signIn.locked', {
    seconds: Math.ceil((Date.parse(until) - now.getTime()) / 1000),
  })
}

/** Counts an attempt for each key, and shuts those that reached their limit. In a transaction of its own: it stays counted. */
export const countAttempt = (db: Database, now: Date, keys: Key[]): Promise<void> =>
  inIdentity(db, null, async (identity) => {
    for (const key of keys) {
      const count = await store.count(identity, hashed(key), now, key.limit.windowSeconds)
      if (count >= key.limit.most) {
        await store.lock(
          identity,
          hashed(key),
          new Date(now.getTime() + key.limit.lockSeconds * 1000),
        )
      }
    }
  })

/**
 * One guess at a secret. It is counted before it is looked at, so that a thousand at once get no further than ten one
 * after the other; a right one is forgiven, and the count begins afresh.
 * @param look gives null where the guess was wrong
 * @throws Refused('signIn.locked') with the seconds left
 */
export const guess = async <Found>(
  db: Database,
  now: Date,
  key: Key,
  look: () => Promise<Found | null>,
): Promise<Found | null> => {
  await refuseLocked(db, now, [key])
  const { most, windowSeconds, lockSeconds } = key.limit
  const lockedUntil = new Date(now.getTime() + lockSeconds * 1000)
  const count = await inIdentity(db, null, async (identity) => {
    const counted = await store.count(identity, hashed(key), now, windowSeconds)
    if (counted >= most) await store.lock(identity, hashed(key), lockedUntil)
    return counted
  })
  if (count > most) throw new Refused('signIn.locked', { seconds: lockSeconds })
  const found = await look()
  if (found) await forgetAttempts(db, key.about)
  return found
}

const forgetAttempts = (db: Database, about: string): Promise<void> =>
  inIdentity(db, null, (identity) => store.forget(identity, hashOf(about.toLowerCase())))

export const sweepAttempts = (db: Database, now: Date): Promise<void> =>
  inIdentity(db, null, (identity) => store.forgetOld(identity, now))
