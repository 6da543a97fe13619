// The browser's own speech recognition, where it works on this very device. Most browsers send the sound to their
// vendor instead: those are never asked (docs/decisions/0015).

type Results = ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }>

/** What we use of the Web Speech API, which the compiler's library does not describe yet. */
type Recognition = EventTarget & {
  lang: string
  continuous: boolean
  interimResults: boolean
  processLocally: boolean
  start: (track?: MediaStreamTrack) => void
  stop: () => void
}
type RecognitionKind = {
  new (): Recognition
  available?: (options: { langs: string[]; processLocally: boolean }) => Promise<string>
}

export type LocalCaptions = {
  /** Ends listening; resolves to everything that was understood. */
  stop: () => Promise<string>
}

const kindOf = (scope: object): RecognitionKind | null => {
  const { SpeechRecognition: kind } = scope as { SpeechRecognition?: RecognitionKind }
  return kind && 'processLocally' in kind.prototype && typeof kind.available === 'function'
    ? kind
    : null
}

/** Who ships a recogniser for the device. Others built on the same engine have its name and nothing behind it. */
const brand = 'Google Chrome'

const isOfBrand = (scope: object): boolean => {
  const { navigator: found } = scope as {
    navigator?: { userAgentData?: { brands?: readonly { brand: string }[] } }
  }
  return found?.userAgentData?.brands?.some((each) => each.brand === brand) ?? false
}

/**
 * Can this browser recognise speech without the sound leaving the device? Only what is installed already counts: a
 * download would begin in the middle of somebody's interview. Ask before anything is recorded: some builds of Chromium
 * end a page for asking, which is why only the one brand that can is asked at all.
 */
export const hasLocalCaptions = async (
  language: string,
  scope: object = globalThis,
): Promise<boolean> => {
  const kind = kindOf(scope)
  if (!kind?.available || !isOfBrand(scope)) return false
  try {
    return (await kind.available({ langs: [language], processLocally: true })) === 'available'
  } catch (error) {
    console.debug('No captions on this device', error)
    return false
  }
}

/** The final sentences, then what is still being guessed. */
export const textIn = (results: Results): string =>
  Array.from(results, (result) => result[0]?.transcript.trim() ?? '')
    .filter((part) => part.length > 0)
    .join(' ')

const longestEndMs = 3000
/** A recogniser that ends again and again is left alone. */
const mostRuns = 60

/** Listens to the microphone on this device alone. Call only where `hasLocalCaptions` said yes. */
export const startLocalCaptions = (
  {
    language,
    track,
    onText,
  }: {
    language: string
    track: MediaStreamTrack
    /** Everything understood so far. */
    onText: (text: string) => void
  },
  scope: object = globalThis,
): LocalCaptions | null => {
  const Kind = kindOf(scope)
  if (!Kind) return null
  const recognition = new Kind()
  recognition.lang = language
  recognition.continuous = true
  recognition.interimResults = true
  recognition.processLocally = true
  // A recogniser ends by itself after a silence; what it understood until then is kept in front of the next one's.
  let before = ''
  let now = ''
  let isStopped = false
  let runs = 1
  const end = Promise.withResolvers<void>()
  const text = (): string => [before, now].filter((part) => part.length > 0).join(' ')
  recognition.addEventListener('result', (event) => {
    now = textIn((event as Event & { results: Results }).results)
    onText(text())
  })
  recognition.addEventListener('error', (event) => {
    if ((event as Event & { error: string }).error !== 'no-speech') isStopped = true
  })
  recognition.addEventListener('end', () => {
    before = text()
    now = ''
    runs += 1
    if (isStopped || runs > mostRuns) end.resolve()
    else recognition.start(track)
  })
  recognition.start(track)
  return {
    stop: async () => {
      isStopped = true
      recognition.stop()
      await Promise.race([end.promise, new Promise((resolve) => setTimeout(resolve, longestEndMs))])
      return text()
    },
  }
}
