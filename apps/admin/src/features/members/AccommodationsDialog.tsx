import type { Accommodations } from '@app/domain/accommodations'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Dialog } from '@app/ui/Dialog'
import { RadioGroup } from '@app/ui/RadioGroup'
import { Loading, SkeletonText } from '@app/ui/Skeleton'
import { Switch } from '@app/ui/Switch'
import { showToast } from '@app/ui/toasts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'

export type Who = { membershipId: string; name: string }

/** A candidate's adjustments, set with them or for them. */
export function AccommodationsDialog({ member, onClose }: { member: Who; onClose: () => void }) {
  const { say, sorry } = useWords()
  const { membershipId, name } = member
  const query = useQuery(
    api.members.accommodationsFor.queryOptions({ membershipId }, { staleTime: 0, gcTime: 0 }),
  )
  const [changed, setChanged] = useState<Accommodations>()
  const saving = useMutation(
    api.members.setAccommodationsFor.mutationOptions({
      onSuccess: () => {
        showToast({ text: say('The adjustments for {name} are set.', { name }), tone: 'positive' })
        onClose()
        return queryClient.invalidateQueries(api.members.accommodationsFor.pathFilter())
      },
    }),
  )
  const shown = changed ?? query.data
  const reason = changed === undefined ? say('Nothing has been changed yet.') : undefined
  return (
    <Dialog
      title={say('Adjustments for {name}', { name })}
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
            disabledReason={reason}
            isPending={saving.isPending}
            pendingLabel={say('Saving …')}
            onPress={() => {
              if (changed) saving.mutate({ membershipId, accommodations: changed })
            }}
          >
            {say('Set the adjustments')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5 pt-1">
        <p className="text-muted">
          {say(
            'They hold for every interview that begins from now on. Candidates see and change them in their own account; of staff, only those who may set them are shown them. The audit trail says that it was done, not what was chosen.',
          )}
        </p>
        {query.error ? (
          <Problem error={query.error} onRetry={() => void query.refetch()} />
        ) : shown ? (
          <Fields value={shown} onChange={setChanged} />
        ) : (
          <Loading label={say('Loading')}>
            <SkeletonText lines={5} />
          </Loading>
        )}
        {saving.error ? (
          <Banner tone="negative" announce="assertive">
            {sorry(saving.error)}
          </Banner>
        ) : null}
      </div>
    </Dialog>
  )
}

const percents = ['0', '25', '50', '100'] as const

function Fields({
  value,
  onChange,
}: {
  value: Accommodations
  onChange: (value: Accommodations) => void
}) {
  const { say } = useWords()
  const names = {
    '0': say('None'),
    '25': say('A quarter more'),
    '50': say('Half as much again'),
    '100': say('Twice the time'),
  }
  return (
    <>
      <RadioGroup
        label={say('Extra time')}
        description={say('To think and to answer, on top of the time of the kit.')}
        look="cards"
        columns={2}
        options={percents.map((percent) => ({ value: percent, label: names[percent] }))}
        value={String(value.extraTimePercent) as (typeof percents)[number]}
        onChange={(percent) =>
          onChange({
            ...value,
            extraTimePercent: Number(percent) as Accommodations['extraTimePercent'],
          })
        }
      />
      <Switch
        isSelected={value.noThinkTimeLimit}
        onChange={(noThinkTimeLimit) => onChange({ ...value, noThinkTimeLimit })}
        description={say('The time to think does not run out; the candidate begins when ready.')}
      >
        {say('No limit on thinking')}
      </Switch>
      <Switch
        isSelected={value.captionsAlwaysOn}
        onChange={(captionsAlwaysOn) => onChange({ ...value, captionsAlwaysOn })}
        description={say('Captions show from the start of every question.')}
      >
        {say('Captions always on')}
      </Switch>
      <Switch
        isSelected={value.noVideo}
        onChange={(noVideo) => onChange({ ...value, noVideo })}
        description={say('Sound alone is recorded; the camera is never asked for.')}
      >
        {say('Without video')}
      </Switch>
    </>
  )
}
