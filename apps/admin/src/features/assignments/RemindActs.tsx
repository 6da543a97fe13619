import { Button } from '@app/ui/Button'
import { ConfirmDialog } from '@app/ui/ConfirmDialog'
import { LetterIcon } from '@app/ui/place-icons'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Answers } from '../../api.ts'
import { useWords } from '../../words.ts'

/** Reminds the people who were chosen, or all who have not begun: by mail, once a day at most. */
export function RemindActs({
  assignment,
  chosen,
  notBegun,
  onDone,
}: {
  assignment: Answers['assignments']['one']
  chosen: ReadonlySet<string>
  /** How many have not begun, as far as it is known. */
  notBegun: number
  onDone: () => void
}) {
  const { say, sorry, number } = useWords()
  const { assignmentId, title, canRemind } = assignment
  const [asked, setAsked] = useState<'chosen' | 'notBegun' | null>(null)
  const reminding = useMutation(
    api.assignments.remind.mutationOptions({
      onSuccess: ({ reminded, already }) => {
        setAsked(null)
        onDone()
        const news = say(
          '{reminded, plural, =0 {Nobody is reminded.} one {# person is reminded.} other {# people are reminded.}}',
          { reminded },
        )
        const rest = say(
          '{already, plural, one {# was reminded today already.} other {# were reminded today already.}}',
          { already },
        )
        showToast({
          text: already > 0 ? `${news} ${rest}` : news,
          tone: reminded > 0 ? 'positive' : 'info',
        })
      },
    }),
  )
  const close = () => {
    reminding.reset()
    setAsked(null)
  }
  const closedReason = canRemind ? undefined : say('Reminders are sent while it can be handed in.')
  const count = asked === 'chosen' ? chosen.size : notBegun
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button
        size="small"
        icon={<LetterIcon className="size-4" />}
        onPress={() => setAsked('chosen')}
        disabledReason={
          closedReason ??
          (chosen.size === 0
            ? say('Choose people first, by the boxes before their names.')
            : undefined)
        }
      >
        {chosen.size === 0
          ? say('Remind those chosen')
          : say('Remind those chosen ({count})', { count: number(chosen.size) })}
      </Button>
      <Button
        size="small"
        onPress={() => setAsked('notBegun')}
        disabledReason={closedReason ?? (notBegun === 0 ? say('Everybody has begun.') : undefined)}
      >
        {say('Remind all who have not begun ({count})', { count: number(notBegun) })}
      </Button>
      <ConfirmDialog
        title={say('{count, plural, one {Remind # person?} other {Remind # people?}}', { count })}
        confirmLabel={say('Send the reminder')}
        cancelLabel={say('Not now')}
        isOpen={asked !== null}
        isPending={reminding.isPending}
        error={reminding.error ? sorry(reminding.error) : undefined}
        onCancel={close}
        onConfirm={() =>
          reminding.mutate({
            assignmentId,
            to: asked === 'chosen' ? { membershipIds: [...chosen] } : 'notBegun',
          })
        }
      >
        <p>
          {say(
            'A mail goes to each of them: that {title} is waiting, when it is due, and where to begin.',
            { title },
          )}
        </p>
        <p>{say('Whoever has handed it in, or was reminded of it today already, gets none.')}</p>
      </ConfirmDialog>
    </div>
  )
}
