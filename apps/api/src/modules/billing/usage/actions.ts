import type { TenantDb } from '@app/db'
import { newId } from '../../../ids.ts'
import type { Ports } from '../../../ports.ts'
import * as store from './store.ts'

/** Notes what a provider was asked to do for this institution. No content and no key back to a person. */
export const noteUsage = (
  db: TenantDb,
  ports: Ports,
  usage: {
    kind: 'transcription' | 'evaluation'
    provider: string
    model: string
    inputTokens?: number
    outputTokens?: number
    audioSeconds?: number
  },
): Promise<void> =>
  store.insert(db, {
    inputTokens: 0,
    outputTokens: 0,
    audioSeconds: 0,
    ...usage,
    id: newId(),
    at: ports.clock.now(),
  })

export const usageByMonth = (db: TenantDb) => store.byMonth(db)
