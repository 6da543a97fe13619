import { expect, test } from 'vitest'
import { changesBetween } from './transcript-changes.ts'

const changes = (before: string, after: string): string[] =>
  changesBetween(before.split(' '), after.split(' ')).map(
    ({ kind, text }) => ({ kept: '', removed: '-', added: '+' })[kind] + text,
  )

test('a word put in place of another shows as removed and added', () => {
  expect(changes('we found seven errors', 'we found eleven errors')).toEqual([
    'we found',
    '-seven',
    '+eleven',
    'errors',
  ])
})

test('words that were added or left out show where they stood', () => {
  expect(changes('I wrote a script', 'Um I wrote a short script today')).toEqual([
    '+Um',
    'I wrote a',
    '+short',
    'script',
    '+today',
  ])
  expect(changes('um I wrote it', 'I wrote it')).toEqual(['-um', 'I wrote it'])
})

test('the same words give one run, and nothing gives nothing', () => {
  expect(changes('a b c', 'a b c')).toEqual(['a b c'])
  expect(changesBetween([], [])).toEqual([])
  expect(changesBetween([], ['a'])).toEqual([{ kind: 'added', text: 'a' }])
})

test('kept and added words are the text after, kept and removed ones the text before', () => {
  const before = 'so um I split the ledger into terms and asked two members to check'.split(' ')
  const after = 'I split the big ledger in three terms and two members checked'.split(' ')
  const runs = changesBetween(before, after)
  const textOf = (kind: 'removed' | 'added') =>
    runs
      .filter((run) => run.kind === 'kept' || run.kind === kind)
      .map((run) => run.text)
      .join(' ')
  expect(textOf('removed')).toBe(before.join(' '))
  expect(textOf('added')).toBe(after.join(' '))
})

const long = (word: string): string[] =>
  Array.from({ length: 3000 }, (_, index) => `${word}${index}`)

test('a very long text pasted over another is not compared word by word', () => {
  const runs = changesBetween(long('a'), long('b'))
  expect(runs.map((run) => run.kind)).toEqual(['removed', 'added'])
})
