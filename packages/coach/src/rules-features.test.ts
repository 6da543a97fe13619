import { describe, expect, test } from 'vitest'
import { readAnswer, type AnswerText } from './answer-text.ts'
import { answerOf, pressureQuestion } from './answers.fixture.ts'
import { passage } from './quotes.ts'
import { fillerRanges, inTwo, without } from './rewording.ts'
import { rateClarity, readWording } from './rules-clarity.ts'
import { readDetails } from './rules-details.ts'
import type { Finding } from './rules-findings.ts'
import { rateRelevance, stem } from './rules-relevance.ts'
import { rateStructure, readStory } from './rules-structure.ts'

const read = (text: string): AnswerText => readAnswer(answerOf(text))

describe('structure', () => {
  test.each([
    ['General claims', 1, 'I am a hard worker. Teams matter to me. Clients are important.'],
    [
      'an example without action',
      2,
      'When I was at my internship at a bank there were many clients.',
    ],
    [
      'situation and action',
      3,
      'During my internship our system went down. I called the vendor and I rebuilt the index.',
    ],
    [
      'all four, out of order',
      4,
      'The client was saved and the contract was renewed. I called the vendor at once. In my last job we had a broken system. My task was to repair it.',
    ],
    [
      'all four in order',
      5,
      'In my last job we had a broken system. My task was to repair it within a day. I called the vendor and rebuilt the index overnight. As a result the client renewed the contract.',
    ],
  ])('%s: level %d', (_, level, text) => {
    expect(rateStructure(read(text), readStory(read(text))).level).toBe(level)
  })

  test('habits and states of mind are no actions', () => {
    const story = readStory(
      read('I always worked hard and I wanted to help. I felt good. I needed time.'),
    )
    expect(story.ownActions).toEqual([])
  })

  test('a vague good end is no result', () => {
    expect(
      readStory(read('In the end it was basically fine and things went well.')).result,
    ).toEqual([])
  })

  test('verbs after the first belong to the same “I”', () => {
    const text = read('I split the ledger, asked two members, and wrote a script.')
    expect(readStory(text).ownActions.map((range) => passage(text.words, range))).toEqual([
      'I split',
      'asked',
      'wrote',
    ])
  })
})

const detailsOf = (text: string) => {
  const answer = read(text)
  const details = readDetails(answer, readStory(answer))
  const shown = (ranges: typeof details.all): string[] =>
    ranges.map((range) => passage(answer.words, range))
  return {
    numbers: shown(details.numbers),
    dates: shown(details.dates),
    names: shown(details.names),
  }
}

describe('details', () => {
  test('numbers in digits and words, but not “one”', () => {
    expect(
      detailsOf('There was this one project, each one of twelve thousand euros and 3,5% in 2024.')
        .numbers,
    ).toEqual(['twelve thousand', '3,5%', '2024.'])
  })

  test('dates, and names by their capital in mid-sentence', () => {
    const found = detailsOf(
      'On Monday I met Anna Berg of Siemens for the first time. Then I used Excel for the budget of our team in March. In May I left them with a clean set of books.',
    )
    expect(found.dates).toEqual(['Monday', 'in March.', 'In May'])
    expect(found.names).toContain('Anna Berg')
    expect(found.names).toContain('Siemens')
    expect(found.names).not.toContain('Then')
  })

  test('capitals throughout are no names', () => {
    expect(detailsOf('WE ALWAYS DELIVERED ON TIME AND EVERYONE WAS HAPPY.').names).toEqual([])
  })
})

describe('relevance', () => {
  test('forms of a word meet in their stem', () => {
    expect(new Set(['organise', 'organised', 'organising', 'organisation'].map(stem)).size).toBe(1)
    expect(stem('prioritized')).toBe(stem('prioritise'))
  })

  test('keywords count in any form, and phrases as a whole', () => {
    const text = read(
      'We planned around the deadline and corrected every error under time pressure.',
    )
    const finding = rateRelevance(text, pressureQuestion)
    expect(finding.level).toBe(4)
    expect(finding.reason).toMatch(/deadline/u)
  })

  test('the highest level is never given', () => {
    const text = read(pressureQuestion.keywords.join(' '))
    expect(rateRelevance(text, pressureQuestion).level).toBe(4)
  })

  test('an answer about something else is level 1, and says that only words are compared', () => {
    const finding = rateRelevance(read('My favourite food is bread with butter.'), pressureQuestion)
    expect(finding.level).toBe(1)
    expect(finding.reason).toMatch(/other words is not seen/u)
  })
})

const clarityOf = (text: string): Finding => {
  const finding = rateClarity(read(text), readWording(read(text)))
  if (finding === null) throw new Error('the sentences are not known')
  return finding
}

describe('clarity', () => {
  test('short plain sentences reach the highest level that the rules give', () => {
    expect(
      clarityOf('I opened the file. I found the error. I told the client that day.').level,
    ).toBe(4)
  })

  test('is not judged where nothing tells where sentences end', () => {
    const text = read('and then we went on and '.repeat(20))
    expect(rateClarity(text, readWording(text))).toBeNull()
  })

  test('silences between timed words end sentences where nobody wrote punctuation', () => {
    const words = Array.from({ length: 80 }, (_, index) => ({
      text: 'word',
      startMs: index * 400 + Math.floor(index / 10) * 900,
      endMs: index * 400 + Math.floor(index / 10) * 900 + 380,
    }))
    const text = readAnswer(answerOf('', { words }))
    expect(text.sentences).toHaveLength(8)
    expect(text.sentencesKnown).toBe(true)
  })

  test('hedges, breaks and long sentences each cost levels', () => {
    const hedged = clarityOf(
      'I think it was maybe kind of good. I guess we probably did it somehow.',
    )
    const broken = clarityOf(
      'We went we went to the the client and I I said that we we could do it.',
    )
    const long = clarityOf(
      `We ${Array.from({ length: 40 }, (_, n) => `word${n}`).join(' ')} and so it went on.`,
    )
    for (const finding of [hedged, broken, long]) expect(finding.level).toBeLessThanOrEqual(3)
    expect(hedged.reason).toMatch(/hedges/u)
    expect(broken.reason).toMatch(/started over/u)
  })
})

const whole = (text: AnswerText) => ({ firstWord: 0, lastWord: text.words.length - 1 })

describe('rewording keeps the words of the candidate', () => {
  test.each([
    [
      'Uh, in general we, um, we always worked hard, and, like, things went well.',
      'In general we always worked hard, and things went well.',
    ],
    ['Yeah, so, that is, um, that is it.', 'Yeah, so, that is it.'],
    [
      'I think I am, you know, like a very good team player, um.',
      'I think I am a very good team player.',
    ],
  ])('without fillers: %s', (before, after) => {
    const text = read(before)
    expect(without(text, whole(text), fillerRanges(text))).toBe(after)
  })

  test('a long sentence is cut at the joint nearest its middle', () => {
    const text = read(
      'I split the ledger into four terms, and I asked two members to check each entry.',
    )
    expect(inTwo(text, whole(text))).toEqual([
      'I split the ledger into four terms.',
      'I asked two members to check each entry.',
    ])
    const joined = read('I came and I saw')
    expect(inTwo(joined, whole(joined))).toBeNull()
  })
})
