import type { Client } from 'pg'

/** The one insert of an institution, as the owner of the schema. */
export const insert = async (
  client: Client,
  institution: { id: string; slug: string; name: string; accentColor: string },
): Promise<{ institutionId: string; isNew: boolean }> => {
  const { id, slug, name, accentColor } = institution
  const known = await client.query<{ id: string }>('select id from institutions where slug = $1', [
    slug,
  ])
  const found = known.rows[0]
  if (found) return { institutionId: found.id, isNew: false }
  await client.query(
    'insert into institutions (id, slug, name, accent_color) values ($1, $2, $3, $4)',
    [id, slug, name, accentColor],
  )
  return { institutionId: id, isNew: true }
}
