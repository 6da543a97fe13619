import type { PolicyAcceptance } from '@app/domain/policy'
import { ComboBox } from '@app/ui/ComboBox'
import { Select } from '@app/ui/Select'
import { TextField } from '@app/ui/TextField'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useWords, type Words } from '../../words.ts'
import { categoryName } from '../questions/category-words.ts'
import type { Draft } from './draft.ts'

type Source = NonNullable<PolicyAcceptance['referralSource']>

const sourceName = (source: Source, say: Words['say']): string =>
  ({
    careersService: say('Careers service'),
    lecturer: say('Lecturer or course'),
    friend: say('Friend or fellow student'),
    searchEngine: say('Search engine'),
    socialMedia: say('Social media'),
    other: say('Somewhere else'),
  })[source]

const sources: readonly Source[] = [
  'careersService',
  'lecturer',
  'friend',
  'searchEngine',
  'socialMedia',
  'other',
]
/** Stands for the answer that nobody has to give. */
const unsaid = 'unsaid'

/** Job roles first, then categories; a word that is both stands once. */
const useSuggestions = (): string[] => {
  const { say } = useWords()
  const { data } = useQuery(api.questions.choices.queryOptions())
  const roles = data?.jobRoles.map(({ jobRole }) => jobRole) ?? []
  const categories = data?.categories.map(({ category }) => categoryName(category, say)) ?? []
  return [...new Set([...roles, ...categories])]
}

/** Everything that is asked about a person before an interview; the e-mail address is known (P1, P2). */
export function AboutFields({
  draft,
  onChange,
  isChecked,
}: {
  draft: Draft
  onChange: (change: Partial<Draft>) => void
  isChecked: boolean
}) {
  const { say } = useWords()
  const suggestions = useSuggestions()
  return (
    <>
      <TextField
        label={say('Your name')}
        description={say('Your coach sees it with your interviews.')}
        autoComplete="name"
        maxLength={120}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        error={isChecked && draft.name.trim() === '' ? say('Enter your name.') : undefined}
      />
      <ComboBox
        label={say('Job role or category')}
        description={say('What you practise for, in your own words or out of the list.')}
        openLabel={say('Show suggestions')}
        suggestions={suggestions}
        maxLength={80}
        value={draft.jobRole}
        onChange={(jobRole) => onChange({ jobRole })}
        error={
          isChecked && draft.jobRole.trim().length < 2
            ? say('Say what you practise for, such as “Financial analyst” or “Marketing”.')
            : undefined
        }
      />
      <Select
        label={say('Where did you hear of us?')}
        optionalLabel={say('optional')}
        options={[
          { value: unsaid, label: say('I would rather not say') },
          ...sources.map((source) => ({ value: source, label: sourceName(source, say) })),
        ]}
        value={draft.referralSource ?? unsaid}
        onChange={(value) => onChange({ referralSource: value === unsaid ? null : value })}
      />
    </>
  )
}
