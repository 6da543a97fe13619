import type { Database, TenantDb } from '@app/db'
import type { ApiKey, ApiScope, NewApiKey } from '@app/domain/integrations'
import { Refused } from '@app/domain/refusals'
import type { Actor } from '../../actor.ts'
import { hashOf, newId, newSecret } from '../../ids.ts'
import type { Ports } from '../../ports.ts'
import { record } from '../audit/actions.ts'
import * as store from './store.ts'

const day = 86_400_000
/** Enough for every system of a university; a list that grows beyond it is one that nobody looks after. */
const mostKeys = 50
/** So that whoever finds one in a log or a repository, and the scanners that look for them, know what it is. */
const keyPrefix = 'ji_'

/** What a program may, that showed a key. */
export type KeyHolder = { institutionId: string; apiKeyId: string; scopes: ApiScope[] }

const stateOf = (key: { revokedAt: string | null; expiresAt: string }, now: Date) =>
  key.revokedAt !== null
    ? 'revoked'
    : Date.parse(key.expiresAt) <= now.getTime()
      ? 'expired'
      : 'open'

export const apiKeys = async (db: TenantDb, now: Date): Promise<ApiKey[]> =>
  (await store.list(db)).map(({ revokedAt, scopes, ...key }) => ({
    ...key,
    scopes: scopes as ApiScope[],
    state: stateOf({ revokedAt, expiresAt: key.expiresAt }, now),
  }))

/** Makes a key and tells it, this once. @throws Refused('apiKey.tooMany') */
export const makeApiKey = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  { name, scopes, days }: NewApiKey,
): Promise<{ apiKeyId: string; key: string }> => {
  const now = ports.clock.now()
  if ((await store.countOpen(db, now)) >= mostKeys) throw new Refused('apiKey.tooMany')
  const id = newId()
  const key = `${keyPrefix}${newSecret()}`
  const kept = [...new Set(scopes)].toSorted((one, other) => one.localeCompare(other))
  await store.insert(db, {
    id,
    name,
    scopes: kept,
    keyHash: hashOf(key),
    ending: key.slice(-4),
    createdBy: actor.personId,
    createdAt: now,
    expiresAt: new Date(now.getTime() + days * day),
  })
  const details = { name, scopes: kept.join(' '), days }
  await record(db, actor, 'apiKey.made', `apiKey:${id}`, details)
  return { apiKeyId: id, key }
}

/** Ends a key, at once. @throws Refused('apiKey.notFound') */
export const revokeApiKey = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  apiKeyId: string,
): Promise<void> => {
  if (!(await store.revoke(db, apiKeyId, ports.clock.now()))) throw new Refused('apiKey.notFound')
  await record(db, actor, 'apiKey.revoked', `apiKey:${apiKeyId}`)
}

/** Who shows this key, or null: it is made up, revoked or over. */
export const keyHolder = async (
  db: Database,
  ports: Ports,
  key: string,
): Promise<KeyHolder | null> => {
  const known = await store.byHash(db, hashOf(key))
  if (!known || Date.parse(known.expiresAt) <= ports.clock.now().getTime()) return null
  const { institutionId, apiKeyId, scopes } = known
  return { institutionId, apiKeyId, scopes }
}

export const noteUse = (db: TenantDb, ports: Ports, apiKeyId: string): Promise<void> =>
  store.noteUse(db, apiKeyId, ports.clock.now())
