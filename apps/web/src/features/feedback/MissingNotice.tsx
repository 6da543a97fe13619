import type { OwnReport } from '@app/domain/report-views'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { linkClass } from '@app/ui/styles'
import { MissingParts } from '@app/ui/report/MissingParts'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useWords } from '../../words.ts'
import { AwaitedRecordings } from './AwaitedRecordings.tsx'
import { askAgain } from './following.ts'
import { awaitedPositions, missingBeside } from './report-stage.ts'

/** What is missing from the report and why, and another attempt at it. */
export function MissingNotice({ found }: { found: OwnReport }) {
  const { say, sorry } = useWords()
  const redo = useMutation(
    api.reports.redo.mutationOptions({ onSuccess: () => askAgain(found.sessionId) }),
  )
  const awaited = awaitedPositions(found)
  const missing = missingBeside(found, awaited)
  if (found.reportState !== 'partial') return null
  return (
    <>
      {awaited.length > 0 ? (
        <AwaitedRecordings found={found} positions={awaited} isReportThere />
      ) : null}
      {missing.length > 0 ? (
        <Banner
          tone="caution"
          title={say('{count, plural, one {One part is} other {# parts are}} missing', {
            count: missing.length,
          })}
          action={
            <Button
              className="print:hidden"
              size="small"
              isPending={redo.isPending}
              onPress={() => redo.mutate({ sessionId: found.sessionId })}
            >
              {say('Run it again')}
            </Button>
          }
        >
          <MissingParts
            missing={missing}
            renderAct={({ step, position }) =>
              step === 'transcribe' && position !== null ? (
                <button
                  type="button"
                  className={`${linkClass} cursor-pointer print:hidden`}
                  onClick={() => openAnswer(position)}
                >
                  {say('Write down the words')}
                </button>
              ) : null
            }
          />
          {redo.error ? <p role="alert">{sorry(redo.error)}</p> : null}
        </Banner>
      ) : null}
    </>
  )
}

/** Opens an answer further down and puts the cursor where its words belong. */
const openAnswer = (position: number): void => {
  const answer = document.getElementById(`answer-${position}`)
  if (!(answer instanceof HTMLDetailsElement)) return
  answer.open = true
  answer.scrollIntoView()
  answer.querySelector('textarea')?.focus({ preventScroll: true })
}
