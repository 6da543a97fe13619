import { ConfirmDialog } from '@app/ui/ConfirmDialog'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useWords } from '../../words.ts'

const day = 86_400_000

/** Keeping interviews for a shorter time deletes some that are there. It says how many, and asks. */
export function ShorterQuestion(props: {
  isOpen: boolean
  days: number
  isPending: boolean
  onCancel: () => void
  onConfirm: () => void
}) {
  return props.isOpen ? <Question {...props} /> : null
}

function Question({ days, isPending, onCancel, onConfirm }: Parameters<typeof ShorterQuestion>[0]) {
  const { say, number } = useWords()
  const [to] = useState(() => new Date(Date.now() - days * day).toISOString())
  const older = useQuery(api.sessions.list.queryOptions({ to, limit: 1 }))
  const count = older.data?.total
  return (
    <ConfirmDialog
      title={say('Keep interviews for {days} days only?', { days: number(days) })}
      confirmLabel={say('Save, and delete older ones')}
      cancelLabel={say('Do not save yet')}
      isDestructive
      isOpen
      onCancel={onCancel}
      onConfirm={onConfirm}
      isPending={isPending}
    >
      <p>
        {say(
          'Interviews that ended earlier are deleted for good with the next run, with their recordings, reports and feedback. They cannot be brought back.',
        )}
      </p>
      <output className="font-medium">
        {count === undefined
          ? say('Counting …')
          : say(
              '{count, plural, =0 {At the moment, no interview is that old.} one {At the moment, one interview is older than that.} other {At the moment, up to # interviews are older than that.}}',
              { count },
            )}
      </output>
    </ConfirmDialog>
  )
}
