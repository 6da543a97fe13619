/* oxlint-disable eslint/no-underscore-dangle -- `_def` is tRPC's own name for what a router is made of */
import { may } from '@app/domain/permissions'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { appRouter } from './router.ts'
import type { DoorMeta } from './trpc.ts'
import { refusalOf } from './testing/refusal-of.ts'
import { kinds, openScene, type Kind, type Scene } from './testing/people.ts'
import type { Row } from './testing/door-sessions.ts'
import { rows } from './testing/doors.ts'

type Procedure = { _def: { meta: DoorMeta } }
const procedures = appRouter._def.procedures as unknown as Record<string, Procedure>

let scene: Scene
beforeAll(async () => {
  scene = await openScene(inject('postgres'))
})
afterAll(() => scene.world.close())

/** Who reaches what belongs to the candidate, once they have the permission. */
const reaches = (kind: Kind, row: Row): boolean => {
  if (typeof row.reach === 'string') return true
  if ('own' in row.reach) return kind === 'candidate'
  if ('cohort' in row.reach) return kind === 'coach' || kind === 'admin' || kind === 'owner'
  return !kind.startsWith('foreign')
}

const unreached = ({ reach }: Row): string =>
  typeof reach === 'string' ? '' : (Object.values(reach)[0] ?? '')

/** What the table of permissions and the row say that this person is told. */
const toldTo = (kind: Kind, path: string, row: Row): string => {
  const { person, actor } = scene.callers[kind]
  const meta = procedures[path]?._def.meta
  const permission = row.permission ?? (meta && 'permission' in meta ? meta.permission : null)
  if (permission) {
    if (!actor) return 'signIn.required'
    if (!may(actor.role, permission)) return 'permission.missing'
  } else if (row.reach !== 'everyone' && !person) return 'signIn.required'
  return reaches(kind, row) ? (row.told ?? 'let in') : unreached(row)
}

/** Knocks at a door as this person: `let in`, or the code of the refusal. Anything else is a bug and thrown. */
const knock = async (kind: Kind, path: string, input: unknown): Promise<string> => {
  const [noun = '', name = ''] = path.split('.')
  const api = scene.world.as(scene.callers[kind]) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >
  return refusalOf(api[noun]?.[name]?.(input) ?? Promise.reject(new Error(`No door ${path}`)))
}

test('[P49] every door has its row in the matrix, and every row its door', () => {
  expect(new Set(Object.keys(rows))).toEqual(new Set(Object.keys(procedures)))
})

describe.each(Object.entries(rows))('%s', (path, row) => {
  // Attempts are counted by address: each door begins with none.
  beforeAll(() => scene.world.pass(901))

  test.each(kinds)('[P15][P20][P48][P49] tells %s what they may know', async (kind) => {
    const input = await row.input?.(scene)
    expect(await knock(kind, path, input)).toBe(toldTo(kind, path, row))
  })
})
