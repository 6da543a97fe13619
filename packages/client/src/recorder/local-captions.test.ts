import { expect, test } from 'vitest'
import { hasLocalCaptions, startLocalCaptions, textIn } from './local-captions.ts'

const result = (transcript: string, isFinal = true) => Object.assign([{ transcript }], { isFinal })
const track = {} as MediaStreamTrack

/** A browser whose recogniser works on the device; `heard` is what it hears, one list a run. */
const browser = (answer: string, heard: string[][] = [], brand = 'Google Chrome') => {
  const made: { processLocally: boolean; started: unknown[] }[] = []
  class SpeechRecognition extends EventTarget {
    static available = async ({ processLocally }: { processLocally: boolean }) =>
      processLocally ? answer : 'available'
    started: unknown[] = []
    isLocal = false
    constructor() {
      super()
      made.push(this)
    }
    get processLocally() {
      return this.isLocal
    }
    set processLocally(value: boolean) {
      this.isLocal = value
    }
    start(sound: unknown) {
      this.started.push(sound)
      const run = heard[this.started.length - 1]
      if (!run) return
      const results = run.map((part) => result(part))
      this.dispatchEvent(Object.assign(new Event('result'), { results }))
      if (heard[this.started.length]) this.stop()
    }
    stop() {
      this.dispatchEvent(new Event('end'))
    }
  }
  const navigator = { userAgentData: { brands: [{ brand }] } }
  return { scope: { SpeechRecognition, navigator }, made }
}

test('[P38] speech is recognised in the browser only where the sound stays on the device', async () => {
  expect(await hasLocalCaptions('en', {})).toBe(false)
  expect(await hasLocalCaptions('en', { SpeechRecognition: EventTarget })).toBe(false)
  expect(await hasLocalCaptions('en', browser('downloadable').scope)).toBe(false)
  expect(await hasLocalCaptions('en', browser('unavailable').scope)).toBe(false)
  expect(await hasLocalCaptions('en', browser('available').scope)).toBe(true)
  // Of the same engine, with the name of the thing and nothing behind it.
  expect(await hasLocalCaptions('en', browser('available', [], 'Chromium').scope)).toBe(false)
  const { scope, made } = browser('available')
  startLocalCaptions({ language: 'en', track, onText: () => undefined }, scope)
  expect(made).toMatchObject([{ processLocally: true, started: [track] }])
})

test('what was understood before a silence stays in front of what comes after', async () => {
  const texts: string[] = []
  const { scope } = browser('available', [['In my', 'second year'], ['I led a project']])
  const captions = startLocalCaptions(
    { language: 'en', track, onText: (text) => texts.push(text) },
    scope,
  )
  expect(texts.at(-1)).toBe('In my second year I led a project')
  expect(await captions?.stop()).toBe('In my second year I led a project')
})

test('empty guesses leave no gaps', () => {
  expect(textIn([result(' one '), result(''), result('two', false)])).toBe('one two')
})
