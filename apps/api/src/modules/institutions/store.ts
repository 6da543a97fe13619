import { inIdentity, type Database, type TenantDb } from '@app/db'
import type { InstitutionSettings } from '@app/domain/institutions'

const columns = [
  'id',
  'slug',
  'name',
  'accentColor',
  'logoSvg',
  'locale',
  'timeZone',
  'retentionDays',
  'aiEnabled',
  'wordsOnly',
  'requiresSecondFactor',
  'mailDomains',
] as const

/** What is public of an institution can be read without being in it. */
export const bySlug = (db: Database, slug: string) =>
  inIdentity(db, null, (identity) =>
    identity.selectFrom('institutions').select(columns).where('slug', '=', slug).executeTakeFirst(),
  )

export const byId = (db: TenantDb, institutionId: string) =>
  db
    .selectFrom('institutions')
    .select(columns)
    .where('id', '=', institutionId)
    .executeTakeFirstOrThrow()

export const allIds = (db: Database): Promise<string[]> =>
  inIdentity(db, null, async (identity) => {
    const rows = await identity.selectFrom('institutions').select('id').orderBy('id').execute()
    return rows.map((row) => row.id)
  })

export const update = async (
  db: TenantDb,
  institutionId: string,
  settings: InstitutionSettings,
): Promise<void> => {
  await db.updateTable('institutions').set(settings).where('id', '=', institutionId).execute()
}

export const setLogo = async (
  db: TenantDb,
  institutionId: string,
  logoSvg: string | null,
): Promise<void> => {
  await db.updateTable('institutions').set({ logoSvg }).where('id', '=', institutionId).execute()
}
