import type { Finding, Tree, Verdict } from './tree.ts'

/** The nouns of the product. One noun, one name, across domain, migrations, modules and screens. */
export const nouns = [
  'identity',
  'institutions',
  'members',
  'cohorts',
  'invitations',
  'integrations',
  'questions',
  'kits',
  'sessions',
  'recordings',
  'feedback',
  'monitoring',
  'consent',
  'review',
  'retention',
  'rights',
  'audit',
  'analytics',
  'meetings',
  'calendar',
  'billing',
  'assignments',
] as const

const isNoun = (word: string): boolean => (nouns as readonly string[]).includes(word)

/** A file of a module: one of the six words, its tests (which may say what they are about), or SQL. */
const moduleFile =
  /^((router|actions|store|live|jobs|http)(\.ts|(-[a-z0-9-]+)?\.test\.ts)|[a-z0-9]+(-[a-z0-9]+)*\.sql)$/
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Names that say nothing about what a file holds. `service-worker` and `media-types` do say it. */
const emptyName =
  /^(index|helpers?|utils?|utility|utilities|types?|services?|managers?|misc|common)$|[-.](helpers?|utils?)$|\.(types?|service|manager)$/i

export const vocabularyRule = (tree: Tree): Verdict => {
  const modules = tree.files.filter((path) => path.startsWith('apps/api/src/modules/'))
  const features = tree.files.filter((path) => /^apps\/(web|admin)\/src\/features\//.test(path))
  const sources = tree.files.filter((path) => /^(apps|packages|tooling)\/[^/]+\/src\//.test(path))
  const findings = [
    ...modules.flatMap(inModule),
    ...features.flatMap(inFeature),
    ...sources.flatMap(emptyNames),
  ]
  return {
    rule: 'vocabulary',
    looked: `${sources.length} sources, ${modules.length} in modules, ${features.length} in features`,
    findings: distinct(findings),
  }
}

const inModule = (path: string): Finding[] => {
  const [noun = '', ...rest] = path.split('/').slice(4)
  const name = rest.pop()
  if (name === undefined) return [{ path, says: 'lies beside the modules, not in one' }]
  if (!isNoun(noun))
    return [{ path, says: `"${noun}" is not one of the nouns: ${nouns.join(' ')}` }]
  if (rest.length > 2) return [{ path, says: 'is nested deeper than two sub-nouns' }]
  const odd = rest.find((sub) => !kebab.test(sub))
  if (odd !== undefined) return [{ path, says: `"${odd}" is not a kebab-case noun` }]
  if (moduleFile.test(name)) return []
  return [
    { path, says: 'is none of router, actions, store, live, jobs, http (.ts, .test.ts) or .sql' },
  ]
}

const inFeature = (path: string): Finding[] => {
  const noun = path.split('/')[4] ?? ''
  if (isNoun(noun)) return []
  return [{ path, says: `"${noun}" is not one of the nouns: ${nouns.join(' ')}` }]
}

const emptyNames = (path: string): Finding[] => {
  const parts = path.split('/').slice(3)
  return parts
    .map((part) => part.replace(/(\.test)?\.[a-z0-9]+$/i, ''))
    .filter((part) => emptyName.test(part))
    .map((part) => ({ path, says: `"${part}" does not say what it holds` }))
}

const distinct = (findings: Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [`${finding.path} ${finding.says}`, finding])).values(),
]
