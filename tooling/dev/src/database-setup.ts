import { migrate } from '@app/db/migrate'
import type { TestProject } from 'vitest/node'
import { makeDatabase, startPostgres } from './postgres.ts'

/** What tests get of the server: where it is, and the migrated database to copy. */
export type TestServer = { adminUrl: string; ownerUrl: string; apiUrl: string; template: string }

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: TestServer
  }
}

const template = 'template_justinterview'

/** One PostgreSQL per test run, migrated once; each test file copies the template. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const server = await startPostgres()
  await makeDatabase(server.adminUrl, template)
  await migrate(server.urlOf('owner', template))
  project.provide('postgres', {
    adminUrl: server.adminUrl,
    ownerUrl: server.urlOf('owner', ''),
    apiUrl: server.urlOf('api', ''),
    template,
  })
  return () => server.stop()
}
