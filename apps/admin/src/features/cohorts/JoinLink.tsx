import { Button } from '@app/ui/Button'
import { ConfirmDialog } from '@app/ui/ConfirmDialog'
import { CopyIcon } from '@app/ui/place-icons'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient, type Answers } from '../../api.ts'
import { copyText } from '../../copy-text.ts'
import { useCan } from '../../me.ts'
import { useWords } from '../../words.ts'

/** The link to pass on, and the code to read out. */
export function JoinLink({
  cohortId,
  settings,
}: {
  cohortId: string
  settings: Answers['joins']['settings']
}) {
  const { say, sorry } = useWords()
  const mayManage = useCan()('cohorts.manage')
  const [isAsking, setAsking] = useState(false)
  const { code, linkUrl } = settings
  const renewing = useMutation(
    api.joins.renewCode.mutationOptions({
      onSuccess: () => {
        setAsking(false)
        showToast({ text: say('The link and the code are new.'), tone: 'positive' })
        return queryClient.invalidateQueries(api.joins.settings.pathFilter())
      },
    }),
  )
  if (!code || !linkUrl) return null
  const copy = async () => {
    showToast(
      (await copyText(linkUrl))
        ? { text: say('The link is copied.'), tone: 'positive' }
        : { text: say('Copy it by hand: {url}', { url: linkUrl }) },
    )
  }
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 rounded-lg bg-sunken p-4">
      <dl className="flex min-w-0 flex-wrap gap-x-10 gap-y-3">
        <div className="flex min-w-0 flex-col gap-1">
          <dt className="text-sm text-muted">{say('Link')}</dt>
          <dd className="font-mono text-sm break-all text-ink select-all">{linkUrl}</dd>
        </div>
        <div className="flex flex-col gap-1">
          <dt className="text-sm text-muted">{say('Code, to read out')}</dt>
          <dd className="font-mono text-lg tracking-wider text-ink select-all">{code}</dd>
        </div>
      </dl>
      <div className="flex flex-wrap gap-3">
        <Button size="small" icon={<CopyIcon className="size-4" />} onPress={() => void copy()}>
          {say('Copy link')}
        </Button>
        {mayManage ? (
          <Button size="small" variant="quiet" onPress={() => setAsking(true)}>
            {say('Make a new one')}
          </Button>
        ) : null}
      </div>
      <ConfirmDialog
        title={say('Make a new link and code?')}
        confirmLabel={say('Make new ones')}
        cancelLabel={say('Keep these')}
        isDestructive
        isOpen={isAsking}
        onCancel={() => {
          setAsking(false)
          renewing.reset()
        }}
        onConfirm={() => renewing.mutate({ cohortId })}
        isPending={renewing.isPending}
        error={renewing.error ? sorry(renewing.error) : undefined}
      >
        <p>
          {say(
            'The ones that were passed on so far stop working at once. Whoever has joined already stays.',
          )}
        </p>
      </ConfirmDialog>
    </div>
  )
}
