import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type ICruiseResult, type IViolation } from 'dependency-cruiser'
import { runtimeImportsOfApi } from './api-types.ts'
import { importLaw } from './import-law.ts'
import { isCode, type Finding, type Tree, type Verdict } from './tree.ts'

const areas = ['apps', 'packages', 'tooling']

/** Cruises every source and holds it against the import law. `tree.root` must be a folder on disk. */
export const importLawRule = async (tree: Tree): Promise<Verdict> => {
  const result = await cruised(tree.root)
  const seen = new Set(result.modules.map((module) => module.source))
  const unseen = tree.files.filter(
    (path) => isCode(path) && /\/src\//.test(path) && !seen.has(path),
  )
  return {
    rule: 'import law',
    looked: `${result.modules.length} modules, ${result.summary.totalDependenciesCruised ?? 0} imports`,
    findings: [
      // Without a parser that it can load, dependency-cruiser sees nothing and is content with everything.
      ...unseen.map((path) => ({
        path,
        says: 'was not read by dependency-cruiser, so nothing is known about it',
      })),
      ...runtimeImportsOfApi(tree),
      ...distinct(result.summary.violations.map(findingOf)),
    ],
  }
}

const cruised = async (root: string): Promise<ICruiseResult> => {
  const { output } = await cruise(
    areas.filter((area) => existsSync(join(root, area))),
    {
      baseDir: root,
      parser: 'swc',
      tsPreCompilationDeps: true,
      validate: true,
      ruleSet: { forbidden: importLaw },
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '^(apps|packages|tooling)/[^/]+/(dist|node_modules)/' },
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['import', 'types', 'default'],
        extensions: ['.ts', '.tsx', '.mjs', '.js', '.css'],
      },
    },
  )
  if (typeof output === 'string')
    throw new Error('dependency-cruiser answered with text, not with a result')
  return output
}

const comments = new Map(importLaw.map((rule) => [rule.name, rule.comment ?? '']))

const findingOf = (violation: IViolation): Finding => {
  const name = violation.rule.name
  const says = `${comments.get(name) ?? ''} (${name})`
  if (!violation.cycle)
    return { path: violation.from, says: `imports ${nameOf(violation)}: ${says}` }
  // A circle is reported once for each file in it; told from its first file it is the same one.
  const ring = violation.cycle.map((step) => step.name)
  const first = ring.toSorted()[0] ?? violation.from
  const start = ring.indexOf(first)
  const path = [...ring.slice(start), ...ring.slice(0, start), first]
  return { path: first, says: `${says}: ${path.join(' -> ')}` }
}

/** A library by the name it is imported by; a file of ours by its path. */
const nameOf = ({ to, unresolvedTo }: IViolation): string =>
  to.includes('node_modules/') ? (unresolvedTo ?? to) : to

const distinct = (findings: Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [`${finding.path} ${finding.says}`, finding])).values(),
]
