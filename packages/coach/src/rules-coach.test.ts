import { Coaching, type CompetencyResult } from '@app/domain/reports'
import { starterRubric, type Competency } from '@app/domain/rubrics'
import { wordsOf, type Word } from '@app/domain/transcripts'
import { describe, expect, test } from 'vitest'
import { answerOf, inputOf, pressureQuestion, strongText, weakText } from './answers.fixture.ts'
import { figuresOf } from './measure.ts'
import { findQuote } from './quotes.ts'
import { coachByRules } from './rules-coach.ts'

const timed = (text: string, wordMs = 370): Word[] =>
  wordsOf(text).map((word, index) => ({
    ...word,
    startMs: index * wordMs,
    endMs: (index + 1) * wordMs,
  }))

const measured = (text: string, wordMs = 370) => {
  const words = timed(text, wordMs)
  const figures = figuresOf({
    sound: null,
    durationMs: words.length * wordMs,
    words,
    targetSeconds: 60,
    language: 'en',
  })
  return answerOf(text, { words, figures })
}

const resultOf = (coaching: Coaching, competency: Competency): CompetencyResult => {
  const result = coaching.competencies.find((candidate) => candidate.competency === competency)
  if (result === undefined) throw new Error(`no result for ${competency}`)
  return result
}

const strong = await coachByRules(inputOf(measured(strongText)))
const weak = await coachByRules(inputOf(measured(weakText)))
const levelIn = (coaching: Coaching, competency: Competency): number =>
  resultOf(coaching, competency).level ?? 0

describe('the strong answer comes out above the weak one, and the report says why', () => {
  test('in structure', () => {
    expect(levelIn(strong, 'structure')).toBe(5)
    expect(levelIn(weak, 'structure')).toBeLessThanOrEqual(2)
    expect(resultOf(strong, 'structure').reason).toContain('Situation, task, action and result')
    expect(resultOf(weak, 'structure').reason).toContain('No task, no action and no result')
    expect(resultOf(strong, 'structure').evidence.map(({ quote }) => quote)).toContainEqual(
      expect.stringContaining('My task was to close the books'),
    )
  })

  test('in specificity', () => {
    expect(levelIn(strong, 'specificity')).toBe(5)
    expect(levelIn(weak, 'specificity')).toBe(1)
    expect(resultOf(strong, 'specificity').reason).toMatch(/7 numbers.*A result carries a number/u)
    expect(resultOf(weak, 'specificity').reason).toMatch(
      /No number, date or name.*general phrases/u,
    )
    expect(resultOf(strong, 'specificity').evidence.map(({ quote }) => quote)).toContainEqual(
      expect.stringContaining('eleven errors'),
    )
  })

  test('in clarity and delivery too', () => {
    expect(levelIn(strong, 'clarity')).toBeGreaterThan(levelIn(weak, 'clarity'))
    expect(levelIn(strong, 'delivery')).toBeGreaterThan(levelIn(weak, 'delivery'))
    expect(resultOf(weak, 'delivery').reason).toMatch(/fillers a minute \(12 in all\)/u)
  })
})

