import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MasterKey } from '../../ports.ts'

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

/** The key in `folder/master.key`, made with 32 random bytes (readable by its owner alone) when there is none. */
export const keyFile = async (folder: string): Promise<MasterKey> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, 'master.key')
  try {
    await writeFile(path, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const master = Buffer.from(await readFile(path, 'utf8'), 'base64')
  if (master.length !== 32) throw new Error(`${path} does not hold a key of 32 bytes`)
  return masterKeyFrom(master)
}
