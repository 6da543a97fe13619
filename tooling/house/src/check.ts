import { fileURLToPath } from 'node:url'
import { apiDocumentRule } from './api-document.ts'
import { boundariesRule } from './boundaries.ts'
import { catchesRule } from './catches.ts'
import { importLawRule } from './cruise.ts'
import { deadCodeRule } from './dead-code.ts'
import { deploymentRule } from './deployment.ts'
import { envExampleRule } from './env-example.ts'
import { environmentRule } from './environment.ts'
import { hostsAndPathsRule } from './hosts-and-paths.ts'
import { promisesRule } from './promises.ts'
import { sizesRule } from './sizes.ts'
import { skippedTestsRule } from './tests.ts'
import { workingTree, type Tree, type Verdict } from './tree.ts'
import { vocabularyRule } from './vocabulary.ts'

/** Holds the working tree against every rule of the house: one line a rule, its findings below, and exit code 1 if any. */

const rules: ((tree: Tree) => Verdict | Promise<Verdict>)[] = [
  importLawRule,
  boundariesRule,
  vocabularyRule,
  environmentRule,
  envExampleRule,
  deploymentRule,
  apiDocumentRule,
  catchesRule,
  skippedTestsRule,
  promisesRule,
  hostsAndPathsRule,
  sizesRule,
  deadCodeRule,
]

const tell = ({ rule, looked, findings }: Verdict): string[] => [
  `${findings.length === 0 ? 'ok  ' : 'FAIL'} ${rule}: ${looked}${findings.length === 0 ? '' : `; ${findings.length} findings`}`,
  ...findings.map(
    ({ path, line, says }) => `       ${path}${line === undefined ? '' : `:${line}`} ${says}`,
  ),
]

const tree = workingTree(fileURLToPath(new URL('../../..', import.meta.url)))
let found = 0
for (const rule of rules) {
  const verdict = await rule(tree)
  found += verdict.findings.length
  process.stdout.write(`${tell(verdict).join('\n')}\n`)
}
process.stdout.write(`house: ${rules.length} rules, ${found} findings\n`)
process.exitCode = found === 0 ? 0 : 1
