import type { Database } from '@app/db'
import type { Config } from '../../../config.ts'
import type { JobPayloads, Ports } from '../../../ports.ts'
import { mailNews } from './actions.ts'

export const mailNewsJob = (
  db: Database,
  ports: Ports,
  config: Config,
  payload: JobPayloads['feedback.mailNews'],
): Promise<void> => mailNews(db, ports, config, payload)
