import type { Database, TenantDb } from '@app/db'
import { accentInk } from '@app/domain/contrast'
import type { Branding, InstitutionSettings } from '@app/domain/institutions'
import { isSafeLogo } from '@app/domain/logos'
import { Refused } from '@app/domain/refusals'
import type { Actor } from '../../actor.ts'
import { record } from '../audit/actions.ts'
import { hasSecondFactor } from '../identity/second-factors/actions.ts'
import * as store from './store.ts'

/** @throws Refused('institution.notFound') */
export const brandingOf = async (db: Database, slug: string): Promise<Branding> => {
  const row = await store.bySlug(db, slug)
  if (!row) throw new Refused('institution.notFound')
  return {
    slug: row.slug,
    name: row.name,
    accentColor: row.accentColor,
    accentInk: accentInk(row.accentColor) ?? '#ffffff',
    hasLogo: row.logoSvg !== null,
    locale: row.locale,
  }
}

/** The institution that the transaction acts in, with what its features need to know. */
export const institutionOf = (db: TenantDb, institutionId: string) => store.byId(db, institutionId)

export const institutionIds = (db: Database): Promise<string[]> => store.allIds(db)

export const logoOf = async (db: Database, slug: string): Promise<string> => {
  const row = await store.bySlug(db, slug)
  if (!row?.logoSvg) throw new Refused('institution.notFound')
  return row.logoSvg
}

type Changing = { tenant: TenantDb; db: Database; actor: Actor }

/** Who asks it of others has it: else the very next request would shut them out. */
const refuseLockOut = async (
  { tenant, db, actor }: Changing,
  { requiresSecondFactor }: InstitutionSettings,
): Promise<void> => {
  if (!requiresSecondFactor) return
  const now = await store.byId(tenant, actor.institutionId)
  if (now.requiresSecondFactor || (await hasSecondFactor(db, actor.personId))) return
  throw new Refused('institution.secondFactorFirst')
}

/** @throws Refused('institution.secondFactorFirst') when the person who asks it of all staff has none */
export const updateSettings = async (
  changing: Changing,
  settings: InstitutionSettings,
): Promise<void> => {
  await refuseLockOut(changing, settings)
  const { tenant, actor } = changing
  await store.update(tenant, actor.institutionId, settings)
  await record(tenant, actor, 'institution.updated', `institution:${actor.institutionId}`, {
    ...settings,
    mailDomains: settings.mailDomains.join(' '),
  })
}

/** Sets the logo, or takes it away. @throws Refused('institution.logoInvalid') for anything but a plain SVG drawing */
export const setLogo = async (
  db: TenantDb,
  actor: Actor,
  svg: string | null,
): Promise<{ hasLogo: boolean }> => {
  if (svg !== null && !isSafeLogo(svg)) throw new Refused('institution.logoInvalid')
  await store.setLogo(db, actor.institutionId, svg)
  const action = svg === null ? 'institution.logoRemoved' : 'institution.logoSet'
  await record(db, actor, action, `institution:${actor.institutionId}`)
  return { hasLogo: svg !== null }
}
