import {
  CamelCasePlugin,
  CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely'
import type { PoolClient } from 'pg'
import { statementOf } from './prepared.ts'

class PinnedConnection implements DatabaseConnection {
  readonly #client: PoolClient
  constructor(client: PoolClient) {
    this.#client = client
  }
  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const result = await this.#client.query(statementOf(query.sql, [...query.parameters]))
    return { rows: result.rows as Row[], numAffectedRows: BigInt(result.rowCount ?? 0) }
  }
  // oxlint-disable-next-line require-yield -- the interface wants a generator; streaming is refused
  async *streamQuery(): AsyncGenerator<never> {
    throw new Error('Streaming is not supported inside a tenant transaction')
  }
}

const noTransaction = async (): Promise<never> => {
  throw new Error('This handle is a transaction already: one request is one transaction')
}

class PinnedDriver implements Driver {
  readonly #connection: PinnedConnection
  constructor(client: PoolClient) {
    this.#connection = new PinnedConnection(client)
  }
  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }
  beginTransaction = noTransaction
  commitTransaction = noTransaction
  rollbackTransaction = noTransaction
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}

const camelCase = new CamelCasePlugin({ maintainNestedObjectKeys: true })

/**
 * A query builder that runs on one connection which already has its transaction open. Kysely's own transactions send
 * BEGIN alone; ours send it with the tenant in one message, which saves a round trip on every request.
 */
export const pinned = <Tables>(client: PoolClient): Kysely<Tables> =>
  new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new PinnedDriver(client),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    plugins: [camelCase],
  })
