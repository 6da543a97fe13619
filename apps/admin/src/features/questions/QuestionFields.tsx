import type { QuestionContent } from '@app/domain/questions'
import { FieldRow } from '@app/ui/FieldLayout'
import { Select } from '@app/ui/Select'
import { TextField } from '@app/ui/TextField'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useWords } from '../../words.ts'
import { languageOptions } from './languages.ts'
import type { QuestionDraft } from './question-form.ts'
import { categoryNames, difficultyNames, subjectNames } from './question-words.ts'

export interface QuestionFieldsProps {
  draft: QuestionDraft
  onChange: (change: Partial<QuestionDraft>) => void
  /** The fields that are not right yet; none before somebody tried to save. */
  faults: ReadonlySet<keyof QuestionContent>
}

const optionsOf = <Value extends string>(names: Record<Value, string>) =>
  (Object.keys(names) as Value[]).map((value) => ({ value, label: names[value] }))

/** Everything about a question but its recording. */
export function QuestionFields({ draft, onChange, faults }: QuestionFieldsProps) {
  const { say } = useWords()
  const inUse = useQuery(api.questions.inUse.queryOptions())
  const wrong = (field: keyof QuestionContent, sentence: string) =>
    faults.has(field) ? sentence : undefined
  return (
    <>
      <TextField
        label={say('Question')}
        description={say('As it is asked, in one or two sentences.')}
        rows={3}
        maxLength={400}
        value={draft.text}
        onChange={(text) => onChange({ text })}
        error={wrong('text', say('Write between 10 and 400 letters.'))}
      />
      <FieldRow>
        <Select
          label={say('Category')}
          options={optionsOf(categoryNames(say))}
          value={draft.category}
          onChange={(category) => onChange({ category })}
        />
        <Select
          label={say('Asks for')}
          options={optionsOf(subjectNames(say))}
          value={draft.competency}
          onChange={(competency) => onChange({ competency })}
        />
      </FieldRow>
      <FieldRow>
        <Select
          label={say('Difficulty')}
          options={optionsOf(difficultyNames(say))}
          value={draft.difficulty}
          onChange={(difficulty) => onChange({ difficulty })}
        />
        <Select
          label={say('Language')}
          options={languageOptions([...(inUse.data?.languages ?? []), draft.language])}
          value={draft.language}
          onChange={(language) => onChange({ language })}
        />
      </FieldRow>
      <TextField
        label={say('Job roles')}
        description={say(
          'For whom it fits, with commas between: Accountant, Auditor. Candidates can practise by job role.',
        )}
        value={draft.jobRoles}
        onChange={(jobRoles) => onChange({ jobRoles })}
        error={wrong('jobRoles', say('Name one job role at least, each with 2 to 60 letters.'))}
      />
      <Times draft={draft} onChange={onChange} faults={faults} />
      <TextField
        label={say('What a strong answer shows')}
        description={say('Shown to candidates after they have answered, and read by the coach.')}
        rows={3}
        maxLength={400}
        value={draft.hints}
        onChange={(hints) => onChange({ hints })}
        error={wrong('hints', say('Write between 10 and 400 letters.'))}
      />
      <TextField
        label={say('Keywords')}
        description={say(
          'Words that an answer to this question would likely use, with commas between. The coach without AI judges by them whether an answer stays with the question. Candidates never see them.',
        )}
        rows={2}
        value={draft.keywords}
        onChange={(keywords) => onChange({ keywords })}
        error={wrong('keywords', say('Name 3 to 16 words, each with 2 to 40 letters.'))}
      />
    </>
  )
}

function Times({ draft, onChange, faults }: QuestionFieldsProps) {
  const { say } = useWords()
  return (
    <FieldRow>
      <TextField
        label={say('Time to think')}
        inputMode="numeric"
        suffix={say('s')}
        value={draft.thinkSeconds}
        onChange={(thinkSeconds) => onChange({ thinkSeconds })}
        error={faults.has('thinkSeconds') ? say('A whole number of seconds, 0 to 600.') : undefined}
      />
      <TextField
        label={say('Time to answer')}
        inputMode="numeric"
        suffix={say('s')}
        value={draft.answerSeconds}
        onChange={(answerSeconds) => onChange({ answerSeconds })}
        error={
          faults.has('answerSeconds') ? say('A whole number of seconds, 15 to 600.') : undefined
        }
      />
    </FieldRow>
  )
}
