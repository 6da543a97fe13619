import type { TenantDb } from '@app/db'
import type { Actor } from '../../actor.ts'
import { readPage, type PageRequest } from '../../cursors.ts'
import { newId } from '../../ids.ts'
import * as store from './store.ts'

type Facts = Record<string, string | number | boolean | null>

/**
 * Writes what happened into the audit trail, in the caller's transaction: no deed without its entry.
 * @param actor who did it; null for the system itself
 * @param subject what it was done to, as `noun:id`
 */
export const record = (
  db: TenantDb,
  actor: Actor | null,
  action: string,
  subject: string | null,
  details: Facts = {},
): Promise<void> =>
  store.insert(db, {
    id: newId(),
    personId: actor?.personId ?? null,
    role: actor?.role ?? null,
    action,
    subject,
    details,
  })

/** As `record`, but once per person, action and subject within `seconds`. */
export const recordOnceIn = async (
  db: TenantDb,
  actor: Actor,
  action: string,
  subject: string,
  within: { seconds: number; now: Date },
): Promise<void> => {
  const after = new Date(within.now.getTime() - within.seconds * 1000)
  const known = await store.since(db, { personId: actor.personId, action, subject, after })
  if (!known) await record(db, actor, action, subject)
}

export const auditPage = (db: TenantDb, request: PageRequest) =>
  readPage(request, {
    type: 'timestamptz',
    usual: 50,
    read: (reading) => store.page(db, reading),
    count: (place) => store.count(db, place),
    placeOf: ({ placeKey, id }) => ({ key: placeKey, id }),
  })
