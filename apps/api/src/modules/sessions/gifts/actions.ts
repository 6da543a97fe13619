import type { TenantDb } from '@app/db'
import { mostRetakesGiven, mostSecondsGiven } from '@app/domain/help'
import { Refused } from '@app/domain/refusals'
import type { Ports } from '../../../ports.ts'
import type { SessionRecord } from '../actions.ts'
import { addEvent } from '../events/actions.ts'
import * as store from './store.ts'

type Given = {
  position: number | null
  /** Seconds that may still be given, and further takes. */
  secondsLeft: number
  retakesLeft: number
  /** Whether there is anything that time would help with, or another take. */
  canGiveTime: boolean
  canGiveRetake: boolean
}

const questionAtHand = async (db: TenantDb, session: SessionRecord) =>
  session.endedAt === null ? store.atHand(db, session.id) : undefined

/** What staff may still give for the question at hand. */
export const giftsLeft = async (db: TenantDb, session: SessionRecord): Promise<Given> => {
  const question = await questionAtHand(db, session)
  const secondsLeft = mostSecondsGiven - (question?.extendedSeconds ?? 0)
  const retakesLeft = mostRetakesGiven - (question?.givenRetakes ?? 0)
  return {
    position: question?.position ?? null,
    secondsLeft,
    retakesLeft,
    // An answer that was given has its time behind it.
    canGiveTime: question !== undefined && question.state !== 'answered' && secondsLeft > 0,
    canGiveRetake: question !== undefined && retakesLeft > 0,
  }
}

/**
 * More time for the question at hand: to think while that is going on, else to answer. It counts at once.
 * @throws Refused help.nothingToGive, help.allGiven
 */
export const giveTime = async (
  db: TenantDb,
  ports: Ports,
  session: SessionRecord,
  seconds: number,
): Promise<{ position: number }> => {
  const question = await questionAtHand(db, session)
  if (!question || question.state === 'answered') throw new Refused('help.nothingToGive')
  if (question.extendedSeconds + seconds > mostSecondsGiven) throw new Refused('help.allGiven')
  const isThinking = question.state === 'thinking' && question.thinkSeconds !== null
  const { position } = question
  await store.addSeconds(
    db,
    { sessionId: session.id, position },
    { to: isThinking ? 'thinkSeconds' : 'answerSeconds', seconds },
  )
  await addEvent(db, ports, session.id, 'question.timeGiven', { position, seconds })
  return { position }
}

/** One more take of the question at hand. The candidate decides whether to use it. @throws as `giveTime` */
export const giveRetake = async (
  db: TenantDb,
  ports: Ports,
  session: SessionRecord,
): Promise<{ position: number }> => {
  const question = await questionAtHand(db, session)
  if (!question) throw new Refused('help.nothingToGive')
  if (question.givenRetakes >= mostRetakesGiven) throw new Refused('help.allGiven')
  const { position } = question
  await store.addRetake(db, { sessionId: session.id, position })
  await addEvent(db, ports, session.id, 'question.retakeGiven', { position })
  return { position }
}
