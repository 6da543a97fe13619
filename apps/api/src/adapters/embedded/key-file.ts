import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '../../ids.ts'
import { MasterKeyMissing, type MasterKey } from '../../ports.ts'

// The installation's key from MASTER_KEY, or from a file that is made once. No personal data passes here.
// Keeps: recordings and tokens are encrypted at rest.

/** Wraps with AES-256-GCM: 12 bytes nonce, 16 bytes tag, then the sealed key. `by` is a fingerprint of the master key. */
export const masterKeyFrom = (master: Buffer): MasterKey => {
  const name = `local:${createHash('sha256').update(master).digest('hex').slice(0, 16)}`
  return {
    wrap: async (key) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', master, nonce)
      const sealed = Buffer.concat([cipher.update(key), cipher.final()])
      return { wrapped: Buffer.concat([nonce, cipher.getAuthTag(), sealed]), by: name }
    },
    unwrap: async (wrapped, by) => {
      if (by !== name)
        throw new Error(`This key was wrapped by ${by}, but the installation's key is ${name}`)
      const decipher = createDecipheriv('aes-256-gcm', master, wrapped.subarray(0, 12))
      decipher.setAuthTag(wrapped.subarray(12, 28))
      return Buffer.concat([decipher.update(wrapped.subarray(28)), decipher.final()])
    },
  }
}

/** A new key, on the disk as a whole before it has its name: a power cut in between leaves none rather than half of one. */
const makeKey = async (folder: string, path: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = join(folder, `${newId()}.draft`)
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(randomBytes(32).toString('base64'))
    await file.sync()
  } finally {
    await file.close()
  }
  try {
    await link(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(draft)
  }
}

const textOf = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return null
  }
}

/**
 * The key in `folder/master.key`. Where there is none it is made with 32 random bytes, readable by its owner alone, if it
 * may be: not over an installation that was used with another one. @throws MasterKeyMissing
 */
export const keyFile = async (
  folder: string,
  { mayMake }: { mayMake: boolean },
): Promise<MasterKey> => {
  const path = join(folder, 'master.key')
  if ((await textOf(path)) === null) {
    if (!mayMake)
      throw new MasterKeyMissing(
        `${path} is not there and MASTER_KEY is not set, but this database was used with a key: put that key back, a new one would open no recording.`,
      )
    await makeKey(folder, path)
  }
  const master = Buffer.from((await textOf(path)) ?? '', 'base64')
  if (master.length !== 32) throw new Error(`${path} does not hold a key of 32 bytes`)
  return masterKeyFrom(master)
}
