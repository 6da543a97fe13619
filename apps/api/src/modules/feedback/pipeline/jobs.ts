import type { Database } from '@app/db'
import type { JobPayloads, Ports } from '../../../ports.ts'
import { advance } from './actions.ts'

export const advanceJob = (
  db: Database,
  ports: Ports,
  payload: JobPayloads['feedback.advance'],
): Promise<void> => advance(db, ports, payload)
