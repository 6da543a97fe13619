import { argumentsOf, nodeIn, sourceOf, type Node } from './syntax.ts'
import { isCode, type Finding, type Tree } from './tree.ts'

/**
 * `import { type AppRouter } from '@app/api/router'` looks like types, but leaves an import of nothing behind that
 * pulls the API into the browser's bundle. dependency-cruiser takes it for types, so it is looked for here.
 */
export const runtimeImportsOfApi = (tree: Tree): Finding[] =>
  tree.files
    .filter((path) => isCode(path) && /^apps\/(web|admin)\//.test(path))
    .flatMap((path) => {
      const { nodes, lineOf } = sourceOf(tree, path)
      return nodes
        .filter((node) => isApi(sourceTextOf(node)) && node['typeOnly'] !== true)
        .map((node) => ({
          path,
          line: lineOf(node),
          says: 'imports the API at run time: write `import type` (direction-api-as-types)',
        }))
    })

const sourceTextOf = (node: Node): unknown => {
  if (/^(Import|Export(Named|All)?)Declaration$/.test(node.type))
    return nodeIn(node, 'source')?.['value']
  if (node.type === 'CallExpression' && nodeIn(node, 'callee')?.type === 'Import')
    return argumentsOf(node)[0]?.['value']
  return null
}

const isApi = (source: unknown): boolean =>
  typeof source === 'string' && /^@app\/api(\/|$)/.test(source)
