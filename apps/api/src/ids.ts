import { createHash, randomBytes } from 'node:crypto'
import { v7 } from 'uuid'

/** A new identifier: UUIDv7, so that rows sort by creation. */
export const newId = (): string => v7()

/** A secret for a link: 32 random bytes as base64url. Stored only as `hashOf(secret)`. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is stored of a secret: its SHA-256 as base64url. The secrets are random, so no salt is needed. */
export const hashOf = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64url')
