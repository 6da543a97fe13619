import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Tree, Verdict } from './tree.ts'

const configPath = 'apps/api/src/config.ts'
const examplePath = '.env.example'

/** .env.example is made from the configuration, so that neither can say something that the other does not. */
export const envExampleRule = async (tree: Tree): Promise<Verdict> => {
  const configuration: unknown = await import(pathToFileURL(join(tree.root, configPath)).href)
  const { envExample } = configuration as { envExample?: () => string }
  if (!envExample) return verdict(0, [{ path: configPath, says: 'does not export envExample()' }])
  const wanted = envExample()
  const variables = wanted.match(/^#? ?[A-Z0-9_]+=/gm)?.length ?? 0
  if (!tree.files.includes(examplePath))
    return verdict(variables, [
      { path: examplePath, says: `is missing: write what envExample() in ${configPath} returns` },
    ])
  return verdict(variables, compare(tree.read(examplePath), wanted))
}

const verdict = (variables: number, findings: Verdict['findings']): Verdict => ({
  rule: '.env.example',
  looked: `${variables} variables`,
  findings,
})

/** The first line in which the committed text differs from the wanted one. */
export const compare = (committed: string, wanted: string): Verdict['findings'] => {
  if (committed === wanted) return []
  const lines = committed.split('\n')
  const at = wanted.split('\n').findIndex((line, index) => line !== lines[index])
  const line = at === -1 ? wanted.split('\n').length : at + 1
  return [
    { path: examplePath, line, says: `differs from envExample() in ${configPath}: write it anew` },
  ]
}
