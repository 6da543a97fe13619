import { categories, StarterKit, StarterQuestion } from '@app/domain/questions'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'

/** Where the API keeps the starter library: questions, kits and media. */
export const libraryFolder = new URL('../../../apps/api/library/', import.meta.url)
export const mediaFolder = new URL('media/', libraryFolder)

const readJson = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(file, libraryFolder), 'utf8'))

/** All questions of the starter library, category by category. Throws where a file does not have their shape. */
export const starterQuestions = async (): Promise<StarterQuestion[]> => {
  const lists = await Promise.all(
    categories.map(async (name) =>
      z.array(StarterQuestion.strict()).parse(await readJson(`questions/${name}.json`)),
    ),
  )
  return lists.flat()
}

export const starterKits = async (): Promise<StarterKit[]> =>
  z.array(StarterKit.strict()).parse(await readJson('kits.json'))
