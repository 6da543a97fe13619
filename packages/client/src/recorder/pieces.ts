import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

/** One take as this device keeps it until the server has confirmed every byte. */
export type StoredTake = {
  recordingId: string
  answerId: string
  sessionId: string
  /** Whose take it is: on a shared computer nobody else's is ever sent. */
  personId: string
  /** The role that it was recorded in. One person may be a candidate of two institutions. */
  membershipId: string
  mime: string
  startedAt: string
  byteCount: number
  pieceCount: number
  /** How long had been recorded when the last piece was stored. */
  durationMs: number
  /** No further piece will come. */
  closed: boolean
  /** The person has it deleted, or takes it anew: once the server knows it no more, it goes from here as well. */
  isGivenUp?: boolean
}

export type NewTake = Omit<
  StoredTake,
  'byteCount' | 'pieceCount' | 'durationMs' | 'closed' | 'isGivenUp'
>
export type StoredPiece = { recordingId: string; offset: number; bytes: ArrayBuffer }

type Schema = DBSchema & {
  takes: { key: string; value: StoredTake; indexes: { personId: string } }
  pieces: { key: [string, number]; value: StoredPiece }
}
type Database = IDBPDatabase<Schema>

/** This device has no room left; what is stored already is safe. */
export class StorageFull extends Error {}
/** A take's row is gone from this device: erased, or cleared together with the browser's data. */
export class TakeGone extends Error {}

const open = (name: string, onEnd: () => void): Promise<Database> =>
  openDB<Schema>(name, 1, {
    upgrade: (database) => {
      database
        .createObjectStore('takes', { keyPath: 'recordingId' })
        .createIndex('personId', 'personId')
      database.createObjectStore('pieces', { keyPath: ['recordingId', 'offset'] })
    },
    // A newer page wants another shape: we let go, and open again when we are asked.
    blocking: (_current, _blocked, event) => {
      onEnd()
      if (event.target instanceof IDBDatabase) event.target.close()
    },
    terminated: onEnd,
  })

/** Browsers end a connection when the device sleeps, or when their storage process is restarted. */
const isConnectionLost = (error: unknown): boolean =>
  error instanceof DOMException &&
  (error.name === 'InvalidStateError' || error.name === 'UnknownError')

const from = (recordingId: string, offset: number) =>
  IDBKeyRange.bound([recordingId, offset], [recordingId, Number.MAX_SAFE_INTEGER])

/** The pieces of takes in IndexedDB. A piece counts once its transaction has completed: it survives a crash from then on. */
export type Pieces = Awaited<ReturnType<typeof openPieces>>

