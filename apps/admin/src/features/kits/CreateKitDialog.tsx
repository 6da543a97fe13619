import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Dialog } from '@app/ui/Dialog'
import type { Category } from '@app/domain/questions'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'
import { KitFields } from './KitFields.tsx'

const empty = { name: '', description: '', category: 'general' as Category }

/** A kit that asks nothing yet. Its questions are chosen on its page. */
export function CreateKitDialog({ onClose }: { onClose: () => void }) {
  const { say, sorry } = useWords()
  const navigate = useNavigate()
  const form = useId()
  const [draft, setDraft] = useState(empty)
  const [isAsked, setAsked] = useState(false)
  const creating = useMutation(
    api.kits.create.mutationOptions({
      onSuccess: async ({ kitId }) => {
        await queryClient.invalidateQueries(api.kits.list.pathFilter())
        await navigate({ to: paths.kit, params: { kitId } })
      },
    }),
  )
  const isShort = draft.name.trim().length < 3
  const create = () => {
    setAsked(true)
    if (!isShort && !creating.isPending) creating.mutate(draft)
  }
  return (
    <Dialog
      title={say('Make a kit')}
      closeLabel={say('Close')}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      footer={
        <>
          <Button onPress={onClose}>{say('Cancel')}</Button>
          <Button
            variant="primary"
            type="submit"
            form={form}
            isPending={creating.isPending}
            pendingLabel={say('Saving …')}
          >
            {say('Go on to its questions')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="flex flex-col gap-5 pt-1"
        onSubmit={(event) => {
          event.preventDefault()
          create()
        }}
      >
        <KitFields
          draft={draft}
          onChange={(change) => setDraft({ ...draft, ...change })}
          faults={isAsked && isShort ? ['name'] : []}
        />
        {creating.error ? (
          <Banner tone="negative" announce="assertive">
            {sorry(creating.error)}
          </Banner>
        ) : null}
      </form>
    </Dialog>
  )
}
