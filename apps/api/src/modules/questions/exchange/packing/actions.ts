import { LibraryArchive, libraryFile, mediaFileName } from '@app/domain/library-archive'
import { largestQuestionMedia } from '@app/domain/question-media'
import { Refused } from '@app/domain/refusals'
import { unzipSync, Zip, ZipDeflate, ZipPassThrough, type UnzipFileInfo } from 'fflate'

const largestLibrary = 32 * 1024 * 1024
/** Plain bytes of everything in an archive together. */
const mostUnpacked = 512 * 1024 * 1024
const mostFiles = 5001

/** An archive that was looked through: what it says it holds, and its recordings, unpacked one at a time. */
export type OpenedArchive = { library: LibraryArchive; read: (file: string) => Uint8Array }

const orUnreadable = <Result>(work: () => Result): Result => {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refused || !(error instanceof Error)) throw error
    throw new Refused('library.unreadable')
  }
}

/** Names and sizes as the archive claims them; nothing is unpacked. A bomb, a path or a stranger is told here. */
const listed = (bytes: Uint8Array): Map<string, UnzipFileInfo> => {
  const files = new Map<string, UnzipFileInfo>()
  let total = 0
  const look = (file: UnzipFileInfo): boolean => {
    const { name, originalSize } = file
    const most = name === libraryFile ? largestLibrary : largestQuestionMedia
    total += originalSize
    const isKnown = name === libraryFile || mediaFileName.test(name)
    if (!isKnown || files.has(name) || files.size >= mostFiles) throw new Refused('library.unsafe')
    if (originalSize > most || total > mostUnpacked) throw new Refused('library.tooLarge')
    files.set(name, file)
    return false
  }
  orUnreadable(() => unzipSync(bytes, { filter: look }))
  return files
}

/** One file, into exactly as much room as the archive says it takes: what would be more is not unpacked. */
const unpacked = (bytes: Uint8Array, wanted: string): Uint8Array =>
  orUnreadable(() => {
    const file = unzipSync(bytes, { filter: ({ name }) => name === wanted })[wanted]
    if (!file) throw new Refused('library.unreadable')
    return file
  })

/** @throws Refused library.unreadable, library.unsafe, library.tooLarge, library.invalid with the place that is wrong */
export const openArchive = (bytes: Uint8Array): OpenedArchive => {
  const files = listed(bytes)
  if (!files.has(libraryFile)) throw new Refused('library.unreadable')
  const text = new TextDecoder().decode(unpacked(bytes, libraryFile))
  const parsed: unknown = orUnreadable(() => JSON.parse(text))
  const read = LibraryArchive.safeParse(parsed)
  if (!read.success)
    throw new Refused('library.invalid', { field: read.error.issues[0]?.path.join('.') ?? '' })
  const wanted = read.data.questions.flatMap(({ media }) =>
    media?.from === 'file' ? [media.file] : [],
  )
  const missing = wanted.find((file) => !files.has(file))
  if (missing) throw new Refused('library.invalid', { field: missing })
  return { library: read.data, read: (file) => unpacked(bytes, file) }
}

/** An archive, byte by byte as it is made: one recording's frame is in memory at a time. */
export const packedArchive = async function* (
  library: LibraryArchive,
  media: AsyncIterable<{ file: string; bytes: AsyncIterable<Uint8Array> }>,
): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = []
  const zip = new Zip((error, part) => {
    if (error) throw error
    made.push(part)
  })
  const text = new ZipDeflate(libraryFile)
  zip.add(text)
  text.push(new TextEncoder().encode(JSON.stringify(library, null, 2)), true)
  yield* made.splice(0)
  for await (const { file, bytes } of media) {
    // Recordings are packed as tightly as they get already.
    const entry = new ZipPassThrough(file)
    zip.add(entry)
    for await (const part of bytes) {
      entry.push(part)
      yield* made.splice(0)
    }
    entry.push(new Uint8Array(), true)
    yield* made.splice(0)
  }
  zip.end()
  yield* made.splice(0)
}
