import { passageAround, type AnswerText } from './answer-text.ts'
import type { CoachedQuestion } from './evaluation-input.ts'
import { quoteTokens, type WordRange } from './quotes.ts'
import { counted, type Finding } from './rules-findings.ts'

/** English words that carry no topic. */
const stopWords = new Set(
  'a about after all also am an and any are as at be been before being but by can could describe did do does done down during each even ever every explain few for from gave get give given go got had has have he her here him his how i if in into is it its just kind let like made make many may me might more most much must my no not of off on one only or other our out over own please say she should so some such take taken tell than that the their them then there these they thing things this those through time to too under up us very was way we were what when where which while who why will with would you your yourself example situation'.split(
    ' ',
  ),
)

/** A crude English stem, so that "organised", "organising" and "organise" meet. */
export const stem = (word: string): string => {
  const base = word.toLowerCase().replace(/'s$/u, '')
  for (const ending of [
    'ations',
    'ation',
    'ments',
    'ment',
    'ings',
    'ing',
    'ies',
    'ied',
    'ers',
    'ed',
    'es',
    'er',
    'ly',
    's',
    'e',
    'y',
  ]) {
    if (base.endsWith(ending) && base.length - ending.length >= 3) {
      return base
        .slice(0, -ending.length)
        .replace(/(.)\1$/u, '$1')
        .replace(/z$/u, 's')
    }
  }
  return base
}

const contentStems = (text: string): string[] => [
  ...new Set(
    quoteTokens(text)
      .filter((word) => word.length > 2 && !stopWords.has(word))
      .map(stem),
  ),
]

const matches = (found: string | undefined, target: string): boolean =>
  found !== undefined &&
  found !== '' &&
  (found === target || (target.length >= 4 && found.startsWith(target)))

/** Places where a keyword (a word, a stem or a phrase) stands in the answer. */
const placesOf = (keyword: string, stems: readonly string[]): WordRange[] => {
  const wanted = quoteTokens(keyword).map(stem)
  if (wanted.length === 0) return []
  return stems.flatMap((_, at) =>
    wanted.every((target, offset) => matches(stems[at + offset], target))
      ? [{ firstWord: at, lastWord: at + wanted.length - 1 }]
      : [],
  )
}

const levelOf = (matched: number, of: number): number => {
  if (matched === 0) return 1
  if (matched >= 4 || matched / of >= 0.4) return 4
  return matched >= 2 ? 3 : 2
}

/**
 * Relevance, as far as words can tell: how many of the question's keywords and topic words the answer uses. Whether
 * every part serves the question (level 5) cannot be known this way, so 4 is the highest level given.
 */
export const rateRelevance = (text: AnswerText, question: CoachedQuestion): Finding => {
  const stems = text.bare.map((word) => stem(word.replaceAll("'", '')))
  const topics = [
    ...new Map(
      [...question.keywords, ...contentStems(question.text)].map((word) => [stem(word), word]),
    ).values(),
  ]
  const found = topics
    .map((topic) => ({ topic, places: placesOf(topic, stems) }))
    .filter((match) => match.places.length > 0)
  const first = found.flatMap((match) => match.places.slice(0, 1))
  const opening = text.sentences[0]
  const passages = first.map((range) => passageAround(text, range))
  const distinct = passages.filter(
    (range, index) => passages.findIndex((other) => other.firstWord === range.firstWord) === index,
  )
  const words = found.map((match) => {
    const place = match.places[0]
    return place === undefined
      ? match.topic
      : text.bare.slice(place.firstWord, place.lastWord + 1).join(' ')
  })
  return {
    level: levelOf(found.length, Math.max(1, question.keywords.length)),
    reason:
      found.length === 0
        ? 'None of the words expected for this question occur. Only words are compared: the same thing said in other words is not seen.'
        : `${counted(found.length, 'word')} of the question’s topic: ${[...new Set(words)].slice(0, 6).join(', ')}. Only words are compared, not meaning.`,
    passages:
      distinct.length === 0 && opening !== undefined
        ? [passageAround(text, opening)]
        : distinct.slice(0, 3),
  }
}

/** A run of this many words in common with the question counts as repeating it. */
const repeatedRun = 4
/** An answer with fewer own words than this beside the question's says nothing of its own. */
const leastOwnWords = 10

/** Whether an answer only says the question again. */
export const onlyRepeats = (text: AnswerText, question: CoachedQuestion): boolean => {
  const asked = quoteTokens(question.text)
  const runs = new Set(asked.map((_, at) => asked.slice(at, at + repeatedRun).join(' ')))
  const bare = text.bare.map((word) => word.replaceAll("'", ''))
  const repeated = new Set<number>()
  bare.forEach((_, at) => {
    const run = bare.slice(at, at + repeatedRun)
    if (run.length === repeatedRun && runs.has(run.join(' '))) {
      run.forEach((_, offset) => repeated.add(at + offset))
    }
  })
  const own = bare.filter((word, index) => word !== '' && !repeated.has(index)).length
  return repeated.size >= repeatedRun && own < leastOwnWords
}
