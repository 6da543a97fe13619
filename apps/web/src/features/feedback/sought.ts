import type { Evidence } from '@app/domain/reports'
import type { Competency } from '@app/domain/rubrics'

/** A quotation that was asked for; a new object each time, so that asking twice leads there twice. */
export interface Sought {
  evidence: Evidence
  /** The version of the transcript that its words are counted in. */
  transcriptVersion: number | null
  /** Where it was asked for from; null for a strength. */
  competency: Competency | null
}
