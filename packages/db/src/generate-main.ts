import { writeFile } from 'node:fs/promises'
import { generateTables } from './generate.ts'

const url = process.argv[2]
if (!url)
  throw new Error(
    'Usage: pnpm --filter @app/db generate <connection string of a migrated database>',
  )
await writeFile(new URL('./tables.generated.ts', import.meta.url), await generateTables(url))
