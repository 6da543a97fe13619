import { refusals } from '@app/domain/refusals'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const sources = async (folder: string): Promise<string> => {
  const names = await readdir(folder, { recursive: true })
  const read = names
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|testing|refusals\.ts$/.test(name))
    .map((name) => readFile(join(folder, name), 'utf8'))
  return (await Promise.all(read)).join('\n')
}

test('every refusal is made somewhere: a sentence for what never happens only misleads', async () => {
  const here = fileURLToPath(new URL('.', import.meta.url))
  const rules = fileURLToPath(new URL('../../../packages/domain/src', import.meta.url))
  const text = `${await sources(here)}\n${await sources(rules)}`
  expect(Object.keys(refusals).filter((code) => !text.includes(`'${code}'`))).toEqual([])
})
