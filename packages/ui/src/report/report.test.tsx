import type { CompetencyResult, Report } from '@app/domain/reports'
import { levelsShown } from '@app/domain/ratings'
import { anchorOf, competencies, starterRubric } from '@app/domain/rubrics'
import { wordsOf } from '@app/domain/transcripts'
import { I18nProvider } from '@lingui/react'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { i18n } from '../words.ts'
import { CompetencyReport } from './CompetencyReport.tsx'
import { LevelChoice } from './LevelChoice.tsx'
import { OverallPicture } from './OverallPicture.tsx'
import { OwnRating } from './OwnRating.tsx'
import { TranscriptText } from './TranscriptText.tsx'

const render = (content: ReactNode): string =>
  renderToStaticMarkup(<I18nProvider i18n={i18n}>{content}</I18nProvider>)
const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()

const result = (changes: Partial<CompetencyResult> = {}): CompetencyResult => ({
  competency: 'structure',
  outcome: 'rated',
  level: 4,
  ratings: [4, 3, 4],
  anchor: anchorOf(starterRubric, 'structure', 4),
  reason: 'Situation and result are there.',
  evidence: [{ position: 1, quote: 'I wrote a script', firstWord: 0, lastWord: 3 }],
  ...changes,
})

const report = (coach: 'rules' | 'model'): Report => ({
  sessionId: '01a20fe5-5404-7699-8b50-be899f367e63',
  version: 1,
  createdAt: '2026-11-24T10:00:00.000Z',
  answers: [],
  missing: [],
  coaching: {
    provenance: {
      coach,
      provider: coach === 'model' ? 'openai' : null,
      model: coach === 'model' ? 'some-model' : null,
      promptVersion: null,
      rubricVersion: 'starter-1',
      inputsSha256: 'abc',
      ratingsPerCompetency: 3,
    },
    summary: 'The story can be followed.',
    competencies: [result()],
    strengths: [],
    nextSteps: [],
    limits: [],
  },
})

const own = { structure: 2, relevance: 3, specificity: null, clarity: 5, delivery: 1 }
const { anchors, levels: noLevels } = levelsShown(own, { rubric: starterRubric, wordsOnly: true })
const selfRating = { levels: own, note: '' }
const inWords = result({ level: null, ratings: [] })

describe('where an institution chose words only', () => {
  const shared = { rubric: starterRubric, wordsOnly: true, reader: 'candidate' } as const

  test('[P61] a competency shows both descriptions and no figure at all', () => {
    const html = render(
      <CompetencyReport
        {...shared}
        result={inWords}
        own={{ level: null, anchor: anchors.structure }}
      />,
    )
    expect(html).toContain(anchorOf(starterRubric, 'structure', 4))
    expect(html).toContain(anchorOf(starterRubric, 'structure', 2))
    expect(html).not.toContain('<svg class="block')
    expect(textOf(html).replace('Answer 1', '')).not.toMatch(/\d|level \w*\d/iu)
  })

  test('[P61] the overall picture draws no scale', () => {
    const made = report('rules')
    if (made.coaching) made.coaching.competencies = [inWords]
    const html = render(
      <OverallPicture
        {...shared}
        report={made}
        selfRating={selfRating}
        recognisedBy={[]}
        withoutCoaching=""
      />,
    )
    expect(html).toContain(anchorOf(starterRubric, 'structure', 4))
    expect(html).not.toMatch(/<circle|<figure/u)
  })

  test('[P61] rating oneself, and one’s own rating, are words as well', () => {
    const scale = starterRubric.scales[0]
    if (!scale) throw new Error('The rubric has no scale')
    const choice = render(
      <LevelChoice scale={scale} value={3} onChange={() => undefined} wordsOnly cannotSay="?" />,
    )
    const rated = render(
      <OwnRating rating={{ levels: noLevels, anchors }} rubric={starterRubric} />,
    )
    expect(textOf(choice)).not.toMatch(/\d/u)
    expect(textOf(rated)).not.toMatch(/\d/u)
    expect(rated).toContain(anchorOf(starterRubric, 'clarity', 5))
  })
})

