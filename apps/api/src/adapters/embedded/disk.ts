import { closeSync, mkdirSync, openSync, writevSync } from 'node:fs'
import { mkdir, open, readFile, rm } from 'node:fs/promises'
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

/** In this very turn: for a piece of a recording that is half the time of three errands to Node's file threads. */
const writeAtOnce = (path: string, parts: readonly Uint8Array[], size: number): void => {
  const begin = (): number => openSync(path, 'w', 0o600)
  let file: number
  try {
    file = begin()
  } catch (error) {
    if (!missing(error)) throw error
    mkdirSync(dirname(path), makeFolder)
    file = begin()
  }
  try {
    allOf(writevSync(file, [...parts]), size)
  } finally {
    closeSync(file)
  }
}

const writeInPool = async (
  path: string,
  parts: readonly Uint8Array[],
  size: number,
): Promise<void> => {
  const file = await open(path, 'w', 0o600).catch(async (error: unknown) => {
    if (!missing(error)) throw error
    await mkdir(dirname(path), makeFolder)
    return open(path, 'w', 0o600)
  })
  try {
    allOf((await file.writev([...parts])).bytesWritten, size)
  } finally {
    await file.close()
  }
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
  return {
    write: async (key, parts) => {
      const path = pathOf(key)
      const size = parts.reduce((sum, part) => sum + part.byteLength, 0)
      if (size > largestAtOnce || performance.now() < slowUntil)
        return writeInPool(path, parts, size)
      const started = performance.now()
      writeAtOnce(path, parts, size)
      if (performance.now() - started > slowMs) slowUntil = performance.now() + slowForMs
    },
    settle: async (key) => {
      const file = await orMissing(key, open(pathOf(key), 'r+'))
      try {
        await file.datasync()
      } finally {
        await file.close()
      }
    },
    read: (key) => orMissing(key, readFile(pathOf(key))),
    remove: (key) => rm(pathOf(key), { force: true }),
    removeAll: async (prefix) => {
      if (!prefix.endsWith('/')) throw new Error(`Not a prefix: ${prefix}`)
      await rm(pathOf(prefix.slice(0, -1)), { recursive: true, force: true })
    },
  }
}
