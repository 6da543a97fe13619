import type { KitDetail } from '@app/domain/kit-views'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Form } from '@app/ui/FieldLayout'
import { TitledSection } from '@app/ui/TitledSection'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { useWords } from '../../words.ts'
import { LeaveQuestion } from '../institutions/LeaveQuestion.tsx'
import { changeOf, draftOf, faultsOf, isSameKit, minutesOf, type KitDraft } from './kit-form.ts'
import { KitFields } from './KitFields.tsx'
import { KitOrder } from './KitOrder.tsx'
import { SharingFields } from './SharingFields.tsx'

/** A kit being changed: its questions and their order, its name, and who sees it. Kept when it is saved. */
export function KitForm({ kit }: { kit: KitDetail }) {
  const { say, sorry, number } = useWords()
  const saved = draftOf(kit)
  const [draft, setDraft] = useState(saved)
  const [isAsked, setAsked] = useState(false)
  const saving = useMutation(
    api.kits.change.mutationOptions({
      onSuccess: async (now) => {
        queryClient.setQueryData(api.kits.detail.queryKey({ kitId: now.kitId }), now)
        setDraft(draftOf(now))
        setAsked(false)
        showToast({ text: say('The kit is saved.'), tone: 'positive' })
        await queryClient.invalidateQueries(api.kits.list.pathFilter())
        await queryClient.invalidateQueries(api.questions.detail.pathFilter())
      },
    }),
  )
  const isChanged = !isSameKit(draft, saved)
  const faults = faultsOf(draft)
  const change = (part: Partial<KitDraft>) => setDraft({ ...draft, ...part })
  const save = () => {
    setAsked(true)
    if (!isChanged || faults.length > 0 || saving.isPending) return
    saving.mutate({ kitId: kit.kitId, basedOn: kit.revision, ...changeOf(draft) })
  }
  const shown = isAsked ? faults : []
  return (
    <Form onSubmit={save} label={say('The kit')} className="gap-10">
      <TitledSection
        title={say('Questions')}
        description={say(
          'Drag them into order by their handles. By keyboard: Enter on a handle, then the arrow keys, then Enter.',
        )}
      >
        <KitOrder
          kit={kit}
          questions={draft.questions}
          onChange={(questions) => change({ questions })}
        />
      </TitledSection>
      <TitledSection title={say('Name')} description={say('What candidates choose it by.')}>
        <KitFields draft={draft} onChange={change} faults={shown} />
      </TitledSection>
      <TitledSection title={say('Who sees it')}>
        <SharingFields draft={draft} onChange={change} faults={shown} />
      </TitledSection>
      {saving.error ? (
        <Banner tone="negative" announce="assertive">
          {sorry(saving.error)}
        </Banner>
      ) : null}
      <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-3 border-t border-line bg-canvas px-4 py-4">
        <Button
          type="submit"
          variant="primary"
          isPending={saving.isPending}
          pendingLabel={say('Saving …')}
          disabledReason={isChanged ? undefined : say('Nothing has been changed yet.')}
        >
          {say('Save the kit')}
        </Button>
        {isChanged ? (
          <Button variant="quiet" onPress={() => setDraft(saved)}>
            {say('Take the changes back')}
          </Button>
        ) : null}
        <p className="figures ms-auto text-sm text-muted">
          {say('{count, plural, one {# question} other {# questions}}, {minutes} minutes at most', {
            count: draft.questions.length,
            minutes: number(minutesOf(draft.questions)),
          })}
        </p>
      </div>
      <LeaveQuestion isUnsaved={isChanged && !saving.isPending} />
    </Form>
  )
}
