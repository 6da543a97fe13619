/* oxlint-disable eslint/no-underscore-dangle -- `_def` is tRPC's own name for what a router is made of */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { shapeOf, type JsonSchema } from './json-shape.ts'
import type { Tree, Verdict } from './tree.ts'

const documentPath = 'docs/api.md'
/** The command that writes what this rule wants to see. */
const writes = 'node tooling/house/src/api-document-main.ts'

type Schema = { toJSONSchema: (options: object) => JsonSchema }
type Procedure = {
  _def: {
    type: string
    inputs: Schema[]
    meta?: { permission: string } | { anyone: string }
  }
}
type Sources = {
  appRouter: { _def: { procedures: Record<string, Procedure> } }
  permissions: Record<string, readonly string[]>
  roles: readonly string[]
  asks: Record<string, { input: Schema; answer: Schema }>
  tells: Record<string, Schema>
  refusals: Record<string, number>
}

const inShort = (schema: Schema | undefined, io: 'input' | 'output'): string =>
  schema ? `\`${shapeOf(schema.toJSONSchema({ io, unrepresentable: 'any' }))}\`` : ''

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const procedures = ({ appRouter, permissions, roles }: Sources): string => {
  const who = (permission: string): string => {
    const may = permissions[permission] ?? []
    return may.length === roles.length ? 'every role' : may.join(', ')
  }
  const rows = Object.entries(appRouter._def.procedures).map(([path, { _def }]) => {
    const { type, inputs, meta } = _def
    const guard =
      meta && 'permission' in meta
        ? [`\`${meta.permission}\``, who(meta.permission)]
        : ['', `no role needed. ${meta?.anyone ?? ''}`]
    return [`\`${path}\``, type, inShort(inputs[0], 'input'), ...guard]
  })
  return table(['procedure', 'kind', 'input', 'permission', 'who'], rows)
}

const live = ({ asks, tells }: Sources): string => {
  const asked = Object.entries(asks).map(([name, { input, answer }]) => [
    `\`${name}\``,
    'ask',
    inShort(input, 'input'),
    inShort(answer, 'output'),
  ])
  const told = Object.entries(tells).map(([name, body]) => [
    `\`${name}\``,
    'tell',
    inShort(body, 'output'),
    '',
  ])
  return table(['event', 'kind', 'body', 'answer'], [...asked, ...told])
}

const refused = ({ refusals }: Sources): string => {
  const byStatus = Map.groupBy(Object.entries(refusals), ([, status]) => status)
  const rows = [...byStatus]
    .toSorted(([one], [other]) => one - other)
    .map(([status, codes]) => [String(status), codes.map(([code]) => `\`${code}\``).join(' ')])
  return table(['status', 'codes'], rows)
}

/** The generated parts of docs/api.md, by the name in their markers. */
const parts = { procedures, live, refusals: refused }

const markers = (name: string): [string, string] => [
  `<!-- generated: ${name} -->`,
  `<!-- end of ${name} -->`,
]

/** The text with its generated parts made anew. @throws when a marker is missing */
export const renewed = (text: string, blocks: Record<string, string>): string =>
  Object.entries(blocks).reduce((whole, [name, block]) => {
    const [from, to] = markers(name)
    const [before, rest] = whole.split(from)
    const after = rest?.split(to)[1]
    if (before === undefined || after === undefined)
      throw new Error(`${documentPath} has no part between "${from}" and "${to}"`)
    return `${before}${from}\n${block}\n${to}${after}`
  }, text)

const load = async (root: string): Promise<Sources> => {
  const paths = [
    'apps/api/src/router.ts',
    ...['permissions', 'live', 'refusals'].map((name) => `packages/domain/src/${name}.ts`),
  ]
  const loaded = await Promise.all(
    paths.map((path): Promise<object> => import(pathToFileURL(join(root, path)).href)),
  )
  return Object.assign({}, ...loaded) as Sources
}

/** docs/api.md as it must be now. */
export const wantedDocument = async (tree: Tree): Promise<string> => {
  const sources = await load(tree.root)
  const blocks = Object.fromEntries(
    Object.entries(parts).map(([name, make]) => [name, make(sources)]),
  )
  return renewed(tree.read(documentPath), blocks)
}

/** docs/api.md lists every procedure, live event and refusal that there is, with who may, and no others. */
export const apiDocumentRule = async (tree: Tree): Promise<Verdict> => {
  const wanted = (await wantedDocument(tree)).split('\n')
  const lines = tree.read(documentPath).split('\n')
  const at = wanted.findIndex((line, index) => line !== lines[index])
  const differs = at !== -1 || lines.length !== wanted.length
  return {
    rule: 'docs/api.md',
    looked: `${wanted.filter((line) => line.startsWith('| ')).length} rows`,
    findings: differs
      ? [{ path: documentPath, line: at + 1, says: `is not of this code: run ${writes}` }]
      : [],
  }
}
