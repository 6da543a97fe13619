import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Card } from '@app/ui/Card'
import { Form } from '@app/ui/FieldLayout'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient, type Answers } from '../../api.ts'
import { useWords } from '../../words.ts'
import { AppearanceFields } from './AppearanceFields.tsx'
import { refreshBranding } from './branding.ts'
import { CoachingFields } from './CoachingFields.tsx'
import { LeaveQuestion } from './LeaveQuestion.tsx'
import { MailDomainsField } from './MailDomainsField.tsx'
import { RetentionField } from './RetentionField.tsx'
import { draftOf, faultsOf, isSame, settingsOf, type SettingsDraft } from './settings-form.ts'
import { SignInFields } from './SignInFields.tsx'
import { ShorterQuestion } from './ShorterQuestion.tsx'

/** One form for all settings: what was typed stays until it is saved or taken back. */
export function SettingsForm({ settings }: { settings: Answers['institutions']['settings'] }) {
  const { say, sorry } = useWords()
  const saved = draftOf(settings)
  const [draft, setDraft] = useState(saved)
  const [isAsking, setAsking] = useState(false)
  const saving = useMutation(
    api.institutions.update.mutationOptions({
      onSuccess: (now) => {
        queryClient.setQueryData(api.institutions.settings.queryKey(), now)
        setDraft(draftOf(now))
        setAsking(false)
        showToast({ text: say('The settings are saved.'), tone: 'positive' })
        return refreshBranding(now.slug)
      },
      onError: () => setAsking(false),
    }),
  )
  const isChanged = !isSame(draft, saved)
  const faults = faultsOf(draft)
  const isShorter = Number(draft.retentionDays) < settings.retentionDays
  const save = () => {
    if (!isChanged || faults.length > 0 || saving.isPending) return
    if (isShorter && !isAsking) setAsking(true)
    else saving.mutate(settingsOf(draft))
  }
  const fields = {
    draft,
    saved,
    onChange: (change: Partial<SettingsDraft>) => setDraft({ ...draft, ...change }),
  }
  return (
    <Form onSubmit={save} label={say('Settings')} className="max-w-3xl">
      <Card title={say('Appearance')}>
        <AppearanceFields {...fields} />
      </Card>
      <Card title={say('Keeping and deleting')}>
        <RetentionField {...fields} />
      </Card>
      <Card title={say('Coaching')}>
        <CoachingFields {...fields} />
      </Card>
      <Card title={say('Signing in')}>
        <SignInFields {...fields} />
      </Card>
      <Card title={say('People')}>
        <MailDomainsField {...fields} />
      </Card>
      {saving.error ? (
        <Banner tone="negative" announce="assertive">
          {sorry(saving.error)}
        </Banner>
      ) : null}
      <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center gap-3 border-t border-line bg-canvas px-4 py-4">
        <Button
          type="submit"
          variant="primary"
          isPending={saving.isPending}
          pendingLabel={say('Saving …')}
          disabledReason={
            !isChanged
              ? say('Nothing has been changed yet.')
              : faults.length > 0
                ? say('Something above is not right yet.')
                : undefined
          }
        >
          {say('Save the settings')}
        </Button>
        {isChanged ? (
          <Button variant="quiet" onPress={() => setDraft(saved)}>
            {say('Take the changes back')}
          </Button>
        ) : null}
      </div>
      <ShorterQuestion
        isOpen={isAsking}
        days={Number(draft.retentionDays)}
        isPending={saving.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={save}
      />
      <LeaveQuestion isUnsaved={isChanged && !saving.isPending} />
    </Form>
  )
}
