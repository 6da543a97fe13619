import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { mediaFolder } from './starter.ts'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What is known of one question's media. File names are relative to the media folder. */
const MediaEntry = z.strictObject({
  file: z.string(),
  captions: z.string(),
  mime: z.string(),
  durationMs: z.number().int().positive(),
  /** Size and hash of `file`; the hash is hexadecimal. */
  bytes: z.number().int().positive(),
  sha256: Sha256,
  captionsSha256: Sha256,
  voice: z.string(),
  /** Of the question's text as it was spoken: where it differs, the text has changed since. */
  textSha256: Sha256,
})
export type MediaEntry = z.infer<typeof MediaEntry>

/** Media by the key of their question. */
export type Manifest = Record<string, MediaEntry>

const manifestFile = new URL('manifest.json', mediaFolder)

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

export const readManifest = async (): Promise<Manifest> =>
  z.record(z.string(), MediaEntry).parse(JSON.parse(await readFile(manifestFile, 'utf8')))

/** Writes the manifest with its keys in order, so that a change shows as a change of one entry. */
export const writeManifest = (manifest: Manifest): Promise<void> => {
  const sorted = Object.entries(manifest).sort(([one], [other]) => (one < other ? -1 : 1))
  return writeFile(manifestFile, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
}
