import type { TenantDb } from '@app/db'
import type { Actor } from '../../actor.ts'
import { decodeCursor, encodeCursor } from '../../cursors.ts'
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

const pageSize = 50

export const auditPage = async (db: TenantDb, cursor: string | null) => {
  const rows = await store.page(db, cursor ? decodeCursor(cursor) : null, pageSize + 1)
  const items = rows.slice(0, pageSize)
  const last = items.at(-1)
  return {
    items,
    total: await store.count(db),
    nextCursor: rows.length > pageSize && last ? encodeCursor(last) : null,
  }
}
