import { inInstitution, type Database, type TenantDb } from '@app/db'
import { readCaptions } from '@app/domain/captions'
import type { QuestionDetail } from '@app/domain/question-views'
import { Refused } from '@app/domain/refusals'
import { createHash } from 'node:crypto'
import type { Actor } from '../../../actor.ts'
import { newId } from '../../../ids.ts'
import type { Ports } from '../../../ports.ts'
import { makeMediaKey, openMediaKey } from '../../recordings/keys/actions.ts'
import { nextVersion, questionDetail, questionToChange, withoutMedia } from '../shelf/actions.ts'
import { starterMedia, type StarterMedia } from '../starter/actions.ts'
import { checkedMedia, type CheckedMedia } from './checking/actions.ts'
import { mediaObject, storeMedia, type SealedMedia } from './sealing/actions.ts'
import * as store from './store.ts'

type Deps = { db: Database; ports: Ports }

/** Media whose bytes are stored already, and that a row makes count. */
export type StoredMedia = store.MediaRow

/** Seals what was checked, and says what is to be kept of it. Nothing refers to it yet. */
export const sealMedia = async (
  { db, ports }: Deps,
  institutionId: string,
  checked: CheckedMedia,
): Promise<StoredMedia> => {
  const id = newId()
  const { key, kept } = await inInstitution(db, institutionId, (tenant) =>
    makeMediaKey(tenant, ports, id),
  )
  await storeMedia(ports, { institutionId, mediaId: id, key }, checked.bytes)
  const { mime, kind, durationMs, bytes } = checked
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { id, mime, kind, durationMs, bytes: bytes.byteLength, sha256, ...kept }
}

/** Has sealed media count as part of the library. */
export const keepMedia = store.insert

/** Where nothing came of it: the bytes go. */
export const dropMedia = (ports: Ports, institutionId: string, mediaId: string): Promise<void> =>
  ports.storage.remove(mediaObject({ institutionId, mediaId }))

/** Does this question stand here, and may it be changed? @throws Refused question.notFound, question.archived */
export const refuseUnchangeable = async (db: TenantDb, questionId: string): Promise<void> => {
  await questionToChange(db, questionId)
}

/**
 * Gives a question a recording of the institution's own, as a new version. Captions of an earlier one go with it.
 * @throws Refused question.notFound, question.archived, question.mediaUnreadable, question.mediaUnsupported, question.mediaTooLong
 */
export const takeMedia = async (
  deps: Deps,
  actor: Actor,
  questionId: string,
  bytes: Uint8Array,
): Promise<QuestionDetail> => {
  const media = await sealMedia(deps, actor.institutionId, await checkedMedia(bytes))
  try {
    return await inInstitution(deps.db, actor.institutionId, async (db) => {
      await questionToChange(db, questionId)
      await keepMedia(db, media)
      const next = { mediaKey: null, mediaId: media.id, mediaKind: media.kind, captions: null }
      await nextVersion(db, deps.ports, { actor, questionId }, next)
      return questionDetail(db, questionId)
    })
  } catch (error) {
    await dropMedia(deps.ports, actor.institutionId, media.id)
    throw error
  }
}

/** From the next version on the question has words alone. @throws Refused question.notFound, question.archived */
export const removeMedia = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  questionId: string,
): Promise<QuestionDetail> => {
  const row = await questionToChange(db, questionId)
  if (row.mediaKind !== null) await nextVersion(db, ports, { actor, questionId }, withoutMedia)
  return questionDetail(db, questionId)
}

/**
 * Captions of the institution's own recording, as a new version; null takes them away.
 * @throws Refused question.notFound, question.archived, question.noMedia, question.captionsInvalid
 */
export const setCaptions = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  { questionId, captions }: { questionId: string; captions: string | null },
): Promise<QuestionDetail> => {
  const row = await questionToChange(db, questionId)
  if (row.mediaId === null) throw new Refused('question.noMedia')
  const read = captions === null ? null : readCaptions(captions)
  if (read && 'problem' in read) throw new Refused('question.captionsInvalid', read)
  if (captions !== row.captions) await nextVersion(db, ports, { actor, questionId }, { captions })
  return questionDetail(db, questionId)
}

export type Played =
  | { from: 'starter'; starter: StarterMedia }
  | { from: 'own'; sealed: SealedMedia; mime: string; sha256: string; captions: string | null }

/** Sealed media, ready to be read. */
export const openMedia = async (
  db: TenantDb,
  ports: Ports,
  { institutionId, mediaId }: { institutionId: string; mediaId: string },
) => {
  const media = await store.byId(db, mediaId)
  if (!media) throw new Refused('question.notFound')
  const key = await openMediaKey(db, ports, media)
  return { ...media, sealed: { institutionId, mediaId, bytes: media.bytes, key } }
}

/** What a question plays: in the version that is asked for, or as it is now. @throws Refused('question.notFound') */
export const playedMedia = async (
  db: TenantDb,
  ports: Ports,
  institutionId: string,
  asked: { questionId: string; version: number | null },
): Promise<Played> => {
  const form = await store.played(db, asked.questionId, asked.version)
  if (form?.mediaId) {
    const media = await openMedia(db, ports, { institutionId, mediaId: form.mediaId })
    const { sealed, mime, sha256 } = media
    return { from: 'own', sealed, mime, sha256, captions: form.captions }
  }
  const starter = form?.mediaKey ? await starterMedia(form.mediaKey) : null
  if (!starter) throw new Refused('question.notFound')
  return { from: 'starter', starter }
}
