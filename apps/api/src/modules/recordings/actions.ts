import { inInstitution, type Database, type TenantDb } from '@app/db'
import { Refused } from '@app/domain/refusals'
import { newId } from '../../ids.ts'
import type { Ports } from '../../ports.ts'
import {
  lengthOf,
  readRange,
  recordingPrefix,
  sessionPrefix,
  type Sealed,
} from './frames/actions.ts'
import * as frames from './frames/store.ts'
import { destroySessionKey, sessionKey } from './keys/actions.ts'
import * as store from './store.ts'

/** Makes room for the media of a take; its bytes may arrive from now on. */
export const openRecording = async (
  db: TenantDb,
  recording: { answerId: string; sessionId: string; mime: string; hasVideo: boolean },
): Promise<string> => {
  const id = newId()
  await store.insert(db, { id, ...recording })
  return id
}

/** A recording with everything needed to read it. */
export type Readable = {
  sealed: Sealed
  frames: frames.Frame[]
  mime: string
  durationMs: number | null
}

/** @throws Refused('recording.notFound') when it is not there or its key is destroyed */
export const readable = async (
  db: TenantDb,
  ports: Ports,
  recordingId: string,
): Promise<Readable> => {
  const row = await store.byId(db, recordingId)
  if (!row || row.state === 'erased') throw new Refused('recording.notFound')
  const { institutionId, sessionId, edition } = row
  const key = await sessionKey(db, ports, sessionId)
  return {
    sealed: { institutionId, sessionId, recordingId, edition, key },
    frames: await frames.list(db, recordingId, edition),
    mime: row.mime,
    durationMs: row.durationMs,
  }
}

/** All plain bytes of a recording, for the steps that listen to it. */
export const readRecording = async (
  db: Database,
  ports: Ports,
  institutionId: string,
  recordingId: string,
): Promise<Uint8Array> => {
  const found = await inInstitution(db, institutionId, (tenant) =>
    readable(tenant, ports, recordingId),
  )
  const end = lengthOf(found.frames)
  const bytes = new Uint8Array(end)
  let at = 0
  for await (const part of readRange(ports, found.sealed, found.frames, { start: 0, end })) {
    bytes.set(part, at)
    at += part.byteLength
  }
  return bytes
}

const eraseBytesSoon = async (
  db: TenantDb,
  ports: Ports,
  institutionId: string,
  storagePrefix: string,
): Promise<void> => {
  await store.insertErasure(db, { id: newId(), storagePrefix, dueAt: ports.clock.now() })
  await ports.jobs.send(db, 'recordings.erase', { institutionId }, { once: institutionId })
}

/** A take that is not kept: nobody can play it from now on, and its bytes go by a job. */
export const eraseRecording = async (
  db: TenantDb,
  ports: Ports,
  place: { institutionId: string; sessionId: string; recordingId: string },
): Promise<void> => {
  await store.erase(db, place.recordingId)
  await eraseBytesSoon(db, ports, place.institutionId, recordingPrefix(place))
}

/** All recordings of a session: the key is destroyed at once, the bytes go by a job. */
export const eraseRecordings = async (
  db: TenantDb,
  ports: Ports,
  place: { institutionId: string; sessionId: string },
): Promise<void> => {
  await destroySessionKey(db, place.sessionId)
  await eraseBytesSoon(db, ports, place.institutionId, sessionPrefix(place))
}

/** Destroys bytes whose rows are gone. A prefix is forgotten only once its bytes are. */
export const destroyErased = async (
  db: Database,
  ports: Ports,
  institutionId: string,
): Promise<void> => {
  const now = ports.clock.now()
  const due = await inInstitution(db, institutionId, (tenant) => store.dueErasures(tenant, now))
  for (const { id, storagePrefix } of due) {
    await ports.storage.removeAll(storagePrefix)
    await inInstitution(db, institutionId, (tenant) => store.removeErasure(tenant, id))
  }
}
