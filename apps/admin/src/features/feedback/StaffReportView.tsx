import type { StaffReport } from '@app/domain/report-views'
import { Card } from '@app/ui/Card'
import { EmptyState } from '@app/ui/EmptyState'
import { PipelineSteps } from '@app/ui/report/PipelineSteps'
import '@app/ui/report/print.css'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { useWords } from '../../words.ts'
import { ReviewBar } from '../review/ReviewBar.tsx'
import { BlindNotice } from './BlindNotice.tsx'
import { FeedbackSection } from './FeedbackSection.tsx'
import { PrivacyNote } from './PrivacyNote.tsx'
import { stageOf, takesFeedback, type Stage } from './report-stage.ts'
import { ReportHeader } from './ReportHeader.tsx'
import { StaffRatingSection } from './StaffRatingSection.tsx'
import { WholeReport } from './WholeReport.tsx'

/** What staff find of an interview, at whatever stage it is, and what they write about it. */
export function StaffReportView({ found }: { found: StaffReport }) {
  const stage = stageOf(found)
  const news = useNews(stage)
  const content = useFocusOnOpening(found.rating.isOpen)
  return (
    <>
      <ReportHeader found={found} stage={stage} />
      <output className="sr-only">{news}</output>
      <div
        ref={content}
        tabIndex={-1}
        className="flex flex-col gap-10 outline-none lg:[&_:is(section,article,details)]:scroll-mt-10 print:gap-8"
      >
        <PrivacyNote />
        {stage === 'report' ? <ReviewBar found={found} /> : null}
        {stage === 'report' && !found.rating.isOpen ? <BlindNotice found={found} /> : null}
        {stage === 'report' ? (
          <WholeReport found={found} />
        ) : (
          <NoReport found={found} stage={stage} />
        )}
        {stage === 'report' ? <StaffRatingSection found={found} /> : null}
        {takesFeedback(stage) || found.feedback.length > 0 ? (
          <FeedbackSection found={found} stage={stage} />
        ) : null}
      </div>
    </>
  )
}

function NoReport({ found, stage }: { found: StaffReport; stage: Exclude<Stage, 'report'> }) {
  const { say } = useWords()
  const { name } = found.candidate
  if (stage === 'making')
    return (
      <Card
        title={
          found.reportState === 'waitingForWords'
            ? say('The report waits for words')
            : say('The report is being made')
        }
        description={
          found.reportState === 'waitingForWords'
            ? say(
                '{name} still has to write down what was said. As soon as the words are there, the report is made.',
                { name },
              )
            : say('This page turns into the report by itself.')
        }
      >
        <PipelineSteps steps={found.steps} />
      </Card>
    )
  if (stage === 'abandoned')
    return (
      <EmptyState title={say('This interview was broken off')}>
        {say('No report is made of it. {name} can begin another one at any time.', { name })}
      </EmptyState>
    )
  return (
    <EmptyState title={say('This interview is not finished')}>
      {say('The report is made once {name} has finished it.', { name })}
    </EmptyState>
  )
}

/** When the ratings open, the button that opened them is gone: reading begins at the top of what there is now. */
const useFocusOnOpening = (isOpen: boolean): RefObject<HTMLDivElement | null> => {
  const content = useRef<HTMLDivElement>(null)
  const before = useRef(isOpen)
  useEffect(() => {
    if (before.current === isOpen) return
    before.current = isOpen
    globalThis.scrollTo({ top: 0, behavior: 'instant' })
    content.current?.focus({ preventScroll: true })
  }, [isOpen])
  return content
}

/** Said, politely, when the page has turned into the report; nothing for the stage it began with. */
const useNews = (stage: Stage): string => {
  const { say } = useWords()
  const [begun] = useState(stage)
  return stage === 'report' && begun !== 'report' ? say('The report is ready.') : ''
}
