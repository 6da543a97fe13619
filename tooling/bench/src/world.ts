import { randomUUID } from 'node:crypto'
import { testWorld, type TestWorld } from '@app/api/testing'
import type { TestServer } from '@app/db/testing'
import { migrate } from '@app/db/migrate'
import { makeDatabase, startPostgres } from '@app/dev/postgres'

const template = 'template_bench'

/** A PostgreSQL of its own with a world on it; the same settings for what is measured and for its floor. */
export const benchWorld = async () => {
  const postgres = await startPostgres()
  await makeDatabase(postgres.adminUrl, template)
  await migrate(postgres.urlOf('owner', template))
  const server: TestServer = {
    adminUrl: postgres.adminUrl,
    ownerUrl: postgres.urlOf('owner', ''),
    apiUrl: postgres.urlOf('api', ''),
    template,
  }
  const world = await testWorld(server)
  const database = new URL(world.ownerUrl).pathname.slice(1)
  return {
    world,
    /** The same database as a superuser: no row level security, for the floor. */
    plainUrl: postgres.adminUrl.replace(/\/postgres$/, `/${database}`),
    stop: async () => {
      await world.close()
      await postgres.stop()
    },
  }
}

/** Many finished sessions in one institution, written straight into the tables. */
export const fillSessions = async (
  world: TestWorld,
  institutionId: string,
  membershipId: string,
  count: number,
) => {
  await world.inside(institutionId, async (tenant) => {
    for (let done = 0; done < count; done += 500) {
      const rows = Array.from({ length: Math.min(500, count - done) }, (_, index) => ({
        id: randomUUID(),
        membershipId,
        kitId: null,
        kitName: 'Finance, first round',
        category: 'finance' as const,
        state: 'completed' as const,
        reportState: 'ready' as const,
        aiCoaching: true,
        accommodations: {
          extraTimePercent: 0,
          noVideo: false,
          captionsAlwaysOn: false,
          noThinkTimeLimit: false,
        } as const,
        device: { deviceType: 'computer', browser: 'Chrome', region: null } as const,
        createdAt: new Date(Date.now() - (done + index) * 60_000),
        endedAt: new Date(),
      }))
      await tenant.insertInto('sessions').values(rows).execute()
    }
  })
}
