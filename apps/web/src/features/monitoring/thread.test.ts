import type { HelpMessage, HelpThread } from '@app/domain/help'
import { expect, test } from 'vitest'
import { unreadOf } from './thread.ts'

const at = '2026-11-24T08:00:00.000Z'
const message = (
  author: HelpMessage['author'],
  changes: Partial<HelpMessage> = {},
): HelpMessage => ({
  messageId: '0198c4a0-0000-7000-8000-000000000001',
  author,
  authorName: 'Kim',
  isOwn: author === 'candidate',
  kind: 'words',
  text: 'Hello',
  seconds: null,
  position: null,
  sentAt: at,
  ...changes,
})
const thread = (messages: HelpMessage[], openedAt: string | null = at): HelpThread => ({
  sessionId: '0198c4a0-0000-7000-8000-000000000002',
  openedAt,
  openedBy: 'candidate',
  messages,
  present: [],
  now: at,
})

test('what staff wrote or gave last is news until it was seen', () => {
  const asked = message('candidate')
  const given = message('staff', { kind: 'timeGiven', seconds: 60 })
  expect(unreadOf(thread([asked, given]), 1)).toBe(given)
  expect(unreadOf(thread([asked, given]), 2)).toBeNull()
})

test('nothing is news where the candidate wrote last, or all is closed', () => {
  expect(unreadOf(thread([message('staff'), message('candidate')]), 0)).toBeNull()
  expect(unreadOf(thread([message('staff')], null), 0)).toBeNull()
  expect(unreadOf(undefined, 0)).toBeNull()
})
