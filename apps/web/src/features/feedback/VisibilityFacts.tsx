import type { OwnReport } from '@app/domain/report-views'
import { ClockIcon, LockIcon } from '@app/ui/icons'
import { useMe } from '../../me.ts'
import { useWords } from '../../words.ts'

/** Who can see this report, and until when. */
export function VisibilityFacts({ found }: { found: OwnReport }) {
  const { say, date } = useWords()
  const me = useMe()
  return (
    <ul className="flex max-w-prose flex-col gap-1.5 text-sm text-muted">
      <li className="flex gap-2">
        <LockIcon className="mt-0.5 size-4" />
        {say(
          'You can read this, and so can your coaches and the administrators of {institution}. Your recordings can be seen and heard by you alone.',
          { institution: me.acting?.institution.name ?? '' },
        )}
      </li>
      <li className="flex gap-2">
        <ClockIcon className="mt-0.5 size-4" />
        {say('Deleted with everything about this interview on {date}.', {
          date: date(found.purgeAt),
        })}
      </li>
    </ul>
  )
}