describe('one competency', () => {
  const shared = { rubric: starterRubric, wordsOnly: false, reader: 'candidate' } as const

  test('shows both ratings with their descriptions, the spread, the reason and the words', () => {
    const text = textOf(
      render(
        <CompetencyReport
          {...shared}
          result={result()}
          own={{ level: 2, anchor: anchors.structure }}
        />,
      ),
    )
    expect(text).toContain('Level 4')
    expect(text).toContain('Level 2')
    expect(text).toContain('You rated yourself 2 levels lower.')
    expect(text).toContain('3 ratings, from level 3 to level 4.')
    expect(text).toContain('I wrote a script')
  })

  test('shows what people rated, why, and what a person found who looked at it', () => {
    const rating = {
      ratingId: 'r',
      authorName: 'Maria Lind',
      authorRole: 'coach' as const,
      isOwn: false,
      isBlind: true,
      handedInAt: '2026-11-24T10:00:00.000Z',
      ...levelsShown(own, { rubric: starterRubric, wordsOnly: false }),
      reasons: { structure: 'The task is missing.' },
      note: '',
    }
    const look = {
      lookId: 'l',
      competency: 'structure' as const,
      askedAt: '2026-11-24T11:00:00.000Z',
      askedReason: 'I named it.',
      answer: {
        byName: 'Oda Berg',
        byRole: 'owner' as const,
        answeredAt: '2026-11-24T12:00:00.000Z',
        isOverride: true,
        level: 5,
        anchor: anchorOf(starterRubric, 'structure', 5),
        reason: 'It is named in the second sentence.',
      },
    }
    const people = { staffRatings: [rating], looks: [look] }
    const html = render(<CompetencyReport {...shared} {...people} result={result()} own={null} />)
    expect(textOf(html)).toContain('Level 4')
    expect(textOf(html)).toContain('Maria Lind, coach Level 2')
    expect(textOf(html)).toContain('The task is missing.')
    expect(textOf(html)).toContain('“ I named it. ”'.replaceAll(/(“) | (”)/gu, '$1$2'))
    expect(textOf(html)).toContain('Oda Berg, owner, has looked at this. They give level 5:')
    expect(textOf(html)).toContain('It is named in the second sentence.')
  })

  test('without a level says why, and that it is no low one', () => {
    for (const outcome of [
      'notEnoughEvidence',
      'ratingsDisagree',
      'cannotJudge',
      'feedbackOnly',
    ] as const) {
      const unrated = result({
        outcome,
        level: null,
        anchor: null,
        ratings: [2, 4, 5],
        evidence: [],
      })
      const html = render(
        <CompetencyReport {...shared} result={unrated} own={{ level: null, anchor: null }} />,
      )
      expect(textOf(html)).not.toMatch(/Coach Level/u)
      expect(textOf(html)).toMatch(/no low level|nothing about the answers|shows no level/u)
      expect(textOf(html)).toContain('Could not say')
    }
  })
})

const shown = (coach: 'rules' | 'model', recognisedBy: (string | null)[]) =>
  textOf(
    render(
      <OverallPicture
        report={report(coach)}
        rubric={starterRubric}
        selfRating={null}
        reader="candidate"
        wordsOnly={false}
        recognisedBy={recognisedBy}
        withoutCoaching=""
      />,
    ),
  )

test('[P63] a report says that AI took part where it did, and names it', () => {
  expect(shown('model', [null])).toMatch(/AI took part in this report.*some-model of openai/u)
  expect(shown('rules', ['openai whisper-1'])).toMatch(/AI took part.*openai whisper-1/u)
  expect(shown('rules', [null])).not.toContain('AI took part')
  expect(shown('rules', [null])).toContain('No language model took part')
})

describe('a transcript', () => {
  const shared = {
    label: 'Transcript of answer 1',
    words: wordsOf('I wrote a short script today'),
    rubric: starterRubric,
    marks: [{ firstWord: 1, lastWord: 4, competency: competencies[2] }],
    hasTags: true,
  }

  test('marks the evidence and names whose it is', () => {
    const html = render(<TranscriptText {...shared} />)
    expect(textOf(html)).toBe('I wrote a short script [Specificity] today')
    expect(html).toMatch(/<mark[^>]*>/u)
    expect(html).not.toContain('role="button"')
  })

  test('is one stop for the keyboard, whatever its length', () => {
    const html = render(<TranscriptText {...shared} onWord={() => undefined} />)
    expect(html.match(/tabindex="0"/gu)).toHaveLength(1)
    expect(html.match(/role="button"/gu)).toHaveLength(1)
  })
})
