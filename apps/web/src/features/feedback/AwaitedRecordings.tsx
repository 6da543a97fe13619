import type { OwnReport } from '@app/domain/report-views'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useWords } from '../../words.ts'
import { uploadsOf, useUploads, useWhose } from '../recordings/uploads.ts'
import { askAgain } from './following.ts'

/** Which of these answers' recordings lie on this very device. Asked anew whenever the uploads move. */
const useHere = (sessionId: string): { here: Set<string>; refused: Set<string> } => {
  const whose = useWhose()
  const { personId } = whose
  const uploads = useUploads()
  const { data } = useQuery({
    queryKey: ['takes on this device', personId, sessionId, uploads.recordingIds.join()],
    queryFn: async () => {
      const { pieces } = await uploadsOf(whose)
      const takes = await pieces.takesOf(personId)
      return takes.filter((take) => take.sessionId === sessionId)
    },
    placeholderData: (before) => before,
  })
  const refusedIds = new Set(
    uploads.takes.filter(({ isRefused }) => isRefused).map(({ recordingId }) => recordingId),
  )
  const refused = data?.filter(({ recordingId }) => refusedIds.has(recordingId))
  return {
    here: new Set(data?.map(({ answerId }) => answerId)),
    refused: new Set(refused?.map(({ answerId }) => answerId)),
  }
}

/** Names the recordings that the server does not hold yet, where they are, and what to do. */
export function AwaitedRecordings({
  found,
  positions,
  isReportThere = false,
}: {
  found: OwnReport
  positions: readonly number[]
  /** The report was made without them already. */
  isReportThere?: boolean
}) {
  const { say, sorry } = useWords()
  const { here, refused } = useHere(found.sessionId)
  const goOn = useMutation(
    api.reports.redo.mutationOptions({ onSuccess: () => askAgain(found.sessionId) }),
  )
  const awaited = found.answers.filter(({ position }) => positions.includes(position))
  const elsewhere = awaited.filter(({ answerId }) => answerId !== null && !here.has(answerId))
  return (
    <Banner
      tone="caution"
      title={say(
        '{count, plural, one {One recording has} other {# recordings have}} not arrived yet',
        {
          count: awaited.length,
        },
      )}
    >
      <ul className="flex flex-col gap-1">
        {awaited.map(({ position, answerId, questionText }) => (
          <li key={position}>
            <span className="font-medium">{say('Answer {position}', { position })}</span>{' '}
            <span className="text-muted">({questionText})</span>{' '}
            {answerId !== null && here.has(answerId)
              ? refused.has(answerId)
                ? say('is on this device, and the server does not take it.')
                : say('is on this device and is being sent. Leave this page open.')
              : say('is not on this device.')}
          </li>
        ))}
      </ul>
      {elsewhere.length > 0 ? (
        <p>
          {say(
            'Open JustInterview in the browser that you recorded with, and sign in: what lies there is sent by itself.',
          )}{' '}
          {isReportThere
            ? say('The report is then made again.')
            : say('If that device is gone, have the report made without it.')}
        </p>
      ) : null}
      {isReportThere ? null : (
        <div className="pt-1">
          <Button
            size="small"
            isPending={goOn.isPending}
            onPress={() => goOn.mutate({ sessionId: found.sessionId })}
          >
            {say('Make the report without {count, plural, one {it} other {them}}', {
              count: awaited.length,
            })}
          </Button>
        </div>
      )}
      {goOn.error ? <p role="alert">{sorry(goOn.error)}</p> : null}
    </Banner>
  )
}
