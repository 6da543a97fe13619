import type { WallCard, WallEntry } from '@app/domain/monitoring'
import { expect, test } from 'vitest'
import { shownOf } from './wall-order.ts'

const idOf = (index: number) => `0198c4a0-0000-7000-8000-00000000000${index}`
const entry = (index: number, changes: Partial<WallEntry> = {}): WallEntry => ({
  sessionId: idOf(index),
  state: 'inProgress',
  question: 'thinking',
  position: index,
  questionCount: 5,
  doing: 'thinking',
  since: `2026-11-24T08:0${index}:00.000Z`,
  roundTripMs: 50,
  backlogBytes: 0,
  cameraLost: false,
  microphoneSilent: false,
  tabHidden: false,
  clockAheadSeconds: 0,
  help: null,
  ...changes,
})
const card = (index: number, candidateName: string, cohortId: string): [string, WallCard] => [
  idOf(index),
  {
    sessionId: idOf(index),
    candidateName,
    kitId: null,
    kitName: '',
    cohorts: [{ cohortId, name: '' }],
  },
]
const help = { since: '2026-11-24T08:00:00.000Z', isWaiting: true, version: 0 }
const cards = new Map([
  card(1, 'Cy', 'a'),
  card(2, 'Bo', 'a'),
  card(3, 'Al', 'b'),
  card(4, 'Di', 'b'),
])
const order = (...args: Parameters<typeof shownOf>) =>
  shownOf(...args).map(({ card: who }) => who?.candidateName)

test('the worst trouble comes first, then whoever is at it for the longest', () => {
  const entries = [
    entry(1),
    entry(2, { cameraLost: true }),
    entry(3, { help }),
    entry(4, { doing: null }),
  ]
  expect(order(entries, cards, {})).toEqual(['Al', 'Bo', 'Di', 'Cy'])
})

test('no filter hides a session that needs somebody; it is marked', () => {
  const entries = [entry(1), entry(2), entry(3, { help }), entry(4)]
  const shown = shownOf(entries, cards, { cohort: 'a', sort: 'name' })
  expect(
    shown.map(({ card: who, isBeyondFilter }) => [who?.candidateName, isBeyondFilter]),
  ).toEqual([
    ['Al', true],
    ['Bo', false],
    ['Cy', false],
  ])
})

test('what nobody needs to look at is narrowed by what is done', () => {
  const entries = [entry(1), entry(2, { doing: 'answering' })]
  expect(order(entries, cards, { doing: 'answering' })).toEqual(['Bo'])
})
