import { refusalOf } from '@app/client/api'
import { openPieces, type Pieces } from '@app/client/recorder/pieces'
import { recoverTakes } from '@app/client/recorder/recover'
import { startUploader, type Uploader, type UploadState } from '@app/client/recorder/uploader'
import { useEffect, useSyncExternalStore } from 'react'
import { client } from '../../api.ts'

type Running = { personId: string; pieces: Pieces; uploader: Uploader }

const nothing: UploadState = { phase: 'idle', backlogBytes: 0, recordingIds: [] }
let running: Promise<Running> | null = null
let runningFor: string | null = null
let state: UploadState = nothing
const listeners = new Set<() => void>()

const begin = async (personId: string): Promise<Running> => {
  const pieces = await openPieces()
  await recoverTakes(pieces, personId)
  const uploader = startUploader({
    pieces,
    personId,
    confirm: async (claim) => {
      try {
        await client.recordings.confirm.mutate(claim)
        return 'received'
      } catch (error) {
        if (refusalOf(error)?.code === 'recording.mismatch') return 'mismatch'
        throw error
      }
    },
    onState: (next) => {
      state = next
      for (const listener of listeners) listener()
    },
  })
  return { personId, pieces, uploader }
}

/** The one store of takes and the one uploader of this page, for the person who is signed in. */
export const uploadsOf = (personId: string): Promise<Running> => {
  if (running && runningFor === personId) return running
  if (running) void running.then(({ uploader }) => uploader.stop())
  runningFor = personId
  running = begin(personId)
  return running
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What of this person's takes is still on this device alone. Starts sending it. */
export const useUploads = (personId: string): UploadState => {
  useEffect(() => {
    void uploadsOf(personId)
  }, [personId])
  return useSyncExternalStore(subscribe, () => state)
}
