import { hasLocalCaptions, startLocalCaptions } from '@app/client/recorder/local-captions'
import { isUnreachable } from '@app/client/api'
import { client } from '../../../api.ts'
import { dropDraft, keepDraft, readDraft, type DraftKey } from '../../feedback/drafts.ts'
import { createCell, type Cell } from './cell.ts'
import { createPendingWords } from './pending-words.ts'

export type SpokenWords = {
  /** What this device has understood of the answer being given; null where it does not listen. */
  heard: Cell<string | null>
  /** Finds out whether this device understands a language; before anything is recorded in it. */
  prepare: (language: string) => void
  listen: (stream: MediaStream, take: { answerId: string; language: string }) => () => void
  /** Sends what was understood of an answer that is kept, also where an earlier page understood it. */
  send: (answerId: string) => Promise<void>
  /** The answer is taken anew. */
  forget: (answerId: string) => void
}

/** Of what is said, so often something is kept on this device. */
const keepEveryMs = 1000

/**
 * The words of an answer where nobody else recognises them: by the browser, and only where it does so on this device.
 * Most browsers cannot; then there are none, and the candidate writes them after the interview.
 */
export const createSpokenWords = ({
  isOn,
  personId,
}: {
  isOn: boolean
  personId: string
}): SpokenWords => {
  const heard = createCell<string | null>(null)
  const known = new Map<string, Promise<boolean>>()
  const keyOf = (answerId: string): DraftKey => ({ personId, of: `captions:${answerId}` })
  const pending = createPendingWords({
    read: (answerId) => readDraft(keyOf(answerId)),
    keep: (answerId, text) => keepDraft(keyOf(answerId), text),
    drop: (answerId) => dropDraft(keyOf(answerId)),
    write: (answerId, understood) =>
      client.transcripts.write.mutate({ answerId, origin: 'captions', ...understood }),
    isAway: isUnreachable,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  })

  const begin = async (
    stream: MediaStream,
    language: string,
    ports: { isOver: () => boolean; onText: (text: string) => void },
  ) => {
    const [track] = stream.getAudioTracks()
    if (!track || !(await known.get(language)) || ports.isOver()) return null
    heard.set('')
    return startLocalCaptions({ language, track, onText: ports.onText })
  }

  return {
    heard,
    prepare: (language) => {
      if (isOn && !known.has(language)) known.set(language, hasLocalCaptions(language))
    },
    listen: (stream, { answerId, language }) => {
      if (!isOn) return () => undefined
      let isOver = false
      let keptAt = 0
      const onText = (text: string): void => {
        if (!isOver) heard.set(text)
        if (performance.now() - keptAt < keepEveryMs) return
        keptAt = performance.now()
        pending.note(answerId, { language, text })
      }
      const captions = begin(stream, language, { isOver: () => isOver, onText }).catch(
        (error: unknown) => {
          // Captions are a help; an answer is recorded without them as well.
          console.debug('No captions for this answer', error)
          return null
        },
      )
      return () => {
        isOver = true
        heard.set(null)
        const end = async (): Promise<void> => {
          const found = await captions
          const text = (await found?.stop()) ?? ''
          if (text.trim() !== '') pending.note(answerId, { language, text })
        }
        pending.ending(answerId, end())
      }
    },
    send: async (answerId) => {
      if (isOn) await pending.send(answerId)
    },
    forget: pending.forget,
  }
}
