import type { OwnReport } from '@app/domain/report-views'
import { Button } from '@app/ui/Button'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { showToast } from '@app/ui/toasts'
import { lazy, Suspense, useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'
import { forgetTakes } from '../recordings/forget-takes.ts'
import { useWhose } from '../recordings/uploads.ts'
import { dropDraft } from './drafts.ts'

const ConfirmDialog = lazy(() =>
  import('@app/ui/ConfirmDialog').then(({ ConfirmDialog }) => ({ default: ConfirmDialog })),
)

/** Deletes the interview with everything about it, after asking in words. */
export function EraseInterview({ found }: { found: OwnReport }) {
  const { say, sorry } = useWords()
  const whose = useWhose()
  const { personId } = whose
  const navigate = useNavigate()
  const [isAsking, setAsking] = useState(false)
  const { sessionId } = found
  const erase = useMutation(
    api.sessions.erase.mutationOptions({
      onSuccess: async () => {
        await forgetTakes(whose, sessionId)
        dropDraft({ personId, of: `rating:${sessionId}` })
        dropDraft({ personId, of: `steps:${sessionId}` })
        for (const { answerId } of found.answers) {
          dropDraft({ personId, of: `words:${answerId}` })
          dropDraft({ personId, of: `captions:${answerId}` })
        }
        await navigate({ to: paths.home })
        showToast({ tone: 'positive', text: say('The interview was erased.') })
        queryClient.removeQueries({ queryKey: api.reports.mine.queryKey({ sessionId }) })
        await queryClient.invalidateQueries({ queryKey: api.sessions.pathKey() })
      },
    }),
  )
  return (
    <>
      <Button onPress={() => setAsking(true)}>{say('Erase this interview')}</Button>
      {isAsking ? (
        <Suspense>
          <ConfirmDialog
            title={say('Erase this interview?')}
            confirmLabel={say('Erase it for good')}
            cancelLabel={say('Keep it')}
            isDestructive
            isOpen
            isPending={erase.isPending}
            error={erase.error ? sorry(erase.error) : undefined}
            onCancel={() => setAsking(false)}
            onConfirm={() => erase.mutate({ sessionId })}
          >
            <p>
              {say(
                'Your recordings, the words, this report, your own rating and what people wrote to you are deleted at once. Your coaches no longer see any of it either.',
              )}
            </p>
            <p>
              {say(
                'This cannot be taken back. If you want to keep the report, save it as PDF first.',
              )}
            </p>
          </ConfirmDialog>
        </Suspense>
      ) : null}
    </>
  )
}
