import { Banner } from '@app/ui/Banner'
import { RadioGroup } from '@app/ui/RadioGroup'
import { useWords } from '../../words.ts'
import type { Draft, PolicyPage } from './draft.ts'

/** Two equal ways, none of them chosen beforehand. */
export function AiChoice({
  institution,
  value,
  onChange,
  isChecked,
}: {
  institution: PolicyPage['institution']
  value: Draft['ai']
  onChange: (ai: 'with' | 'without') => void
  isChecked: boolean
}) {
  const { say } = useWords()
  if (!institution.aiEnabled) {
    return (
      <Banner tone="info" title={say('There is nothing to choose')}>
        {say(
          '{institution} has switched AI off. Your reports hold the figures, your own rating and what staff write.',
          { institution: institution.name },
        )}
      </Banner>
    )
  }
  return (
    <RadioGroup<'with' | 'without'>
      label={say('Do you want coaching by AI?')}
      look="cards"
      columns={2}
      options={[
        {
          value: 'with',
          label: say('With coaching by AI'),
          description: say(
            'Levels with the words of yours that they rest on, and three things to do next. Besides: figures, your own rating, feedback by staff.',
          ),
        },
        {
          value: 'without',
          label: say('Without AI'),
          description: say(
            'Figures, your own rating and feedback by staff. You write down what you said, or leave it; nothing is sent to any model.',
          ),
        },
      ]}
      value={value}
      onChange={onChange}
      error={isChecked && value === null ? say('Choose one of the two.') : undefined}
    />
  )
}
