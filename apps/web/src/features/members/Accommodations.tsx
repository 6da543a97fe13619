import type { Accommodations as Adjustments } from '@app/domain/accommodations'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Card } from '@app/ui/Card'
import { Checkbox } from '@app/ui/Checkbox'
import { Form, FormActions } from '@app/ui/FieldLayout'
import { RadioGroup } from '@app/ui/RadioGroup'
import { Loading, SkeletonText } from '@app/ui/Skeleton'
import { TitledSection } from '@app/ui/TitledSection'
import { showToast } from '@app/ui/toasts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { useMe } from '../../me.ts'
import { Problem } from '../../Problem.tsx'
import { useWords, type Words } from '../../words.ts'

/** A candidate's adjustments: set once, in force everywhere, shown to nobody who need not know (P10). */
export function Accommodations() {
  const { say } = useWords()
  const institution = useMe().acting?.institution.name ?? ''
  const { data, error, refetch } = useQuery(api.members.accommodations.queryOptions())
  return (
    <TitledSection
      title={say('Adjustments')}
      description={say(
        'Set once, they apply to every interview that you start from then on. You give no reason.',
      )}
    >
      <Card
        className="max-w-2xl"
        footer={say(
          'Who sees them: you, and the administrators of {institution}, who may set them for you. They stand in no list and no report, and your coach does not see them.',
          { institution },
        )}
      >
        {data ? (
          <AdjustmentsForm inForce={data} />
        ) : error ? (
          <Problem error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading label={say('Loading your adjustments')}>
            <SkeletonText lines={6} />
          </Loading>
        )}
      </Card>
    </TitledSection>
  )
}

type Percent = '0' | '25' | '50' | '100'

const timeOptions = (say: Words['say']): { value: Percent; label: string }[] => [
  { value: '0', label: say('No extra time') },
  { value: '25', label: say('A quarter more') },
  { value: '50', label: say('Half as much again') },
  { value: '100', label: say('Twice the time') },
]

function AdjustmentsForm({ inForce }: { inForce: Adjustments }) {
  const { say, sorry } = useWords()
  const [chosen, setChosen] = useState(inForce)
  const { mutate, isPending, error } = useMutation(
    api.members.setAccommodations.mutationOptions({
      onSuccess: async (saved) => {
        queryClient.setQueryData(api.members.accommodations.queryKey(), saved)
        // The minutes of every kit follow from them
        await queryClient.invalidateQueries({ queryKey: api.kits.pathKey() })
        showToast({ text: say('Your adjustments are saved.') })
      },
    }),
  )
  const change = (part: Partial<Adjustments>) => setChosen({ ...chosen, ...part })
  const isSame = (Object.keys(inForce) as (keyof Adjustments)[]).every(
    (key) => inForce[key] === chosen[key],
  )
  return (
    <Form onSubmit={() => mutate(chosen)} label={say('Adjustments')}>
      {error ? (
        <Banner tone="negative" announce="assertive">
          {sorry(error)}
        </Banner>
      ) : null}
      <RadioGroup<Percent>
        label={say('Extra time')}
        description={say('To think and to answer, on top of what a question gives.')}
        options={timeOptions(say)}
        value={String(chosen.extraTimePercent) as Percent}
        onChange={(percent) =>
          change({ extraTimePercent: Number(percent) as Adjustments['extraTimePercent'] })
        }
      />
      <Checkbox
        isSelected={chosen.noThinkTimeLimit}
        onChange={(noThinkTimeLimit) => change({ noThinkTimeLimit })}
        description={say('Your answer begins when you are ready.')}
      >
        {say('No limit to think')}
      </Checkbox>
      <Checkbox
        isSelected={chosen.noVideo}
        onChange={(noVideo) => change({ noVideo })}
        description={say('Only your voice is recorded; the camera is never asked for.')}
      >
        {say('Without video')}
      </Checkbox>
      <Checkbox
        isSelected={chosen.captionsAlwaysOn}
        onChange={(captionsAlwaysOn) => change({ captionsAlwaysOn })}
        description={say('Every question shows its words from the start.')}
      >
        {say('Captions always on')}
      </Checkbox>
      <FormActions>
        <Button
          type="submit"
          isPending={isPending}
          disabledReason={isSame ? say('You have changed nothing.') : undefined}
        >
          {say('Save the adjustments')}
        </Button>
      </FormActions>
    </Form>
  )
}
