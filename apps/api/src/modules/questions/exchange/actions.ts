import { inInstitution, type Database, type TenantDb } from '@app/db'
import type { ImportPreview, LibraryArchive } from '@app/domain/library-archive'
import { Refused } from '@app/domain/refusals'
import { createHash } from 'node:crypto'
import type { Actor } from '../../../actor.ts'
import type { Ports } from '../../../ports.ts'
import { record } from '../../audit/actions.ts'
import { importKit, kitsToExport } from '../../kits/making/actions.ts'
import { dropMedia, keepMedia, openMedia, sealMedia, type StoredMedia } from '../media/actions.ts'
import { checkedMedia, type CheckedMedia } from '../media/checking/actions.ts'
import { readMedia } from '../media/sealing/actions.ts'
import { contentOf, nextVersion } from '../shelf/actions.ts'
import * as questions from '../store.ts'
import { openArchive, packedArchive, type OpenedArchive } from './packing/actions.ts'
import {
  archivedMedia,
  planOf,
  previewOf,
  type ImportPlan,
  type PlannedQuestion,
} from './planning/actions.ts'
import * as store from './store.ts'

type Deps = { db: Database; ports: Ports }

/** The questions and kits in use, and what kits ask from the archive, packed as they are read. */
export const exportLibrary = async (
  { db, ports }: Deps,
  actor: Actor,
): Promise<AsyncGenerator<Uint8Array>> => {
  const { institutionId } = actor
  const { rows, kits } = await inInstitution(db, institutionId, async (tenant) => {
    const inUse = await kitsToExport(tenant)
    const asked = new Set(inUse.flatMap((kit) => kit.questions.map((one) => one.questionId)))
    const all = await store.questions(tenant)
    await record(tenant, actor, 'library.exported', null)
    return { kits: inUse, rows: all.filter((row) => row.archivedAt === null || asked.has(row.id)) }
  })
  const library: LibraryArchive = {
    format: 'justinterview-library',
    version: 1,
    questions: rows.map((row) => ({
      id: row.id,
      starterKey: row.starterKey,
      ...contentOf(row),
      media: archivedMedia(row),
    })),
    kits,
  }
  const media = async function* () {
    const packed = new Set<string>()
    for (const row of rows) {
      const archived = archivedMedia(row)
      const { mediaId } = row
      if (archived?.from !== 'file' || mediaId === null || packed.has(archived.file)) continue
      packed.add(archived.file)
      const { sealed } = await inInstitution(db, institutionId, (tenant) =>
        openMedia(tenant, ports, { institutionId, mediaId }),
      )
      const bytes = readMedia(ports, sealed, { start: 0, end: sealed.bytes })
      yield { file: archived.file, bytes }
    }
  }
  return packedArchive(library, media())
}

/** The recordings that an import brings: each is looked into, and kept byte for byte. @throws Refused library.invalid, question.media… */
const incoming = async (
  archive: OpenedArchive,
  plan: ImportPlan,
  take: (file: string, media: CheckedMedia) => Promise<void>,
): Promise<void> => {
  const files = plan.questions.flatMap(({ question: { media }, row, changed }) =>
    media?.from === 'file' && (row === null || changed.includes('media')) ? [media.file] : [],
  )
  for (const file of new Set(files)) {
    const bytes = archive.read(file)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (file.slice(6, 70) !== sha256) throw new Refused('library.invalid', { field: file })
    await take(file, { ...(await checkedMedia(bytes)), bytes })
  }
}

/** What an import of this archive would do; nothing is kept. @throws Refused library.… */
export const previewImport = async (
  { db }: Deps,
  actor: Actor,
  bytes: Uint8Array,
): Promise<ImportPreview> => {
  const archive = openArchive(bytes)
  const plan = await inInstitution(db, actor.institutionId, (tenant) =>
    planOf(tenant, archive.library),
  )
  await incoming(archive, plan, async () => undefined)
  return previewOf(archive.library, plan)
}

const mediaOf = (
  { question: { media } }: PlannedQuestion,
  stored: ReadonlyMap<string, StoredMedia>,
): Partial<questions.StoredQuestion> => {
  if (media === null) return { mediaKey: null, mediaId: null, mediaKind: null, captions: null }
  if (media.from === 'starter')
    return { mediaKey: media.key, mediaId: null, mediaKind: 'audio', captions: null }
  const { captions } = media
  const own = stored.get(media.file)
  // The recording that is here already stays.
  return own ? { mediaKey: null, mediaId: own.id, mediaKind: own.kind, captions } : { captions }
}

const importQuestion = async (
  db: TenantDb,
  deps: { ports: Ports; actor: Actor },
  planned: PlannedQuestion,
  stored: ReadonlyMap<string, StoredMedia>,
): Promise<void> => {
  const { question, row, changed } = planned
  const next = { ...contentOf(question), ...mediaOf(planned, stored) }
  if (row) {
    const by = { actor: deps.actor, questionId: row.id }
    if (changed.length > 0) await nextVersion(db, deps.ports, by, next)
    return
  }
  const without = { mediaKey: null, mediaId: null, mediaKind: null, captions: null }
  const { id, starterKey } = question
  await questions.insert(db, { ...without, ...next, id, starterKey })
  await questions.keepVersion(db, id, deps.actor.personId)
}

const changesIn = (list: readonly { state: string }[]): number =>
  list.filter(({ state }) => state !== 'same').length

/**
 * Does what a preview said, all of it or nothing.
 * @throws Refused library.changed where the archive or the library is no longer what the preview showed; library.…
 */
export const importLibrary = async (
  deps: Deps,
  actor: Actor,
  bytes: Uint8Array,
  plan: string,
): Promise<ImportPreview> => {
  const archive = openArchive(bytes)
  const { institutionId } = actor
  const stored = new Map<string, StoredMedia>()
  const planned = async (db: TenantDb, isHeld: boolean) => {
    const made = await planOf(db, archive.library, isHeld)
    const preview = previewOf(archive.library, made)
    if (preview.plan !== plan) throw new Refused('library.changed')
    return { made, preview }
  }
  try {
    const { made: first } = await inInstitution(deps.db, institutionId, (db) => planned(db, false))
    await incoming(archive, first, async (file, media) => {
      stored.set(file, await sealMedia(deps, institutionId, media))
    })
    return await inInstitution(deps.db, institutionId, async (db) => {
      const { made, preview } = await planned(db, true)
      for (const media of stored.values()) await keepMedia(db, media)
      for (const one of made.questions)
        await importQuestion(db, { ports: deps.ports, actor }, one, stored)
      for (const { kit, here, isChanged } of made.kits)
        if (!here || isChanged) await importKit(db, kit, here)
      const facts = { questions: changesIn(preview.questions), kits: changesIn(preview.kits) }
      await record(db, actor, 'library.imported', null, facts)
      return preview
    })
  } catch (error) {
    for (const media of stored.values()) await dropMedia(deps.ports, institutionId, media.id)
    throw error
  }
}
