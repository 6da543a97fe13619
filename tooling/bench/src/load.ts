import { Agent, request } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Target = { port: number; path: string; headers?: Record<string, string> }

const once = (agent: Agent, target: Target): Promise<number> =>
  new Promise((resolve, reject) => {
    const { port, path, headers } = target
    const asked = request({ agent, port, path, headers, host: '127.0.0.1' }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.on('end', () =>
        answer.statusCode === 200
          ? resolve(bytes)
          : reject(new Error(`${path} answered ${answer.statusCode}`)),
      )
    })
    asked.on('error', reject)
    asked.end()
  })

/** Requests per second over `connections` kept-open connections, for `seconds`. */
export const requestsPerSecond = async (
  target: Target,
  connections: number,
  seconds: number,
): Promise<number> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const until = Date.now() + seconds * 1000
  let count = 0
  const worker = async () => {
    while (Date.now() < until) {
      await once(agent, target)
      count += 1
    }
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: connections }, worker))
  agent.destroy()
  return count / ((performance.now() - started) / 1000)
}

export const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** The port of a server that listens on TCP. */
export const portOf = (address: string | AddressInfo | null): number =>
  (address as AddressInfo).port
