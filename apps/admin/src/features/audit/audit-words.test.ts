import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { actionInWords, sessionOfEntry } from './audit-words.ts'

const say = (sentence: string, values: Record<string, string | number> = {}): string =>
  sentence.replace(/\{(\w+)\}/g, (_match, name: string) => String(values[name]))

const modules = join(import.meta.dirname, '../../../../api/src/modules')

/** The actions that the API writes into the trail, as they stand in its sources. */
const written = readdirSync(modules, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('actions.ts'))
  .flatMap((path) => {
    const source = readFileSync(join(modules, path), 'utf8')
    return [...source.matchAll(/\b(?:record|recordOnceIn)\(\s*\w+,\s*\w+,\s*'([a-zA-Z.]+)'/g)]
  })
  .map((match) => match[1] ?? '')

test('there is a sentence for every action that is written into the trail', () => {
  expect(written.length).toBeGreaterThan(10)
  const silent = written.filter((action) => {
    const entry = { action, subject: null, subjectName: 'Ada' }
    return actionInWords(entry, say) === action
  })
  expect(silent).toEqual([])
})

test('an entry names whom it is about, or says that they are gone', () => {
  const entry = { action: 'report.read', subject: 'session:1', subjectName: 'Ada Osei' }
  expect(actionInWords(entry, say)).toBe('read a report of Ada Osei')
  expect(actionInWords({ ...entry, subjectName: null }, say)).toMatch(/no longer there/)
})

test('an action without a sentence shows by its plain name', () => {
  const entry = { action: 'meeting.booked', subject: null, subjectName: null }
  expect(actionInWords(entry, say)).toBe('meeting.booked')
})

test('an entry about an interview that is still there leads to it', () => {
  const entry = { action: 'report.read', subject: 'session:1', subjectName: 'Ada Osei' }
  expect(sessionOfEntry(entry)).toBe('1')
  expect(sessionOfEntry({ ...entry, subjectName: null })).toBeUndefined()
  expect(sessionOfEntry({ ...entry, subject: 'membership:1' })).toBeUndefined()
})
