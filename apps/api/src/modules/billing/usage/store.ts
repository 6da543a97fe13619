import type { TenantDb } from '@app/db'
import { sql } from 'kysely'

export const insert = async (
  db: TenantDb,
  entry: {
    id: string
    at: Date
    kind: 'transcription' | 'evaluation'
    provider: string
    model: string
    inputTokens: number
    outputTokens: number
    audioSeconds: number
  },
): Promise<void> => {
  await db.insertInto('usageEntries').values(entry).execute()
}

export const byMonth = (db: TenantDb) =>
  db
    .selectFrom('usageEntries')
    .select((select) => [
      sql<string>`to_char(at at time zone 'UTC', 'YYYY-MM')`.as('month'),
      'kind',
      'provider',
      'model',
      sql<number>`sum(input_tokens)::bigint`.as('inputTokens'),
      sql<number>`sum(output_tokens)::bigint`.as('outputTokens'),
      sql<number>`sum(audio_seconds)`.as('audioSeconds'),
      select.fn.countAll<number>().as('calls'),
    ])
    .groupBy(['month', 'kind', 'provider', 'model'])
    .orderBy('month', 'desc')
    .execute()
