import { argumentsOf, nameOf, nodeIn, nodesIn, sourceOf, type Node } from './syntax.ts'
import { isTest, type Finding, type Tree, type Verdict } from './tree.ts'

const makers = new Set(['test', 'it', 'describe', 'suite', 'bench'])
const leavers = new Set(['skip', 'only', 'todo', 'fails', 'skipIf', 'runIf'])

/** The name that a chain such as `test.each(rows)` or `describe.only` begins with, and the words after it. */
const chainOf = (node: Node | null): string[] => {
  if (node?.type === 'Identifier') return [nameOf(node) ?? '']
  if (node?.type === 'MemberExpression')
    return [...chainOf(nodeIn(node, 'object')), nameOf(nodeIn(node, 'property')) ?? '']
  if (node?.type === 'CallExpression') return chainOf(nodeIn(node, 'callee'))
  if (node?.type === 'TaggedTemplateExpression') return chainOf(nodeIn(node, 'tag'))
  return []
}

/** Every test runs, always: none is skipped, left for later, or run alone. */
export const skippedTestsRule = (tree: Tree): Verdict => {
  const files = tree.files.filter(isTest)
  return {
    rule: 'skipped tests',
    looked: `${files.length} test files`,
    findings: files.flatMap((path) => skippedIn(tree, path)),
  }
}

const skippedIn = (tree: Tree, path: string): Finding[] => {
  const { nodes, lineOf } = sourceOf(tree, path)
  return nodes
    .filter((node) => node.type === 'MemberExpression')
    .flatMap((node) => {
      const [maker = '', ...words] = chainOf(node)
      const word = words.at(-1) ?? ''
      if (!makers.has(maker) || !leavers.has(word)) return []
      return [
        { path, line: lineOf(node), says: `uses ${maker}.${word}: finish the test or remove it` },
      ]
    })
}

/** The title of every test, with the titles of the groups around it left out. */
export const testTitles = (tree: Tree): { path: string; title: string }[] =>
  tree.files.filter(isTest).flatMap((path) =>
    sourceOf(tree, path)
      .nodes.filter((node) => node.type === 'CallExpression')
      .flatMap((node) => {
        const maker = chainOf(nodeIn(node, 'callee'))[0] ?? ''
        const title = makers.has(maker) ? textOf(argumentsOf(node)[0]) : null
        return title === null ? [] : [{ path, title }]
      }),
  )

const textOf = (node: Node | undefined): string | null => {
  if (node?.type === 'StringLiteral') return String(node['value'])
  if (node?.type !== 'TemplateLiteral') return null
  return nodesIn(node, 'quasis')
    .map((part) => (typeof part['raw'] === 'string' ? part['raw'] : ''))
    .join('…')
}
