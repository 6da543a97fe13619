import { ownSession, session, sharedSession } from './door-sessions.ts'
import type { Row } from './reach.ts'
import type { Scene } from './people.ts'

const toKeep = ownSession('completed')
const toHandIn = ownSession('completed')
const toRead = ownSession('completed')

const levels = { structure: 3, relevance: 3, specificity: 3, clarity: 3, delivery: 3 }
const rated = (toSession: typeof toKeep) => async (scene: Scene) => ({
  sessionId: (await toSession(scene)).sessionId,
  rating: { levels, reasons: {}, note: '' },
})

/** The doors of what people rate, review and write. */
export const reviewRows: Record<string, Row> = {
  'ratings.keep': { reach: { cohort: 'session.notFound' }, input: rated(toKeep) },
  'ratings.handIn': { reach: { cohort: 'session.notFound' }, input: rated(toHandIn) },
  'ratings.readFirst': {
    reach: { cohort: 'session.notFound' },
    input: async (scene) => ({ sessionId: (await toRead(scene)).sessionId }),
  },
  'looks.ask': {
    reach: session,
    input: async (scene) => ({
      ...(await sharedSession('completed')(scene)),
      competency: 'structure',
      reason: '',
    }),
    told: 'report.notReady',
  },
  'looks.answer': {
    reach: { cohort: 'session.notFound' },
    input: async (scene) => ({
      ...(await sharedSession('completed')(scene)),
      competency: 'structure',
      level: 4,
      reason: 'The result is there.',
    }),
    told: 'rating.notOpen',
  },
  'comments.give': {
    reach: { cohort: 'session.notFound' },
    input: async (scene) => {
      const { sessionId, answerId } = await scene.shared('completed')
      const passage = { transcriptVersion: 99, firstWord: 0, lastWord: 1 }
      return { sessionId, answerId, ...passage, text: 'Say who did it.' }
    },
    told: 'comment.noPassage',
  },
  'news.mine': { reach: 'everyone' },
  'news.read': { reach: session, input: sharedSession('completed') },
  'review.list': { reach: 'everyone', input: () => ({}) },
  'review.take': {
    reach: { cohort: 'session.notFound' },
    input: async (scene) => ({ sessionId: (await scene.made('completed')).sessionId }),
  },
  'review.giveBack': {
    reach: { cohort: 'session.notFound' },
    input: sharedSession('completed'),
  },
  'review.finish': { reach: { cohort: 'session.notFound' }, input: sharedSession('completed') },
  'agreement.figures': { reach: 'everyone' },
  'agreement.settings': { reach: 'everyone' },
  'agreement.updateSettings': {
    reach: 'everyone',
    input: () => ({ dueDays: 7, agreementThreshold: null }),
  },
}
