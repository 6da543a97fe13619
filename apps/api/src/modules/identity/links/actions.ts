import { inIdentity, type Database } from '@app/db'
import { Refused } from '@app/domain/refusals'
import type { Config } from '../../../config.ts'
import { hashOf, newSecret } from '../../../ids.ts'
import type { Ports } from '../../../ports.ts'
import { accountByEmail, accountById } from '../accounts/actions.ts'
import { countAttempt, mailLimit, refuseLocked, tokenLimit } from '../attempts/actions.ts'
import * as store from './store.ts'

const mails = {
  verifyEmail: {
    path: '/verify-email',
    minutes: 24 * 60,
    subject: 'Confirm your e-mail address',
    words: 'confirm that this is your e-mail address',
  },
  resetPassword: {
    path: '/reset-password',
    minutes: 60,
    subject: 'Choose a new password',
    words: 'choose a new password',
  },
  signIn: { path: '/sign-in/link', minutes: 15, subject: 'Your sign-in link', words: 'sign in' },
} as const

/**
 * Somebody asks for a link by e-mail. Whether there is such an account is not told, by words or by time: the mail is
 * made and sent by a job. @throws Refused('signIn.locked') after too many mails
 */
export const requestLink = async (
  db: Database,
  ports: Ports,
  request: { email: string; purpose: store.Purpose },
): Promise<void> => {
  const keys = [{ about: `mail:${request.purpose}:${request.email}`, limit: mailLimit }]
  const now = ports.clock.now()
  await refuseLocked(db, now, keys)
  await countAttempt(db, now, keys)
  const account = await accountByEmail(db, request.email)
  await inIdentity(db, null, async (identity) => {
    if (account)
      await ports.jobs.send(identity, 'identity.mailLink', {
        personId: account.id,
        purpose: request.purpose,
      })
  })
}

/** Makes a fresh token, stores its hash, and mails the link. The token is in the address's fragment: no log sees it. */
export const mailLink = async (
  db: Database,
  ports: Ports,
  config: Config,
  request: { personId: string; purpose: store.Purpose },
): Promise<void> => {
  const account = await accountById(db, request.personId)
  if (!account) return
  const mail = mails[request.purpose]
  const token = newSecret()
  await inIdentity(db, account.id, async (identity) => {
    await store.removeOthers(identity, account.id, request.purpose)
    await store.insert(identity, {
      tokenHash: hashOf(token),
      personId: account.id,
      purpose: request.purpose,
      expiresAt: new Date(ports.clock.now().getTime() + mail.minutes * 60_000),
    })
  })
  const time = mail.minutes >= 120 ? `${mail.minutes / 60} hours` : `${mail.minutes} minutes`
  await ports.mail.send({
    to: account.email,
    subject: mail.subject,
    text: `Hello ${account.name},\n\nuse this link to ${mail.words}:\n\n${config.PUBLIC_URL}${mail.path}#token=${token}\n\nIt works once, within ${time}. If you did not ask for it, you need not do anything.\n`,
  })
}

/** Whose link it is, to look at before it is used up; undefined where it opens nothing. */
export const emailBehindLink = (
  db: Database,
  ports: Ports,
  request: { token: string; purpose: store.Purpose },
): Promise<string | undefined> =>
  inIdentity(db, null, (identity) =>
    store.emailBehind(identity, hashOf(request.token), request.purpose, ports.clock.now()),
  )

/** Uses a mailed token up. @throws Refused('signIn.tokenInvalid'), and 'signIn.locked' when one address tries many */
export const useLink = async (
  db: Database,
  ports: Ports,
  request: { token: string; purpose: store.Purpose; address: string },
): Promise<string> => {
  const now = ports.clock.now()
  const keys = [{ about: `token:${request.address}`, limit: tokenLimit }]
  await refuseLocked(db, now, keys)
  const personId = await inIdentity(db, null, (identity) =>
    store.use(identity, hashOf(request.token), request.purpose, now),
  )
  if (personId) return personId
  await countAttempt(db, now, keys)
  throw new Refused('signIn.tokenInvalid')
}

export const sweepLinks = (db: Database, now: Date): Promise<void> =>
  inIdentity(db, null, (identity) => store.removeExpired(identity, now))
