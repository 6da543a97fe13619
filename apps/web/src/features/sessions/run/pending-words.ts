/** What a device understood of an answer. */
export type Understood = { language: string; text: string }

type Ports = {
  /** What this device keeps of an answer's words over a reload; empty where there is nothing. */
  read: (answerId: string) => string
  keep: (answerId: string, text: string) => void
  drop: (answerId: string) => void
  write: (answerId: string, understood: Understood) => Promise<unknown>
  /** Nobody answered: it may come about later. */
  isAway: (error: unknown) => boolean
  sleep: (ms: number) => Promise<void>
}

export type PendingWords = {
  /** Keeps what was understood so far, in this page and on this device. */
  note: (answerId: string, understood: Understood) => void
  /** The last of an answer's words are still coming. */
  ending: (answerId: string, last: Promise<unknown>) => void
  /** Sends the words of an answer that counts. Called again while it is on its way, it does nothing. */
  send: (answerId: string) => Promise<void>
  forget: (answerId: string) => void
}

const tries = 5
const waitMs = 5000

/** Words as the device has kept them; null where there are none, or none that can be read. */
export const understoodIn = (kept: string): Understood | null => {
  if (kept === '') return null
  try {
    const { language, text } = JSON.parse(kept) as Partial<Understood>
    if (typeof language === 'string' && typeof text === 'string' && text.trim() !== '')
      return { language, text }
  } catch (error) {
    console.debug('The words of an answer could not be read', error)
  }
  return null
}

/** The words that wait to be sent. They outlive the page: not sent, they stand in the form where words are written. */
export const createPendingWords = (ports: Ports): PendingWords => {
  const known = new Map<string, Understood>()
  const endings = new Map<string, Promise<unknown>>()
  const onTheirWay = new Set<string>()
  /** Refused once, they are not offered again by this page. */
  const refused = new Set<string>()
  const forget = (answerId: string): void => {
    known.delete(answerId)
    endings.delete(answerId)
    ports.drop(answerId)
  }
  const attempt = async (answerId: string): Promise<void> => {
    await endings.get(answerId)
    const found = known.get(answerId) ?? understoodIn(ports.read(answerId))
    if (!found?.text.trim()) return
    for (let times = 1; ; times += 1) {
      try {
        await ports.write(answerId, found)
        forget(answerId)
        return
      } catch (error) {
        if (ports.isAway(error) && times < tries) {
          await ports.sleep(waitMs * times)
          continue
        }
        if (!ports.isAway(error)) refused.add(answerId)
        console.error('The words of an answer were not kept; they can be handed in later', error)
        return
      }
    }
  }
  return {
    note: (answerId, understood) => {
      known.set(answerId, understood)
      ports.keep(answerId, JSON.stringify(understood))
    },
    ending: (answerId, last) => endings.set(answerId, last),
    send: async (answerId) => {
      if (onTheirWay.has(answerId) || refused.has(answerId)) return
      onTheirWay.add(answerId)
      try {
        await attempt(answerId)
      } finally {
        onTheirWay.delete(answerId)
      }
    },
    forget,
  }
}
