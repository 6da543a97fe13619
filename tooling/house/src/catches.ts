import { argumentsOf, nameOf, nodeIn, nodesIn, sourceOf, type Node } from './syntax.ts'
import { isCode, type Finding, type Tree, type Verdict } from './tree.ts'

/** An error that nobody hears of is a bug that nobody finds: no catch without a body, no `.catch(() => {})`. */
export const catchesRule = (tree: Tree): Verdict => {
  const files = tree.files.filter(isCode)
  return {
    rule: 'silent catch',
    looked: `${files.length} files`,
    findings: files.flatMap((path) => silentIn(tree, path)),
  }
}

const silentIn = (tree: Tree, path: string): Finding[] => {
  const { nodes, lineOf } = sourceOf(tree, path)
  return nodes.filter(swallows).map((node) => ({
    path,
    line: lineOf(node),
    says: 'swallows an error: refuse, log, or answer with something that the caller can tell apart',
  }))
}

const swallows = (node: Node): boolean => {
  if (node.type === 'CatchClause') return isEmpty(nodeIn(node, 'body'))
  if (node.type !== 'CallExpression') return false
  const callee = nodeIn(node, 'callee')
  if (callee?.type !== 'MemberExpression' || nameOf(nodeIn(callee, 'property')) !== 'catch')
    return false
  const handler = argumentsOf(node)[0]
  return handler !== undefined && /Function/.test(handler.type) && isEmpty(nodeIn(handler, 'body'))
}

const isEmpty = (body: Node | null): boolean => {
  if (body?.type === 'BlockStatement' || body?.type === 'FunctionBody')
    return nodesIn(body, 'stmts').length === 0
  return nameOf(body) === 'undefined'
}
