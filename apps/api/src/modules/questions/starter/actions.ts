import { categories, StarterKit, StarterQuestion } from '@app/domain/questions'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const library = new URL('../../../../library/', import.meta.url)

const read = async <Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Promise<z.output<Schema>> =>
  schema.parse(JSON.parse(await readFile(new URL(file, library), 'utf8')))

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    captions: z.string(),
    mime: z.string(),
    durationMs: z.number(),
    bytes: z.number(),
    sha256: z.string(),
  }),
)

/** Folder of the starter library's media. */
export const starterMediaFolder = new URL('media/', library)

/** What the starter library holds for each question: its media file and captions. */
export const mediaManifest = (): Promise<z.infer<typeof Manifest>> =>
  read('media/manifest.json', Manifest)

let manifest: ReturnType<typeof mediaManifest> | undefined

export type StarterMedia = z.infer<typeof Manifest>[string]

/** The voice of one starter question; null where the library has none of that key. Read once: it comes with the program. */
export const starterMedia = async (key: string): Promise<StarterMedia | null> =>
  (await (manifest ??= mediaManifest()))[key] ?? null

export const starterQuestions = async (): Promise<StarterQuestion[]> => {
  const lists = await Promise.all(
    categories.map((name) => read(`questions/${name}.json`, z.array(StarterQuestion))),
  )
  return lists.flat()
}

export const starterKits = (): Promise<StarterKit[]> => read('kits.json', z.array(StarterKit))
