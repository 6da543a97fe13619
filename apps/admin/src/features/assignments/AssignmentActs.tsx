import { Button } from '@app/ui/Button'
import { ConfirmDialog } from '@app/ui/ConfirmDialog'
import { Menu } from '@app/ui/Menu'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient, type Answers } from '../../api.ts'
import { useWords } from '../../words.ts'
import { formOf } from './assignment-form.ts'
import { AssignmentDialog } from './AssignmentDialog.tsx'
import { HandOverDialog } from './HandOverDialog.tsx'

type Assignment = Answers['assignments']['one']
type Act = 'edit' | 'handOver' | 'close' | 'reopen' | 'archive' | 'bringBack'

/** What can be done with an assignment: change it, close it, put it away, hand it over. */
export function AssignmentActs({ assignment }: { assignment: Assignment }) {
  const { say, sorry } = useWords()
  const { assignmentId, stage } = assignment
  const [act, setAct] = useState<Act | null>(null)
  const done = async (now: Assignment) => {
    queryClient.setQueryData(api.assignments.one.queryKey({ assignmentId }), now)
    setAct(null)
    await queryClient.invalidateQueries(api.assignments.list.pathFilter())
  }
  const updating = useMutation(
    api.assignments.update.mutationOptions({
      onSuccess: (now) => {
        showToast({ text: say('The assignment is changed.'), tone: 'positive' })
        return done(now)
      },
    }),
  )
  const stepping = useMutation(api.assignments.step.mutationOptions({ onSuccess: done }))
  const isArchived = stage === 'archived'
  const isClosed = stage === 'closed'
  const close = () => {
    updating.reset()
    stepping.reset()
    setAct(null)
  }
  const choose = (chosen: Act) => {
    // What takes nothing from anybody is done without asking.
    if (chosen === 'reopen' || chosen === 'bringBack')
      stepping.mutate({ assignmentId, step: chosen })
    else setAct(chosen)
  }
  return (
    <>
      <Button onPress={() => setAct('edit')}>{say('Change')}</Button>
      <Menu<Act>
        label={say('What else can be done')}
        trigger={<Button isPending={stepping.isPending}>{say('More')}</Button>}
        acts={[
          ...(isArchived
            ? []
            : isClosed
              ? [{ id: 'reopen' as const, label: say('Open it again') }]
              : [
                  {
                    id: 'close' as const,
                    label: say('Close it'),
                    description: say('No further attempts are begun.'),
                  },
                ]),
          { id: 'handOver' as const, label: say('Hand it over') },
          isArchived
            ? { id: 'bringBack' as const, label: say('Bring it back') }
            : {
                id: 'archive' as const,
                label: say('Put it away'),
                description: say('It leaves your list and the candidates’ pages.'),
              },
        ]}
        onAct={choose}
      />
      {act === 'edit' ? (
        <AssignmentDialog
          title={say('Change the assignment')}
          saveLabel={say('Save')}
          initial={formOf(assignment)}
          timeZone={assignment.timeZone}
          hasBegun={assignment.hasBegun}
          saving={updating}
          onSave={(draft) => updating.mutate({ assignmentId, draft })}
          onClose={close}
        />
      ) : null}
      {act === 'handOver' ? <HandOverDialog assignment={assignment} onClose={close} /> : null}
      <ConfirmDialog
        title={
          act === 'archive'
            ? say('Put away {title}?', { title: assignment.title })
            : say('Close {title}?', { title: assignment.title })
        }
        confirmLabel={act === 'archive' ? say('Put it away') : say('Close it')}
        cancelLabel={say('Leave it as it is')}
        isOpen={act === 'close' || act === 'archive'}
        isPending={stepping.isPending}
        error={stepping.error ? sorry(stepping.error) : undefined}
        onCancel={close}
        onConfirm={() =>
          stepping.mutate({ assignmentId, step: act === 'archive' ? 'archive' : 'close' })
        }
      >
        <p>
          {act === 'archive'
            ? say(
                'It leaves your list, and candidates no longer find it on their page. Interviews and reports stay, and it can be brought back.',
              )
            : say(
                'Nobody begins an attempt any more; whoever is in the middle of one may end it. It can be opened again.',
              )}
        </p>
      </ConfirmDialog>
    </>
  )
}
