import type { Finding, Tree, Verdict } from './tree.ts'

const isText = (path: string): boolean =>
  !/\.(png|jpe?g|webp|ico|woff2?|ttf|wav|webm|mp4|m4a|opus|ogg|mp3|pdf|gz|zip)$/i.test(path)

/** A line that ties the code to one package registry: a clone must install from whichever its owner uses. */
const registries: readonly RegExp[] = [
  /https?:\/\/[^/\s'"`]*(registry|artifactory|nexus|verdaccio|jfrog|npmmirror|pypi|proxy\.golang)[^/\s'"`]*/i,
  /^\s*["']?(@[\w-]+:)?registr(y|ies)["']?\s*[=:]/i,
  /:_(auth|password|authToken)\s*=/,
  /\btarball:\s/,
]

/** A path of somebody's machine. A word character, dot or slash before it makes it part of a longer, harmless path. */
const machinePath = /(?<![\w.$~/:*-])\/(?:root|work)(?![\w-])|(?<![\w.$~/:*-])\/(?:home|Users)\/\w/

/** Nothing that is committed knows the machine or the network that it was written on. */
export const hostsAndPathsRule = (tree: Tree): Verdict => {
  const files = tree.files.filter(isText)
  return {
    rule: 'hosts and paths',
    looked: `${files.length} text files`,
    findings: files.flatMap((path) => findingsIn(path, tree.read(path))),
  }
}

const findingsIn = (path: string, text: string): Finding[] =>
  text.split('\n').flatMap((line, index) => {
    const found: Finding[] = []
    const at = { path, line: index + 1 }
    if (registries.some((pattern) => pattern.test(line)))
      found.push({ ...at, says: 'names a package registry' })
    const machine = machinePath.exec(line)?.[0]
    if (machine) found.push({ ...at, says: `holds a path of one machine (${machine})` })
    return found
  })
