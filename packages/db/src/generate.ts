import { Client } from 'pg'
import { columnWords } from './column-words.ts'

type Column = {
  table_name: string
  column_name: string
  udt_name: string
  is_nullable: 'YES' | 'NO'
  column_default: string | null
}

const typeOf: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  citext: 'string',
  bool: 'boolean',
  int4: 'number',
  int8: 'number',
  numeric: 'number',
  timestamptz: 'string',
  date: 'string',
  bytea: 'Buffer',
  jsonb: 'unknown',
  _text: 'string[]',
}

const camel = (name: string): string =>
  name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

const columnType = (column: Column): string => {
  const words = columnWords[`${column.table_name}.${column.column_name}`]
  const base = words ?? typeOf[column.udt_name]
  if (!base)
    throw new Error(
      `No TypeScript type for ${column.table_name}.${column.column_name} (${column.udt_name})`,
    )
  const read = column.is_nullable === 'YES' ? `${base} | null` : base
  const written = column.udt_name === 'timestamptz' ? `${read} | Date` : read
  const optional = column.column_default !== null || column.is_nullable === 'YES'
  return `ColumnType<${read}, ${optional ? `${written} | undefined` : written}, ${written}>`
}

/**
 * The row types of a migrated database as TypeScript source. Committed as `tables.generated.ts`; a test compares.
 * Own code because the generators at hand need the compiler interface that TypeScript 7 no longer has.
 * @param url connection string of any role that may read the catalog
 */
export const generateTables = async (url: string): Promise<string> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Column>(
      `select c.table_name, c.column_name, c.udt_name, c.is_nullable, c.column_default
         from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'migrations'
        order by c.table_name, c.ordinal_position`,
    )
    return render(rows)
  } finally {
    await client.end()
  }
}

const render = (columns: Column[]): string => {
  const tables = Map.groupBy(columns, (column) => column.table_name)
  const bodies = [...tables].map(([table, list]) => {
    const lines = list.map((column) => `    ${camel(column.column_name)}: ${columnType(column)}`)
    return `  ${camel(table)}: {\n${lines.join('\n')}\n  }`
  })
  return `// Made from the migrated database by \`pnpm --filter @app/db generate\`. Not edited by hand.\nimport type { ColumnType } from 'kysely'\n\nexport type DB = {\n${bodies.join('\n')}\n}\n`
}
