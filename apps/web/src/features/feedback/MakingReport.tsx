import type { OwnReport } from '@app/domain/report-views'
import type { StepProgress } from '@app/domain/reports'
import { Banner } from '@app/ui/Banner'
import { Card } from '@app/ui/Card'
import { PipelineSteps, stepNews } from '@app/ui/report/PipelineSteps'
import { useEffect, useState } from 'react'
import { useWords } from '../../words.ts'
import { AwaitedRecordings } from './AwaitedRecordings.tsx'
import { awaitedPositions, stepsShown } from './report-stage.ts'

/** While the report is being made: what is done, what is waited for, and that nobody has to stay. */
export default function MakingReport({
  found,
  steps,
}: {
  found: OwnReport
  steps: readonly StepProgress[]
}) {
  const { say } = useWords()
  const awaited = awaitedPositions(found)
  const shown = stepsShown(found, steps)
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      {awaited.length > 0 ? <AwaitedRecordings found={found} positions={awaited} /> : null}
      <Card
        title={
          awaited.length > 0
            ? say('The report waits for your recordings')
            : say('Your report is being made')
        }
        description={say(
          'This page turns into the report by itself. You may close it meanwhile: the work goes on, and the report waits for you in your list of interviews.',
        )}
      >
        <PipelineSteps steps={shown} />
      </Card>
      <StepsAloud steps={shown} />
      {found.aiCoaching ? null : (
        <Banner tone="info">
          {say('Coaching by AI is switched off for this interview: no words are rated.')}
        </Banner>
      )}
    </div>
  )
}

/** Changes of the steps for those who listen: the newest one, at most every few seconds. */
function StepsAloud({ steps }: { steps: readonly StepProgress[] }) {
  const { say } = useWords()
  const news = stepNews(steps, say)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const later = setTimeout(() => setSaid(news), 1500)
    return () => clearTimeout(later)
  }, [news])
  return <output className="sr-only">{said}</output>
}
