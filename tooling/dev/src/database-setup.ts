import { migrate } from '@app/db/migrate'
import type { TestServer } from '@app/db/testing'
import type { TestProject } from 'vitest/node'
import { makeDatabase, startPostgres } from './postgres.ts'

const template = 'template_justinterview'

/** One PostgreSQL per test run, migrated once; each test file copies the template. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const server = await startPostgres()
  await makeDatabase(server.adminUrl, template)
  await migrate(server.urlOf('owner', template))
  const provided: TestServer = {
    adminUrl: server.adminUrl,
    ownerUrl: server.urlOf('owner', ''),
    apiUrl: server.urlOf('api', ''),
    template,
  }
  project.provide('postgres', provided)
  return () => server.stop()
}
