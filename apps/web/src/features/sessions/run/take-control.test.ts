import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Uploads } from '../../recordings/uploads.ts'
import { createCell } from './cell.ts'
import type { RunStore, RunView } from './run-store.ts'
import { aRun } from './run.fixture.ts'
import { createTakeControl } from './take-control.ts'

beforeEach(() => vi.stubGlobal('MediaRecorder', { isTypeSupported: () => true }))
afterEach(() => vi.unstubAllGlobals())

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))

test('a take that was given up while the server was asked is not recorded beside the next one', async () => {
  const run = aRun({ states: ['thinking', 'waiting'] })
  const view = createCell<RunView>({ run, waiting: [], line: 'ok', failure: null })
  const store: RunStore = {
    view,
    serverNow: () => 0,
    take: () => undefined,
    adopt: () => undefined,
    refresh: () => Promise.resolve(),
    retryNow: () => undefined,
    settled: () => Promise.resolve(true),
    close: () => undefined,
  }
  const answers: ((id: string) => void)[] = []
  const begun: string[] = []
  const takes = createTakeControl({
    store,
    source: () => ({ stream: {} as MediaStream, hasVideo: false, quality: 'normal' }),
    startAnswer: () =>
      new Promise((resolve) =>
        answers.push((id) => resolve({ answerId: id, recordingId: id, run })),
      ),
    uploads: () =>
      Promise.resolve({
        pieces: {
          begin: ({ recordingId }: { recordingId: string }) => {
            begun.push(recordingId)
            return Promise.reject(new Error('Far enough'))
          },
        },
        uploader: { more: () => undefined },
      } as unknown as Uploads),
    onRecording: () => () => undefined,
    isAway: () => false,
    personId: 'p',
    membershipId: 'm',
  })
  vi.stubGlobal(
    'MediaRecorder',
    Object.assign(class extends EventTarget {}, { isTypeSupported: () => true }),
  )
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  void takes.start()
  await later()
  await takes.drop()
  void takes.start()
  await later()
  answers[0]?.('first')
  await later()
  expect(begun).toEqual([])
  expect(takes.state.get().phase).toBe('starting')
  answers[1]?.('second')
  await later()
  expect(begun).toEqual(['second'])
})
