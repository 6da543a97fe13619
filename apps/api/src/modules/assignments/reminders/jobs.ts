import type { Database } from '@app/db'
import type { Config } from '../../../config.ts'
import type { Ports } from '../../../ports.ts'
import { mailReminders, remindDue } from './actions.ts'

export const mailRemindersJob = (
  db: Database,
  ports: Ports,
  config: Config,
  ids: { institutionId: string; assignmentId: string },
): Promise<void> => mailReminders(db, ports, config, ids)

export const remindDueJob = (db: Database, ports: Ports): Promise<void> => remindDue(db, ports)
