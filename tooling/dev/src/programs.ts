import { spawn, type ChildProcess } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
const bin = join(root, 'node_modules/.bin')
/** Programs of the workspace come first, Node 24 among them. */
const env = { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}` }

/** What keeps the product from starting, in a sentence for whoever started it. */
export class CannotStart extends Error {}

/** Resolves to the exit code. A child does not outlive us, however we end, except by SIGKILL. */
export const exitOf = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    const take = () => child.kill('SIGKILL')
    process.once('exit', take)
    child.once('error', reject)
    child.once('exit', (code) => {
      process.off('exit', take)
      resolve(code ?? 1)
    })
  })

/** Runs a program of the workspace to its end. With `quiet` its output is shown only when it fails. */
export const runProgram = async (
  command: string,
  args: string[],
  options: { cwd?: string; quiet?: boolean } = {},
) => {
  const child = spawn(join(bin, command), args, {
    cwd: options.cwd ?? root,
    env,
    stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  })
  const output: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => output.push(chunk))
  const code = await exitOf(child)
  if (code !== 0 && options.quiet) process.stderr.write(Buffer.concat(output))
  return code
}
