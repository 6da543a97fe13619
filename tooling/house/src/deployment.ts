import type { Finding, Tree, Verdict } from './tree.ts'

const compose = 'docker-compose.yml'
const image = 'Dockerfile'

type Named = { path: string; line: number; name: string }

/** The variables that are handed to our own program: in the compose file, the image and the systemd units. */
const variablesIn = (tree: Tree): Named[] => [
  ...composeVariables(tree.read(compose)),
  ...linesOf(tree.read(image)).flatMap(({ text, line }) =>
    [...text.matchAll(/^(?:ENV )?\s*([A-Z][A-Z0-9_]*)=\S+( \\)?$/g)].map((match) => ({
      path: image,
      line,
      name: match[1] ?? '',
    })),
  ),
  ...tree.files
    .filter((path) => path.endsWith('.service'))
    .flatMap((path) =>
      linesOf(tree.read(path))
        .filter(({ text }) => text.startsWith('Environment='))
        .flatMap(({ text, line }) =>
          [...text.matchAll(/([A-Z][A-Z0-9_]*)=/g)].map((match) => ({
            path,
            line,
            name: match[1] ?? '',
          })),
        ),
    ),
]

const linesOf = (text: string): { text: string; line: number }[] =>
  text.split('\n').map((line, index) => ({ text: line, line: index + 1 }))

/** Our own containers are those that are built here; what all of them share stands in `x-` blocks above. */
const composeVariables = (text: string): Named[] => {
  const found: Named[] = []
  let block = ''
  for (const { text: line, line: number } of linesOf(text)) {
    const head = /^(?: {2})?([a-z][a-z-]*):/.exec(line)?.[1]
    if (head) block = head
    const name = /^ {2,6}([A-Z][A-Z0-9_]*):/.exec(line)?.[1]
    if (name && ['x-environment', 'api', 'worker'].includes(block))
      found.push({ path: compose, line: number, name })
  }
  return found
}

/** What Node and the image's own build read; everything else is our configuration's. */
const notOurs = new Set(['NODE_ENV', 'NODE_VERSION', 'PNPM_VERSION'])

/**
 * What installs the product agrees with what is installed: each variable exists, Node and pnpm are those of package.json,
 * and every package that the API imports is in the image.
 */
export const deploymentRule = (tree: Tree): Verdict => {
  const known = new Set(
    [...tree.read('.env.example').matchAll(/^# ([A-Z0-9_]+)=/gm)].map((match) => match[1]),
  )
  const variables = variablesIn(tree)
  const findings: Finding[] = variables
    .filter(({ name }) => !known.has(name) && !notOurs.has(name))
    .map(({ path, line, name }) => ({
      path,
      line,
      says: `${name} is no variable of apps/api/src/config.ts`,
    }))
  findings.push(...versions(tree), ...copies(tree))
  return {
    rule: 'deployment',
    looked: `${variables.length} variables, versions and packages of the image`,
    findings,
  }
}

const versions = (tree: Tree): Finding[] => {
  const { devDependencies, packageManager } = JSON.parse(tree.read('package.json')) as {
    devDependencies: { node: string }
    packageManager: string
  }
  const wanted = [`NODE_VERSION=${devDependencies.node}`, `PNPM_VERSION=${packageManager.slice(5)}`]
  return wanted
    .filter((line) => !tree.read(image).includes(`ARG ${line}\n`))
    .map((line) => ({ path: image, says: `is not of package.json: ARG ${line}` }))
}

const copies = (tree: Tree): Finding[] => {
  const { dependencies } = JSON.parse(tree.read('apps/api/package.json')) as {
    dependencies: Record<string, string>
  }
  return Object.keys(dependencies)
    .filter((name) => name.startsWith('@app/'))
    .map((name) => `packages/${name.slice(5)}`)
    .filter((folder) => !tree.read(image).includes(`/justinterview/${folder} ${folder}\n`))
    .map((folder) => ({ path: image, says: `does not copy ${folder}, which the API imports` }))
}
