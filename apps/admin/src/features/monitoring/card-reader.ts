import { mostCards, type WallCard } from '@app/domain/monitoring'
import { client } from '../../api.ts'

const againMs = 3000

/** Reads who sessions are: each once, many at a time, and again where nobody answered. */
export const createCardReader = (onCards: (cards: WallCard[]) => void) => {
  const wanted = new Set<string>()
  const asked = new Set<string>()
  let isReading = false

  const readAll = async (): Promise<void> => {
    while (wanted.size > 0) {
      const sessionIds = [...wanted].slice(0, mostCards)
      onCards(await client.monitoring.cards.query({ sessionIds }))
      for (const sessionId of sessionIds) wanted.delete(sessionId)
    }
  }
  const read = async (): Promise<void> => {
    if (isReading) return
    isReading = true
    try {
      await readAll()
    } catch (error) {
      console.debug('Names for the wall were not answered; they are asked for again', error)
      setTimeout(() => void read(), againMs)
    } finally {
      isReading = false
    }
  }
  return {
    want: (sessionIds: Iterable<string>): void => {
      for (const sessionId of sessionIds) {
        if (asked.has(sessionId)) continue
        asked.add(sessionId)
        wanted.add(sessionId)
      }
      if (wanted.size > 0) void read()
    },
  }
}
