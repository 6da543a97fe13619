import type { QuestionFilter } from '@app/domain/question-views'
import type { AskedQuestion, Category } from '@app/domain/questions'
import { pageInput, pageSearch, type PageSearch } from '../../page-size.ts'
import { given, oneOf, textIn, type Search } from '../../search-params.ts'
import { categoryNames, difficultyNames, subjectNames } from './question-words.ts'

/** The library as its address names it. */
export type QuestionsSearch = PageSearch & {
  q?: string
  category?: Category
  asks?: AskedQuestion['competency']
  difficulty?: AskedQuestion['difficulty']
  language?: string
  shelf?: 'archived' | 'all'
}

const asIs = (sentence: string): string => sentence
const shelves = { archived: true, all: true }

/** Whatever an address says, as far as it can be understood. */
export const questionsSearch = (search: Search): QuestionsSearch => ({
  ...given({
    q: textIn(search['q']),
    category: oneOf(search['category'], categoryNames(asIs)),
    asks: oneOf(search['asks'], subjectNames(asIs)),
    difficulty: oneOf(search['difficulty'], difficultyNames(asIs)),
    language: languageIn(search['language']),
    shelf: oneOf(search['shelf'], shelves),
  }),
  ...pageSearch(search),
})

const languageIn = (value: unknown): string | undefined => {
  const text = textIn(value, 10)
  return text !== undefined && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/.test(text) ? text : undefined
}

/** What the API is asked for. */
export const questionsFilter = (search: QuestionsSearch): QuestionFilter =>
  given({
    search: search.q,
    category: search.category,
    competency: search.asks,
    difficulty: search.difficulty,
    language: search.language,
    shelf: search.shelf,
  })

export const questionsInput = (search: QuestionsSearch) => ({
  ...questionsFilter(search),
  ...pageInput(search),
})

/** A change of what is looked for: the list begins anew. Undefined takes a filter away. */
export const narrowed = (
  search: QuestionsSearch,
  change: { [Key in keyof QuestionsSearch]?: QuestionsSearch[Key] | undefined },
): QuestionsSearch => given({ ...search, after: undefined, ...change }) as QuestionsSearch

export const isNarrowed = ({ size: _size, after: _after, ...filters }: QuestionsSearch): boolean =>
  Object.keys(filters).length > 0
