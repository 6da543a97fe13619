/* oxlint-disable eslint/no-underscore-dangle -- `_def` is tRPC's own name for what a router is made of */
import { Permission } from '@app/domain/permissions'
import { expect, test } from 'vitest'
import { appRouter } from './router.ts'
import type { DoorMeta } from './trpc.ts'

type Input = { shape?: Record<string, unknown> }
type Procedure = { _def: { meta?: DoorMeta; output?: unknown; type: string; inputs: Input[] } }
const procedures = appRouter._def.procedures as unknown as Record<string, Procedure>
const doors = Object.entries(procedures).map(([path, { _def }]) => ({ path, ..._def }))

test('the walk reaches the whole router', () => {
  expect(doors.length).toBeGreaterThanOrEqual(55)
  const nouns = new Set(doors.map(({ path }) => path.split('.')[0]))
  expect(nouns).toEqual(new Set(Object.keys(appRouter._def.record)))
})

test.each(doors)(
  '[P49] the door $path names a permission of the table, or why anyone may knock',
  ({ meta }) => {
    if (meta && 'permission' in meta) {
      expect(Permission.options).toContain(meta.permission)
      expect(meta).not.toHaveProperty('anyone')
      return
    }
    expect(meta?.anyone.length ?? 0).toBeGreaterThan(20)
  },
)

test.each(doors)('the door $path says what goes out through it', ({ output }) => {
  expect(output).toBeDefined()
})

test('no door is a subscription: what is told without being asked goes over the live connection', () => {
  expect(doors.filter(({ type }) => type === 'subscription')).toEqual([])
})

test('no door takes a secret in its address, where logs would keep it', () => {
  const secret = doors.filter(({ inputs }) =>
    inputs.some(({ shape = {} }) => 'token' in shape || 'password' in shape),
  )
  expect(secret.length).toBeGreaterThanOrEqual(6)
  expect(secret.filter(({ type }) => type !== 'mutation').map(({ path }) => path)).toEqual([])
})

// Written out by hand on purpose: a further door without a permission is a decision, and shows here in review.
test('[P49] these doors need no role, and no others', () => {
  const open = doors.filter(({ meta }) => !meta || 'anyone' in meta).map(({ path }) => path)
  expect(open.toSorted()).toEqual([
    'identity.changePassword',
    'identity.me',
    'identity.requestEmailVerification',
    'identity.requestPasswordReset',
    'identity.requestSignInLink',
    'identity.resetPassword',
    'identity.revokeSignIn',
    'identity.signIn',
    'identity.signInByLink',
    'identity.signIns',
    'identity.signOut',
    'identity.switchTo',
    'identity.updateAccount',
    'identity.verifyEmail',
    'institutions.branding',
    'invitations.accept',
    'invitations.offer',
    'joining.ask',
    'joining.join',
    'joining.mine',
    'joining.offer',
    'recordings.confirm',
    'secondFactor.begin',
    'secondFactor.confirm',
    'secondFactor.prove',
    'secondFactor.remove',
    'secondFactor.renewCodes',
    'secondFactor.state',
  ])
})
