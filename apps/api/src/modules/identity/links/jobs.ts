import type { Database } from '@app/db'
import type { Config } from '../../../config.ts'
import type { JobPayloads, Ports } from '../../../ports.ts'
import { mailLink } from './actions.ts'

export const mailLinkJob = (
  db: Database,
  ports: Ports,
  config: Config,
  payload: JobPayloads['identity.mailLink'],
): Promise<void> => mailLink(db, ports, config, payload)
