import { inInstitution, type Database } from '@app/db'
import { insertInstitution } from '@app/db/owner'
import { newId } from '../../../ids.ts'
import type { Ports } from '../../../ports.ts'
import { installStarterKits } from '../../kits/actions.ts'
import { hasStarterQuestions, installStarterQuestions } from '../../questions/actions.ts'
import { ensureInstitutionKey } from '../../recordings/keys/actions.ts'

/**
 * Founds an institution: its row (by the schema's owner: no request can do this), its data key, and its copy of the
 * starter library. Returns its id; an institution with that slug already there is returned as it is, and what an earlier
 * founding did not come to is made up for.
 */
export const foundInstitution = async (
  { db, ports, ownerUrl }: { db: Database; ports: Ports; ownerUrl: string },
  institution: { slug: string; name: string; accentColor: string },
): Promise<{ institutionId: string; isNew: boolean }> => {
  const founded = await insertInstitution(ownerUrl, { id: newId(), ...institution })
  await inInstitution(db, founded.institutionId, async (tenant) => {
    await ensureInstitutionKey(tenant, ports)
    if (await hasStarterQuestions(tenant)) return
    await installStarterKits(tenant, await installStarterQuestions(tenant))
  })
  return founded
}
