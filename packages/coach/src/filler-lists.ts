/** When a listed word counts as a filler. See README.md, "Fillers". */
export type FillerRule = {
  term: string
  /** Its words, lower case, without punctuation. */
  words: readonly string[]
  /**
   * `always`: a sound or phrase with no other use. `setOff`: only where punctuation or another filler stands before or
   * after it, because it also has an ordinary meaning.
   */
  when: 'always' | 'setOff'
  /** Not a filler after one of these words ("what kind of", "do you know"). */
  notAfter?: readonly string[]
  /** Not a filler before one of these words ("you know that", "I mean it"). */
  notBefore?: readonly string[]
}

const sounds = (...terms: string[]): FillerRule[] =>
  terms.map((term) => ({ term, words: [term], when: 'always' }))

const determiners = ['a', 'an', 'the', 'this', 'that', 'these', 'those', 'what', 'which', 'some']
const moreDeterminers = ['any', 'every', 'one', 'each', 'all', 'same', 'another', 'first', 'new']

const english: FillerRule[] = [
  ...sounds('um', 'umm', 'uh', 'uhh', 'uhm', 'er', 'erm', 'ehm', 'hmm', 'mm'),
  { term: 'like', words: ['like'], when: 'setOff', notAfter: ['would', 'look', 'looks', 'feel'] },
  {
    term: 'you know',
    words: ['you', 'know'],
    when: 'always',
    notAfter: ['do', 'did', 'if', 'let', 'as', 'that', 'what', 'when', 'before', 'because'],
    notBefore: ['that', 'how', 'what', 'why', 'who', 'where', 'when', 'the', 'if', 'about', 'me'],
  },
  {
    term: 'I mean',
    words: ['i', 'mean'],
    when: 'setOff',
    notAfter: ['what', 'that', 'do', 'did', 'which'],
    notBefore: ['that', 'by', 'to'],
  },
  {
    term: 'sort of',
    words: ['sort', 'of'],
    when: 'always',
    notAfter: [...determiners, ...moreDeterminers],
  },
  {
    term: 'kind of',
    words: ['kind', 'of'],
    when: 'always',
    notAfter: [...determiners, ...moreDeterminers],
  },
  { term: 'basically', words: ['basically'], when: 'always' },
  { term: 'actually', words: ['actually'], when: 'always' },
  { term: 'literally', words: ['literally'], when: 'always' },
]

const german: FillerRule[] = [
  ...sounds('äh', 'ähm', 'eh', 'ehm', 'öh', 'öhm', 'hm', 'tja'),
  { term: 'also', words: ['also'], when: 'setOff' },
  { term: 'halt', words: ['halt'], when: 'always', notAfter: ['den', 'dem', 'der', 'ein', 'ohne'] },
  { term: 'quasi', words: ['quasi'], when: 'always' },
  { term: 'sozusagen', words: ['sozusagen'], when: 'always' },
  { term: 'irgendwie', words: ['irgendwie'], when: 'always' },
  { term: 'weißt du', words: ['weißt', 'du'], when: 'setOff' },
  { term: 'sag ich mal', words: ['sag', 'ich', 'mal'], when: 'always' },
]

const french: FillerRule[] = [
  ...sounds('euh', 'heu', 'hum', 'ben', 'bah'),
  { term: 'genre', words: ['genre'], when: 'setOff' },
  { term: 'en fait', words: ['en', 'fait'], when: 'always', notAfter: ['tout'] },
  { term: 'du coup', words: ['du', 'coup'], when: 'always' },
  { term: 'tu vois', words: ['tu', 'vois'], when: 'setOff' },
  { term: 'quoi', words: ['quoi'], when: 'setOff', notAfter: ['de', 'à', 'après', 'pour'] },
]

const spanish: FillerRule[] = [
  ...sounds('eh', 'ehm', 'em', 'mmm'),
  { term: 'este', words: ['este'], when: 'setOff' },
  { term: 'o sea', words: ['o', 'sea'], when: 'always' },
  { term: 'pues', words: ['pues'], when: 'setOff' },
  { term: 'digamos', words: ['digamos'], when: 'always' },
  { term: 'sabes', words: ['sabes'], when: 'setOff' },
  { term: 'en plan', words: ['en', 'plan'], when: 'setOff' },
]

/** Fillers by primary language. A language without a list has no filler count: null, never 0. */
export const fillerRules: Readonly<Record<string, readonly FillerRule[]>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
}
