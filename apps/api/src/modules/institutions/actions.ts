import type { Database, TenantDb } from '@app/db'
import { accentInk } from '@app/domain/contrast'
import type { Branding, InstitutionSettings } from '@app/domain/institutions'
import { isSafeLogo } from '@app/domain/logos'
import { Refused } from '@app/domain/refusals'
import type { Actor } from '../../actor.ts'
import { record } from '../audit/actions.ts'
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

export const updateSettings = async (
  db: TenantDb,
  actor: Actor,
  settings: InstitutionSettings,
): Promise<void> => {
  await store.update(db, actor.institutionId, settings)
  await record(db, actor, 'institution.updated', `institution:${actor.institutionId}`, {
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
