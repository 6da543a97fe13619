import { session, sharedSession } from './door-sessions.ts'
import type { Row } from './reach.ts'

/** The doors of help in the middle of an interview, and of the wall. */
export const monitoringRows: Record<string, Row> = {
  'help.own': { reach: session, input: sharedSession('asked') },
  'help.ask': {
    reach: session,
    input: async (scene) => ({
      ...(await sharedSession('asked')(scene)),
      text: 'The sound is gone.',
    }),
  },
  'help.resolveOwn': {
    reach: session,
    input: async ({ world, callers, made }) => {
      const { sessionId } = await made('asked')
      await world.as(callers.candidate).help.ask({ sessionId, text: null })
      return { sessionId }
    },
  },
  'help.desk': { reach: { cohort: 'session.notFound' }, input: sharedSession('asked') },
  'help.act': {
    reach: { cohort: 'session.notFound' },
    input: async (scene) => ({
      ...(await sharedSession('asked')(scene)),
      act: 'write',
      text: 'I am here.',
    }),
  },
  'help.attend': {
    reach: { cohort: 'session.notFound' },
    input: async (scene) => ({ ...(await sharedSession('asked')(scene)), isHere: true }),
  },
  'monitoring.cards': {
    reach: 'everyone',
    input: async (scene) => ({ sessionIds: [(await scene.shared('asked')).sessionId] }),
  },
}
