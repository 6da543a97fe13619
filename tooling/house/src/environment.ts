import { nameOf, nodeIn, nodesIn, sourceOf, type Node } from './syntax.ts'
import { isCode, type Tree, type Verdict } from './tree.ts'

const mayRead = (path: string): boolean =>
  path === 'apps/api/src/config.ts' || path.startsWith('tooling/')

/** The environment is read in one place, so that each variable is checked once and described once. */
export const environmentRule = (tree: Tree): Verdict => {
  const files = tree.files.filter((path) => isCode(path) && !mayRead(path))
  return {
    rule: 'environment',
    looked: `${files.length} files`,
    findings: files.flatMap((path) => {
      const { nodes, lineOf } = sourceOf(tree, path)
      return nodes.filter(readsEnvironment).map((node) => ({
        path,
        line: lineOf(node),
        says: 'reads process.env; only apps/api/src/config.ts does, and hands the values on',
      }))
    }),
  }
}

const readsEnvironment = (node: Node): boolean => {
  if (node.type === 'MemberExpression')
    return isProcess(nodeIn(node, 'object')) && propertyOf(node) === 'env'
  if (node.type === 'VariableDeclarator')
    return isProcess(nodeIn(node, 'init')) && picksEnv(nodeIn(node, 'id'))
  if (node.type === 'ImportDeclaration') return importsEnv(node)
  return false
}

const isProcess = (node: Node | null): boolean => {
  if (node?.type === 'MemberExpression')
    return nameOf(nodeIn(node, 'object')) === 'globalThis' && propertyOf(node) === 'process'
  return nameOf(node) === 'process'
}

/** The property of `a.b` or `a['b']`. */
const propertyOf = (member: Node): string | null => {
  const property = nodeIn(member, 'property')
  if (property?.type !== 'Computed') return nameOf(property)
  const expression = nodeIn(property, 'expression')
  return typeof expression?.['value'] === 'string' ? expression['value'] : null
}

const picksEnv = (pattern: Node | null): boolean =>
  pattern !== null &&
  nodesIn(pattern, 'properties').some((property) => nameOf(nodeIn(property, 'key')) === 'env')

const importsEnv = (declaration: Node): boolean => {
  const from = nodeIn(declaration, 'source')?.['value']
  if (from !== 'node:process' && from !== 'process') return false
  return nodesIn(declaration, 'specifiers').some(
    (specifier) =>
      (nameOf(nodeIn(specifier, 'imported')) ?? nameOf(nodeIn(specifier, 'local'))) === 'env',
  )
}
