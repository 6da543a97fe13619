import type { Database } from '@app/db'
import type { Config } from '../../config.ts'
import type { JobPayloads, Ports } from '../../ports.ts'
import { mailInvitation } from './actions.ts'

export const mailInvitationJob = (
  db: Database,
  ports: Ports,
  config: Config,
  payload: JobPayloads['invitations.mail'],
): Promise<void> => mailInvitation(db, ports, config, payload)
