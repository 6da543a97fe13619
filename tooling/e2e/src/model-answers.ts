import { answerWith, type Asked, type Scripted } from '@app/api/testing/openai-server'

type Levels = { structure: number; relevance: number; specificity: number; clarity: number }

export type ModelSays = {
  levels: Levels
  /** What every level rests on, word for word out of the first answer. */
  quote: string
  reason: string
}

/** One rating of an interview as the coach asks a model for it. */
export const ratingOf = ({ levels, quote, reason }: ModelSays): Scripted =>
  answerWith('responses', {
    competencies: Object.fromEntries(
      Object.entries(levels).map(([competency, level]) => [
        competency,
        { quotes: [{ position: 1, quote }], reason, level },
      ]),
    ),
    strengths: [{ text: 'You say what you did yourself.', quotes: [{ position: 1, quote }] }],
    nextSteps: ['Name the result', 'Say when it was', 'End with what you learned'].map((title) => ({
      title,
      why: 'It lets the listener see what came of it.',
      example: 'As a result, [what changed].',
      competency: 'structure',
    })),
  })

export const isForSpeech = ({ path }: Asked): boolean => path.endsWith('/audio/transcriptions')
