import { expect, test } from 'vitest'
import { treeOf } from './tree.ts'
import { vocabularyRule } from './vocabulary.ts'

const findingsFor = (...paths: string[]): string[] =>
  vocabularyRule(treeOf(Object.fromEntries(paths.map((path) => [path, ''])))).findings.map(
    ({ path, says }) => `${path} ${says}`,
  )

test('a module is made of six words, in the noun or in a sub-noun', () => {
  const kits = 'apps/api/src/modules/kits'
  const fine = [
    ...['router', 'actions', 'store', 'live', 'jobs', 'http'].map((word) => `${kits}/${word}.ts`),
    `${kits}/actions.test.ts`,
    `${kits}/actions-sharing.test.ts`,
    `${kits}/report.sql`,
    `${kits}/starter-kits/store.ts`,
    `${kits}/starter-kits/sharing/store.ts`,
  ]
  expect(findingsFor(...fine)).toEqual([])
  expect(findingsFor(`${kits}/rules.ts`)).toHaveLength(1)
  expect(findingsFor(`${kits}/Actions.ts`)).toHaveLength(1)
  expect(findingsFor(`${kits}/one/two/three/store.ts`)).toHaveLength(1)
  expect(findingsFor('apps/api/src/modules/store.ts')).toHaveLength(1)
})

test('modules and features carry the nouns of the product', () => {
  expect(findingsFor('apps/api/src/modules/exams/store.ts')[0]).toContain(
    '"exams" is not one of the nouns',
  )
  expect(findingsFor('apps/web/src/features/exams/Page.tsx')).toHaveLength(1)
  expect(findingsFor('apps/admin/src/features/sessions/SessionList.tsx')).toEqual([])
})

test('no file or folder has a name that says nothing', () => {
  const empty = [
    'index.ts',
    'utils.ts',
    'types.ts',
    'helpers/dates.ts',
    'date-utils.ts',
    'user.service.ts',
  ]
  for (const name of empty) expect(findingsFor(`packages/coach/src/${name}`)).toHaveLength(1)
  const telling = ['service-worker.ts', 'media-types.ts', 'index-cards.ts', 'contexts.ts']
  for (const name of telling) expect(findingsFor(`apps/web/src/${name}`)).toEqual([])
})
