import { Client } from 'pg'

/**
 * Makes an institution's row, as the owner of the schema: no request can. An institution with that slug that is there
 * already is returned as it is.
 * @param ownerUrl connection string of the role that owns the schema
 */
export const insertInstitution = async (
  ownerUrl: string,
  institution: { id: string; slug: string; name: string; accentColor: string },
): Promise<{ institutionId: string; isNew: boolean }> => {
  const { id, slug, name, accentColor } = institution
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const made = await client.query(
      `insert into institutions (id, slug, name, accent_color) values ($1, $2, $3, $4) on conflict (slug) do nothing`,
      [id, slug, name, accentColor],
    )
    if (made.rowCount === 1) return { institutionId: id, isNew: true }
    const known = await client.query<{ id: string }>(
      'select id from institutions where slug = $1',
      [slug],
    )
    return { institutionId: known.rows[0]?.id ?? id, isNew: false }
  } finally {
    await client.end()
  }
}
