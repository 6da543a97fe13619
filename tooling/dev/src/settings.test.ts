import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepSettings } from './settings.ts'

test('npm run found gets every variable of the product that is set, no others, and nobody else can read them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'justinterview-settings-'))
  try {
    const own = {
      DATABASE_URL: 'postgres://api:secret@localhost/one',
      DATABASE_OWNER_URL: 'postgres://owner:secret@localhost/one',
      SMTP_URL: 'smtp://localhost:2525',
      MAIL_FROM: 'Mock interviews <interviews@northfield.example>',
    }
    await keepSettings(folder, { ...own, HOME: '/nowhere' })
    const file = join(folder, 'settings.env')
    expect((await readFile(file, 'utf8')).trim().split('\n')).toEqual(
      Object.entries(own).map(([name, value]) => `${name}="${value}"`),
    )
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  } finally {
    await rm(folder, { recursive: true })
  }
})
