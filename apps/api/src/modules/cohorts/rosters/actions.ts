import { inInstitution, type Database, type TenantDb } from '@app/db'
import { Email } from '@app/domain/identity'
import { Refused } from '@app/domain/refusals'
import { rosterFates, type RosterProblem } from '@app/domain/rosters'
import type { Actor } from '../../../actor.ts'
import { newId } from '../../../ids.ts'
import type { Ports } from '../../../ports.ts'
import { record } from '../../audit/actions.ts'
import { requireOpenCohort } from '../actions.ts'
import * as store from './store.ts'

/** Days in which an invitation can be accepted. */
export const invitationDays = 14
/** A university's mail server takes that much from one sender without making it wait. 20 000 take half an hour. */
const mailsPerSecond = 10

/** Begins a list; its rows follow in pieces. @throws Refused cohort.notFound, cohort.archived */
export const beginRoster = async (
  db: TenantDb,
  actor: Actor,
  roster: { cohortId: string | null; rowCount: number },
): Promise<{ rosterId: string }> => {
  if (roster.cohortId) await requireOpenCohort(db, roster.cohortId)
  const id = newId()
  await store.insert(db, { id, ...roster, createdBy: actor.membershipId })
  return { rosterId: id }
}

type GivenRow = { email: string; name: string; cohort: string }

const rowOf = ({ email, name, cohort }: GivenRow): store.Row => ({
  email: email.trim().toLowerCase(),
  name: name.trim().replaceAll(/\s+/g, ' '),
  cohortName: cohort.trim().replaceAll(/\s+/g, ' '),
  isAddress: Email.safeParse(email.trim()).success,
})

/** Adds a piece; one that was sent twice counts once. @throws Refused roster.notFound, roster.tooLong */
export const addToRoster = async (
  db: TenantDb,
  piece: { rosterId: string; from: number; rows: GivenRow[] },
): Promise<void> => {
  const roster = await store.byId(db, piece.rosterId)
  if (!roster || roster.importedAt) throw new Refused('roster.notFound')
  if (piece.from + piece.rows.length - 1 > roster.rowCount) throw new Refused('roster.tooLong')
  await store.addRows(db, { ...piece, rows: piece.rows.map(rowOf) })
}

const wholeRoster = async (db: TenantDb, rosterId: string, isHeld: boolean) => {
  const roster = await (isHeld ? store.byIdHeld : store.byId)(db, rosterId)
  if (!roster) throw new Refused('roster.notFound')
  if (!roster.importedAt && (await store.countRows(db, rosterId)) !== roster.rowCount)
    throw new Refused('roster.incomplete')
  return roster
}

/**
 * What would become of each row. Nothing is done yet, and what stands against a row is told row by row.
 * @throws Refused roster.notFound, roster.incomplete
 */
export const checkRoster = async (db: TenantDb, ports: Ports, rosterId: string) => {
  const { cohortId, importedAt } = await wholeRoster(db, rosterId, false)
  if (importedAt) throw new Refused('roster.notFound')
  const rows = await store.preview(db, { rosterId, cohortId, now: ports.clock.now() })
  const counts = { invited: 0, joined: 0, alreadyThere: 0 }
  const problems: { position: number; problem: RosterProblem }[] = []
  for (const { position, fate } of rows) {
    const good = rosterFates.find((one) => one === fate)
    if (good) counts[good] += 1
    else problems.push({ position, problem: fate as RosterProblem })
  }
  return { ...counts, problems }
}

/**
 * Imports a list: all of it that can be, in the one transaction of the caller. Done twice, the second time does nothing
 * and answers the same. The mails follow by jobs, a few a second.
 * @throws Refused roster.notFound, roster.incomplete, cohort.archived
 */
export const importRoster = async (db: TenantDb, ports: Ports, actor: Actor, rosterId: string) => {
  const { importedAt, cohortId, ...known } = await wholeRoster(db, rosterId, true)
  const { invited, joined, alreadyThere, refused } = known
  if (importedAt)
    return {
      invited: invited ?? 0,
      joined: joined ?? 0,
      alreadyThere: alreadyThere ?? 0,
      refused: refused ?? 0,
    }
  if (cohortId) await requireOpenCohort(db, cohortId)
  const now = ports.clock.now()
  const { ids, ...counts } = await store.importAll(db, {
    rosterId,
    cohortId,
    now,
    invitedBy: actor.membershipId,
    expiresAt: new Date(now.getTime() + invitationDays * 86_400_000),
  })
  const { institutionId } = actor
  const payloads = ids.map((invitationId) => ({ institutionId, invitationId }))
  await ports.jobs.sendMany(db, 'invitations.mail', payloads, { perSecond: mailsPerSecond })
  await store.finish(db, rosterId, { ...counts, importedAt: now })
  const subject = cohortId ? `cohort:${cohortId}` : `roster:${rosterId}`
  await record(db, actor, 'roster.imported', subject, { rosterId, ...counts })
  return counts
}

/** A list that was read and not imported within a day is forgotten, with the addresses in it. */
export const sweepRosters = (db: Database, ports: Ports, institutionId: string): Promise<void> =>
  inInstitution(db, institutionId, (tenant) =>
    store.removeUnusedBefore(tenant, new Date(ports.clock.now().getTime() - 86_400_000)),
  )
