import { inInstitution, type Database, type TenantDb } from '@app/db'
import { Refused } from '@app/domain/refusals'
import { randomBytes } from 'node:crypto'
import { newId } from '../../../ids.ts'
import type { Ports } from '../../../ports.ts'
import { seal, unseal, type FramePlace } from '../../../sealing.ts'
import { institutionIds } from '../../institutions/actions.ts'
import * as store from './store.ts'

/** A key is sealed like a frame: it belongs to its session and opens nowhere else. */
const keyPlace = (sessionId: string): FramePlace => ({
  recordingId: sessionId,
  edition: 0,
  plainOffset: 0,
  objectName: 'session-key',
})

const mediaKeyPlace = (mediaId: string): FramePlace => ({
  recordingId: mediaId,
  edition: 0,
  plainOffset: 0,
  objectName: 'media-key',
})

/** The institution's data key, made when there is none, wrapped by the installation's. */
export const ensureInstitutionKey = async (
  db: TenantDb,
  ports: Ports,
): Promise<{ id: string; key: Buffer }> => {
  const known = await store.institutionKey(db)
  if (known)
    return { id: known.id, key: await ports.masterKey.unwrap(known.wrappedKey, known.wrappedBy) }
  const key = randomBytes(32)
  const { wrapped, by } = await ports.masterKey.wrap(key)
  const id = newId()
  await store.insertInstitutionKey(db, { id, wrappedKey: wrapped, wrappedBy: by })
  return { id, key }
}

/** A session's own data key, wrapped by the institution's. Destroying it makes the session's recordings unreadable. */
export const makeSessionKey = async (
  db: TenantDb,
  ports: Ports,
  sessionId: string,
): Promise<void> => {
  const institution = await ensureInstitutionKey(db, ports)
  const wrappedKey = seal(institution.key, keyPlace(sessionId), randomBytes(32))
  await store.insertSessionKey(db, { sessionId, institutionKeyId: institution.id, wrappedKey })
}

/** A data key of a question's media, and what is kept of it: wrapped by the institution's, good for this one alone. */
export const makeMediaKey = async (db: TenantDb, ports: Ports, mediaId: string) => {
  const institution = await ensureInstitutionKey(db, ports)
  const key = randomBytes(32)
  const wrappedKey = seal(institution.key, mediaKeyPlace(mediaId), key)
  return { key, kept: { institutionKeyId: institution.id, wrappedKey } }
}

export const openMediaKey = async (
  db: TenantDb,
  ports: Ports,
  media: { id: string; institutionKeyId: string; wrappedKey: Buffer },
): Promise<Buffer> => {
  const { wrappedKey, wrappedBy } = await store.institutionKeyById(db, media.institutionKeyId)
  const institutionKey = await ports.masterKey.unwrap(wrappedKey, wrappedBy)
  return unseal(institutionKey, mediaKeyPlace(media.id), media.wrappedKey)
}

/** @throws Refused('recording.notFound') once the key is destroyed */
export const sessionKey = async (
  db: TenantDb,
  ports: Ports,
  sessionId: string,
): Promise<Buffer> => {
  const row = await store.sessionKey(db, sessionId)
  if (!row) throw new Refused('recording.notFound')
  const institutionKey = await ports.masterKey.unwrap(row.wrappedInstitutionKey, row.wrappedBy)
  return unseal(institutionKey, keyPlace(sessionId), row.wrappedKey)
}

export const destroySessionKey = (db: TenantDb, sessionId: string): Promise<void> =>
  store.removeSessionKey(db, sessionId)

/** The installation's key is not the one that this database was used with. */
export class OtherMasterKey extends Error {}

/** All data keys of institutions, as they are wrapped. */
const wrappedKeys = async (db: Database) => {
  const keys = []
  for (const institutionId of await institutionIds(db))
    keys.push(
      ...(await inInstitution(db, institutionId, (tenant) => store.institutionKeys(tenant))),
    )
  return keys
}

/** Was this installation used with a key already? Another one must never be made then. */
export const hasWrappedKeys = async (db: Database): Promise<boolean> =>
  (await wrappedKeys(db)).length > 0

/**
 * Looks whether the installation's key opens what is there, before anybody relies on it: with another one no interview
 * could begin and no recording be played. @throws OtherMasterKey with a sentence for the operator
 */
export const refuseOtherMasterKey = async (db: Database, ports: Pick<Ports, 'masterKey'>) => {
  for (const key of await wrappedKeys(db)) {
    try {
      await ports.masterKey.unwrap(key.wrappedKey, key.wrappedBy)
    } catch (error) {
      throw new OtherMasterKey(
        `MASTER_KEY (or DATA_DIR/keys/master.key) is not the key that this database was used with: its keys were wrapped by ${key.wrappedBy}.`,
        { cause: error },
      )
    }
  }
}
