import type { TenantDb } from '@app/db'
import { noAccommodations, type Accommodations } from '@app/domain/accommodations'
import type { Role } from '@app/domain/permissions'
import { Refused } from '@app/domain/refusals'
import type { Actor } from '../../actor.ts'
import { readPage, type PageRequest } from '../../cursors.ts'
import { newId } from '../../ids.ts'
import { record } from '../audit/actions.ts'
import { joinCohort } from '../cohorts/actions.ts'
import { standingFor } from './standing/actions.ts'
import * as store from './store.ts'

/** Makes a person a member in a role (or brings an ended membership back), and puts them into a cohort. */
export const addMember = async (
  db: TenantDb,
  actor: Actor | null,
  member: { personId: string; role: Role; cohortId: string | null },
): Promise<string> => {
  const membershipId = await store.insert(db, {
    id: newId(),
    personId: member.personId,
    role: member.role,
  })
  if (member.cohortId && (member.role === 'candidate' || member.role === 'coach')) {
    await joinCohort(db, { cohortId: member.cohortId, membershipId, part: member.role })
  }
  await record(db, actor, 'member.added', `membership:${membershipId}`, { role: member.role })
  return membershipId
}

export const membershipOf = (db: TenantDb, personId: string, role: Role): Promise<string | null> =>
  store.find(db, personId, role)

/** Which of these addresses belong to somebody who has this role. */
export const memberEmailsAmong = (db: TenantDb, emails: string[], role: Role): Promise<string[]> =>
  store.emailsAmong(db, emails, role)

/** Name and e-mail of a member. @throws Refused('membership.notFound') */
export const memberNamed = async (db: TenantDb, membershipId: string) => {
  const member = await store.candidate(db, membershipId)
  if (!member) throw new Refused('membership.notFound')
  return member
}

export const cohortNamesOf = async (
  db: TenantDb,
  membershipIds: string[],
): Promise<Map<string, string[]>> => {
  if (membershipIds.length === 0) return new Map()
  const rows = await store.cohortNames(db, membershipIds)
  const grouped = Map.groupBy(rows, (row) => row.membershipId)
  return new Map([...grouped].map(([id, list]) => [id, list.map((row) => row.name)]))
}

/** The members of the institution by name. */
export const allMembers = async (db: TenantDb, request: PageRequest & store.Filter) => {
  const { cursor, limit, ...filter } = request
  const page = await readPage(
    { cursor, limit },
    {
      type: 'name',
      usual: 50,
      read: (reading) => store.page(db, filter, reading),
      count: (place) => store.count(db, filter, place),
      placeOf: (row) => ({ key: row.placeKey, id: row.membershipId }),
    },
  )
  const names = await cohortNamesOf(
    db,
    page.items.map((row) => row.membershipId),
  )
  return {
    ...page,
    items: page.items.map((row) => ({
      ...row,
      cohortNames: names.get(row.membershipId) ?? [],
    })),
  }
}

/** The same, with what this member of staff may do about each. */
export const memberPage = async (
  db: TenantDb,
  actor: Actor,
  request: PageRequest & store.Filter,
) => {
  const page = await allMembers(db, request)
  return { ...page, items: page.items.map((row) => ({ ...row, can: standingFor(actor, row) })) }
}

/** The adjustments in force for a candidate. */
export const accommodationsOf = async (
  db: TenantDb,
  membershipId: string,
): Promise<Accommodations> => (await store.accommodations(db, membershipId)) ?? noAccommodations

/** A candidate's adjustments, for the staff who may set them (P10). @throws Refused('membership.notFound') */
export const accommodationsForStaff = async (
  db: TenantDb,
  membershipId: string,
): Promise<Accommodations> => {
  await memberNamed(db, membershipId)
  return accommodationsOf(db, membershipId)
}

/** Set by the candidate, or by staff for them. The trail says that it was done, not what was chosen. */
export const setAccommodations = async (
  db: TenantDb,
  actor: Actor,
  membershipId: string,
  chosen: Accommodations,
): Promise<Accommodations> => {
  await memberNamed(db, membershipId)
  await store.setAccommodations(db, membershipId, chosen, actor.membershipId)
  await record(db, actor, 'accommodations.set', `membership:${membershipId}`)
  return chosen
}

/** What the member is called from now on; they say it themselves. */
export const renameSelf = (db: TenantDb, actor: Actor, name: string): Promise<void> =>
  store.rename(db, actor.membershipId, name)
