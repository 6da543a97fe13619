import type { Evidence } from '@app/domain/reports'
import type { Competency } from '@app/domain/rubrics'

/** A quotation that was asked for; a new object each time, so that asking twice leads there twice. */
export interface Sought {
  evidence: Evidence
  /** Where it was asked for from; null for a strength. */
  competency: Competency | null
}
