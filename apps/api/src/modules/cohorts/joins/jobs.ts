import type { Database } from '@app/db'
import type { Config } from '../../../config.ts'
import type { JobPayloads, Ports } from '../../../ports.ts'
import { mailDecision } from './actions.ts'

export const mailDecisionJob = (
  db: Database,
  ports: Ports,
  config: Config,
  payload: JobPayloads['cohorts.mailDecision'],
): Promise<void> => mailDecision(db, ports, config, payload)
