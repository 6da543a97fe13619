import type { IdentityDb } from '@app/db'

export type SecondFactor = {
  wrappedKey: Buffer
  wrappedBy: string
  confirmedAt: string | null
  lastStep: number | null
}

export const byPerson = (db: IdentityDb, personId: string): Promise<SecondFactor | undefined> =>
  db
    .selectFrom('secondFactors')
    .select(['wrappedKey', 'wrappedBy', 'confirmedAt', 'lastStep'])
    .where('personId', '=', personId)
    .executeTakeFirst()

/** Begins afresh, unless one is confirmed already: false then. */
export const begin = async (
  db: IdentityDb,
  factor: { personId: string; wrappedKey: Buffer; wrappedBy: string },
): Promise<boolean> => {
  const { personId, wrappedKey, wrappedBy } = factor
  const row = await db
    .insertInto('secondFactors')
    .values({ personId, wrappedKey, wrappedBy })
    .onConflict((conflict) =>
      conflict
        .column('personId')
        .doUpdateSet({ wrappedKey, wrappedBy, lastStep: null })
        .where('secondFactors.confirmedAt', 'is', null),
    )
    .returning('personId')
    .executeTakeFirst()
  return row !== undefined
}

/** Takes the code of a time step, once: false for a step that was taken before, or one behind it. */
export const takeStep = async (
  db: IdentityDb,
  personId: string,
  step: number,
): Promise<boolean> => {
  const row = await db
    .updateTable('secondFactors')
    .set({ lastStep: step })
    .where('personId', '=', personId)
    .where((where) => where.or([where('lastStep', 'is', null), where('lastStep', '<', step)]))
    .returning('personId')
    .executeTakeFirst()
  return row !== undefined
}

/** False where it was confirmed before. */
export const confirm = async (db: IdentityDb, personId: string, now: Date): Promise<boolean> => {
  const row = await db
    .updateTable('secondFactors')
    .set({ confirmedAt: now })
    .where('personId', '=', personId)
    .where('confirmedAt', 'is', null)
    .returning('personId')
    .executeTakeFirst()
  return row !== undefined
}

export const remove = async (db: IdentityDb, personId: string): Promise<void> => {
  await db.deleteFrom('secondFactors').where('personId', '=', personId).execute()
}

export const replaceCodes = async (
  db: IdentityDb,
  personId: string,
  codeHashes: string[],
): Promise<void> => {
  await db.deleteFrom('recoveryCodes').where('personId', '=', personId).execute()
  await db
    .insertInto('recoveryCodes')
    .values(codeHashes.map((codeHash) => ({ personId, codeHash })))
    .execute()
}

/** Uses a recovery code up: false where there is none like it, or it was used before. */
export const useCode = async (
  db: IdentityDb,
  personId: string,
  codeHash: string,
  now: Date,
): Promise<boolean> => {
  const row = await db
    .updateTable('recoveryCodes')
    .set({ usedAt: now })
    .where('personId', '=', personId)
    .where('codeHash', '=', codeHash)
    .where('usedAt', 'is', null)
    .returning('personId')
    .executeTakeFirst()
  return row !== undefined
}

export const codesLeft = async (db: IdentityDb, personId: string): Promise<number> => {
  const { count } = await db
    .selectFrom('recoveryCodes')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('personId', '=', personId)
    .where('usedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}
