import type { StaffReport } from '@app/domain/report-views'
import type { Evidence, Report } from '@app/domain/reports'
import type { Competency } from '@app/domain/rubrics'
import type { Highlight } from '@app/ui/report/evidence-marks'

/** A quotation that was asked for; a new object each time, so that asking twice leads there twice. */
export interface Sought {
  evidence: Evidence
  /** Where it was asked for from; null for a strength. */
  competency: Competency | null
  /** The words that the report read; in others the quotation stands elsewhere. */
  transcriptVersion: number | null
}

/** How the answers are read just now. */
export interface Reading {
  found: StaffReport
  report: Report
  sought: Sought | null
  highlight: Highlight
  onHighlight: (highlight: Highlight) => void
}

/** The report, or an empty one where nothing was made: then the words and the feedback are all there is. */
export const reportOf = (found: StaffReport): Report =>
  found.report ?? {
    sessionId: found.sessionId,
    version: 1,
    createdAt: found.endedAt ?? new Date(0).toISOString(),
    answers: [],
    coaching: null,
    missing: [],
  }
