import { hasLocalCaptions, startLocalCaptions } from '@app/client/recorder/local-captions'
import { isUnreachable } from '@app/client/api'
import { client } from '../../../api.ts'
import { createCell, type Cell } from './cell.ts'

export type SpokenWords = {
  /** What this device has understood of the answer being given; null where it does not listen. */
  heard: Cell<string | null>
  /** Finds out whether this device understands a language; before anything is recorded in it. */
  prepare: (language: string) => void
  listen: (stream: MediaStream, take: { answerId: string; language: string }) => () => void
  /** Sends what was understood of an answer that is kept. */
  send: (answerId: string) => Promise<void>
}

const tries = 5
const waitMs = 5000

/**
 * The words of an answer where nobody else recognises them: by the browser, and only where it does so on this device.
 * Most browsers cannot; then there are none, and the candidate writes them after the interview.
 */
export const createSpokenWords = ({ isOn }: { isOn: boolean }): SpokenWords => {
  const heard = createCell<string | null>(null)
  const known = new Map<string, Promise<boolean>>()
  const texts = new Map<string, { language: string; text: Promise<string> }>()

  const begin = async (stream: MediaStream, language: string, isOver: () => boolean) => {
    const [track] = stream.getAudioTracks()
    if (!track || !(await known.get(language)) || isOver()) return null
    heard.set('')
    return startLocalCaptions({ language, track, onText: heard.set })
  }

  return {
    heard,
    prepare: (language) => {
      if (isOn && !known.has(language)) known.set(language, hasLocalCaptions(language))
    },
    listen: (stream, { answerId, language }) => {
      if (!isOn) return () => undefined
      let isOver = false
      const captions = begin(stream, language, () => isOver).catch((error: unknown) => {
        // Captions are a help; an answer is recorded without them as well.
        console.debug('No captions for this answer', error)
        return null
      })
      return () => {
        isOver = true
        heard.set(null)
        const text = captions.then((found) => found?.stop() ?? '')
        texts.set(answerId, { language, text })
      }
    },
    send: async (answerId) => {
      const found = texts.get(answerId)
      const text = (await found?.text)?.trim()
      if (!found || !text) return
      texts.delete(answerId)
      const { language } = found
      for (let attempt = 1; attempt <= tries; attempt += 1) {
        try {
          await client.transcripts.write.mutate({ answerId, origin: 'captions', language, text })
          return
        } catch (error) {
          if (!isUnreachable(error) || attempt === tries) {
            console.error('The words of an answer were not kept; they can be written later', error)
            return
          }
          await new Promise((resolve) => setTimeout(resolve, waitMs * attempt))
        }
      }
    },
  }
}
