import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

/** One take as this device keeps it until the server has confirmed every byte. */
export type StoredTake = {
  recordingId: string
  answerId: string
  sessionId: string
  /** Whose take it is: on a shared computer nobody else's is ever sent. */
  personId: string
  mime: string
  startedAt: string
  byteCount: number
  pieceCount: number
  /** No further piece will come. */
  closed: boolean
}

export type StoredPiece = { recordingId: string; index: number; offset: number; bytes: ArrayBuffer }

type Schema = DBSchema & {
  takes: { key: string; value: StoredTake; indexes: { personId: string } }
  pieces: { key: [string, number]; value: StoredPiece }
}

/** This device has no room left; what is stored already is safe. */
export class StorageFull extends Error {}

const open = (name: string): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>(name, 1, {
    upgrade: (database) => {
      database
        .createObjectStore('takes', { keyPath: 'recordingId' })
        .createIndex('personId', 'personId')
      database.createObjectStore('pieces', { keyPath: ['recordingId', 'index'] })
    },
  })

const all = (recordingId: string) =>
  IDBKeyRange.bound([recordingId, 0], [recordingId, Number.MAX_SAFE_INTEGER])

/** The pieces of takes in IndexedDB. A piece counts once its transaction has completed: it survives a crash from then on. */
export type Pieces = Awaited<ReturnType<typeof openPieces>>

export const openPieces = async (name = 'justinterview') => {
  const database = await open(name)
  return {
    begin: async (take: Omit<StoredTake, 'byteCount' | 'pieceCount' | 'closed'>): Promise<void> => {
      await database.put('takes', { ...take, byteCount: 0, pieceCount: 0, closed: false })
    },

    /** Appends bytes to a take. @throws StorageFull */
    append: async (recordingId: string, bytes: ArrayBuffer): Promise<void> => {
      try {
        const change = database.transaction(['takes', 'pieces'], 'readwrite', {
          durability: 'strict',
        })
        const take = await change.objectStore('takes').get(recordingId)
        if (!take) throw new Error('There is no such take on this device')
        await change
          .objectStore('pieces')
          .put({ recordingId, index: take.pieceCount, offset: take.byteCount, bytes })
        const pieceCount = take.pieceCount + 1
        await change
          .objectStore('takes')
          .put({ ...take, pieceCount, byteCount: take.byteCount + bytes.byteLength })
        await change.done
      } catch (error) {
        if (error instanceof DOMException && error.name === 'QuotaExceededError') {
          throw new StorageFull('No room left on this device', { cause: error })
        }
        throw error
      }
    },

    close: async (recordingId: string): Promise<void> => {
      const change = database.transaction('takes', 'readwrite', { durability: 'strict' })
      const take = await change.store.get(recordingId)
      if (take) await change.store.put({ ...take, closed: true })
      await change.done
    },

    take: (recordingId: string): Promise<StoredTake | undefined> =>
      database.get('takes', recordingId),

    takesOf: (personId: string): Promise<StoredTake[]> =>
      database.getAllFromIndex('takes', 'personId', personId),

    /** The bytes from `start`, at most `most` of them; fewer where fewer are stored yet. */
    read: async (recordingId: string, start: number, most: number): Promise<Uint8Array> => {
      const parts: Uint8Array[] = []
      let size = 0
      let cursor = await database.transaction('pieces').store.openCursor(all(recordingId))
      while (cursor && size < most) {
        const { offset, bytes } = cursor.value
        const end = offset + bytes.byteLength
        if (end > start) {
          const part = new Uint8Array(bytes, Math.max(0, start - offset)).subarray(0, most - size)
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
    },

    /** Everything of a take, for playing it on this device and for its hash. */
    blob: async (recordingId: string, mime: string): Promise<Blob> => {
      const pieces = await database.getAll('pieces', all(recordingId))
      return new Blob(
        pieces.map((piece) => piece.bytes),
        { type: mime },
      )
    },

    remove: async (recordingId: string): Promise<void> => {
      const change = database.transaction(['takes', 'pieces'], 'readwrite')
      await change.objectStore('pieces').delete(all(recordingId))
      await change.objectStore('takes').delete(recordingId)
      await change.done
    },

    end: () => database.close(),
  }
}
