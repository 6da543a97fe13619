import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Actor } from '../actor.ts'
import type { TestWorld } from '../testing.ts'

const cookies = new WeakMap<Actor, Promise<string>>()
/** A browser sends all its pieces with the same sign-in. */
const cookieFor = (world: TestWorld, actor: Actor): Promise<string> => {
  const known = cookies.get(actor) ?? world.cookieOf(actor)
  cookies.set(actor, known)
  return known
}

/** One piece of an upload, as a browser sends it. */
export const sendPiece = async (
  world: TestWorld,
  candidate: Actor,
  recordingId: string,
  piece: { offset: number; bytes: Uint8Array | Readable; cookie?: string },
): Promise<{ statusCode: number; body: string }> =>
  world.app.inject({
    method: 'PATCH',
    url: `/api/recordings/uploads/${recordingId}`,
    headers: {
      cookie: piece.cookie ?? (await cookieFor(world, candidate)),
      origin: world.config.PUBLIC_URL,
      'tus-resumable': '1.0.0',
      'upload-offset': String(piece.offset),
      'content-type': 'application/offset+octet-stream',
    },
    body: piece.bytes instanceof Uint8Array ? Buffer.from(piece.bytes) : piece.bytes,
  })

/** What the browser says that it recorded. */
export const confirmed = (
  world: TestWorld,
  candidate: Actor,
  recordingId: string,
  bytes: Uint8Array,
) =>
  world.as(candidate).recordings.confirm({
    recordingId,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    byteCount: bytes.length,
  })

/** Every file of sealed bytes below a place: an institution, a session, a recording. */
export const filesBelow = async (world: TestWorld, ...place: string[]): Promise<string[]> => {
  const folder = join(world.config.DATA_DIR, 'recordings', ...place)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    },
  )
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