describe.each([
  ['strong', strong, strongText],
  ['weak', weak, weakText],
])('the coaching of the %s answer', (_, coaching, text) => {
  test('has the shape of a report', () => {
    expect(Coaching.parse(coaching)).toEqual(coaching)
    expect(coaching.provenance).toMatchObject({ coach: 'rules', provider: null, model: null })
    expect(coaching.provenance.inputsSha256).toMatch(/^[0-9a-f]{64}$/u)
  })

  test('[P56] shows a verbatim passage with every level', () => {
    const words = wordsOf(text)
    for (const result of coaching.competencies) {
      expect(result.evidence.length).toBeGreaterThan(0)
      for (const { quote, firstWord, lastWord } of result.evidence) {
        expect(
          words
            .slice(firstWord, lastWord + 1)
            .map((word) => word.text)
            .join(' '),
        ).toBe(quote)
        expect(findQuote(words, quote)).not.toBeNull()
      }
    }
  })

  test('gives one rating per competency, with the anchor of its level', () => {
    for (const { level, ratings, anchor, competency } of coaching.competencies) {
      expect(ratings).toEqual([level])
      const scale = starterRubric.scales.find((candidate) => candidate.competency === competency)
      expect(anchor).toBe(scale?.anchors[(level ?? 0) - 1])
    }
  })

  test('ends with exactly three different things to do, each with an example', () => {
    expect(coaching.nextSteps).toHaveLength(3)
    expect(new Set(coaching.nextSteps.map(({ title }) => title)).size).toBe(3)
    for (const { example, why } of coaching.nextSteps) expect([example, why]).not.toContain('')
  })

  test('says that it compares words and understands nothing', () => {
    expect(coaching.limits.join(' ')).toMatch(/do not understand/u)
    expect(coaching.limits.join(' ')).toMatch(/compares words only/u)
    expect(resultOf(coaching, 'relevance').reason).toMatch(/only words are compared/iu)
  })
})

test('examples hold the own words of the candidate, and brackets instead of invented facts', () => {
  const examples = weak.nextSteps.map(({ example }) => example)
  expect(examples.every((example) => /\[[^\]]+\]/u.test(example))).toBe(true)
  const said = new Set(
    wordsOf(weakText).map((word) => word.text.toLowerCase().replaceAll(/\W/gu, '')),
  )
  const quotes = examples.flatMap((example) => example.match(/(?<=“)[^”[]+(?=”)/gu) ?? [])
  expect(quotes.length).toBeGreaterThan(0)
  for (const quote of quotes.slice(0, 1)) {
    for (const word of quote.toLowerCase().match(/[a-z]+/gu) ?? []) expect(said).toContain(word)
  }
  expect(examples.join(' ')).not.toMatch(/\d/u)
})

test('equal inputs give equal coaching and hash, other words another hash', async () => {
  expect(await coachByRules(inputOf(measured(strongText)))).toEqual(strong)
  const other = await coachByRules(inputOf(measured(`${strongText} Thanks.`)))
  expect(other.provenance.inputsSha256).not.toBe(strong.provenance.inputsSha256)
})

const textOutcomes = (coaching: Coaching) =>
  coaching.competencies
    .filter(({ competency }) => competency !== 'delivery')
    .map(({ outcome }) => outcome)

