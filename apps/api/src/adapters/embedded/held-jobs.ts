import type { JobName, JobPayloads, Jobs } from '../../ports.ts'

type Held = { name: JobName; payload: JobPayloads[JobName]; once: string | undefined }

/**
 * A queue in memory that works when told to, for tests and for filling an installation with demo data. What was sent in
 * a transaction that rolled back stays held: run it only after success. Not for serving people: it does not survive.
 */
export const heldJobs = () => {
  const held: Held[] = []
  const jobs: Jobs = {
    send: async (_db, name, payload, options = {}) => {
      const { once } = options
      if (once && held.some((job) => job.name === name && job.once === once)) return
      held.push({ name, payload, once })
    },
  }
  /** Works off everything held, and what that adds, until nothing is left. */
  const run = async (
    work: (name: JobName, payload: JobPayloads[JobName]) => Promise<void>,
  ): Promise<void> => {
    for (let job = held.shift(); job; job = held.shift()) await work(job.name, job.payload)
  }
  return { jobs, run, held }
}
