import { noAccommodations } from '@app/domain/accommodations'
import type { Run, RunQuestion } from '@app/domain/runs'
import type { QuestionState, SessionState } from '@app/domain/sessions'

export const startOfRun = '2026-01-01T00:00:00.000Z'

export const aQuestion = (position: number, facts: Partial<RunQuestion> = {}): RunQuestion => ({
  position,
  state: 'waiting',
  stateSince: startOfRun,
  thinkSeconds: 30,
  answerSeconds: 90,
  retakesLeft: 1,
  asked: {
    questionId: `q${position}`,
    text: 'Tell me about a time when you had to learn something quickly.',
    category: 'general',
    competency: 'adaptability',
    difficulty: 'core',
    language: 'en',
    hints: '',
    mediaKey: 'general-learn-quickly',
    mediaKind: 'audio',
  },
  mediaUrl: `/api/questions/q${position}/media`,
  captionsUrl: `/api/questions/q${position}/captions.vtt`,
  takes: [],
  ...facts,
})

/** A run whose questions are in these states. */
export const aRun = ({
  states,
  state = 'inProgress',
  question = {},
}: {
  states: QuestionState[]
  state?: SessionState
  question?: Partial<RunQuestion>
}): Run => {
  const questions = states.map((each, index) => aQuestion(index + 1, { ...question, state: each }))
  const current = questions.find(({ state }) => state !== 'settled' && state !== 'skipped')
  return {
    sessionId: 's',
    kitName: 'Finance, first round',
    category: 'finance',
    state,
    reportState: 'none',
    now: startOfRun,
    accommodations: noAccommodations,
    device: { deviceType: 'computer', browser: 'Chrome', region: null },
    aiCoaching: true,
    purgeAt: '2026-04-01T00:00:00.000Z',
    current: current?.position ?? null,
    questions,
  }
}