describe('what cannot be judged', () => {
  test('without figures, delivery is not judged', async () => {
    const coaching = await coachByRules(inputOf(answerOf(strongText)))
    expect(resultOf(coaching, 'delivery')).toMatchObject({ outcome: 'cannotJudge', level: null })
    expect(coaching.limits.join(' ')).toMatch(/delivery is not judged/u)
  })

  test('words in another language are not judged, but their figures are', async () => {
    const text = 'Im zweiten Jahr habe ich die Kasse geführt. Ähm, wir haben elf Fehler gefunden.'
    const words = timed(text)
    const figures = figuresOf({
      sound: null,
      durationMs: 30_000,
      words,
      targetSeconds: 60,
      language: 'de',
    })
    const coaching = await coachByRules(inputOf(answerOf(text, { words, figures, language: 'de' })))
    expect(textOutcomes(coaching)).toEqual(Array(4).fill('cannotJudge'))
    expect(resultOf(coaching, 'structure').reason).toMatch(/English only/u)
    expect(resultOf(coaching, 'delivery').outcome).toBe('rated')
    expect(coaching.nextSteps).toHaveLength(3)
  })

  test.each([
    [
      'Spanish',
      'En mi segundo año dirigí el fondo de la sociedad, y tres semanas antes de la auditoría el tesorero se fue. Encontramos once errores.',
    ],
    [
      'Arabic',
      'في سنتي الثانية قدت صندوق الخيرية في جمعية التمويل وكان علي إغلاق الدفاتر قبل التدقيق بأسبوع',
    ],
    [
      'Chinese, a word to a computer',
      '我在大学二年级时领导了财务社团的审计工作，找到了十一个错误。',
    ],
    [
      'a list of the question’s words',
      'Deadline, audit, weeks, days, plan, priority, error, correct. '.repeat(5),
    ],
  ])('%s in the place of English sentences is not given levels', async (_, text) => {
    const coaching = await coachByRules(inputOf(answerOf(text)))
    expect(textOutcomes(coaching)).toEqual(Array(4).fill('cannotJudge'))
    expect(resultOf(coaching, 'structure').reason).toMatch(/do not read as English sentences/u)
    expect(coaching.limits.join(' ')).toMatch(/do not read as English sentences/u)
    expect(coaching.nextSteps).toHaveLength(3)
  })

  test.each([
    ['nothing', '', /no words/u],
    ['one word', 'Yes.', /too short/u],
    [
      'only fillers',
      'Um, uh, um, er, uh, um, uh, um, er, uh, um, uh, um, uh, um, uh, um',
      /too short/u,
    ],
    [
      'the question again',
      `${pressureQuestion.text} Well, tell me about a time.`,
      /question again/u,
    ],
  ])('an answer of %s is not rated', async (_, text, reason) => {
    const coaching = await coachByRules(inputOf(answerOf(text)))
    expect(textOutcomes(coaching)).toEqual(Array(4).fill('notEnoughEvidence'))
    expect(resultOf(coaching, 'structure').reason).toMatch(reason)
    expect(coaching.nextSteps).toHaveLength(3)
    expect(Coaching.parse(coaching)).toEqual(coaching)
  })

  test('a session without answers is not rated', async () => {
    const coaching = await coachByRules(inputOf())
    expect(coaching.competencies.every(({ level }) => level === null)).toBe(true)
    expect(coaching.nextSteps).toHaveLength(3)
  })

  test('an unpunctuated transcript says so and is rated on what is left', async () => {
    const bare = strongText.toLowerCase().replaceAll(/[.,]/gu, '')
    const coaching = await coachByRules(inputOf(answerOf(bare)))
    expect(levelIn(coaching, 'structure')).toBeGreaterThanOrEqual(4)
    expect(coaching.limits.join(' ')).toMatch(/too little punctuation/u)
  })

  test('a very long answer is read to its end in good time', async () => {
    const long = Array.from({ length: 60 }, () => strongText).join(' ')
    const begun = performance.now()
    const coaching = await coachByRules(inputOf(answerOf(long)))
    expect(levelIn(coaching, 'structure')).toBeGreaterThanOrEqual(4)
    expect(performance.now() - begun).toBeLessThan(3000)
  })
})

describe('several answers', () => {
  test('are rated together, halves rounded down, each with its own reason', async () => {
    const second = { ...measured(weakText), position: 2 }
    const coaching = await coachByRules(inputOf(measured(strongText), second))
    expect(levelIn(coaching, 'structure')).toBe(3)
    expect(resultOf(coaching, 'structure').reason).toMatch(/Answer 1: .*Answer 2: /u)
    expect(
      new Set(resultOf(coaching, 'structure').evidence.map(({ position }) => position)),
    ).toEqual(new Set([1, 2]))
  })

  test('an answer that is too short is named and does not drag the others down', async () => {
    const second = answerOf('Pass.', { position: 2 })
    const coaching = await coachByRules(inputOf(measured(strongText), second))
    expect(levelIn(coaching, 'structure')).toBe(5)
    expect(coaching.limits.join(' ')).toMatch(/Answer 2: .*too short/u)
  })
})

test('nothing that the rules write says anything about the person', () => {
  const { competencies, summary, strengths, nextSteps } = weak
  const written = JSON.stringify([
    summary,
    competencies.map(({ reason, anchor }) => [reason, anchor]),
    strengths.map(({ text }) => text),
    nextSteps.map(({ title, why }) => [title, why]),
  ])
  expect(written).not.toMatch(/confiden|nervous|enthusias|personal|emotion|hire|engag|accent/iu)
})
