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

/** Keeps sealed bytes as files under a folder. Keys are our own ids joined by `/`; anything else is refused. */
export const diskStorage = (folder: string): Storage => {
  const pathOf = (key: string): string => {
    if (!/^[0-9a-z-]+(\/[0-9a-z-]+)*$/.test(key)) throw new Error(`Not a storage key: ${key}`)
    return join(folder, key)
  }
  return {
    write: async (key, parts) => {
      const path = pathOf(key)
      const file = await open(path, 'w', 0o600).catch(async (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error
        await mkdir(dirname(path), { recursive: true, mode: 0o700 })
        return open(path, 'w', 0o600)
      })
      try {
        const bytes = parts.reduce((sum, part) => sum + part.byteLength, 0)
        const { bytesWritten } = await file.writev(parts)
        if (bytesWritten < bytes) throw new Error(`Only ${bytesWritten} of ${bytes} bytes fit`)
      } finally {
        await file.close()
      }
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
