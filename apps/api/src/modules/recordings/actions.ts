import { inInstitution, type Database, type TenantDb } from '@app/db'
import { Refused } from '@app/domain/refusals'
import { newId } from '../../ids.ts'
import type { Ports } from '../../ports.ts'
import {
  readingFrom,
  recordingPrefix,
  sessionPrefix,
  sourceOf,
  type RecordingSource,
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
  const { institutionId, sessionId } = row
  const key = await sessionKey(db, ports, sessionId)
  const { edition, list } = await frames.current(db, recordingId)
  return {
    sealed: { institutionId, sessionId, recordingId, edition, key },
    frames: list,
    mime: row.mime,
    durationMs: row.durationMs,
  }
}

/**
 * Has work listen to a recording, piece by piece. Where reading fails, that is what is thrown.
 * @throws Refused('recording.notFound') when it, its key or its bytes are gone, SealBroken when they were changed
 */
export const withRecording = async <Result>(
  { db, ports, institutionId }: { db: Database; ports: Ports; institutionId: string },
  recordingId: string,
  work: (source: RecordingSource) => Promise<Result>,
): Promise<Result> => {
  const { sealed, frames } = await inInstitution(db, institutionId, (tenant) =>
    readable(tenant, ports, recordingId),
  )
  return readingFrom(sourceOf(ports, sealed, frames), work)
}

/** Whoever began to read or write just before must have ended by then. */
const secondPassMs = 3_600_000

/**
 * Has bytes destroyed once the transaction commits, and once more an hour later: a piece that was on its way when its
 * recording was erased may have been stored behind the first time.
 */
const eraseBytesSoon = async (
  db: TenantDb,
  ports: Ports,
  institutionId: string,
  storagePrefix: string,
): Promise<void> => {
  const now = ports.clock.now()
  const again = new Date(now.getTime() + secondPassMs)
  await store.insertErasures(db, [
    { id: newId(), storagePrefix, dueAt: now },
    { id: newId(), storagePrefix, dueAt: again },
  ])
  await ports.jobs.send(db, 'recordings.erase', { institutionId }, { once: institutionId })
}

/** Bytes that nothing refers to any more go in an hour: somebody may just be reading them. */
export const eraseBytesLater = (
  db: TenantDb,
  ports: Ports,
  storagePrefixes: string[],
): Promise<void> => {
  const dueAt = new Date(ports.clock.now().getTime() + secondPassMs)
  return store.insertErasures(
    db,
    storagePrefixes.map((storagePrefix) => ({ id: newId(), storagePrefix, dueAt })),
  )
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

const destroy = ({ storage }: Ports, place: string): Promise<void> =>
  place.endsWith('/') ? storage.removeAll(place) : storage.remove(place)

/** A storage that is away lets each place wait for its time limit: after so long in vain the rest is for the next time. */
const longestInVainMs = 120_000

/**
 * Destroys the bytes that are due. A place is forgotten only once its bytes are gone; one that fails does not keep the
 * others from it, and is tried again.
 */
export const destroyErased = async (
  db: Database,
  ports: Ports,
  institutionId: string,
): Promise<void> => {
  const now = ports.clock.now()
  const failures: unknown[] = []
  let inVainMs = 0
  let after: string | null = null
  do {
    const due = await inInstitution(db, institutionId, (tenant) =>
      store.dueErasures(tenant, now, after),
    )
    for (const { id, storagePrefix } of due) {
      if (inVainMs >= longestInVainMs) break
      const begunAt = ports.clock.now().getTime()
      try {
        await destroy(ports, storagePrefix)
        await inInstitution(db, institutionId, (tenant) => store.removeErasure(tenant, id))
      } catch (error) {
        failures.push(error)
        inVainMs += ports.clock.now().getTime() - begunAt
      }
    }
    after = due.at(-1)?.id ?? null
  } while (after !== null && inVainMs < longestInVainMs)
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} places could not be erased`)
}
