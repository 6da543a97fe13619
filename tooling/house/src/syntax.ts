import { parseSync } from '@swc/core'
import type { Tree } from './tree.ts'

/** A node of swc's syntax tree, as far as our rules look at it: a type, and whatever fields that type has. */
export type Node = { type: string; span: { start: number } } & Record<string, unknown>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

export const nodeIn = (parent: Node, field: string): Node | null => {
  const value = parent[field]
  return isNode(value) ? value : null
}

export const nodesIn = (parent: Node, field: string): Node[] => {
  const value = parent[field]
  return Array.isArray(value) ? value.filter(isNode) : []
}

/** The name that an identifier spells, or null for anything else. */
export const nameOf = (node: Node | null): string | null =>
  node?.type === 'Identifier' && typeof node['value'] === 'string' ? node['value'] : null

/** The expressions handed to a call. */
export const argumentsOf = (call: Node): Node[] => {
  const given = call['arguments']
  if (!Array.isArray(given)) return []
  return given.flatMap((argument: { expression?: unknown }) =>
    isNode(argument.expression) ? [argument.expression] : [],
  )
}

export type Source = { nodes: Node[]; lineOf: (node: Node) => number }

const parsed = new WeakMap<Tree, Map<string, Source>>()

/**
 * Every node of a file, outermost first. A file is parsed once per tree.
 * @throws when the file is not TypeScript or JavaScript
 */
export const sourceOf = (tree: Tree, path: string): Source => {
  const sources = parsed.get(tree) ?? new Map<string, Source>()
  parsed.set(tree, sources)
  const source = sources.get(path) ?? parse(tree.read(path), path)
  sources.set(path, source)
  return source
}

const parse = (text: string, path: string): Source => {
  const tsx = path.endsWith('.tsx')
  const program = parseSync(text, { syntax: 'typescript', tsx, target: 'es2024' })
  const bytes = Buffer.from(text)
  return {
    nodes: within(program),
    // swc counts bytes, from 1.
    lineOf: (node) =>
      bytes
        .subarray(0, node.span.start - 1)
        .toString()
        .split('\n').length,
  }
}

const within = (value: unknown): Node[] => {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.values(value).flatMap(within)
  return isNode(value) && typeof value.span?.start === 'number' ? [value, ...below] : below
}
