import type { OwnReport } from '@app/domain/report-views'
import type { StepProgress } from '@app/domain/reports'
import { Banner } from '@app/ui/Banner'
import { PipelineSteps } from '@app/ui/report/PipelineSteps'
import { useWords } from '../../words.ts'

/** The whole report is being made again, while the one before can still be read. */
export function RereadNotice({
  found,
  steps,
}: {
  found: OwnReport
  steps: readonly StepProgress[]
}) {
  const { say } = useWords()
  if (found.reportState !== 'running' || found.report === null) return null
  return (
    <Banner tone="info" title={say('The report is being made again')} announce="polite">
      <p>{say('What you read here is the one before. It is replaced by itself.')}</p>
      <PipelineSteps steps={steps} />
    </Banner>
  )
}
