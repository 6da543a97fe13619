import type { OwnReport } from '@app/domain/report-views'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { MissingParts } from '@app/ui/report/MissingParts'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useWords } from '../../words.ts'
import { askAgain } from './following.ts'

/** What is missing from the report and why, and another attempt at it. */
export function MissingNotice({ found }: { found: OwnReport }) {
  const { say, sorry } = useWords()
  const redo = useMutation(
    api.reports.redo.mutationOptions({ onSuccess: () => askAgain(found.sessionId) }),
  )
  const missing = found.report?.missing ?? []
  if (found.reportState !== 'partial' || missing.length === 0) return null
  return (
    <Banner
      tone="caution"
      title={say('{count, plural, one {One part is} other {# parts are}} missing', {
        count: missing.length,
      })}
      action={
        <Button
          size="small"
          isPending={redo.isPending}
          onPress={() => redo.mutate({ sessionId: found.sessionId })}
        >
          {say('Run it again')}
        </Button>
      }
    >
      <MissingParts missing={missing} />
      {redo.error ? <p role="alert">{sorry(redo.error)}</p> : null}
    </Banner>
  )
}
