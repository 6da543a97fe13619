import type { Database } from '@app/db'
import type { Ports } from '../../ports.ts'
import { sweep } from './actions.ts'

export const sweepJob = (db: Database, ports: Ports): Promise<void> => sweep(db, ports)
