import type { KitDetail } from '@app/domain/kit-views'
import { Button } from '@app/ui/Button'
import { ConfirmDialog } from '@app/ui/ConfirmDialog'
import { Menu } from '@app/ui/Menu'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'

const refresh = () => queryClient.invalidateQueries(api.kits.pathFilter())

/** What is done to a kit as a whole: a copy of it, into the archive and back. */
export function KitActs({ kit }: { kit: KitDetail }) {
  const { say, sorry } = useWords()
  const navigate = useNavigate()
  const [isAsking, setAsking] = useState(false)
  const tell = (error: unknown) => {
    showToast({ text: sorry(error), tone: 'negative' })
  }
  const duplicating = useMutation(
    api.kits.duplicate.mutationOptions({
      onSuccess: async ({ kitId }) => {
        await refresh()
        showToast({ text: say('This is the copy.'), tone: 'positive' })
        await navigate({ to: paths.kit, params: { kitId } })
      },
      onError: tell,
    }),
  )
  const archiving = useMutation(
    api.kits.archive.mutationOptions({
      onSuccess: async (now) => {
        setAsking(false)
        queryClient.setQueryData(api.kits.detail.queryKey({ kitId: now.kitId }), now)
        await refresh()
        showToast({
          tone: 'positive',
          text: now.isArchived ? say('The kit is in the archive.') : say('The kit is back.'),
        })
      },
      onError: (error) => {
        if (kit.isArchived) tell(error)
      },
    }),
  )
  const { kitId, name, isArchived } = kit
  const acts = {
    copy: () =>
      duplicating.mutate({ kitId, name: say('Copy of {kit}', { kit: name }).slice(0, 80) }),
    archive: () => setAsking(true),
    restore: () => archiving.mutate({ kitId, isArchived: false }),
  }
  return (
    <>
      <Menu<keyof typeof acts>
        label={say('The whole kit')}
        trigger={<Button isPending={duplicating.isPending}>{say('More')}</Button>}
        acts={[
          { id: 'copy', label: say('Make a copy') },
          isArchived
            ? { id: 'restore', label: say('Bring it back') }
            : { id: 'archive', label: say('Archive it') },
        ]}
        onAct={(act) => acts[act]()}
      />
      <ConfirmDialog
        title={say('Put {kit} into the archive?', { kit: name })}
        confirmLabel={say('Archive it')}
        cancelLabel={say('Keep it in use')}
        isOpen={isAsking}
        isPending={archiving.isPending}
        error={archiving.error ? sorry(archiving.error) : undefined}
        onCancel={() => setAsking(false)}
        onConfirm={() => archiving.mutate({ kitId, isArchived: true })}
      >
        {say(
          'Candidates do not see it any more, and its link leads nowhere. Interviews that have begun go on, and reports stay. You can bring it back at any time.',
        )}
      </ConfirmDialog>
    </>
  )
}
