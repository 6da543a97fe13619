import { inInstitution, type Database } from '@app/db'
import { insertInstitution } from '@app/db/owner'
import { newId } from '../../../ids.ts'
import type { Ports } from '../../../ports.ts'
import { installStarterKits } from '../../kits/actions.ts'
import { installStarterQuestions } from '../../questions/actions.ts'
import { ensureInstitutionKey } from '../../recordings/keys/actions.ts'

/**
 * Founds an institution: its row (by the schema's owner: no request can do this), its data key, and its copy of the
 * starter library. Returns its id; an institution with that slug already there is returned as it is.
 */
export const foundInstitution = async (
  { db, ports, ownerUrl }: { db: Database; ports: Ports; ownerUrl: string },
  institution: { slug: string; name: string; accentColor: string },
): Promise<{ institutionId: string; isNew: boolean }> => {
  const founded = await insertInstitution(ownerUrl, { id: newId(), ...institution })
  if (founded.isNew) {
    await inInstitution(db, founded.institutionId, async (tenant) => {
      await ensureInstitutionKey(tenant, ports)
      await installStarterKits(tenant, await installStarterQuestions(tenant))
    })
  }
  return founded
}
