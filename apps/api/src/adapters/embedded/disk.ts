import { closeSync, mkdirSync, openSync, writevSync } from 'node:fs'
import { mkdir, open, readFile, rm, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StorageMissing, type Storage } from '../../ports.ts'

// Nothing leaves the machine. The bytes are sealed before they come here.

/** The same, but a file that is not there is the port's own error. */
const orMissing = async <Result>(key: string, work: Promise<Result>): Promise<Result> => {
  try {
    return await work
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new StorageMissing(key)
    throw error
  }
}

const largestAtOnce = 2_097_152
const slowForMs = 60_000

const missing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'
const makeFolder = { recursive: true, mode: 0o700 } as const
const allOf = (written: number, size: number): void => {
  if (written < size) throw new Error(`Only ${written} of ${size} bytes fit`)
}

type Writing = { path: string; parts: readonly Uint8Array[]; size: number; at: number }
/** What grows must be there: a file that was removed is not begun again in its middle. */
const flagFor = (at: number): string => (at > 0 ? 'r+' : 'w')

/** In this very turn: for a piece of a recording that is half the time of three errands to Node's file threads. */
const writeAtOnce = ({ path, parts, size, at }: Writing): void => {
  const begin = (): number => openSync(path, flagFor(at), 0o600)
  let file: number
  try {
    file = begin()
  } catch (error) {
    if (!missing(error) || at > 0) throw error
    mkdirSync(dirname(path), makeFolder)
    file = begin()
  }
  try {
    allOf(writevSync(file, [...parts], at), size)
  } finally {
    closeSync(file)
  }
}

const writeInPool = async ({ path, parts, size, at }: Writing): Promise<void> => {
  const file = await open(path, flagFor(at), 0o600).catch(async (error: unknown) => {
    if (!missing(error) || at > 0) throw error
    await mkdir(dirname(path), makeFolder)
    return open(path, 'w', 0o600)
  })
  try {
    allOf((await file.writev([...parts], at)).bytesWritten, size)
  } finally {
    await file.close()
  }
}

/** What there is of a part, in a buffer of its own. */
const readPart = async (
  file: FileHandle,
  { at, bytes }: { at: number; bytes: number },
): Promise<Buffer> => {
  const buffer = Buffer.allocUnsafeSlow(bytes)
  let length = 0
  while (length < bytes) {
    const { bytesRead } = await file.read(buffer, length, bytes - length, at + length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return buffer.subarray(0, length)
}

/**
 * Keeps sealed bytes as files under a folder. Keys are our own ids joined by `/`; anything else is refused.
 *
 * Small writes go to the system's page cache without leaving the event loop, which a local disk takes in a fraction of a
 * millisecond. One that takes longer (a network share, a disk that cannot keep up) is not waited for like that again: for
 * the next minute writes go through Node's file threads, and nobody else waits for them.
 * @param slowMs what counts as longer, in milliseconds
 */
export const diskStorage = (folder: string, slowMs = 20): Storage => {
  const pathOf = (key: string): string => {
    if (!/^[0-9a-z-]+(\/[0-9a-z-]+)*$/.test(key)) throw new Error(`Not a storage key: ${key}`)
    return join(folder, key)
  }
  let slowUntil = 0
  const write = async (writing: Writing): Promise<void> => {
    if (writing.size > largestAtOnce || performance.now() < slowUntil) return writeInPool(writing)
    const started = performance.now()
    writeAtOnce(writing)
    if (performance.now() - started > slowMs) slowUntil = performance.now() + slowForMs
  }
  return {
    grows: true,
    write: async (key, parts, at = 0) => {
      const size = parts.reduce((sum, part) => sum + part.byteLength, 0)
      return orMissing(key, write({ path: pathOf(key), parts, size, at }))
    },
    settle: async (key) => {
      const file = await orMissing(key, open(pathOf(key), 'r+'))
      try {
        await file.datasync()
      } finally {
        await file.close()
      }
    },
    read: async (key, part) => {
      const path = pathOf(key)
      if (!part) return orMissing(key, readFile(path))
      const file = await orMissing(key, open(path, 'r'))
      try {
        return await readPart(file, part)
      } finally {
        await file.close()
      }
    },
    remove: (key) => rm(pathOf(key), { force: true }),
    removeAll: async (prefix) => {
      if (!prefix.endsWith('/')) throw new Error(`Not a prefix: ${prefix}`)
      await rm(pathOf(prefix.slice(0, -1)), { recursive: true, force: true })
    },
  }
}
