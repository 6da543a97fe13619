import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { masterKeyFrom } from '../../../adapters/embedded/key-file.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'
import { OtherMasterKey, refuseOtherMasterKey } from './actions.ts'

let world: TestWorld
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
})
afterAll(() => world.close())

test('an installation without institutions starts with any key', async () => {
  await refuseOtherMasterKey(world.db, { masterKey: masterKeyFrom(randomBytes(32)) })
})

test('one that was used with a key starts with this one alone, and says which is wanted', async () => {
  await world.found('first')
  await refuseOtherMasterKey(world.db, world.ports)
  const other = { masterKey: masterKeyFrom(randomBytes(32)) }
  const refused = refuseOtherMasterKey(world.db, other)
  await expect(refused).rejects.toBeInstanceOf(OtherMasterKey)
  await expect(refused).rejects.toThrow(/MASTER_KEY.*wrapped by local:[0-9a-f]{16}/)
})
