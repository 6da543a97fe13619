import type { OwnSession } from '@app/domain/runs'
import { ConfirmDialog } from '@app/ui/ConfirmDialog'
import { useMutation } from '@tanstack/react-query'
import { api, queryClient } from '../../api.ts'
import { useWords } from '../../words.ts'
import { dropDraft } from '../feedback/drafts.ts'
import { forgetTakes } from '../recordings/forget-takes.ts'
import { useWhose } from '../recordings/uploads.ts'
import { isOpen, sessionName } from './session-words.ts'

export interface OwnSessionDeleteProps {
  session: OwnSession
  onCancel: () => void
  onDeleted: () => void
}

/** Asks before an interview is deleted for good. */
export function OwnSessionDelete({ session, onCancel, onDeleted }: OwnSessionDeleteProps) {
  const { say, sorry, date } = useWords()
  const whose = useWhose()
  const { mutate, isPending, error } = useMutation(
    api.sessions.erase.mutationOptions({
      onSuccess: async () => {
        const { sessionId } = session
        await forgetTakes(whose, sessionId)
        dropDraft({ personId: whose.personId, of: `rating:${sessionId}` })
        dropDraft({ personId: whose.personId, of: `steps:${sessionId}` })
        await queryClient.invalidateQueries({ queryKey: api.sessions.mine.pathKey() })
        onDeleted()
      },
    }),
  )
  return (
    <ConfirmDialog
      isOpen
      isDestructive
      title={say('Delete “{name}”?', { name: sessionName(session, say) })}
      confirmLabel={say('Delete the interview')}
      cancelLabel={say('Keep it')}
      isPending={isPending}
      error={error ? sorry(error) : undefined}
      onCancel={onCancel}
      onConfirm={() => mutate({ sessionId: session.sessionId })}
    >
      <p>
        {isOpen(session)
          ? say(
              'The interview that you began on {date} goes with everything you have recorded in it.',
              { date: date(session.createdAt) },
            )
          : say(
              'The interview of {date} goes: recordings, transcripts, report, and the feedback that was given on it.',
              { date: date(session.createdAt) },
            )}
      </p>
      <p>{say('It is gone at once, for you and for staff, and cannot be brought back.')}</p>
    </ConfirmDialog>
  )
}
