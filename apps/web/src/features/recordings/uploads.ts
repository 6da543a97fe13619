import { isUnreachable, refusalOf } from '@app/client/api'
import { openPieces, type Pieces } from '@app/client/recorder/pieces'
import { problemOf, UploadFailed } from '@app/client/recorder/tus'
import { startUploader, type Uploader, type UploadState } from '@app/client/recorder/uploader'
import { useEffect, useSyncExternalStore } from 'react'
import { client } from '../../api.ts'
import { useMe } from '../../me.ts'

export type Uploads = { pieces: Pieces; uploader: Uploader }
export type Whose = { personId: string; membershipId: string }

const nothing: UploadState = { phase: 'idle', backlogBytes: 0, recordingIds: [], takes: [] }
let running: Promise<Uploads> | null = null
let runningFor: string | null = null
let state: UploadState = nothing
const listeners = new Set<() => void>()

const become = (next: UploadState): void => {
  state = next
  for (const listener of listeners) listener()
}

/** What an error of the API means for an upload. */
const failedBy = (error: unknown): UploadFailed => {
  const refusal = refusalOf(error)
  if (refusal) return new UploadFailed(problemOf(refusal.code), refusal.code, error)
  if (isUnreachable(error)) return new UploadFailed('unreachable', '', error)
  return new UploadFailed('refused', 'server.failed', error)
}

const begin = async ({ personId, membershipId }: Whose): Promise<Uploads> => {
  const pieces = await openPieces()
  const uploader = startUploader({
    pieces,
    personId,
    membershipId,
    confirm: async (claim) => {
      try {
        await client.recordings.confirm.mutate(claim)
        return 'received'
      } catch (error) {
        if (refusalOf(error)?.code === 'recording.mismatch') return 'mismatch'
        throw failedBy(error)
      }
    },
    isMine: async (take) => {
      try {
        const me = await client.identity.me.query()
        return me?.acting?.membershipId === take.membershipId
      } catch (error) {
        throw failedBy(error)
      }
    },
    onState: become,
  })
  return { pieces, uploader }
}

/** The one store of takes and the one uploader of this page, for the person and the role that are at work. */
export const uploadsOf = (whose: Whose): Promise<Uploads> => {
  if (running && runningFor === whose.membershipId) return running
  const before = running
  runningFor = whose.membershipId
  become(nothing)
  running = (async () => {
    // One that did not start has nothing to stop.
    const old = await before?.catch(() => null)
    old?.uploader.stop()
    return begin(whose)
  })()
  running.catch((error: unknown) => {
    // Some browsers store nothing in private windows. The device check says so; the next page tries again.
    console.error('Recordings cannot be stored on this device', error)
    if (runningFor === whose.membershipId) runningFor = null
  })
  return running
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whose takes a candidate's page is about. */
export const useWhose = (): Whose => {
  const { person, acting } = useMe()
  if (!acting) throw new Error('This page is for people who act in a role')
  return { personId: person.personId, membershipId: acting.membershipId }
}

/** What of this person's takes is still on this device alone. Starts sending it. */
export const useUploads = (): UploadState => {
  const { person, acting } = useMe()
  const { personId } = person
  const membershipId = acting?.membershipId
  useEffect(() => {
    if (membershipId) void uploadsOf({ personId, membershipId })
  }, [personId, membershipId])
  return useSyncExternalStore(subscribe, () => state)
}
