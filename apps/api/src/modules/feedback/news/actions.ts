import { inInstitution, type Database, type TenantDb } from '@app/db'
import type { NewsKind } from '@app/domain/ratings'
import type { Actor } from '../../../actor.ts'
import type { Config } from '../../../config.ts'
import { newId } from '../../../ids.ts'
import type { Ports } from '../../../ports.ts'
import { institutionOf } from '../../institutions/actions.ts'
import { memberNamed } from '../../members/actions.ts'
import { ownSession, sessionOf } from '../../sessions/actions.ts'
import * as store from './store.ts'

/** Somebody who writes a note and hands in a rating sends one mail, not two. */
const gatherSeconds = 120

/** Tells the candidate of a session that something new stands in their report: at once in the app, soon by mail. */
export const tellNews = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  { sessionId, kind }: { sessionId: string; kind: NewsKind },
): Promise<void> => {
  await store.insert(db, { id: newId(), sessionId, kind, createdAt: ports.clock.now() })
  await ports.jobs.send(
    db,
    'feedback.mailNews',
    { institutionId: actor.institutionId, sessionId },
    { once: `news ${sessionId}`, afterSeconds: gatherSeconds },
  )
}

export const ownNews = (db: TenantDb, actor: Actor) => store.unreadOf(db, actor.membershipId)

/** The candidate has the report before them. @throws Refused('session.notFound') */
export const readNews = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  sessionId: string,
): Promise<void> => {
  await ownSession(db, actor, sessionId)
  await store.markRead(db, sessionId, ports.clock.now())
}

const subjects: Readonly<Record<NewsKind, string>> = {
  lookAnswered: 'A person has looked at a score of yours',
  ratingGiven: 'Somebody has rated your interview',
  feedbackGiven: 'There is feedback on your interview',
}

/** What is to be mailed about a session now; null where it was read meanwhile, or is gone. */
const unmailed = async (db: TenantDb, ids: { institutionId: string; sessionId: string }) => {
  const news = await store.unmailed(db, ids.sessionId)
  const [first] = news
  if (!first) return null
  const session = await sessionOf(db, ids.sessionId)
  const { name, email } = await memberNamed(db, session.membershipId)
  const institution = await institutionOf(db, ids.institutionId)
  const kind = news.some((one) => one.kind === 'lookAnswered') ? 'lookAnswered' : first.kind
  const newsIds = news.map(({ id }) => id)
  return { name, email, subject: subjects[kind], institution: institution.name, newsIds }
}

/**
 * The mail says that there is something to read, and nothing of what it says: others may read somebody's mail. It counts
 * as sent once it is: a crash in between sends it twice rather than never.
 */
export const mailNews = async (
  db: Database,
  ports: Ports,
  config: Config,
  ids: { institutionId: string; sessionId: string },
): Promise<void> => {
  const mail = await inInstitution(db, ids.institutionId, (tenant) => unmailed(tenant, ids))
  if (!mail) return
  await ports.mail.send({
    to: mail.email,
    subject: mail.subject,
    text: `Hello ${mail.name},\n\n${mail.subject} at ${mail.institution}. It stands in your report:\n\n${config.PUBLIC_URL}/interviews/${ids.sessionId}/report\n\nOnly you can open it, after signing in.\n`,
  })
  await inInstitution(db, ids.institutionId, (tenant) =>
    store.markMailed(tenant, mail.newsIds, ports.clock.now()),
  )
}
