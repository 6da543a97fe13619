import type { ReviewSettings } from '@app/domain/review'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Card } from '@app/ui/Card'
import { Disclosure } from '@app/ui/Disclosure'
import { Form, FormActions } from '@app/ui/FieldLayout'
import { Select } from '@app/ui/Select'
import { TextField } from '@app/ui/TextField'
import { showToast } from '@app/ui/toasts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { AgreementTables } from './AgreementTables.tsx'

/** Until when a person looks, and how well the coach must agree with people before its levels are shown. */
export function ReviewSettingsCard() {
  const { say } = useWords()
  const query = useQuery(
    api.agreement.settings.queryOptions(undefined, { refetchOnWindowFocus: false }),
  )
  return (
    <Card
      title={say('Review by people')}
      description={say(
        'When somebody should have looked, and how well the coach must agree with your staff.',
      )}
    >
      {query.data ? <SettingsFields settings={query.data} /> : null}
      <div className="pt-5">
        <Disclosure summary={say('How well people and the coach agree')}>
          <AgreementTables />
        </Disclosure>
      </div>
      {query.error && !query.data ? (
        <Problem error={query.error} onRetry={() => void query.refetch()} />
      ) : null}
    </Card>
  )
}

const thresholds = ['0.2', '0.4', '0.6', '0.8'] as const
const always = 'always'

function SettingsFields({ settings }: { settings: ReviewSettings }) {
  const { say, sorry, number } = useWords()
  const [days, setDays] = useState(String(settings.dueDays))
  const [threshold, setThreshold] = useState(
    settings.agreementThreshold === null ? always : String(settings.agreementThreshold),
  )
  const saving = useMutation(
    api.agreement.updateSettings.mutationOptions({
      onSuccess: (saved) => {
        queryClient.setQueryData(api.agreement.settings.queryKey(), saved)
        showToast({ text: say('Saved.'), tone: 'positive' })
      },
    }),
  )
  const dueDays = Number(days)
  const isWrong = !Number.isInteger(dueDays) || dueDays < 1 || dueDays > 60
  const choices = [...new Set([...thresholds, ...(threshold === always ? [] : [threshold])])]
  return (
    <Form
      label={say('Review by people')}
      onSubmit={() => {
        if (!isWrong && !saving.isPending)
          saving.mutate({
            dueDays,
            agreementThreshold: threshold === always ? null : Number(threshold),
          })
      }}
    >
      <TextField
        label={say('Days until a person should have looked')}
        description={say(
          'From the end of an interview, or from a candidate’s question about a score.',
        )}
        value={days}
        onChange={(text) => setDays(text.trim())}
        error={isWrong ? say('Enter a whole number from 1 to 60.') : undefined}
        inputMode="numeric"
        autoComplete="off"
        maxLength={2}
        suffix={say('days')}
        className="max-w-60"
      />
      <Select
        label={say('Show the coach’s level of a competency')}
        description={say(
          'Agreement is measured from ratings that staff gave without seeing another, as weighted kappa: 0 is chance, 1 is perfect. With fewer than ten pairs every level is shown.',
        )}
        options={[
          { value: always, label: say('Always') },
          ...choices.map((value) => ({
            value,
            label: say('With an agreement of {kappa} or more', { kappa: number(Number(value)) }),
          })),
        ]}
        value={threshold}
        onChange={setThreshold}
        className="max-w-prose"
      />
      {saving.error ? (
        <Banner tone="negative" announce="assertive">
          {sorry(saving.error)}
        </Banner>
      ) : null}
      <FormActions>
        <Button type="submit" isPending={saving.isPending} pendingLabel={say('Saving …')}>
          {say('Save')}
        </Button>
      </FormActions>
    </Form>
  )
}
