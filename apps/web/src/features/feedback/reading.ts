import type { OwnReport } from '@app/domain/report-views'
import type { Evidence, Report, StepProgress } from '@app/domain/reports'
import type { Competency } from '@app/domain/rubrics'
import type { Highlight } from '@app/ui/report/evidence-marks'

/** A quotation that was asked for; a new object each time, so that asking twice leads there twice. */
export interface Sought {
  evidence: Evidence
  /** The version of the transcript that its words are counted in. */
  transcriptVersion: number | null
  /** Where it was asked for from; null for a strength. */
  competency: Competency | null
}

/** How the answers are read just now. */
export interface Reading {
  found: OwnReport
  report: Report
  steps: readonly StepProgress[]
  sought: Sought | null
  highlight: Highlight
  onHighlight: (highlight: Highlight) => void
}
