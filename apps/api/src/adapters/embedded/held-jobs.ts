import type { JobName, JobPayloads, Jobs } from '../../ports.ts'

type Held = {
  name: JobName
  payload: JobPayloads[JobName]
  once: string | undefined
  /** When it was meant to run; here it runs when told to. */
  afterSeconds: number
}

/**
 * A queue in memory that works when told to, for tests and for filling an installation with demo data. What was sent in
 * a transaction that rolled back stays held: run it only after success. Not for serving people: it does not survive.
 */
export const heldJobs = () => {
  const held: Held[] = []
  const jobs: Jobs = {
    send: async (_db, name, payload, options = {}) => {
      const { once, afterSeconds = 0 } = options
      if (once && held.some((job) => job.name === name && job.once === once)) return
      held.push({ name, payload, once, afterSeconds })
    },
    sendMany: async (_db, name, payloads, { perSecond }) => {
      for (const [index, payload] of payloads.entries())
        held.push({ name, payload, once: undefined, afterSeconds: Math.floor(index / perSecond) })
    },
  }
  /** Works off everything held, and what that adds, until nothing is left. A job that fails goes to the end, and is thrown. */
  const run = async (
    work: (name: JobName, payload: JobPayloads[JobName]) => Promise<void>,
  ): Promise<void> => {
    for (let job = held.shift(); job; job = held.shift()) {
      try {
        await work(job.name, job.payload)
      } catch (error) {
        held.push(job)
        throw error
      }
    }
  }
  return { jobs, run, held }
}