export const openPieces = async (name = 'justinterview') => {
  let connection: Promise<Database> | null = null
  const connect = (): Promise<Database> => {
    connection ??= open(name, () => {
      connection = null
    })
    return connection
  }
  /** Works on the database; once more on a new connection where the browser had ended the old one. */
  const using = async <Result>(work: (database: Database) => Promise<Result>): Promise<Result> => {
    try {
      return await work(await connect())
    } catch (error) {
      if (!isConnectionLost(error)) throw error
      connection = null
      return work(await connect())
    }
  }
  await connect()

  return {
    begin: (take: NewTake): Promise<void> =>
      using(async (database) => {
        const change = database.transaction('takes', 'readwrite', { durability: 'strict' })
        await change.store.put({
          ...take,
          byteCount: 0,
          pieceCount: 0,
          durationMs: 0,
          closed: false,
        })
        await change.done
      }),

    /** Appends bytes to a take that lasts `durationMs` with them. @throws StorageFull, TakeGone */
    append: async (recordingId: string, bytes: ArrayBuffer, durationMs: number): Promise<void> => {
      try {
        await using((database) => appendTo(database, { recordingId, bytes, durationMs }))
      } catch (error) {
        if (error instanceof DOMException && error.name === 'QuotaExceededError') {
          throw new StorageFull('No room left on this device', { cause: error })
        }
        throw error
      }
    },

    close: (recordingId: string): Promise<void> =>
      using(async (database) => {
        const change = database.transaction('takes', 'readwrite', { durability: 'strict' })
        const take = await change.store.get(recordingId)
        if (take) await change.store.put({ ...take, closed: true })
        await change.done
      }),

    /** The person wants it no more. It stays until the server has heard of that. */
    giveUp: (recordingId: string): Promise<void> =>
      using(async (database) => {
        const change = database.transaction('takes', 'readwrite', { durability: 'strict' })
        const take = await change.store.get(recordingId)
        if (take) await change.store.put({ ...take, isGivenUp: true })
        await change.done
      }),

    take: (recordingId: string): Promise<StoredTake | undefined> =>
      using((database) => database.get('takes', recordingId)),

    takesOf: (personId: string): Promise<StoredTake[]> =>
      using((database) => database.getAllFromIndex('takes', 'personId', personId)),

    /** The bytes from `start`, at most `most` of them; fewer where fewer are stored yet. */
    read: (recordingId: string, start: number, most: number): Promise<Uint8Array<ArrayBuffer>> =>
      using((database) => readFrom(database, { recordingId, start, most })),

    /** Everything of a take, for playing it on this device. Each piece becomes the browser's own to keep, on disk if need be. */
    blob: (recordingId: string, mime: string): Promise<Blob> =>
      using(async (database) => {
        const parts: Blob[] = []
        let cursor = await database.transaction('pieces').store.openCursor(from(recordingId, 0))
        while (cursor) {
          parts.push(new Blob([cursor.value.bytes]))
          cursor = await cursor.continue()
        }
        return new Blob(parts, { type: mime })
      }),

    remove: (recordingId: string): Promise<void> =>
      using(async (database) => {
        const change = database.transaction(['takes', 'pieces'], 'readwrite')
        await change.objectStore('pieces').delete(from(recordingId, 0))
        await change.objectStore('takes').delete(recordingId)
        await change.done
      }),

    end: async (): Promise<void> => (await connect()).close(),
  }
}

type Appended = { recordingId: string; bytes: ArrayBuffer; durationMs: number }

const appendTo = async (
  database: Database,
  { recordingId, bytes, durationMs }: Appended,
): Promise<void> => {
  const change = database.transaction(['takes', 'pieces'], 'readwrite', { durability: 'strict' })
  const take = await change.objectStore('takes').get(recordingId)
  if (!take) throw new TakeGone('There is no such take on this device')
  await change.objectStore('pieces').put({ recordingId, offset: take.byteCount, bytes })
  const byteCount = take.byteCount + bytes.byteLength
  const pieceCount = take.pieceCount + 1
  await change.objectStore('takes').put({ ...take, pieceCount, byteCount, durationMs })
  await change.done
}

type Part = { recordingId: string; start: number; most: number }

/** Begins at the piece that holds `start`: whatever came before is not touched, however long the take. */
const readFrom = async (
  database: Database,
  { recordingId, start, most }: Part,
): Promise<Uint8Array<ArrayBuffer>> => {
  const { store } = database.transaction('pieces')
  const upTo = IDBKeyRange.bound([recordingId, 0], [recordingId, start])
  const first = await store.openKeyCursor(upTo, 'prev')
  const parts: Uint8Array[] = []
  let size = 0
  let cursor = first ? await store.openCursor(from(recordingId, first.key[1])) : null
  while (cursor && size < most) {
    const { offset, bytes } = cursor.value
    const skipped = Math.max(0, start - offset)
    if (skipped < bytes.byteLength) {
      const part = new Uint8Array(bytes, skipped).subarray(0, most - size)
      parts.push(part)
      size += part.byteLength
    }
    cursor = await cursor.continue()
  }
  const joined = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.byteLength
  }
  return joined
}
